import type { Day } from './day.ts';

/**
 * The day from which anybody could know a document: its 公布, else its 成文. Null where neither is on record: then no day is known on which it
 * was not yet there, and before its first day it is 尚未施行.
 */
export const publicFrom = (document: { publishedOn: Day | null; signedOn: Day | null }): Day | null =>
  document.publishedOn ?? document.signedOn;
