import type { Day } from '../day.ts';
import { limitAfter } from '../profile/limits.ts';
import type { Calendar } from '../workdays.ts';
import type { LegalEventRow } from '../model.ts';
import type { CleanupEntryRow, CleanupRoundRow } from './rows.ts';

/**
 * The last day to publish anew what is to be amended, for documents whose conclusion names none: by the rule that was kept when the round
 * was opened, counted from the day of effect. Null where the place has set none.
 */
export const amendLimit = (
  { amendWithin }: Pick<CleanupRoundRow, 'amendWithin'>,
  on: Day,
  calendar: Calendar,
): Day | null => (amendWithin === null ? null : limitAfter(on, amendWithin.value, calendar).day);

/** What became of 修改: published anew or amended; ended otherwise; still open; open after its limit. */
export const AMEND_STATES = ['open', 'overdue', 'done', 'ended'] as const;
export type AmendState = (typeof AMEND_STATES)[number];

/** A document that a round said is to be amended, and how far that is. */
export interface AmendOwed {
  documentId: number;
  title: string;
  docNumber: string | null;
  issuerName: string | null;
  dueOn: Day | null;
  state: AmendState;
  /** The day on which it was done or ended. */
  on: Day | null;
}

const ENDS = new Set(['repeal', 'lapse', 'revoke', 'conditional_lapse']);

/** Follows up the list 修改 of a published round by the documents' events: the first 修改 or 重新公布 since its day of effect settles it. */
export function amendOwed(
  entry: Pick<CleanupEntryRow, 'documentId' | 'title' | 'docNumber' | 'issuerName' | 'amendBy'>,
  events: readonly LegalEventRow[],
  since: Day,
  today: Day,
): AmendOwed {
  const { documentId, title, docNumber, issuerName, amendBy: dueOn } = entry;
  const counted = events.filter(
    (one) => one.voidedAt === null && one.on !== null && one.on >= since && one.on <= today,
  );
  const done = counted.find((one) => one.kind === 'amend' || one.kind === 'renew');
  const ended = counted.find((one) => ENDS.has(one.kind) && one.scope === 'whole');
  const settled = done ?? ended;
  const state =
    done !== undefined ? 'done' : ended !== undefined ? 'ended' : dueOn !== null && dueOn < today ? 'overdue' : 'open';
  return { documentId, title, docNumber, issuerName, dueOn, state, on: settled?.on ?? null };
}
