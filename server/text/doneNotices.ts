/** What the next page says when something of one's own account is done. */
export const DONE = {
  password: '密码已经修改，其他地方的登录已经退出。',
  tokenRevoked: '令牌已经停用。',
  documentConfirmed: '已登记入库。',
  uploadDiscarded: '已移除。',
} as const;
