/** An instant in UTC, ISO 8601 with milliseconds (`2026-11-22T02:10:00.000Z`). */
export type Instant = string;

/** Every row has an id from the one sequence and a version that each commit of it raises by one. */
export interface Row {
  id: number;
  version: number;
}
