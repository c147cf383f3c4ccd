/**
 * What is counted of a stretch of days (M14). Acts: of how many documents something was done that took effect in it, each document
 * once, however often it was done.
 */
export const ACT_COUNTS = [
  'made',
  'amended',
  'kept',
  'extended',
  'renewed',
  'partly_repealed',
  'suspended',
  'repealed',
  'declared_lapsed',
  'conditionally_lapsed',
  'expired',
  'revoked',
] as const;
export type ActCount = (typeof ACT_COUNTS)[number];

/** Acts by which a document ends; which of them a table calls 废止 is a figure of the profile. */
export const ENDING_COUNTS = [
  'repealed',
  'declared_lapsed',
  'conditionally_lapsed',
  'expired',
  'revoked',
] as const satisfies readonly ActCount[];
export type EndingCount = (typeof ENDING_COUNTS)[number];

/**
 * The way from what is in force the day before the stretch to what is in force on its last day. Every turn counts, also a second one
 * of the same document, so that the sum is always right: `at_end` = `at_start` + entered − left.
 */
export const ENTERING_COUNTS = ['entered_new', 'entered_other', 'revived', 'resumed'] as const;
export const LEAVING_COUNTS = [
  'left_repealed',
  'left_declared_lapsed',
  'left_conditionally_lapsed',
  'left_expired',
  'left_revoked',
  'left_suspended',
] as const;
export const BALANCE_COUNTS = ['at_start', ...ENTERING_COUNTS, ...LEAVING_COUNTS, 'at_end'] as const;

/** How each document stands on the last day: every one that was made by then is in one of these. */
export const STOCK_COUNTS = [
  'stock_upcoming',
  'stock_suspended',
  'stock_lapsed',
  'stock_repealed',
  'stock_revoked',
  'stock_unknown',
] as const;

/** Why an issued document is not counted: not public, or found to be no 行政规范性文件. Shown beside the numbers. */
export const BESIDE_COUNTS = ['not_public', 'not_normative'] as const;
export type Beside = (typeof BESIDE_COUNTS)[number];

export const YEAR_COUNTS = [...ACT_COUNTS, ...BALANCE_COUNTS, ...STOCK_COUNTS, ...BESIDE_COUNTS] as const;
export type YearCount = (typeof YEAR_COUNTS)[number];

/** A number for each count. */
export type Numbers = Record<YearCount, number>;

export const noNumbers = (): Numbers => Object.fromEntries(YEAR_COUNTS.map((count) => [count, 0])) as Numbers;
