/** What year numbers and scorecards are counted from. */
import type { Instant, IssuerRow } from '../domain/model.ts';
import type { LivedDocument } from '../domain/yearNumbers/life.ts';

export interface YearNumberReader {
  /** Every issued document with its life, and every body. */
  now(): Promise<{ documents: LivedDocument[]; issuers: IssuerRow[] }>;
  /**
   * What was otherwise at an instant: the documents touched since, those of them that were issued then with their lives as they were
   * known, and every body. What was recorded, edited, voided or removed since is taken back by the log; all else is as now.
   */
  asOf(at: Instant): Promise<{ touched: ReadonlySet<number>; documents: LivedDocument[]; issuers: IssuerRow[] }>;
}
