import type * as R from '../domain/review/codes.ts';

/** The seven points of 国办发〔2018〕115号(六), as questions. */
export const REVIEW_POINT = {
  issuer: '制定主体是否合法',
  authority: '是否超越制定机关法定职权',
  content: '内容是否符合宪法、法律、法规、规章和国家政策规定',
  unlawful_setting: '是否违法设立行政许可、行政处罚、行政强制、行政征收、行政收费等事项',
  rights: '是否存在没有法律、法规依据作出减损公民、法人和其他组织合法权益或者增加其义务的情形',
  power: '是否存在没有法律、法规依据作出增加本单位权力或者减少本单位法定职责的情形',
  procedure: '是否违反规范性文件制定程序',
} as const satisfies Record<R.ReviewPoint, string>;

/** The same in a word or two, for lists and refusals. */
export const REVIEW_POINT_SHORT = {
  issuer: '主体',
  authority: '职权',
  content: '内容',
  unlawful_setting: '违法设定',
  rights: '减损权益、增加义务',
  power: '增权减责',
  procedure: '程序',
} as const satisfies Record<R.ReviewPoint, string>;

export const POINT_RESULT = {
  pass: '没有发现问题',
  problem: '有问题',
  not_applicable: '不涉及',
} as const satisfies Record<R.PointResult, string>;

export const REVIEW_OUTCOME = {
  pass: '合法',
  specific_changes: '应当予以修改（附具体修改意见）',
  procedure_redo: '不合法：退回补正程序',
  consent_first: '不合法：建议待请示本级政府同意后再制定',
  not_to_issue: '不合法：建议不制定',
  unlawful: '不合法',
} as const satisfies Record<R.ReviewOutcome, string>;

export const REVIEW_STEP = {
  submitted: '送审',
  accepted: '受理',
  supplement: '退回补正',
  resubmitted: '重新报送',
  assigned: '分派',
  concluded: '出具意见',
  adopted: '登记采纳情况',
  withdrawn: '撤回',
} as const satisfies Record<R.ReviewStep, string>;

export const COUNSEL_KIND = { expert: '专家协审', counsel: '法律顾问' } as const satisfies Record<
  R.CounselKind,
  string
>;

export const COUNSEL_USE = { adopted: '吸收', partly: '部分吸收', rejected: '没有吸收' } as const satisfies Record<
  R.CounselUse,
  string
>;

export const FOLLOW_UP = { waiting: '待补办审核', running: '补办审核中', done: '已补办', late: '逾期未补办' } as const;

/** How the time of 补正 is counted, said wherever the clock is shown. */
export const CLOCK_CHOICE = '补正的时间不计入审核时限，重新受理后继续计算（本系统设定，国办发〔2018〕115号没有写明）';

/** How the number of an opinion is made. */
export const NUMBER_CHOICE = '留空的按“规审〔年份〕（序号）号”连续编号（编号样式为本系统设定）';
