import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Day } from '../../../server/domain/day.ts';
import { FOREVER } from '../../../server/domain/day.ts';
import type { SearchDoc } from '../../../server/domain/search.ts';
import { createSearchIndex, readAliases } from '../../../server/search/index.ts';
import type { SearchIndex } from '../../../server/ports.ts';

export const SHARED = '/work/shared/search';
/** The day that everything is asked for. */
export const ON = '2026-11-22' as Day;

interface CorpusRecord {
  externalId: string;
  title: string;
  docNumber: string | null;
  issuers: string[];
  publishedOn: string | null;
  text: string;
}

/** The real corpus as rows of an index: public, in force from their publication (where it is not known, always). */
export function readCorpus(): SearchDoc[] {
  const lines = execFileSync('xz', ['-dkc', `${SHARED}/corpus.jsonl.xz`], { maxBuffer: 2 ** 28, encoding: 'utf8' });
  const issuers = new Map<string, number>();
  return lines
    .trim()
    .split('\n')
    .map((line, i): SearchDoc => {
      const record = JSON.parse(line) as CorpusRecord;
      return {
        versionId: i + 1,
        documentId: i + 1,
        externalId: record.externalId,
        title: record.title,
        docNumber: record.docNumber,
        registrationNumber: null,
        issuers: record.issuers.map((name) => {
          const id = issuers.get(name) ?? issuers.size + 1;
          issuers.set(name, id);
          return { id, name, aliases: [] };
        }),
        genre: null,
        day: (record.publishedOn as Day | undefined) ?? null,
        isPublic: true,
        text: record.text,
        articles: [],
        spans: [{ from: (record.publishedOn ?? '0001-01-01') as Day, to: FOREVER, validity: 'in_force' }],
      };
    });
}

/** As many documents as wanted: the corpus, then the corpus again under other titles. */
export function sized(corpus: readonly SearchDoc[], count: number): SearchDoc[] {
  return Array.from({ length: count }, (_, i): SearchDoc => {
    const doc = corpus[i % corpus.length]!;
    const round = Math.floor(i / corpus.length);
    if (round === 0) return doc;
    const title = `${doc.title}（第${round + 1}辑）`;
    return { ...doc, versionId: i + 1, documentId: i + 1, externalId: `${doc.externalId}-${round}`, title };
  });
}

const SPANS = `CREATE TABLE IF NOT EXISTS validity_span (
  version_id INTEGER NOT NULL, document_id INTEGER NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
  validity TEXT NOT NULL, PRIMARY KEY (version_id, from_day))`;

const BATCH = 100;

/** Opens the database file of an index, with the table of validity spans that the store keeps elsewhere. */
export function openDatabase(path: string): Database.Database {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(SPANS);
  return database;
}

/** Writes documents into a fresh index file; returns documents a second. */
export async function build(path: string, docs: readonly SearchDoc[]): Promise<number> {
  for (const end of ['', '-wal', '-shm']) if (existsSync(path + end)) rmSync(path + end);
  const database = openDatabase(path);
  const index = await createSearchIndex({ database });
  const insert = database.prepare('INSERT INTO validity_span VALUES (?, ?, ?, ?, ?)');
  const spans = database.transaction((batch: readonly SearchDoc[]) => {
    for (const d of batch) for (const s of d.spans) insert.run(d.versionId, d.documentId, s.from, s.to, s.validity);
  });
  const started = performance.now();
  for (let i = 0; i < docs.length; i += BATCH) {
    const batch = docs.slice(i, i + BATCH);
    spans(batch);
    await index.apply(
      batch.map((doc) => ({ documentId: doc.documentId, docs: [doc] })),
      i + batch.length,
    );
  }
  await index.close();
  const seconds = (performance.now() - started) / 1000;
  database.close();
  return docs.length / seconds;
}

/** Opens an index that was built before; `aliases` from `seeds/aliases.json` unless switched off. */
export async function open(path: string, aliases = true): Promise<{ index: SearchIndex; database: Database.Database }> {
  const database = openDatabase(path);
  const table = readAliases(JSON.parse(readFileSync(new URL('../../../seeds/aliases.json', import.meta.url), 'utf8')));
  const index = await createSearchIndex({
    database,
    memory: 0,
    today: () => ON,
    ...(aliases ? { aliases: table } : {}),
  });
  return { index, database };
}
