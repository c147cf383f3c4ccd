/** Who asks for a check of a document: 公民和组织的审查建议, 法院司法建议, 行政复议附带审查. */
export const SUGGESTION_SOURCES = ['public', 'court', 'reconsideration'] as const;
export type SuggestionSource = (typeof SUGGESTION_SOURCES)[number];

/** 审查建议 from its coming in to its end. */
export const SUGGESTION_STATES = ['received', 'accepted', 'declined', 'merged', 'transferred', 'answered'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** What came of it: nothing found, put right by the issuer, put to the issuer in writing, ordered to be put right or not applied. */
export const SUGGESTION_OUTCOMES = ['no_problem', 'self_corrected', 'advised', 'ordered'] as const;
export type SuggestionOutcome = (typeof SUGGESTION_OUTCOMES)[number];
