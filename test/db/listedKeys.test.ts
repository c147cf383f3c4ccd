import { cp, mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { expect, it } from 'vitest';
import { drizzled, migrateUp, openSqlite } from '../../db/sqlite.ts';

const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url));

/** The migrations as they were before the keys came. */
async function firstOnly(folder: string): Promise<string> {
  const old = join(folder, 'migrations');
  await mkdir(join(old, 'meta'), { recursive: true });
  await cp(join(MIGRATIONS, '0000_first.sql'), join(old, '0000_first.sql'));
  const journal = JSON.parse(await readFile(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')) as { entries: unknown[] };
  await writeFile(
    join(old, 'meta/_journal.json'),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }),
  );
  return old;
}

it('a folder from before gets the keys that matching goes by', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-keys-'));
  const sqlite = openSqlite(join(folder, 'guibei.db'));
  try {
    migrate(drizzled(sqlite), { migrationsFolder: await firstOnly(folder) });
    sqlite.exec(`INSERT INTO document (id, version, title, status, origin, is_public, trial, created_at)
      VALUES (1, 1, '清河县人民政府关于印发《清河县停车管理办法》的通知', 'issued', 'stock', 1, 0, '2026-01-01T00:00:00.000Z')`);
    sqlite.exec(`INSERT INTO relation (id, version, document_id, kind, target_title, target_doc_number, scope, articles)
      VALUES (2, 1, 1, 'repeals', '清河县 停车管理办法', '清政规[2019]3号', 'whole', '[]'), (3, 1, 1, 'repeals', NULL, NULL, 'whole', '[]')`);
    migrateUp(sqlite);
    expect(sqlite.prepare('SELECT title_key FROM document').pluck().all()).toEqual(['清河县停车管理办法']);
    expect(
      sqlite.prepare('SELECT target_title_key title, target_number_key number, state FROM relation ORDER BY id').all(),
    ).toEqual([
      { title: '清河县停车管理办法', number: '清政规|2019|3', state: 'stated' },
      { title: null, number: null, state: 'stated' },
    ]);
  } finally {
    sqlite.close();
    await rm(folder, { recursive: true, force: true });
  }
});
