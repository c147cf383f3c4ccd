import type BetterSqlite3 from 'better-sqlite3';
import type { Day } from '../domain/day.ts';
import { docNumberKey } from '../domain/docNumber.ts';
import { flatten } from '../domain/normalForm.ts';
import type { SearchDoc } from '../domain/search.ts';
import { createColumns, ROW } from './columns.ts';
import type { BodyList, Columns } from './columns.ts';
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
  /** Read from the title when it is first asked for: see `topicOfRow`. */
  topic: string | null;
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
type Bodies = BodyList & Pick<Entry, 'flatIssuers'>;

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
  /** What filters and counts read, by row id. */
  columns: Columns;
  count(): number;
  totalLength(): number;
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
  const columns = createColumns();
  /** The row of each document; its rows where it has several, which few have. */
  const perDocument = new Map<number, number | number[]>();
  const bodiesOf = createBodiesOf();
  let change = 0;
  let count = 0;
  let total = 0;

  function addRow({ id, documentId }: Entry): void {
    const known = perDocument.get(documentId);
    const rows = known === undefined ? id : [...(typeof known === 'number' ? [known] : known), id];
    perDocument.set(documentId, rows);
    if (typeof rows !== 'number') for (const row of rows) columns.mark(row, ROW.several, true);
  }

  function dropRow({ id, documentId }: Entry): void {
    const known = perDocument.get(documentId);
    const left = typeof known === 'object' ? known.filter((row) => row !== id) : [];
    if (left.length === 0) perDocument.delete(documentId);
    else perDocument.set(documentId, left.length === 1 ? left[0]! : left);
    if (left.length === 1) columns.mark(left[0]!, ROW.several, false);
  }

  function forget(id: number): Entry[] {
    const entry = entries[id];
    if (entry === undefined) return [];
    entries[id] = undefined;
    count--;
    total -= entry.length;
    columns.clear(id);
    dropRow(entry);
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
      const bodies = bodiesOf(stored.issuers);
      const entry = entryOf(stored, bodies);
      went.push(...forget(entry.id));
      entries[entry.id] = entry;
      count++;
      total += entry.length;
      columns.set(entry.id, entry, bodies);
      addRow(entry);
      came.push(entry);
    }
    change = now;
    return { gone: went, come: came };
  });

  return {
    entries,
    columns,
    count: () => count,
    totalLength: () => total,
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
    topic: null,
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
