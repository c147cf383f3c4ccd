import type { Day } from '../day.ts';
import type { EventFact } from '../documents/facts.ts';
import type { Speaker } from '../documents/relations.ts';
import type { Candidate, Match } from '../matching/match.ts';
import type { LegalEventRow, RelationRow } from '../model.ts';
import type { ValidityAnswer } from '../validity.ts';
import type { ListedDoubt } from './doubts.ts';

/** A held document that a row means, with its life so far. */
export interface HeldTarget {
  id: number;
  title: string;
  docNumber: string | null;
  bornOn: Day | null;
  events: readonly LegalEventRow[];
}

/** A relation as a page about a decision needs it, before it is weighed. */
export interface ListedItem<C extends Candidate = Candidate> {
  relation: RelationRow;
  match: Match<C>;
  /** What a person chose, what it is linked to, or the one document that it surely means. */
  target: HeldTarget | null;
}

/** The document that lists, and the day on which it is looked at. */
export interface Decision {
  by: Speaker;
  bornOn: Day | null;
  today: Day;
}

/** `proposed` waits for a person, `recorded` is linked, `waiting` is confirmed and its document not held, `noted` has no effect. */
export const LISTED_STANDS = ['proposed', 'recorded', 'waiting', 'noted'] as const;
export type ListedStand = (typeof LISTED_STANDS)[number];

/** One row of the table: what would be recorded, what the document is now and becomes, and what may be wrong. */
export interface ListedRow<C extends Candidate = Candidate> extends ListedItem<C> {
  stand: ListedStand;
  event: (EventFact & { dayStated: boolean }) | null;
  now: ValidityAnswer | null;
  becomes: ValidityAnswer | null;
  doubts: ListedDoubt[];
}

export const standOf = (relation: RelationRow): ListedStand =>
  relation.state === 'proposed' || relation.state === 'noted'
    ? relation.state
    : relation.targetDocumentId === null
      ? 'waiting'
      : 'recorded';
