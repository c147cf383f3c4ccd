import type * as C from '../codes.ts';
import type { Day } from '../day.ts';
import type { Instant, Row } from './base.ts';

/** One dated event of a document's legal life. */
export interface LegalEventRow extends Row {
  documentId: number;
  kind: C.EventKind;
  /** First day of the new state; for `enact` the first day in force. Null only where no day is known at all. */
  on: Day | null;
  /** Last day in force (enact, extend, renew) or last day of the suspension (suspend); null: open. */
  until: Day | null;
  scope: 'whole' | 'articles';
  articles: string[];
  /** False when `on` was assumed from the 公布 or 成文 day because the text states none. */
  dayStated: boolean;
  basisDocumentId: number | null;
  basisText: string | null;
  /** The relation of the basis document that this event comes from; null for one recorded by itself. */
  relationId: number | null;
  recordedById: number | null;
  knownAt: Instant;
  voidedAt: Instant | null;
  voidReason: string | null;
}

export interface RelationRow extends Row {
  documentId: number;
  kind: C.RelationKind;
  targetDocumentId: number | null;
  targetTitle: string | null;
  targetDocNumber: string | null;
  scope: 'whole' | 'articles';
  articles: string[];
  /** New last day of the target, for `extends`; last day to meet the condition, for `lapses_unless`. */
  until: Day | null;
  /** First day of what it does to the target; null: the speaking document's own first day. */
  on: Day | null;
  state: C.RelationState;
  /** When a person confirmed it: one instant for all that were confirmed together. */
  confirmedAt: Instant | null;
  /** What the printed title and number are found by (`titleKey`, `docNumberKey`). */
  targetTitleKey: string | null;
  targetNumberKey: string | null;
  /** Heading of the list in which it is printed. */
  listedUnder: string | null;
  /** Where the document's first wording names it, UTF-16 offsets. */
  placeStart: number | null;
  placeEnd: number | null;
}
