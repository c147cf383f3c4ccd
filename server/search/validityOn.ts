import type BetterSqlite3 from 'better-sqlite3';
import type { Validity } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';

/** Validity of every version on one day, from the live table `validity_span`; a version without a span on that day is absent. */
export type ValidityOfVersion = ReadonlyMap<number, Validity>;

/** Days kept at a time: today, and what a few people ask for. */
const MOST_DAYS = 8;

/** Reads `validity_span` once for a day and state of the data; `version` changes with every write that may touch it. */
export function createValidities(database: BetterSqlite3.Database) {
  const sql = () =>
    database
      .prepare<[Day, Day], [number, Validity]>(
        'SELECT version_id, validity FROM validity_span WHERE from_day <= ? AND to_day >= ?',
      )
      .raw();
  let statement: ReturnType<typeof sql> | undefined;
  let known = new Map<Day, ValidityOfVersion>();
  let knownAt: string | number = '';

  /** The snapshot for `on`. */
  return function validitiesOn(on: Day, version: string | number): ValidityOfVersion {
    if (version !== knownAt || known.size >= MOST_DAYS) known = new Map();
    knownAt = version;
    let snapshot = known.get(on);
    if (snapshot === undefined) {
      statement ??= sql();
      snapshot = new Map(statement.all(on, on));
      known.set(on, snapshot);
    }
    return snapshot;
  };
}
