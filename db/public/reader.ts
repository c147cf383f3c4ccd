import type { Instant } from '../../server/domain/model.ts';
import type { PublicReader, ToldReader } from '../../server/ports.ts';
import Database from 'better-sqlite3';
import { createPublicReads } from '../read/publicReads.ts';
import { drizzled } from '../sqlite.ts';
import type { Sqlite } from '../sqlite.ts';
import { PUBLIC_FORMAT } from './tables.ts';

/** The public copy as the public process reads it. */
export interface PublicCopy extends ToldReader {
  sqlite: Sqlite;
  reader: PublicReader['reader'];
  /** Moves with every change of what the public is shown; a few microseconds. */
  change(): number;
  /** When that was. */
  changedAt(): Instant;
  close(): void;
}

const CACHE_KIB = 32_000;

/** Opens the copy for reading alone; null where there is none yet, or one that another version wrote. */
export function openPublicCopy(path: string): PublicCopy | null {
  let sqlite: Sqlite;
  try {
    sqlite = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 });
  } catch {
    return null;
  }
  sqlite.pragma(`cache_size = -${CACHE_KIB}`);
  sqlite.pragma('trusted_schema = OFF');
  const known = sqlite
    .prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN ('public_state', 'search_state')`)
    .pluck();
  const format = known.get() === 2 ? sqlite.prepare('SELECT format FROM public_state').pluck().get() : null;
  if (format !== PUBLIC_FORMAT) {
    sqlite.close();
    return null;
  }
  const change = sqlite.prepare<[], number>('SELECT change FROM public_state').pluck();
  const changedAt = sqlite.prepare<[], Instant>('SELECT changed_at FROM public_state').pluck();
  const all = sqlite
    .prepare<[string], string>('SELECT told FROM public_part WHERE kind = ? ORDER BY place DESC')
    .pluck();
  const one = sqlite
    .prepare<[string, string], string>('SELECT told FROM public_part WHERE kind = ? AND key = ?')
    .pluck();
  return {
    sqlite,
    reader: createPublicReads(drizzled(sqlite)),
    change: () => change.get() ?? 0,
    changedAt: () => changedAt.get()!,
    told: (kind) => all.all(kind).map((told) => JSON.parse(told) as unknown),
    toldOf(kind, key) {
      const told = one.get(kind, key);
      return told === undefined ? null : (JSON.parse(told) as unknown);
    },
    close: () => sqlite.close(),
  };
}
