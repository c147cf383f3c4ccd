/** A second process over a data folder: takes ids, or raises an issuer's version as often as it can; sends what it did. */
import { join } from 'node:path';
import { drizzled, openSqlite } from '../../db/sqlite.ts';
import { createReader } from '../../db/read/reader.ts';
import { createCommitter } from '../../db/store.ts';
import { systemClock } from '../../server/clock.ts';
import { update } from '../../server/domain/change.ts';
import { Fault } from '../../server/domain/fault.ts';
import type { Actor } from '../../server/domain/actor.ts';

const SYSTEM: Actor = { kind: 'system', name: '另一进程' };
const [folder = '', what, which] = process.argv.slice(2);
const sqlite = openSqlite(join(folder, 'guibei.db'));
const db = drizzled(sqlite);
const store = createCommitter(sqlite, systemClock);

async function takeIds(): Promise<number[]> {
  const ids: number[] = [];
  for (let i = 0; i < 60; i++) ids.push(...(await store.ids(1 + (i % 70))));
  return ids;
}

async function count(id: number): Promise<number> {
  let won = 0;
  while (won < 15) {
    const row = await createReader(db).row('issuer', id);
    if (!row) break;
    await new Promise((resolve) => setTimeout(resolve, won % 3));
    const writes = [update('issuer', row, { shortNames: [`${process.pid}:${won}`] })];
    won += await store.commit({ act: 'issuer.edit', documents: [], writes }, SYSTEM).then(
      () => 1,
      (error: unknown) => {
        if (error instanceof Fault && error.code === 'conflict.stale') return 0;
        throw error;
      },
    );
  }
  return won;
}

process.send?.(what === 'ids' ? await takeIds() : await count(Number(which)), () => process.exit(0));
