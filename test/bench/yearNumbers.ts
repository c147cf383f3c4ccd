/** Times the pages of year numbers and scorecards over a whole house: `npx tsx test/bench/yearNumbers.ts [10000]`. Target: 300 ms a page. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createYearNumberReader } from '../../db/read/yearNumbers.ts';
import { drizzled, migrateUp, openSqlite } from '../../db/sqlite.ts';
import type { Sqlite } from '../../db/sqlite.ts';
import { listNumbers, readBodies, readNumbers } from '../../server/actions/statistics/numbers.ts';
import { yearReport } from '../../server/actions/statistics/report.ts';
import { readScorecard } from '../../server/actions/statistics/scorecard.ts';
import { fixedClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/context.ts';
import type { Actor } from '../../server/domain/actor.ts';
import { day } from '../../server/domain/day.ts';
import { spansOf } from '../../server/domain/validity.ts';
import type { Context } from '../../server/ports.ts';
import { synthetic } from './syntheticDuties.ts';

const ROUNDS = 7;
const BODIES = 100;
const EDITED_AT = '2026-11-20T00:00:00.000Z';
const CLERK: Actor = { kind: 'user', id: 1, login: 'clerk', name: '备案岗', role: 'clerk', issuerId: null };
const write = (text: string): void => void process.stdout.write(`${text}\n`);
const median = (runs: number[]): number => [...runs].sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
/** Processor time of this process in milliseconds: what others on the machine do is not ours. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Ten years of documents with their filings, and an edit of each in the log, the last tenth of them yesterday. */
function fill(sqlite: Sqlite, count: number): void {
  const put = {
    issuer: sqlite.prepare(
      `INSERT INTO issuer (id, version, name, short_names, codes, kind, tier, own_reviewer) VALUES (?, 1, ?, '[]', '[]', 'department', 'department', 0)`,
    ),
    document: sqlite.prepare(
      `INSERT INTO document (id, version, title, status, origin, is_public, issuer_id, tier, signed_on, published_on, effective_on, trial, created_at)
       VALUES (?, 1, ?, 'issued', 'import', 1, ?, ?, ?, ?, ?, 0, '${EDITED_AT}')`,
    ),
    span: sqlite.prepare('INSERT INTO document_span VALUES (?, ?, ?, ?)'),
    event: sqlite.prepare(
      `INSERT INTO legal_event (id, version, document_id, kind, on_day, until_day, scope, articles, day_stated, known_at) VALUES (?, 1, ?, ?, ?, ?, ?, '[]', 1, '')`,
    ),
    filing: sqlite.prepare(
      `INSERT INTO filing (id, version, document_id, line, state, due_on, first_submitted_on, received_on, closed_on, outcome, from_paper) VALUES (?, 1, ?, 'bureau', 'closed', ?, ?, ?, ?, 'approved', 1)`,
    ),
    audit: sqlite.prepare(
      `INSERT INTO audit (seq, at, actor, act, documents, changes, hash) VALUES (?, ?, '', 'document.edit', '[]', ?, '')`,
    ),
    named: sqlite.prepare('INSERT INTO audit_document (document_id, seq) VALUES (?, ?)'),
  };
  sqlite.transaction(() => {
    for (let i = 1; i <= BODIES; i++) put.issuer.run(count * 100 + i, `清河县第${i}局`);
    for (const { life, document: d } of synthetic(count)) {
      const on = d.publishedOn ?? d.effectiveOn;
      put.document.run(d.id, d.title, count * 100 + (d.id % BODIES) + 1, d.tier, on, on, d.effectiveOn);
      for (const s of spansOf({ events: life, versions: [] }).document) put.span.run(d.id, s.from, s.to, s.validity);
      for (const e of life) put.event.run(e.id, d.id, e.kind, e.on, e.until, e.scope);
      put.filing.run(count * 200 + d.id, d.id, on, on, on, on);
      const edit = { op: 'update', table: 'document', id: d.id, fields: { title: ['旧', '新'] } };
      const late = d.id > count * 0.9;
      put.audit.run(d.id, late ? '2026-11-22T00:00:00.000Z' : EDITED_AT, JSON.stringify([edit]));
      put.named.run(d.id, d.id);
    }
  })();
}

for (const count of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-bench-'));
  const data = join(folder, 'data');
  await mkdir(data);
  const sqlite = openSqlite(join(data, 'guibei.db'));
  migrateUp(sqlite);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('synchronous = OFF');
  fill(sqlite, count);
  const config = readConfig({}, { dataDir: data, profile: 'qinghe' });
  const house = await openHouse(config, { clock: fixedClock('2026-11-22T01:00:00.000Z'), mailer: null });
  /** With `fresh` nothing is kept from the page before, as after a commit. */
  const ctx = (fresh: boolean): Context =>
    fresh ? { ...house.ctx, yearNumbers: createYearNumberReader(sqlite, drizzled(sqlite)) } : house.ctx;
  const known = { knownOn: day('2026-11-21') };
  const pages: readonly (readonly [string, (fresh: boolean) => Promise<unknown>])[] = [
    [
      'years and bodies',
      async (fresh) => {
        const own = ctx(fresh);
        return [await readNumbers(own, CLERK, {}), await readBodies(own, CLERK, { year: 2025 })];
      },
    ],
    ['a list', (fresh) => listNumbers(ctx(fresh), CLERK, { count: 'at_end', year: 2025 })],
    ['a report', (fresh) => yearReport(ctx(fresh), CLERK, { year: 2025 })],
    ['a report as known yesterday, beside today', (fresh) => yearReport(ctx(fresh), CLERK, { year: 2025, ...known })],
    ['a scorecard', (fresh) => readScorecard(ctx(fresh), CLERK, count * 100 + 1, { year: 2025 })],
  ];
  for (const [name, page] of pages)
    for (const fresh of [true, false]) {
      const runs = [];
      for (let i = 0; i < ROUNDS; i++) {
        const begun = cpu();
        await page(fresh);
        runs.push(cpu() - begun);
      }
      write(`${count} documents, ${name}, ${fresh ? 'after a commit' : 'kept'}: ${median(runs).toFixed(0)} ms`);
    }
  await house.close();
  sqlite.close();
  await rm(folder, { recursive: true, force: true });
}
