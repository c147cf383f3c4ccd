import type * as E from '../domain/evaluation/codes.ts';
import type { Sentence } from './workFaults.ts';

export const EVALUATION_PURPOSE = {
  expiry: '有效期届满前评估',
  first: '施行后首次评估',
  other: '专项评估',
} as const satisfies Record<E.EvaluationPurpose, string>;

export const EVALUATION_STATE = {
  planned: '已安排',
  running: '评估中',
  reported: '已提交报告',
  concluded: '已作出结论',
  withdrawn: '已撤销',
} as const satisfies Record<E.EvaluationState, string>;

export const EVALUATION_CRITERION = {
  lawful: '合法性',
  reasonable: '合理性',
  consistent: '协调性',
  workable: '可操作性',
  effective: '实效性',
} as const satisfies Record<E.EvaluationCriterion, string>;

export const EVALUATION_CONCLUSION = {
  keep: '继续施行',
  extend: '延长有效期',
  amend: '修改后重新公布',
  repeal: '废止',
  let_lapse: '不再延长',
} as const satisfies Record<E.EvaluationConclusion, string>;

/** Said beside the criteria: nobody should take our list for the law's. */
export const CRITERIA_NOTE = '评估的几个方面由评估方案确定；这里列出的是本系统的建议，非法定标准。';

const CRITERIA: Readonly<Record<string, string>> = EVALUATION_CRITERION;

/** Refusals around evaluations. */
export const EVALUATIONS: Readonly<Record<string, Sentence>> = {
  'evaluation.state': (d) =>
    `这项评估${EVALUATION_STATE[d.state as E.EvaluationState] ?? '的环节已经变化'}，不能这样办理。请刷新页面，按现在的环节办理。`,
  'evaluation.open': '这份文件已经有一项同类评估没有办结。请先办结或者撤销那一项，再安排新的。',
  'evaluation.no_term': '这份文件没有将要届满的有效期，不能安排届满前评估。请选择其他评估事由。',
  'evaluation.findings_missing': (d) =>
    `请写明每个方面的评估情况：${(Array.isArray(d.criteria) ? d.criteria : []).map((one) => CRITERIA[String(one)] ?? '').join('、')}。`,
  'evaluation.reason_missing': '结论与报告的建议不一致，请写明理由。',
};
