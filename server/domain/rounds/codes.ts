/** 定期（全面）清理, 专项清理 and 即时清理. */
export const ROUND_KINDS = ['regular', 'special', 'immediate'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/**
 * 清理批次: its scope is being drawn up, with the issuers, checked by the bureau and put to the leader, decided, published;
 * ended without effect, or undone after its publication.
 */
export const ROUND_STATES = ['preparing', 'open', 'checked', 'decided', 'published', 'closed', 'undone'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** A document of a round: waits for its issuer, answered, sent back, accepted by the bureau, taken out of the round. */
export const ITEM_STATES = ['asked', 'answered', 'returned', 'accepted', 'removed'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** 清理结论: 继续有效, 修改, 废止, 宣布失效 (domain.md §6). */
export const CONCLUSIONS = ['keep', 'amend', 'repeal', 'lapse'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** What the decision says of documents that no list names: nothing, 一律废止, or 一律失效. */
export const STRIKES = ['none', 'repeal', 'lapse'] as const;
export type Strike = (typeof STRIKES)[number];

/** What a process of its own does to a round, because it takes seconds and must be done whole. */
export const RUN_ACTS = ['round.publish', 'round.undo'] as const;
export type RunAct = (typeof RUN_ACTS)[number];

/** Asked for and not yet carried out; carried out; refused or broken off, with nothing written. */
export const RUN_STATES = ['waiting', 'done', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** Why a document does not come into a round. */
export const LEFT_OUT = ['after_cutoff', 'ended', 'day_unknown', 'not_matching'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/**
 * What stands in the way of a conclusion on the day of its effect: none was given; kept or to be amended though its life has
 * ended by then, by an event or by its own term; the day lies before the document's first; ended though it is published anew on that very day.
 */
export const CONTRADICTIONS = ['missing', 'ended', 'term_over', 'not_begun', 'amend_day', 'renewed'] as const;
export type Contradiction = (typeof CONTRADICTIONS)[number];

/** What a person should have looked at: it ended already, its term ends soon, bodies issued it together, its basis ends in this round. */
export const OUTCOME_NOTES = ['already_ended', 'term_soon', 'joint', 'basis_ends', 'term_unknown'] as const;
export type OutcomeNote = (typeof OUTCOME_NOTES)[number];
