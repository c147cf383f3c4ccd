/**
 * Times a whole round through the real store, on disk with synchronous=FULL: `npx tsx test/bench/round.ts [10000]`. Target (issue 5): a
 * round over 10,000 documents published in one transaction under 3 s.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { accept, answer } from '../../server/actions/rounds/answer.ts';
import { decide, publish, submit, undo } from '../../server/actions/rounds/decide.ts';
import { rehearse } from '../../server/actions/rounds/plan.ts';
import { begin, open } from '../../server/actions/rounds/prepare.ts';
import { fixedClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/context.ts';
import type { Actor } from '../../server/domain/actor.ts';
import { addDays, day } from '../../server/domain/day.ts';
import { CONCLUSIONS } from '../../server/domain/rounds/codes.ts';
import { spansOf } from '../../server/domain/validity.ts';
import { ON, synthetic } from './syntheticDuties.ts';

const person = (role: 'clerk' | 'leader', id: number): Actor => ({
  kind: 'user',
  id,
  login: role,
  name: role,
  role,
  issuerId: null,
});

/** A county of `count` documents that are in force, with the life that the synthetic documents have. */
function fill(path: string, count: number): void {
  const sqlite = new Database(path);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('synchronous = OFF');
  const put = {
    document: sqlite.prepare(
      `INSERT INTO document (id, version, title, title_key, status, origin, is_public, issuer_id, tier, signed_on, published_on, effective_on, trial, created_at)
       VALUES (?, 1, ?, ?, 'issued', 'import', 1, ?, ?, ?, ?, ?, 0, '2026-11-22T00:00:00.000Z')`,
    ),
    body: sqlite.prepare(
      "INSERT INTO document_issuer (id, version, document_id, ordinal, name, issuer_id) VALUES (?, 1, ?, 0, '某局', ?)",
    ),
    issuer: sqlite.prepare(
      `INSERT INTO issuer (id, version, name, short_names, codes, kind, tier, own_reviewer) VALUES (?, 1, ?, '[]', '[]', 'department', 'department', 0)`,
    ),
    span: sqlite.prepare('INSERT INTO document_span VALUES (?, ?, ?, ?)'),
    event: sqlite.prepare(
      `INSERT INTO legal_event (id, version, document_id, kind, on_day, until_day, scope, articles, day_stated, known_at) VALUES (?, 1, ?, ?, ?, ?, ?, '[]', 1, '')`,
    ),
  };
  let made = 0;
  sqlite.transaction(() => {
    for (let i = 1; i <= 30; i++) put.issuer.run(5_000_000 + i, `清河县第${i}局`);
    for (const { life, document: d } of synthetic(count * 4)) {
      const spans = spansOf({ events: life, versions: [] }).document;
      if (spans.find((one) => one.to >= ON)?.validity !== 'in_force' || made === count) continue;
      made++;
      const issuer = 5_000_001 + (d.id % 30);
      put.document.run(d.id, d.title, `key${d.id}`, issuer, d.tier, d.signedOn, d.publishedOn, d.effectiveOn);
      put.body.run(6_000_000 + d.id, d.id, issuer);
      for (const s of spans) put.span.run(d.id, s.from, s.to, s.validity);
      for (const e of life) put.event.run(e.id, d.id, e.kind, e.on, e.until, e.scope);
    }
    sqlite
      .prepare(
        "INSERT INTO sequence (name, next) VALUES ('id', 10000000) ON CONFLICT (name) DO UPDATE SET next = 10000000",
      )
      .run();
  })();
  sqlite.close();
}

const sizes = process.argv.slice(2).map(Number);
for (const count of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-bench-'));
  const config = readConfig({}, { dataDir: join(folder, 'data'), profile: 'qinghe' });
  const clock = fixedClock('2026-11-22T01:00:00.000Z');
  await (await openHouse(config, { clock, mailer: null })).close();
  fill(join(config.dataDir, 'guibei.db'), count);
  const house = await openHouse(config, { clock, mailer: null });
  const { ctx } = house;
  const clerk = person('clerk', 7_000_001);
  const leader = person('leader', 7_000_002);
  const ms: Record<string, number> = {};
  // On a machine that others share, the time of the processor says what the work costs.
  const cpuMs: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const used = process.cpuUsage();
    const result = await work();
    ms[name] = Math.round(performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    cpuMs[name] = Math.round((user + system) / 1000);
    return result;
  };
  const version = async (id: number): Promise<number> => (await ctx.reader.row('cleanupRound', id))?.version ?? 0;
  const id = await timed('begin', () =>
    begin(ctx, clerk, {
      title: '全面清理',
      kind: 'regular',
      cutOff: ON,
      criteria: { issuerIds: [], tiers: [], words: [], law: null },
      note: null,
      answerBy: addDays(ON, 20),
      finishBy: addDays(ON, 40),
    }),
  );
  await timed('open', async () => open(ctx, clerk, id, await version(id)));
  const items = await ctx.rounds.items(id);
  await timed('answer', async () => {
    for (const [i, conclusion] of CONCLUSIONS.entries())
      await answer(
        ctx,
        clerk,
        id,
        items.filter((_, n) => n % CONCLUSIONS.length === i),
        { conclusion, reason: '理由', basis: null, amendBy: null, lapseUnless: false },
      );
  });
  await timed('accept', async () => accept(ctx, clerk, id, await ctx.rounds.items(id)));
  await timed('submit', async () => submit(ctx, clerk, id, await version(id)));
  const decision = { on: ON, title: '决定', number: null, basisDocumentId: null, effectiveOn: day('2026-11-22') };
  await timed('decide', async () => decide(ctx, leader, id, await version(id), { ...decision, strike: 'none' }));
  const { seen } = await timed('rehearse', () => rehearse(ctx, leader, id, null));
  const published = await timed('publish', async () => publish(ctx, leader, id, await version(id), seen));
  await timed('undo', async () => undo(ctx, leader, id, await version(id), '基准测试'));
  console.log(JSON.stringify({ ...published, ms, cpuMs, rssMb: Math.round(process.memoryUsage().rss / 1e6) }));
  await house.close();
  await rm(folder, { recursive: true, force: true });
}
