import type { Day } from '../day.ts';
import type { Instant, Row } from '../model.ts';
import type { RoutineDuty } from './codes.ts';

/** A 定期事项 of one period that somebody has put on record as done; taken back where that was wrong. */
export interface RoutineRecordRow extends Row {
  duty: RoutineDuty;
  /** `2025`, `2026-Q1`, `2026-03`: what the list or the report is about. */
  period: string;
  doneOn: Day;
  /** 文号 or how it was sent. */
  how: string;
  byId: number | null;
  at: Instant;
  withdrawnAt: Instant | null;
  withdrawnById: number | null;
  withdrawReason: string | null;
}
