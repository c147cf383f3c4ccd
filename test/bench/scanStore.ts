/** Times the scan through the store: `npx tsx test/bench/scanStore.ts [10000 100000]`. Targets (design §7): 0.3 s and 2 s. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createDutyReader } from '../../db/duties.ts';
import { createReader } from '../../db/read/reader.ts';
import { createInterviewReader } from '../../db/read/interviews.ts';
import { createReviewReader } from '../../db/read/reviews.ts';
import { createSuggestionReader } from '../../db/read/suggestions.ts';
import { drizzled, migrateUp, openSqlite } from '../../db/sqlite.ts';
import { seededCalendar } from '../../seeds/calendar.ts';
import { qingheProfile } from '../../seeds/profiles/profiles.ts';
import { standingFlags } from '../../server/actions/duties/scan.ts';
import { spansOf } from '../../server/domain/validity.ts';
import { wording } from '../../server/notify/wording.ts';
import { ON, synthetic } from './syntheticDuties.ts';

const sizes = process.argv.slice(2).map(Number);
for (const count of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-bench-'));
  const sqlite = openSqlite(join(folder, 'guibei.db'));
  migrateUp(sqlite);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('synchronous = OFF');
  const put = {
    document: sqlite.prepare(
      `INSERT INTO document (id, version, title, status, origin, is_public, issuer_id, tier, signed_on, published_on, effective_on, trial, created_at)
       VALUES (?, 1, ?, ?, 'import', 1, ?, ?, ?, ?, ?, 0, '2026-11-22T00:00:00.000Z')`,
    ),
    span: sqlite.prepare('INSERT INTO document_span VALUES (?, ?, ?, ?)'),
    event: sqlite.prepare(
      `INSERT INTO legal_event (id, version, document_id, kind, on_day, until_day, scope, articles, day_stated, known_at) VALUES (?, 1, ?, ?, ?, ?, ?, '[]', 1, '')`,
    ),
    review: sqlite.prepare(
      `INSERT INTO review (id, version, document_id, state, accepted_on, due_on, concluded_on, from_paper) VALUES (?, 1, ?, ?, ?, ?, ?, 0)`,
    ),
    filing: sqlite.prepare(
      `INSERT INTO filing (id, version, document_id, line, state, clock_from, due_on, submitted_on, from_paper) VALUES (?, 1, ?, ?, ?, ?, ?, ?, 0)`,
    ),
  };
  sqlite.transaction(() => {
    for (const { life, document: d } of synthetic(count)) {
      put.document.run(d.id, d.title, d.status, d.issuerId, d.tier, d.signedOn, d.publishedOn, d.effectiveOn);
      for (const s of spansOf({ events: life, versions: [] }).document) put.span.run(d.id, s.from, s.to, s.validity);
      for (const e of life) put.event.run(e.id, d.id, e.kind, e.on, e.until, e.scope);
      for (const r of d.reviews) put.review.run(r.id, d.id, r.state, r.acceptedOn, r.dueOn, r.concludedOn);
      for (const f of d.filings) put.filing.run(f.id, d.id, f.line, f.state, f.clockFrom, f.dueOn, f.submittedOn);
    }
  })();
  const db = drizzled(sqlite);
  const rules = { profile: qingheProfile(), calendar: seededCalendar() };
  const ctx = {
    duties: createDutyReader(sqlite, db),
    reader: createReader(db),
    suggestions: createSuggestionReader(db),
    reviews: createReviewReader(db),
    interviews: createInterviewReader(db),
    rules,
    wording,
  };
  const runs: number[] = [];
  let flags = 0;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    flags = (await standingFlags(ctx, ON)).length;
    runs.push(Math.round(performance.now() - start));
  }
  console.log(
    JSON.stringify({ documents: count, flags, firstMs: runs[0], medianMs: [...runs].sort((a, b) => a - b)[2], runs }),
  );
  sqlite.close();
  await rm(folder, { recursive: true, force: true });
}
