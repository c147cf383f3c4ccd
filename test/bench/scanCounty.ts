import { drizzled, migrateUp, openSqlite, type Sqlite } from '../../db/sqlite.ts';
import { addDays, type Day } from '../../server/domain/day.ts';
import { spansOf } from '../../server/domain/validity.ts';
import { ON, problemsOf, synthetic } from './syntheticDuties.ts';
import { tenYearsOf } from './tenYears.ts';

const statements = (sqlite: Sqlite) => ({
  document: sqlite.prepare(
    `INSERT INTO document (id, version, title, status, origin, is_public, issuer_id, tier, signed_on, published_on, effective_on, trial, created_at)
     VALUES (?, 1, ?, ?, 'import', 1, ?, ?, ?, ?, ?, 0, '2026-11-22T00:00:00.000Z')`,
  ),
  span: sqlite.prepare('INSERT INTO document_span VALUES (?, ?, ?, ?)'),
  event: sqlite.prepare(
    `INSERT INTO legal_event (id, version, document_id, kind, on_day, until_day, scope, articles, day_stated, known_at, voided_at) VALUES (?, 1, ?, ?, ?, ?, ?, '[]', 1, '', ?)`,
  ),
  review: sqlite.prepare(
    `INSERT INTO review (id, version, document_id, state, accepted_on, due_on, concluded_on, from_paper) VALUES (?, 1, ?, ?, ?, ?, ?, 0)`,
  ),
  filing: sqlite.prepare(
    `INSERT INTO filing (id, version, document_id, line, state, clock_from, due_on, submitted_on, from_paper) VALUES (?, 1, ?, ?, ?, ?, ?, ?, 0)`,
  ),
  flag: sqlite.prepare(
    `INSERT INTO flag (id, version, key, kind, document_id, issuer_id, due_on, rule, citation, evidence, first_seen_on, cleared_on)
     VALUES (?, 1, ?, 'cleanup.due', ?, ?, ?, '应于期限前完成清理（每24个月清理一次）', '国发〔2008〕17号（十五）', '[]', ?, ?)`,
  ),
  problem: sqlite.prepare(
    `INSERT INTO problem_event (id, version, issuer_id, kind, on_day, state) VALUES (?, 1, ?, ?, ?, 'recorded')`,
  ),
});

/** A county of `count` documents with ten years behind them: lives, reviews, filings, flags that were closed long ago, problem events. */
export function makeCounty(path: string, count: number): { events: number; closedFlags: number; problems: number } {
  const sqlite = openSqlite(path);
  migrateUp(sqlite);
  drizzled(sqlite);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('synchronous = OFF');
  const put = statements(sqlite);
  const made = { events: 0, closedFlags: 0, problems: 0 };
  sqlite.transaction(() => {
    for (const one of synthetic(count)) {
      const { document: d } = one;
      const life = tenYearsOf(one);
      put.document.run(d.id, d.title, d.status, d.issuerId, d.tier, d.signedOn, d.publishedOn, d.effectiveOn);
      for (const s of spansOf({ events: life, versions: [] }).document) put.span.run(d.id, s.from, s.to, s.validity);
      for (const e of life) put.event.run(e.id, d.id, e.kind, e.on, e.until, e.scope, e.voidedAt);
      for (const r of d.reviews) put.review.run(r.id, d.id, r.state, r.acceptedOn, r.dueOn, r.concludedOn);
      for (const f of d.filings) put.filing.run(f.id, d.id, f.line, f.state, f.clockFrom, f.dueOn, f.submittedOn);
      made.events += life.length;
      for (
        let dueOn: Day = addDays(d.effectiveOn ?? ON, 730), i = 0;
        dueOn < addDays(ON, -730);
        dueOn = addDays(dueOn, 730), i++
      ) {
        const key = `cleanup.due:${d.id}:old-${i}`;
        put.flag.run(d.id * 10 + i, key, d.id, d.issuerId, dueOn, addDays(dueOn, -90), addDays(dueOn, -10));
        made.closedFlags++;
      }
    }
    for (const p of problemsOf(count / 20)) {
      put.problem.run(p.id, p.issuerId, p.kind, p.on);
      made.problems++;
    }
  })();
  sqlite.close();
  return made;
}
