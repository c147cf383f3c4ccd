/** Why a document is evaluated: before its term ends, for the first time after it began, or on its own occasion. */
export const EVALUATION_PURPOSES = ['expiry', 'first', 'other'] as const;
export type EvaluationPurpose = (typeof EVALUATION_PURPOSES)[number];

/** 后评估 from its plan to its end. */
export const EVALUATION_STATES = ['planned', 'running', 'reported', 'concluded', 'withdrawn'] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

/**
 * What a document is looked at for: 合法性, 合理性, 协调性, 可操作性, 实效性. No text that we could read prescribes such a list; it is our own,
 * offered to choose from, and says so.
 */
export const EVALUATION_CRITERIA = ['lawful', 'reasonable', 'consistent', 'workable', 'effective'] as const;
export type EvaluationCriterion = (typeof EVALUATION_CRITERIA)[number];

/** What is to become of the document: 继续施行, 延长有效期, 修改后重新公布, 废止, 不再延长. */
export const EVALUATION_CONCLUSIONS = ['keep', 'extend', 'amend', 'repeal', 'let_lapse'] as const;
export type EvaluationConclusion = (typeof EVALUATION_CONCLUSIONS)[number];
