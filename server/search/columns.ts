import type { SearchDoc } from '../domain/search.ts';

/** Bits of `flags`. */
export const ROW = { held: 1, public: 2, several: 4 } as const;

/** What a row says in its columns. */
export interface ColumnValues {
  versionId: number;
  genre: string | null;
  subject: string | null;
  year: number | null;
  isPublic: boolean;
  length: number;
}

/** The bodies of a row: its issuers, their ids, and who may read it before it is public. */
export interface BodyList {
  issuers: SearchDoc['issuers'];
  issuerIds: number[];
  readerIds: number[];
}

/**
 * What filters and counts read of a row, by row id in flat arrays: a common word stands in tens of thousands of rows, and going from object to object costs ten
 * times as much. Words and lists of bodies are given as codes, which are places in `genres`, `subjects` and `bodies`.
 */
export interface Columns {
  flags: Uint8Array;
  versions: Int32Array;
  /** Units of the flat form; 0 where no row is. */
  lengths: Uint32Array;
  /** 0 where there is none. */
  years: Uint16Array;
  genreCodes: Uint16Array;
  subjectCodes: Uint16Array;
  bodyCodes: Uint32Array;
  readonly genres: (string | null)[];
  readonly subjects: (string | null)[];
  readonly bodies: BodyList[];
  set(id: number, values: ColumnValues, bodies: BodyList): void;
  clear(id: number): void;
  mark(id: number, bit: number, on: boolean): void;
}

const BEGINNING = 1024;

/** Gives every different value the next code. */
function createCoder<T>(values: T[]): (value: T) => number {
  const codes = new Map(values.map((value, code) => [value, code]));
  return (value) => {
    let code = codes.get(value);
    if (code === undefined) {
      codes.set(value, (code = values.length));
      values.push(value);
    }
    return code;
  };
}

/** Empty columns. */
export function createColumns(): Columns {
  const genres: (string | null)[] = [null];
  const subjects: (string | null)[] = [null];
  const bodies: BodyList[] = [];
  const [genreCode, subjectCode, bodyCode] = [createCoder(genres), createCoder(subjects), createCoder(bodies)];

  function makeRoom(id: number): void {
    if (id < columns.flags.length) return;
    const size = id * 2;
    const longer = <A extends { set(from: A): void }>(into: A, from: A): A => {
      into.set(from);
      return into;
    };
    columns.flags = longer(new Uint8Array(size), columns.flags);
    columns.versions = longer(new Int32Array(size), columns.versions);
    columns.lengths = longer(new Uint32Array(size), columns.lengths);
    columns.years = longer(new Uint16Array(size), columns.years);
    columns.genreCodes = longer(new Uint16Array(size), columns.genreCodes);
    columns.subjectCodes = longer(new Uint16Array(size), columns.subjectCodes);
    columns.bodyCodes = longer(new Uint32Array(size), columns.bodyCodes);
  }

  const columns: Columns = {
    flags: new Uint8Array(BEGINNING),
    versions: new Int32Array(BEGINNING),
    lengths: new Uint32Array(BEGINNING),
    years: new Uint16Array(BEGINNING),
    genreCodes: new Uint16Array(BEGINNING),
    subjectCodes: new Uint16Array(BEGINNING),
    bodyCodes: new Uint32Array(BEGINNING),
    genres,
    subjects,
    bodies,
    set(id, { versionId, genre, subject, year, isPublic, length }, list) {
      makeRoom(id);
      columns.flags[id] = ROW.held | (isPublic ? ROW.public : 0);
      columns.versions[id] = versionId;
      columns.lengths[id] = length;
      columns.years[id] = year ?? 0;
      columns.genreCodes[id] = genreCode(genre);
      columns.subjectCodes[id] = subjectCode(subject);
      columns.bodyCodes[id] = bodyCode(list);
    },
    clear(id) {
      columns.flags[id] = columns.lengths[id] = 0;
    },
    mark(id, bit, on) {
      columns.flags[id] = on ? columns.flags[id]! | bit : columns.flags[id]! & ~bit;
    },
  };
  return columns;
}
