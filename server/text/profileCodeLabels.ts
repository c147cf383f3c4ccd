import type { SpentRule } from '../domain/interview/codes.ts';
import type * as P from '../domain/profile/codes.ts';
import type { FigureKind } from '../domain/profile.ts';
import type { DurationUnit } from '../domain/profile/shapes.ts';

/** Where a figure comes from. */
export const FIGURE_KIND = {
  statute: '法律法规',
  rule: '规章',
  document: '文件',
  local: '外地规定，供参照',
  ours: '本系统设定',
  unset: '待司法局设定',
} as const satisfies Record<FigureKind, string>;

export const DURATION_UNIT = { day: '日', workday: '个工作日', month: '个月' } as const satisfies Record<
  DurationUnit,
  string
>;

export const EVIDENCE_KIND = {
  assessment: '评估论证',
  consultation: '公开征求意见',
  hearing: '听证',
  competition: '公平竞争审查',
  integrity: '制度廉洁性评估',
  legality: '合法性审核',
  deliberation: '集体审议',
} as const satisfies Record<P.EvidenceKind, string>;

export const DOCUMENT_CLASS = {
  every: '所有文件',
  government: '政府文件（含办公室）',
  important: '重要的文件',
  major: '重大行政决策',
  market: '与市场主体、经营者经济活动密切相关的文件',
  contested: '涉及重大公共利益、有重大分歧或者稳定风险的文件',
} as const satisfies Record<P.DocumentClass, string>;

export const CLOCK_START = { published: '公布日期', signed: '签署（成文、印发）日期' } as const satisfies Record<
  P.ClockStart,
  string
>;

export const FILING_MATERIAL = {
  report: '备案报告',
  text: '正式文本',
  explanation: '起草说明',
  basis: '制定依据',
  review_opinion: '合法性审核意见',
  electronic: '电子文本',
  changing_decision: '修改、废止的决定',
  announcement: '公布文件的公告',
} as const satisfies Record<P.FilingMaterial, string>;

export const REVIEW_MATERIAL = {
  draft: '送审稿',
  explanation: '起草说明',
  basis: '制定依据',
  consultation: '征求意见及采纳情况',
  own_opinion: '本单位审核意见',
  competition: '公平竞争审查材料',
  integrity: '制度廉洁性评估材料',
} as const satisfies Record<P.ReviewMaterial, string>;

export const RATE_COUNT = {
  issued: '制发数',
  filed: '报备数',
  timely: '按时报备数',
  proper: '报备符合要求数',
  published: '公布数',
  unlawful: '发现违法数',
  remedied: '违法已纠正数',
  reviewed: '审结数',
  self_corrected: '直接纠错数',
  received: '接收数',
  registered: '登记数',
} as const satisfies Record<P.RateCount, string>;

export const RATE_DIRECTION = { higher: '越高越好', lower: '越低越好' } as const;

/** Whether an event that was used for one measure counts again. */
export const INTERVIEW_SPENT = {
  tier: '同一级不再计入，升级时仍然计入',
  all: '以后都不再计入',
} as const satisfies Record<SpentRule, string>;

export const RHYTHM = {
  month: '每月',
  quarter: '每季度',
  half_year: '每半年',
  year: '每年',
} as const satisfies Record<P.Rhythm, string>;

export const REGISTRATION_MISSING = { void: '文件无效', no_basis: '不得作为行政管理的依据' } as const;
export const CLEANUP_MODE = { document: '逐件计算', campaign: '按批次集中清理' } as const;
export const TERM_START = { effective: '施行日期', published: '公布日期' } as const;
