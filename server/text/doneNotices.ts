/** What the next page says when something of one's own account is done. */
export const DONE = {
  password: '密码已经修改，其他地方的登录已经退出。',
  rhythm: '收信频次已经保存。',
  calendarRevoked: '日历地址已经停用。',
  tokenRevoked: '令牌已经停用。',
  documentConfirmed: '已登记入库。',
  uploadDiscarded: '已移除。',
} as const;
