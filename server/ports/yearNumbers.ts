/** What year numbers and scorecards are counted from. */
import type { Instant, IssuerRow } from '../domain/model.ts';
import type { LivedDocument } from '../domain/yearNumbers/life.ts';

export interface YearNumberReader {
  /**
   * Every issued document with its life, and every body, as they were known at an instant (null: now): what was recorded, edited,
   * voided or removed since is taken back by the log.
   */
  known(at: Instant | null): Promise<{ documents: LivedDocument[]; issuers: IssuerRow[] }>;
}
