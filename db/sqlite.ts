import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { fileURLToPath } from 'node:url';
import { docNumberKey } from '../server/domain/docNumber.ts';
import { Fault } from '../server/domain/fault.ts';
import { titleKey } from '../server/domain/matching/titleParts.ts';
import * as schema from './schema.ts';

export type Sqlite = Database.Database;
export type Db = BetterSQLite3Database<typeof schema>;

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Opens (and creates) the database file: WAL, full durability, foreign keys. The busy timeout is 0 because waiting inside
 * SQLite would stop the whole server; `patiently` waits outside instead. Page cache is 32 MiB.
 * `mark` is the table by which a database of ours is known. Throws Fault('house.foreign', {path}) before anything of another program's file is changed.
 */
export function openSqlite(path: string, mark: string | null = '__drizzle_migrations'): Sqlite {
  const sqlite = new Database(path, { timeout: 0 });
  if (!isOurs(sqlite, mark)) {
    sqlite.close();
    throw new Fault('house.foreign', { path });
  }
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('cache_size = -32000');
  sqlite.pragma('trusted_schema = OFF');
  return sqlite;
}

/** A new file, or one with our mark. */
function isOurs(sqlite: Sqlite, mark: string | null): boolean {
  try {
    const tables = sqlite.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
    return mark === null || tables.length === 0 || tables.includes(mark);
  } catch (error) {
    if (sqliteCode(error) === 'SQLITE_NOTADB') return false;
    throw error;
  }
}

export const drizzled = (sqlite: Sqlite): Db => drizzle(sqlite, { schema });

/** Brings the schema up to date. Foreign keys are off meanwhile, as SQLite's table rebuilds need. */
export function migrateUp(sqlite: Sqlite): void {
  sqlite.pragma('foreign_keys = OFF');
  // Migrations fill new key columns of old rows by the same rules as commits do.
  sqlite.function('title_key', { deterministic: true }, (title) => titleKey(String(title)));
  sqlite.function('number_key', { deterministic: true }, (number) => docNumberKey(String(number)));
  migrate(drizzled(sqlite), { migrationsFolder: MIGRATIONS });
  sqlite.pragma('foreign_keys = ON');
}

/** SQLite's own error code, also where drizzle has wrapped the error; null for anything else. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')) return error.code;
  return sqliteCode(error.cause);
}

/** Runs `work`, and again after a short pause while another process holds the write lock; after `patienceMs` throws Fault('store.busy'). */
export async function patiently<T>(work: () => T, patienceMs = 8000): Promise<T> {
  for (let waited = 0, pause = 2; ; waited += pause, pause = Math.min(pause * 2, 8)) {
    try {
      return work();
    } catch (error) {
      if (!sqliteCode(error)?.startsWith('SQLITE_BUSY')) throw error;
      if (waited >= patienceMs) throw new Fault('store.busy');
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
