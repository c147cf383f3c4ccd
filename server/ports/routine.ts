/** Duties by the calendar, and documents that laws demand. */
import type { RoutineRecordRow } from '../domain/routine/rows.ts';
import type { SupportingRow } from '../domain/supporting/rows.ts';

export interface RoutineReader {
  /** What was put on record as done, the latest first; what was taken back, too. */
  records(): Promise<RoutineRecordRow[]>;
  record(id: number): Promise<RoutineRecordRow | null>;
  /** 配套文件, those that are due first; of some bodies where they are named. */
  supporting(filter: { issuerIds?: readonly number[] }): Promise<SupportingRow[]>;
  supportingOf(id: number): Promise<SupportingRow | null>;
}
