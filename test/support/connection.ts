import { join } from 'node:path';
import { drizzled, openSqlite } from '../../db/sqlite.ts';
import type { World } from './world.ts';

/** The database of a world over a connection of its own, as another process has it. */
export function secondConnection(world: World) {
  const sqlite = openSqlite(join(world.config.dataDir, 'guibei.db'));
  return { sqlite, db: drizzled(sqlite), close: () => sqlite.close() };
}
