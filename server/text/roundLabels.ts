import type { AmendState } from '../domain/rounds/amends.ts';
import type * as C from '../domain/rounds/codes.ts';

export const ROUND_KIND = {
  regular: '定期（全面）清理',
  special: '专项清理',
  immediate: '即时清理',
} as const satisfies Record<C.RoundKind, string>;

export const ROUND_STATE = {
  preparing: '确定范围',
  open: '正在清理',
  checked: '已核对，待决定',
  decided: '已决定，待公布',
  published: '已公布',
  closed: '已终止',
  undone: '已撤销',
} as const satisfies Record<C.RoundState, string>;

export const ITEM_STATE = {
  asked: '待报结论',
  answered: '已报，待核对',
  returned: '退回重报',
  accepted: '已认可',
  removed: '已移出',
} as const satisfies Record<C.ItemState, string>;

export const CONCLUSION = {
  keep: '继续有效',
  amend: '修改',
  repeal: '废止',
  lapse: '宣布失效',
} as const satisfies Record<C.Conclusion, string>;

export const AMEND_STATE = {
  open: '待修改',
  overdue: '逾期没有修改',
  done: '已修改或者重新公布',
  ended: '已不再有效',
} as const satisfies Record<AmendState, string>;

/** The catalogues as they are published. */
export const CATALOGUE_NAME = {
  keep: '继续有效的行政规范性文件目录',
  amend: '需要修改的行政规范性文件目录',
  repeal: '废止的行政规范性文件目录',
  lapse: '宣布失效的行政规范性文件目录',
} as const satisfies Record<C.Conclusion, string>;

/** 公布、撤回批次的后台办理. */
export const RUN_STATE = {
  waiting: '等待办理',
  done: '已办完',
  failed: '没有办成',
} as const satisfies Record<C.RunState, string>;

export const STRIKE = {
  none: '决定不涉及',
  repeal: '未列入目录的一律废止',
  lapse: '未列入目录的一律失效',
} as const satisfies Record<C.Strike, string>;

export const LEFT_OUT = {
  after_cutoff: '截止日以后公布',
  ended: '已经失效、废止或者被撤销',
  day_unknown: '日期或者效力待核实',
  not_matching: '不符合范围条件',
} as const satisfies Record<C.LeftOut, string>;

export const CONTRADICTION = {
  missing: '没有清理结论',
  ended: '到生效日已经废止或者被撤销，不能继续有效或者修改',
  term_over: '有效期在生效日以前届满，不能继续有效或者修改；要延续的应当另行重新公布',
  not_begun: '到生效日还没有施行',
  amend_day: '修改的期限没有填写，或者早于生效日',
  renewed: '在生效日当天重新公布，按新文本继续有效，不能同时废止或者宣布失效',
} as const satisfies Record<C.Contradiction, string>;

export const OUTCOME_NOTE = {
  already_ended: '已经不再有效，只列入目录，不再记录效力事件',
  term_soon: '有效期将满，继续有效不重新计算有效期',
  joint: '联合制定，请与其他制定机关商定',
  basis_ends: '作为依据的文件在本批次废止或者失效',
  term_unknown: '本地规定继续有效重新计算有效期，但没有登记有效期年限，截止日没有改动',
} as const satisfies Record<C.OutcomeNote, string>;
