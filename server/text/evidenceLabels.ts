import type * as C from '../domain/procedure/codes.ts';
import type { GateFlaw, GateState, GateStep } from '../domain/procedure/gate.ts';
import type { EvidenceKind } from '../domain/profile/codes.ts';
import { DOCUMENT_CLASS } from './profileCodeLabels.ts';

/** The classes that a person gives, as the record knows them. */
export const GIVEN_CLASS = {
  important: DOCUMENT_CLASS.important,
  major: DOCUMENT_CLASS.major,
  market: DOCUMENT_CLASS.market,
  contested: DOCUMENT_CLASS.contested,
} as const satisfies Record<C.GivenClass, string>;

export const EVIDENCE_STATE = { done: '已办理', waived: '不适用' } as const satisfies Record<C.EvidenceState, string>;

export const PERFORMER = {
  drafter: '起草单位',
  market_regulator: '市场监督管理部门会同起草单位',
  issuer: '制定机关',
  bureau: '司法局',
  third_party: '委托第三方',
} as const satisfies Record<C.Performer, string>;

export const EVIDENCE_RESULT = {
  held: '已举行',
  passed: '通过',
  passed_changed: '修改后通过',
  exempt: '适用例外规定',
  failed: '未通过',
} as const satisfies Record<C.EvidenceResult, string>;

export const GATE_STATE = {
  present: '已具备',
  waived: '不适用',
  flawed: '不符合',
  missing: '缺少',
} as const satisfies Record<GateState, string>;

/** Said of what has begun and is not finished. */
export const GATE_UNDER_WAY = '办理中';

export const GATE_FLAW = {
  failed: '没有通过，不得出台',
  reviewing: '正在审核，还没有出具意见',
  unadopted: '意见为应当予以修改，还没有登记采纳情况',
  wrong_body: '审查的单位不对：政府出台的由市场监督管理部门会同起草单位审查，部门出台的由起草单位审查',
  too_short: '征求意见的时间短于规定，也没有说明理由',
  unanswered: '征求意见还没有公布采纳情况',
  before_review: '集体审议早于合法性审核意见',
} as const satisfies Record<GateFlaw, string>;

export const GATE_STEP = { issue: '印发', filing: '报送备案' } as const satisfies Record<GateStep, string>;

/** What to do next for what is missing, said on the page beside it. */
export const EVIDENCE_NEXT = {
  assessment: '登记评估论证的日期、单位和结论，上传报告',
  consultation: '在线公开征求意见，或者登记已经办理的征求意见',
  hearing: '登记听证的日期和结论，上传听证笔录',
  competition: '登记公平竞争审查的单位和结论，上传审查结论',
  integrity: '登记制度廉洁性评估的结论，上传评估意见',
  legality: '送合法性审核',
  deliberation: '登记集体审议的会议、日期和结论，上传会议纪要',
} as const satisfies Record<EvidenceKind, string>;
