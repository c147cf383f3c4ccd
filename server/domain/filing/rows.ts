import type { FilingOutcome, Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import type { Instant, Row } from '../model.ts';
import type { Counts } from '../rates/table.ts';
import type { FilingStep } from './codes.ts';

/** One step of a 备案: nothing of its history is ever written over. */
export interface FilingStepRow extends Row {
  documentId: number;
  filingId: number;
  kind: FilingStep;
  on: Day;
  /** The day of what the step reports: on which the text was put right, for `correct`. */
  factOn: Day | null;
  /** The last day that its paper sets, where that is another than the profile's. */
  dueOn: Day | null;
  outcome: FilingOutcome | null;
  note: string | null;
  /** Number of the paper that went with it (备案号, 函号, 建议书号). */
  paperNumber: string | null;
  byId: number | null;
  knownAt: Instant;
}

/** Numbers that somebody has counted elsewhere, for bodies whose documents are not all here; one that was wrong is taken out and stated anew. */
export interface StatedCountRow extends Row {
  /** As the source names whom it counts: a body, or a group of bodies. */
  name: string;
  /** The body that is meant, where it is one that we hold. */
  issuerId: number | null;
  tier: Tier | null;
  fromDay: Day;
  toDay: Day;
  counts: Counts;
  source: string;
  byId: number | null;
  knownAt: Instant;
  removedAt: Instant | null;
  removedById: number | null;
  removeReason: string | null;
}
