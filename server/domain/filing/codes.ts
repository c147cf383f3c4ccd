/**
 * Steps of a 备案 on one line: 报送, 接收, 通知补正, 暂缓登记, 备案登记, 延长审查期限, 请予说明, 作出说明, 提出审查建议, 报告纠正, 提请撤销,
 * 办结 with an outcome, 补录 from paper. The act of each is `filing.` with its name.
 */
export const FILING_STEPS = [
  'submit',
  'accept',
  'supplement',
  'defer',
  'register',
  'extend',
  'ask',
  'explain',
  'advise',
  'correct',
  'escalate',
  'close',
  'record',
] as const;
export type FilingStep = (typeof FILING_STEPS)[number];
