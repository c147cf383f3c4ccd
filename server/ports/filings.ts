/** 备案. */
import type { Visibility } from '../domain/actor.ts';
import type { FilingLine, FilingState, Tier } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type { FilingStepRow, StatedCountRow } from '../domain/filing/rows.ts';
import type * as M from '../domain/model.ts';
import type { Instant } from '../domain/model.ts';
import type { Stretch } from '../domain/rates/facts.ts';
import type { Page } from './record.ts';

/** Which filings a list shows; `late`: a limit of it has run out by `on`. */
export interface FilingFilter {
  visibility: Visibility;
  on: Day;
  lines?: readonly FilingLine[];
  states?: readonly FilingState[];
  tier?: Tier;
  issuerIds?: readonly number[];
  /** Part of a title, 文号 or 备案编号. */
  q?: string;
  /** First sent (or, while unsent, due) between these days. */
  from?: Day;
  to?: Day;
  late?: boolean;
  offset: number;
  limit: number;
}

/** A filing in a list, with what it is of. */
export interface FilingLineRow {
  filing: M.FilingRow;
  title: string;
  docNumber: string | null;
  tier: Tier | null;
  publishedOn: Day | null;
  issuerName: string | null;
}

/** Filings, and what the rates count. */
export interface FilingReader {
  /**
   * Documents that were issued in a stretch of days, or of which a filing moved in it, with all their filings, as they were known at an
   * instant: what was edited or removed since is taken back by the log. Steps carry their own instants.
   */
  counted(
    stretch: Stretch,
    knownAt: Instant,
  ): Promise<{ document: M.DocumentRow; issuerName: string | null; filings: M.FilingRow[]; steps: FilingStepRow[] }[]>;
  /** Open ones first, the latest moved first. */
  list(filter: FilingFilter): Promise<Page<FilingLineRow>>;
  stateCounts(visibility: Visibility): Promise<{ line: FilingLine; state: FilingState; count: number }[]>;
  /** Counts stated elsewhere for days within a stretch, those taken out left out. */
  stated(stretch: Stretch): Promise<StatedCountRow[]>;
}
