/** What a series of numbers numbers: 统一登记编号, 备案编号, 审核意见书 numbers, 文号, papers of 约谈 and other measures, 到期提示函. */
export const SERIES_KINDS = ['registration', 'filing', 'opinion', 'doc_number', 'interview', 'expiry_letter'] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];

/** A number once given is used or void; it is never free again. */
export const NUMBER_STATES = ['used', 'void'] as const;
export type NumberState = (typeof NUMBER_STATES)[number];
