import type { FilingLine } from '../codes.ts';
import type { Day } from '../day.ts';
import type { FilingRow } from '../model.ts';

/**
 * What comparing a website with the filings shows of one document (domain.md §8: 重庆 compares them every month): everything filed in
 * time, a line still within its limit, sent late, never sent, not on record at all, or more than one that could be meant.
 */
export const SITE_OUTCOMES = ['missing', 'unheld', 'doubtful', 'late', 'pending', 'filed'] as const;
export type SiteOutcome = (typeof SITE_OUTCOMES)[number];

/** A line that a document owes, with its record if there is one. */
export interface OwedLine {
  line: FilingLine;
  dueOn: Day | null;
  filing: FilingRow | null;
}

/** The lines that were never sent although their limit has run out (one without a limit: as soon as it is owed). */
export const missedLines = (owed: readonly OwedLine[], on: Day): FilingLine[] =>
  owed
    .filter(
      ({ filing, dueOn }) =>
        (filing?.firstSubmittedOn ?? null) === null &&
        filing?.state !== 'closed' &&
        (filing?.dueOn ?? dueOn ?? '') < on,
    )
    .map(({ line }) => line);

/** What the lines of a document that we hold amount to. */
export function siteOutcome(owed: readonly OwedLine[], on: Day): SiteOutcome {
  if (missedLines(owed, on).length > 0) return 'missing';
  if (owed.some(({ filing }) => (filing?.firstSubmittedOn ?? null) === null && filing?.state !== 'closed'))
    return 'pending';
  const late = owed.some(
    ({ filing }) => filing?.dueOn != null && filing.firstSubmittedOn !== null && filing.firstSubmittedOn > filing.dueOn,
  );
  return late ? 'late' : 'filed';
}
