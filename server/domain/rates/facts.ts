import type { FilingLine, FilingOutcome, Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import { isFiled } from '../filing.ts';
import type { RateCount } from '../profile/codes.ts';

/** One line of 备案 as far as rates need it, as it stood on a day. */
export interface RateFiling {
  line: FilingLine;
  /** The first time it was sent: one that was sent again after 补正 is no later for that. */
  firstSubmittedOn: Day | null;
  dueOn: Day | null;
  receivedOn: Day | null;
  /** Sent back for 补正 at least once. */
  sentBack: boolean;
  /** A 备案审查建议书 was issued. */
  advised: boolean;
  /** The issuer has reported that it is put right. */
  corrected: boolean;
  outcome: FilingOutcome | null;
  /** The day on which the check ended, where it has. */
  closedOn: Day | null;
}

/** An issued document as far as rates need it. */
export interface RateDocument {
  id: number;
  title: string;
  docNumber: string | null;
  issuerId: number | null;
  issuerName: string;
  tier: Tier;
  /** 公布, else 成文. */
  issuedOn: Day;
  /** Since when the public can read it; null while it cannot. */
  publicOn: Day | null;
  /** The lines that it owes by the profile of its day. */
  owes: readonly FilingLine[];
  filings: readonly RateFiling[];
}

/** A stretch of days, both included. */
export interface Stretch {
  from: Day;
  to: Day;
}

const within = (day: Day | null, { from, to }: Stretch): boolean => day !== null && day >= from && day <= to;

/** A document with the lines that are looked at, and those of its filings that are on them. */
interface Looked {
  document: RateDocument;
  owed: readonly FilingLine[];
  filings: readonly RateFiling[];
}

const issued = ({ document, owed }: Looked, stretch: Stretch): boolean =>
  within(document.issuedOn, stretch) && owed.length > 0;
const filed = ({ owed, filings }: Looked): boolean =>
  owed.every((line) => filings.some((one) => one.line === line && one.firstSubmittedOn !== null));
const unlawful = ({ filings }: Looked): boolean =>
  filings.some(({ advised, outcome }) => advised || outcome === 'approved_after_correction' || outcome === 'revoked');
const remedied = ({ filings }: Looked): boolean =>
  filings.every(
    ({ advised, corrected, outcome }) =>
      !advised || corrected || outcome === 'approved_after_correction' || outcome === 'revoked',
  );
const ended = ({ filings }: Looked, stretch: Stretch): readonly RateFiling[] =>
  filings.filter(({ closedOn, outcome }) => within(closedOn, stretch) && outcome !== 'returned');

/**
 * What is counted (domain.md §4). Of the documents *issued* in the stretch: issued; filed on every line that it owes; each in time
 * (a line without a limit cannot be late); proper, never sent back nor returned; public; found unlawful; put right since. Of the
 * filings: received in the stretch, and registered of those; checked to the end in the stretch, and corrected of those.
 */
const COUNTED: Record<RateCount, (looked: Looked, stretch: Stretch) => boolean> = {
  issued,
  filed: (looked, stretch) => issued(looked, stretch) && filed(looked),
  timely: (looked, stretch) =>
    issued(looked, stretch) &&
    filed(looked) &&
    looked.filings.every((one) => one.dueOn === null || (one.firstSubmittedOn ?? '') <= one.dueOn),
  proper: (looked, stretch) =>
    issued(looked, stretch) &&
    filed(looked) &&
    looked.filings.every((one) => !one.sentBack && one.outcome !== 'returned'),
  published: (looked, stretch) => issued(looked, stretch) && looked.document.publicOn !== null,
  unlawful: (looked, stretch) => issued(looked, stretch) && unlawful(looked),
  remedied: (looked, stretch) => issued(looked, stretch) && unlawful(looked) && remedied(looked),
  received: ({ filings }, stretch) => filings.some((one) => within(one.receivedOn, stretch)),
  registered: ({ filings }, stretch) => filings.some((one) => within(one.receivedOn, stretch) && isFiled(one.outcome)),
  reviewed: (looked, stretch) => ended(looked, stretch).length > 0,
  self_corrected: (looked, stretch) =>
    ended(looked, stretch).some((one) => one.outcome === 'approved_after_correction'),
};

/** Whether a document is one of those counted, on the given lines (all lines where none is named). */
export function isCounted(
  document: RateDocument,
  count: RateCount,
  stretch: Stretch,
  lines?: readonly FilingLine[],
): boolean {
  const looks = (line: FilingLine): boolean => lines?.includes(line) ?? true;
  const looked = {
    document,
    owed: document.owes.filter(looks),
    filings: document.filings.filter((one) => looks(one.line)),
  };
  return COUNTED[count](looked, stretch);
}
