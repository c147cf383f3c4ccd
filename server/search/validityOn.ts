import type BetterSqlite3 from 'better-sqlite3';
import { VALIDITIES } from '../domain/codes.ts';
import type { Validity } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import { numbersIn } from './figures.ts';

/** Validity of every version on one day, from the live table `validity_span`. */
export interface ValidityOfVersion {
  /**
   * By version id: the place in `VALIDITIES` and 1 more; 0, or nothing, where a version has no span on that day, and where it is a wording that
   * has not begun while another is that of the day: a document that is in force or has ended is never 尚未施行 for what is to come.
   */
  codes: Uint8Array;
  /** The same for the public, for whom nothing is there before its 公布, or 成文 where that is not on record (unless it was in force already). */
  publicCodes: Uint8Array;
}

/** Days kept at a time: today, and what a few people ask for. */
const MOST_DAYS = 8;

/** The validity that a code stands for. */
export const validityOf = (code: number | undefined): Validity | undefined => VALIDITIES[(code ?? 0) - 1];

interface Upcoming {
  on: Day;
  /** Versions that are 尚未施行 on the day, as a JSON list. */
  ids: string;
}
const UPCOMING = `SELECT s.version_id FROM json_each(@ids) j JOIN validity_span s ON s.version_id = j.value
           WHERE s.from_day <= @on AND s.to_day >= @on`;

/** Reads `validity_span` once for a day and state of the data; `version` changes with every write that may touch it. */
export function createValidities(database: BetterSqlite3.Database) {
  const sql = () =>
    database
      .prepare<[Day, Day], [Validity, Buffer]>(
        `SELECT validity, CAST(group_concat(version_id) AS BLOB) FROM validity_span
           WHERE from_day <= ? AND to_day >= ? GROUP BY validity`,
      )
      .raw();
  const unpublishedSql = () =>
    database
      .prepare<Upcoming, number>(
        `${UPCOMING} AND (SELECT coalesce(published_on, signed_on) FROM document WHERE id = s.document_id) > @on`,
      )
      .pluck();
  // Of wordings that have not begun, the one that holds until the document begins is the wording of the day: it is the first to change.
  const aheadSql = () =>
    database
      .prepare<Upcoming, number>(
        `${UPCOMING} AND EXISTS (
             SELECT 1 FROM validity_span t
               WHERE t.document_id = s.document_id AND t.from_day <= @on AND t.to_day >= @on
                 AND (t.validity NOT IN ('upcoming', 'superseded')
                   OR t.validity = 'upcoming' AND (t.to_day, t.version_id) < (s.to_day, s.version_id)))`,
      )
      .pluck();
  let statement: ReturnType<typeof sql> | undefined;
  let ahead: ReturnType<typeof aheadSql> | undefined;
  let unpublished: ReturnType<typeof unpublishedSql> | undefined;
  let known = new Map<Day, ValidityOfVersion>();
  let knownAt: string | number = '';

  function read(on: Day): ValidityOfVersion {
    statement ??= sql();
    const states = statement.all(on, on).map(([validity, ids]) => ({ validity, versions: numbersIn(ids) }));
    let last = 0;
    for (const { versions } of states) for (const version of versions) if (version > last) last = version;
    const codes = new Uint8Array(last + 1);
    for (const { validity, versions } of states) {
      const code = VALIDITIES.indexOf(validity) + 1;
      for (const version of versions) codes[version] = code;
    }
    ahead ??= aheadSql();
    const upcoming = states.find(({ validity }) => validity === 'upcoming')?.versions ?? [];
    const asked = { on, ids: JSON.stringify([...upcoming]) };
    for (const version of ahead.all(asked)) codes[version] = 0;
    unpublished ??= unpublishedSql();
    const unknown = unpublished.all(asked);
    const publicCodes = unknown.length === 0 ? codes : codes.slice();
    for (const version of unknown) publicCodes[version] = 0;
    return { codes, publicCodes };
  }

  /** The snapshot for `on`. */
  return function validitiesOn(on: Day, version: string | number): ValidityOfVersion {
    if (version !== knownAt || known.size >= MOST_DAYS) known = new Map();
    knownAt = version;
    let snapshot = known.get(on);
    if (snapshot === undefined) known.set(on, (snapshot = read(on)));
    return snapshot;
  };
}
