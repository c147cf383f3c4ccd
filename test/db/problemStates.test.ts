import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqlite } from '../../db/sqlite.ts';
import type { Sqlite } from '../../db/sqlite.ts';

const FOLDER = join('db', 'migrations');
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.sql'))
  .sort();

const run = (sqlite: Sqlite, name: string): void => {
  for (const statement of readFileSync(join(FOLDER, name), 'utf8').split('--> statement-breakpoint'))
    sqlite.exec(statement);
};

it('gives problem events from before a state: taken out where they were, else recorded, and any number without a name', () => {
  const sqlite = openSqlite(':memory:');
  // What an earlier migration fills in by functions of ours is not asked about here.
  for (const name of ['title_key', 'number_key']) sqlite.function(name, (said: unknown) => String(said));
  const at = files.findIndex((name) => name.includes('suggestions_and_bulletins'));
  expect(at).toBeGreaterThan(0);
  for (const name of files.slice(0, at)) run(sqlite, name);
  sqlite.exec(`INSERT INTO issuer (id, version, name, short_names, codes, kind, tier, own_reviewer)
    VALUES (1, 1, '清河县公安局', '[]', '[]', 'department', 'department', 0)`);
  const old = sqlite.prepare(
    `INSERT INTO problem_event (id, version, issuer_id, kind, on_day, excluded_at, excluded_reason)
     VALUES (?, 1, 1, 'filing.late', '2026-05-01', ?, ?)`,
  );
  old.run(11, null, null);
  old.run(12, null, null);
  old.run(13, '2026-06-01T02:00:00.000Z', '误报');
  for (const name of files.slice(at)) run(sqlite, name);
  expect(
    sqlite.prepare('SELECT id, state, key, decided_at, decision_reason FROM problem_event ORDER BY id').all(),
  ).toEqual([
    { id: 11, state: 'recorded', key: null, decided_at: null, decision_reason: null },
    { id: 12, state: 'recorded', key: null, decided_at: null, decision_reason: null },
    { id: 13, state: 'excluded', key: null, decided_at: '2026-06-01T02:00:00.000Z', decision_reason: '误报' },
  ]);
  sqlite.close();
});
