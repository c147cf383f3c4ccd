import type { NumberState } from '../codes.ts';
import type { Instant, Row } from '../model.ts';
import type { Series } from './series.ts';

/** A series of numbers with the serial that it gives next; every serial from `startsAt` to there was given. */
export interface NumberSeriesRow extends Row, Series {
  startsAt: number;
  next: number;
  /** Why it does not begin with 1. */
  startReason: string | null;
  createdAt: Instant;
}

/** A number that was given: never deleted and never given again, also when it is void. */
export interface SeriesNumberRow extends Row {
  seriesId: number;
  serial: number;
  printed: string;
  state: NumberState;
  documentId: number | null;
  /** The row that bears it: the registration, review or filing. */
  subjectId: number | null;
  takenAt: Instant;
  takenById: number | null;
  voidedAt: Instant | null;
  voidedById: number | null;
  voidReason: string | null;
}
