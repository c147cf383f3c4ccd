import type { ImportState } from '../domain/codes.ts';
import type { DoubtKind, LedgerField, Side } from '../domain/ledger.ts';
import type { RowOutcome } from '../domain/ledgerPlan.ts';

export const IMPORT_STATE = {
  reading: '正在读取',
  ready: '待确认',
  importing: '正在导入',
  done: '已导入',
  failed: '没有成功',
  discarded: '已放弃',
  undoing: '正在撤销',
  undone: '已整批撤销',
} as const satisfies Record<ImportState, string>;

/** What a column of a ledger is taken for. */
export const LEDGER_FIELD = {
  serial: '序号（不导入）',
  title: '标题',
  docNumber: '发文字号',
  issuers: '制定机关',
  genre: '体裁',
  subject: '主题分类',
  tier: '层级（政府、部门、镇街）',
  adoptedOn: '通过日期',
  signedOn: '成文日期',
  publishedOn: '公布日期',
  effectiveOn: '施行日期',
  validUntil: '有效期（年限或者截止日）',
  status: '效力状态、清理结论',
  endedOn: '废止、失效日期',
  decidedOn: '清理（决定）日期',
  basis: '废止、清理依据',
  registrationNumber: '统一登记编号',
  filingNumber: '备案号',
  externalId: '外部编号',
  file: '正文文件名',
  text: '正文',
} as const satisfies Record<LedgerField, string>;

export const ROW_OUTCOME = {
  new: '将导入',
  held: '库中已有',
  refused: '退回',
} as const satisfies Record<RowOutcome, string>;

export const SIDE = { ledger: '台账', text: '正文' } as const satisfies Record<Side, string>;

/** Tabs of the preview. */
export const DOUBT = {
  'day.unreadable': '日期读不出',
  'day.month_only': '日期不完整',
  'day.several': '一格多个日期',
  'day.order': '截止日早于施行日',
  'day.missing': '没有日期',
  'term.unreadable': '有效期读不出',
  'term.rough': '有效期不精确',
  'number.odd': '文号不规范',
  'number.several': '一格多个文号',
  'number.twice': '文号重复',
  'registration.form': '登记编号不合格式',
  'subject.unknown': '分类不在名单',
  'issuer.missing': '没有制定机关',
  'issuer.unknown': '机关不在名录',
  'issuer.ineligible': '机关不得制定',
  'issuer.from_group': '机关取自分组行',
  'status.unknown': '效力状态读不懂',
  'status.day_missing': '缺废止、失效日期',
  'status.day_from_basis': '废止日取自依据',
  'status.disagrees': '状态与日期不符',
  'status.proposed': '只是清理建议',
  'status.partial': '部分废止',
  'status.amended': '已修改',
  differs: '台账与正文不一致',
  'file.machine_read': '机器读出，没有把握',
  'file.scanned': '扫描件识别',
  'title.missing': '没有标题',
  'title.several': '一格多份文件',
  'file.none': '没有正文文件',
  'file.ambiguous': '正文文件不唯一',
  'file.refused': '正文读不出',
  'row.duplicate': '台账里重复',
  'held.alike': '库中有同名文件',
  'held.differs': '与库中不一致',
} as const satisfies Record<DoubtKind, string>;
