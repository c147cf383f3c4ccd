import type BetterSqlite3 from 'better-sqlite3';
import { SET_TABLES } from './sets.ts';

/** Raise it when what is written changes its meaning: the index is then emptied and follows the log again from 0. */
export const FORMAT = 2;

/** `tokenize`: our tokens are separated by blanks and hold no ASCII signs but letters and digits. */
const TOKENIZE = `tokenize="ascii"`;

const TABLES = `
  CREATE TABLE IF NOT EXISTS search_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    format INTEGER NOT NULL,
    position INTEGER NOT NULL,
    change INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS search_row (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL UNIQUE,
    document_id INTEGER NOT NULL,
    external_id TEXT,
    title TEXT NOT NULL,
    doc_number TEXT,
    registration_number TEXT,
    issuers TEXT NOT NULL,
    genre TEXT,
    subject TEXT,
    day TEXT,
    is_public INTEGER NOT NULL,
    length INTEGER NOT NULL,
    sound TEXT NOT NULL,
    hash TEXT NOT NULL,
    stamp INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS search_row_document ON search_row (document_id);
  CREATE INDEX IF NOT EXISTS search_row_stamp ON search_row (stamp);
  CREATE TABLE IF NOT EXISTS search_gone (id INTEGER PRIMARY KEY, stamp INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS search_gone_stamp ON search_gone (stamp);
  CREATE TABLE IF NOT EXISTS search_text (
    id INTEGER PRIMARY KEY,
    articles TEXT NOT NULL,
    text BLOB NOT NULL
  );
  CREATE TABLE IF NOT EXISTS search_flat (
    id INTEGER PRIMARY KEY,
    lead INTEGER NOT NULL,
    offsets BLOB NOT NULL,
    flat BLOB NOT NULL
  );
  CREATE VIRTUAL TABLE IF NOT EXISTS search_phrase
    USING fts5(pairs, content='', contentless_delete=1, detail=full, ${TOKENIZE});
  CREATE VIRTUAL TABLE IF NOT EXISTS search_mark
    USING fts5(marks, content='', contentless_delete=1, detail=none, ${TOKENIZE});
  CREATE VIRTUAL TABLE IF NOT EXISTS search_term USING fts5vocab(search_mark, 'row');
`;

const NAMES = [
  'search_term',
  'search_phrase',
  'search_mark',
  'search_text',
  'search_flat',
  'search_gone',
  'search_row',
  'search_set',
  'search_sets',
  'search_state',
];

/** Makes the index's tables where they are missing; an index of another format is dropped and begins at position 0. */
export function createSearchTables(database: BetterSqlite3.Database): void {
  const make = database.transaction(() => {
    if (formatOf(database) !== FORMAT) for (const name of NAMES) database.exec(`DROP TABLE IF EXISTS ${name}`);
    database.exec(TABLES + SET_TABLES);
    database.prepare('INSERT OR IGNORE INTO search_state VALUES (1, ?, 0, 0)').run(FORMAT);
  });
  if (formatOf(database) !== FORMAT) make.immediate();
  addSubject(database);
  addSets(database);
}

/** An index of before, when no sets of rows were brought together; a copy that may only be read does without. */
function addSets(database: BetterSqlite3.Database): void {
  const known = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'search_sets'`);
  const add = database.transaction(() => database.exec(SET_TABLES));
  if (known.get() === undefined && !database.readonly) add.immediate();
}

/** An index of before, when documents had no subject: its rows are as they would be written now, but for the column. */
function addSubject(database: BetterSqlite3.Database): void {
  const known = database.prepare(`SELECT 1 FROM pragma_table_info('search_row') WHERE name = 'subject'`);
  const add = database.transaction(() => {
    if (known.get() === undefined) database.exec('ALTER TABLE search_row ADD COLUMN subject TEXT');
  });
  if (known.get() === undefined) add.immediate();
}

function formatOf(database: BetterSqlite3.Database): number | null {
  const known = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'search_state'`).get();
  if (known === undefined) return null;
  return (database.prepare('SELECT format FROM search_state').pluck().get() as number | undefined) ?? null;
}
