/** Known to everybody, therefore only in a data folder that the demo made, and only on this machine. */
export const DEMO_ACCOUNTS = [
  { login: 'clerk', password: 'qinghe-beian-2026', who: '司法局备案岗' },
  { login: 'reviewer', password: 'qinghe-shenhe-2026', who: '司法局审核岗' },
  { login: 'leader', password: 'qinghe-fenguan-2026', who: '司法局分管领导' },
  { login: 'issuer', password: 'qinghe-zhujian-2026', who: '住建局经办' },
  { login: 'auditor', password: 'qinghe-ducha-2026', who: '督查（只读）' },
  { login: 'admin', password: 'qinghe-guanli-2026', who: '系统管理' },
] as const;
