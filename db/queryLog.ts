import { and, between, desc, eq, gt, lt, sql } from 'drizzle-orm';
import { notedQuery } from '../server/domain/queryNote.ts';
import type { Clock, QueryEvent, QueryLog } from '../server/ports.ts';
import * as s from './schema.ts';
import { patiently } from './sqlite.ts';
import type { Db, Sqlite } from './sqlite.ts';

/** Notes are written together, so often at most. */
const EVERY_MS = 5_000;
/** Different notes that wait; a flood beyond it is not counted. */
const MOST_WAITING = 5_000;

interface Waiting {
  day: string;
  query: string;
  documentId: number;
  results: number | null;
  times: number;
}

/** Counts queries in memory and writes the counts a few seconds later. */
export function createQueryLog(sqlite: Sqlite, db: Db, clock: Clock, failed: (error: unknown) => void): QueryLog {
  const { queryNote } = s;
  let waiting = new Map<string, Waiting>();
  let timer: NodeJS.Timeout | null = null;
  const put = sqlite.prepare<Waiting>(
    `INSERT INTO query_note (day, query, document_id, results, times) VALUES (@day, @query, @documentId, @results, @times)
     ON CONFLICT (day, query, document_id) DO UPDATE SET times = times + excluded.times, results = excluded.results`,
  );
  const write = sqlite.transaction((rows: readonly Waiting[]) => {
    for (const row of rows) put.run(row);
  }).immediate;

  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const rows = [...waiting.values()];
    waiting = new Map();
    if (rows.length > 0) await patiently(() => write(rows));
  }

  function note(event: QueryEvent): void {
    const query = notedQuery(event.query);
    if (query === null || waiting.size >= MOST_WAITING) return;
    const documentId = event.kind === 'opened' ? event.documentId : 0;
    const day = clock.today();
    const key = `${day} ${documentId} ${query}`;
    const results = event.kind === 'searched' ? event.results : null;
    const known = waiting.get(key);
    waiting.set(key, { day, query, documentId, results, times: (known?.times ?? 0) + 1 });
    timer ??= setTimeout(() => void flush().catch(failed), EVERY_MS).unref();
  }

  const times = sql<number>`sum(CASE WHEN ${queryNote.documentId} = 0 THEN ${queryNote.times} ELSE 0 END)`;
  const clicks = sql<number>`sum(CASE WHEN ${queryNote.documentId} > 0 THEN ${queryNote.times} ELSE 0 END)`;
  /** Of the last day on which it was asked. The outer table is named: of one table alone drizzle writes bare columns, which the inner one would take for its own. */
  const results = sql<number>`coalesce((SELECT n.results FROM query_note n WHERE n.query = query_note.query AND n.document_id = 0 ORDER BY n.day DESC LIMIT 1), 0)`;
  return {
    note,
    flush,
    asked: async ({ from, to, nothing, limit }) =>
      db
        .select({ query: queryNote.query, times, results, opened: clicks })
        .from(queryNote)
        .where(between(queryNote.day, from, to))
        .groupBy(queryNote.query)
        .having(and(gt(times, 0), nothing ? eq(results, 0) : undefined))
        .orderBy(desc(times), queryNote.query)
        .limit(limit)
        .all(),
    opened: async ({ from, to, limit }) =>
      db
        .select({
          query: queryNote.query,
          documentId: queryNote.documentId,
          times: sql<number>`sum(${queryNote.times})`,
        })
        .from(queryNote)
        .where(and(between(queryNote.day, from, to), gt(queryNote.documentId, 0)))
        .groupBy(queryNote.query, queryNote.documentId)
        .orderBy(desc(sql`sum(${queryNote.times})`), queryNote.query)
        .limit(limit)
        .all(),
    forget: (before) => patiently(() => db.delete(queryNote).where(lt(queryNote.day, before)).run().changes),
  };
}
