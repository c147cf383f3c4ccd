import type * as C from '../domain/codes.ts';

/** Chinese words for everything that a document is, is called or goes through. A code without its word does not compile. */
export const STATUS = {
  draft: '起草中',
  in_review: '审核中',
  reviewed: '已审核',
  issued: '已印发',
  filed: '已备案',
  abandoned: '不再制发',
} as const satisfies Record<C.Status, string>;

export const VALIDITY = {
  in_force: '现行有效',
  upcoming: '尚未施行',
  superseded: '已修改',
  suspended: '停止执行',
  lapsed: '已失效',
  repealed: '已废止',
  revoked: '已撤销',
  unknown: '待核实',
} as const satisfies Record<C.Validity, string>;

/** What each validity means to somebody who is not a lawyer. */
export const VALIDITY_MEANING = {
  in_force: '可以作为办事和行政管理的依据。部分条款被修改、废止或者停止执行的，会在旁边写明。',
  upcoming: '已经公布，还没有到施行的日子，现在不适用。',
  superseded: '这是修改以前的旧文本，只供查阅；现在适用的是修改后的文本。',
  suspended: '有关机关决定暂时不再执行，恢复执行以前不适用。',
  lapsed: '有效期已满，或者已经宣布失效，不再作为行政管理的依据。',
  repealed: '已经被明文废止，不再作为行政管理的依据。',
  revoked: '已经被有权机关撤销，不再作为行政管理的依据。',
  unknown: '文件没有写明日期，或者关键信息还没有核实，暂不作为现行有效的文件。',
} as const satisfies Record<C.Validity, string>;

export const EVENT_KIND = {
  enact: '施行',
  amend: '修改',
  extend: '延长有效期',
  continue: '继续有效',
  renew: '重新公布',
  suspend: '停止执行',
  resume: '恢复执行',
  repeal: '废止',
  lapse: '宣布失效',
  conditional_lapse: '附条件失效',
  revoke: '撤销',
} as const satisfies Record<C.EventKind, string>;

/** How this document speaks of another. */
export const RELATION = {
  repeals: '废止',
  lapses: '宣布失效',
  extends: '延长有效期',
  continues: '继续有效',
  amends: '修改',
  lapses_unless: '附条件失效',
  based_on: '制定依据',
} as const satisfies Record<C.RelationKind, string>;

/** How far a relation is settled. */
export const RELATION_STATE = {
  proposed: '待核对',
  stated: '已确认',
  noted: '仅登记，不生效',
} as const satisfies Record<C.RelationState, string>;

/** The same relation, read from the other document. */
export const RELATION_BACK = {
  repeals: '被废止，依据',
  lapses: '被宣布失效，依据',
  extends: '被延长有效期，依据',
  continues: '被确认继续有效，依据',
  amends: '被修改，依据',
  lapses_unless: '附条件失效，依据',
  based_on: '是下列文件的制定依据',
} as const satisfies Record<C.RelationKind, string>;

export const TIER = {
  government: '政府文件',
  department: '部门文件',
  town: '镇街文件',
} as const satisfies Record<C.Tier, string>;

export const ORIGIN = {
  draft: '在本系统起草',
  stock: '存量补录',
  import: '批量导入',
} as const satisfies Record<C.Origin, string>;

export const UPLOAD_PURPOSE = {
  draft: '草稿',
  issued: '已印发（存量）',
} as const satisfies Record<C.UploadPurpose, string>;

export const UPLOAD_STATE = {
  waiting: '正在识别',
  ocr: '正在识别扫描页',
  ready: '待确认',
  refused: '不能读取',
  confirmed: '已确认',
  discarded: '已放弃',
} as const satisfies Record<C.UploadState, string>;

export const PAGE_STATE = {
  waiting: '等待识别',
  read: '已识别',
  unread: '没有识别成功',
  checked: '已核对',
} as const satisfies Record<C.PageState, string>;

/** What a whole or a partial event covers. */
export const SCOPE = { whole: '整件', articles: '部分条款' } as const;

/** Names that 行政规范性文件 carry in practice, offered in forms; any other may be typed. */
export const GENRES = [
  '决定',
  '办法',
  '规定',
  '细则',
  '规则',
  '意见',
  '通告',
  '通知',
  '实施方案',
  '若干措施',
  '公告',
] as const;
