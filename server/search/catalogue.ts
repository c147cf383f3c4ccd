import type BetterSqlite3 from 'better-sqlite3';
import type { Day } from '../domain/day.ts';
import { docNumberKey } from '../domain/docNumber.ts';
import { flatten } from '../domain/normalForm.ts';
import type { SearchDoc } from '../domain/search.ts';
import { ownTitle } from './ownTitle.ts';

/** What is held in memory of one version: everything but its text. `id` is its row in the index. */
export interface Entry {
  id: number;
  versionId: number;
  documentId: number;
  externalId: string | null;
  title: string;
  flatTitle: string;
  /** Without what it names in 《》. */
  ownTitle: string;
  docNumber: string | null;
  registrationNumber: string | null;
  /** Read from the numbers when they are first asked for: see `numberKeysOf`. */
  numberKeys: readonly string[] | null;
  issuers: SearchDoc['issuers'];
  issuerIds: number[];
  /** Bodies that may read it before it is public: its issuers, and who drafts it. */
  readerIds: number[];
  flatIssuers: string;
  genre: string | null;
  subject: string | null;
  day: Day | null;
  year: number | null;
  isPublic: boolean;
  length: number;
  /** Syllables of the title's Han characters. */
  sound: string;
}

/** What the issuers of a row come to. */
type Bodies = Pick<Entry, 'issuers' | 'issuerIds' | 'readerIds' | 'flatIssuers'>;

/** Different lists of issuers that are kept to be shared. */
const MOST_BODIES = 10_000;

interface StoredRow {
  id: number;
  version_id: number;
  document_id: number;
  external_id: string | null;
  title: string;
  doc_number: string | null;
  registration_number: string | null;
  issuers: string;
  genre: string | null;
  subject: string | null;
  day: Day | null;
  is_public: number;
  length: number;
  sound: string;
}

/** The short fields of all rows, kept in step with the tables, whoever writes them. */
export interface Catalogue {
  /** By row id; a hole where no row is. */
  entries: (Entry | undefined)[];
  /** Units of the flat form, by row id; 0 where no row is. */
  lengths(): Uint32Array;
  count(): number;
  totalLength(): number;
  /** Whether a document has more than one row. */
  hasSeveral(documentId: number): boolean;
  /** Takes in what has been written since the last call; returns the rows that went and came. */
  follow(): { gone: Entry[]; come: Entry[] };
}

const COLUMNS = `id, version_id, document_id, external_id, title, doc_number, registration_number, issuers, genre, subject, day,
  is_public, length, sound`;

/** Opens the catalogue, empty; the first `follow()` loads it. */
export function createCatalogue(database: BetterSqlite3.Database): Catalogue {
  const state = database.prepare<[], number>('SELECT change FROM search_state').pluck();
  const come = database.prepare<[number], StoredRow>(`SELECT ${COLUMNS} FROM search_row WHERE stamp > ?`);
  const gone = database.prepare<[number], number>('SELECT id FROM search_gone WHERE stamp > ?').pluck();
  const entries: (Entry | undefined)[] = [];
  let lengths = new Uint32Array(1024);
  const perDocument = new Map<number, number>();
  /** Documents with more than one row: few, and asked about for every hit. */
  const several = new Set<number>();
  const bodiesOf = createBodiesOf();
  let change = 0;
  let count = 0;
  let total = 0;

  function countRow({ documentId }: Entry, by: 1 | -1): void {
    const rows = (perDocument.get(documentId) ?? 0) + by;
    if (rows === 0) perDocument.delete(documentId);
    else perDocument.set(documentId, rows);
    if (rows > 1) several.add(documentId);
    else several.delete(documentId);
  }

  function forget(id: number): Entry[] {
    const entry = entries[id];
    if (entry === undefined) return [];
    entries[id] = undefined;
    lengths[id] = 0;
    count--;
    total -= entry.length;
    countRow(entry, -1);
    return [entry];
  }

  const read = database.transaction(() => {
    const now = state.get() ?? 0;
    if (now === change) return { gone: [], come: [] };
    const rebuilt = now < change;
    if (rebuilt) change = 0;
    const went = (rebuilt ? [...entries.keys()] : gone.all(change)).flatMap(forget);
    const came: Entry[] = [];
    for (const stored of come.iterate(change)) {
      const entry = entryOf(stored, bodiesOf(stored.issuers));
      went.push(...forget(entry.id));
      entries[entry.id] = entry;
      if (entry.id >= lengths.length) {
        const longer = new Uint32Array(entry.id * 2);
        longer.set(lengths);
        lengths = longer;
      }
      lengths[entry.id] = entry.length;
      count++;
      total += entry.length;
      countRow(entry, 1);
      came.push(entry);
    }
    change = now;
    return { gone: went, come: came };
  });

  return {
    entries,
    lengths: () => lengths,
    count: () => count,
    totalLength: () => total,
    hasSeveral: (documentId) => several.has(documentId),
    follow: () => read(),
  };
}

function entryOf(row: StoredRow, bodies: Bodies): Entry {
  const folded = flatten(row.title);
  // One string instead of two where there is nothing to fold.
  const flatTitle = folded === row.title ? row.title : folded;
  return {
    id: row.id,
    versionId: row.version_id,
    documentId: row.document_id,
    externalId: row.external_id,
    title: row.title,
    flatTitle,
    ownTitle: ownTitle(row.title, flatTitle),
    docNumber: row.doc_number,
    registrationNumber: row.registration_number,
    numberKeys: row.doc_number === null && row.registration_number === null ? NONE : null,
    ...bodies,
    genre: row.genre,
    subject: row.subject,
    day: row.day,
    year: row.day === null ? null : Number(row.day.slice(0, 4)),
    isPublic: row.is_public === 1,
    length: row.length,
    sound: row.sound,
  };
}

const NONE: readonly string[] = [];

/** Keys of the numbers that a row bears, in their normal form. */
export function numberKeysOf(entry: Entry): readonly string[] {
  return (entry.numberKeys ??= [entry.docNumber, entry.registrationNumber].flatMap((n) =>
    n === null ? [] : (docNumberKey(n) ?? []),
  ));
}

/** Reads the bodies of a row; thousands of rows name the same ones and share what is read. */
function createBodiesOf(): (stored: string) => Bodies {
  const known = new Map<string, Bodies>();
  return (stored) => {
    let bodies = known.get(stored);
    if (bodies === undefined) {
      if (known.size >= MOST_BODIES) known.clear();
      known.set(stored, (bodies = readBodies(stored)));
    }
    return bodies;
  };
}

function readBodies(stored: string): Bodies {
  const all = JSON.parse(stored) as SearchDoc['issuers'];
  const issuers = all.filter((body) => body.drafts !== true);
  return {
    issuers,
    issuerIds: issuers.flatMap((i) => i.id ?? []),
    readerIds: all.flatMap((i) => i.id ?? []),
    flatIssuers: issuers.flatMap((i) => [i.name, ...i.aliases].map(flatten)).join('\n'),
  };
}
