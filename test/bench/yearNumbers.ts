/** Times year numbers and scorecards through the store: `npx tsx test/bench/yearNumbers.ts [10000]`. Target: 300 ms a page. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFeed } from '../../db/feed.ts';
import { createYearNumberReader } from '../../db/read/yearNumbers.ts';
import { drizzled, migrateUp, openSqlite } from '../../db/sqlite.ts';
import { livesKnown } from '../../server/actions/statistics/lives.ts';
import { spansOf } from '../../server/domain/validity.ts';
import { undatedRow, yearRows, yearsUpTo, yearStretch, bodyRows } from '../../server/domain/yearNumbers/years.ts';
import { ON, synthetic } from './syntheticDuties.ts';

const ROUNDS = 7;
const AUDITED_AT = '2026-11-20T00:00:00.000Z';
const BETWEEN = '2026-11-21T00:00:00.000Z';
/** Processor time of this process in milliseconds: what others on the machine do is not ours. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const write = (text: string): void => void process.stdout.write(`${text}\n`);
const median = (runs: number[]): number => [...runs].sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;

for (const count of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-bench-'));
  const sqlite = openSqlite(join(folder, 'guibei.db'));
  migrateUp(sqlite);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('synchronous = OFF');
  const put = {
    document: sqlite.prepare(
      `INSERT INTO document (id, version, title, status, origin, is_public, issuer_id, tier, signed_on, published_on, effective_on, trial, created_at)
       VALUES (?, 1, ?, ?, 'import', 1, ?, ?, ?, ?, ?, 0, '2026-11-20T00:00:00.000Z')`,
    ),
    span: sqlite.prepare('INSERT INTO document_span VALUES (?, ?, ?, ?)'),
    event: sqlite.prepare(
      `INSERT INTO legal_event (id, version, document_id, kind, on_day, until_day, scope, articles, day_stated, known_at) VALUES (?, 1, ?, ?, ?, ?, ?, '[]', 1, '')`,
    ),
    audit: sqlite.prepare(
      `INSERT INTO audit (seq, at, actor, act, documents, changes, hash) VALUES (?, ?, '', 'document.edit', '[]', ?, '')`,
    ),
    named: sqlite.prepare('INSERT INTO audit_document (document_id, seq) VALUES (?, ?)'),
  };
  sqlite.transaction(() => {
    for (const { life, document: d } of synthetic(count)) {
      put.document.run(d.id, d.title, d.status, d.issuerId, d.tier, d.signedOn, d.publishedOn, d.effectiveOn);
      for (const s of spansOf({ events: life, versions: [] }).document) put.span.run(d.id, s.from, s.to, s.validity);
      for (const e of life) put.event.run(e.id, d.id, e.kind, e.on, e.until, e.scope);
      // A year's edits stand in the log after the day that is asked for.
      const edit = { op: 'update', table: 'document', id: d.id, fields: { title: ['旧', '新'] } };
      put.audit.run(d.id, d.id % 10 === 0 ? '2026-11-22T00:00:00.000Z' : AUDITED_AT, JSON.stringify([edit]));
      put.named.run(d.id, d.id);
    }
  })();
  const db = drizzled(sqlite);
  const ask = async (at: string | null, fresh: boolean): Promise<{ read: number; count: number }> => {
    // A new reader has nothing kept.
    const yearNumbers = fresh ? createYearNumberReader(sqlite, db) : reader;
    const begun = cpu();
    const { lives } = await livesKnown({ yearNumbers, feed: createFeed(sqlite, db) }, at);
    const read = cpu() - begun;
    const rows = yearRows(lives, yearsUpTo(lives, ON, 10), ON);
    undatedRow(lives);
    bodyRows(lives, yearStretch(2025), ON, (life) => life.issuerId);
    if (rows.length === 0) throw new Error('nothing counted');
    return { read, count: cpu() - begun - read };
  };
  const reader = createYearNumberReader(sqlite, db);
  for (const [name, at, fresh] of [
    ['now, after a commit', null, true],
    ['now, kept', null, false],
    ['as known two days ago', BETWEEN, true],
  ] as const) {
    const runs = [];
    for (let i = 0; i < ROUNDS; i++) runs.push(await ask(at, fresh));
    write(
      `${count} documents, ${name}: read ${median(runs.map((one) => one.read)).toFixed(0)} ms, count ${median(runs.map((one) => one.count)).toFixed(0)} ms`,
    );
  }
  sqlite.close();
  await rm(folder, { recursive: true, force: true });
}
