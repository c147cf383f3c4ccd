import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patiently } from '../../db/sqlite.ts';
import { insert, remove, update } from '../../server/domain/change.ts';
import type { Change } from '../../server/domain/change.ts';
import { day } from '../../server/domain/day.ts';
import { spansOf } from '../../server/domain/validity.ts';
import { enterDocument, faultOf } from '../support/documents.ts';
import { program } from '../support/program.ts';
import { createWorld, SYSTEM } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const heads = () =>
  world.sql((db) => ({
    audit: db.prepare('SELECT count(*) n FROM audit').pluck().get(),
    issuers: db.prepare('SELECT count(*) n FROM issuer').pluck().get(),
  }));
const edit = (id: number, version: number, name: string): Change => ({
  act: 'issuer.edit',
  documents: [],
  writes: [update('issuer', { id, version }, { name })],
});

describe('commit', () => {
  it('writes the state and one audit row that tells it field by field', async () => {
    const id = await world.issuer('清河县水务局');
    const { seq, at } = await world.ctx.store.commit(edit(id, 1, '清河县水利局'), SYSTEM);
    expect(await world.ctx.reader.row('issuer', id)).toMatchObject({ name: '清河县水利局', version: 2 });
    const row = world.sql((db) => db.prepare('SELECT * FROM audit WHERE seq = ?').get(seq)) as Record<string, string>;
    expect(row).toMatchObject({ at, actor: '系统:测试', act: 'issuer.edit' });
    expect(JSON.parse(row['changes'] ?? '')).toEqual([
      { op: 'update', table: 'issuer', id, fields: { name: ['清河县水务局', '清河县水利局'] } },
    ]);
  });

  it.each([
    ['a stale version', (id: number) => edit(id, 7, '甲'), 'conflict.stale'],
    ['a row that is gone', () => edit(999_999, 1, '甲'), 'conflict.stale'],
    [
      'a stale row among good ones',
      (id: number): Change => ({
        act: 'issuer.edit',
        documents: [],
        writes: [update('issuer', { id, version: 1 }, { name: '乙' }), remove('issuer', { id, version: 1 })],
      }),
      'conflict.stale',
    ],
    [
      'a decision that relied on an older row',
      (id: number): Change => ({ ...edit(id, 1, '丙'), relies: [{ table: 'issuer', id, version: 4 }] }),
      'conflict.stale',
    ],
    ['a name that is taken', (id: number) => edit(id, 1, '清河县水利局'), 'conflict.exists'],
  ])('writes nothing at all for %s', async (_name, change, code) => {
    const id = await world.issuer(`清河县机关${(await world.ctx.store.ids(1))[0] ?? 0}`);
    const before = heads();
    expect(await faultOf(world.ctx.store.commit(change(id), SYSTEM))).toBe(code);
    expect(heads()).toEqual(before);
    expect(await world.ctx.reader.row('issuer', id)).toMatchObject({ version: 1 });
  });

  it('commits several changes together or none, each with its audit row', async () => {
    const a = await world.issuer('清河县甲局');
    const before = heads();
    expect(await faultOf(world.ctx.store.commitAll([edit(a, 1, '清河县丁局'), edit(a, 1, '清河县戊局')], SYSTEM))).toBe(
      'conflict.stale',
    );
    expect(heads()).toEqual(before);
    const done = await world.ctx.store.commitAll([edit(a, 1, '清河县丁局'), edit(a, 2, '清河县戊局')], SYSTEM);
    expect(done.map((row) => row.seq)).toEqual([done[0]?.seq, (done[0]?.seq ?? 0) + 1]);
  });

  it('lets one of two editors win', async () => {
    const id = await world.issuer('清河县己局');
    const outcomes = await Promise.all(
      ['庚', '辛', '壬'].map((name) => faultOf(world.ctx.store.commit(edit(id, 1, `清河县${name}局`), SYSTEM))),
    );
    expect(outcomes.sort()).toEqual(['conflict.stale', 'conflict.stale', 'none']);
  });

  it('keeps the audit log free of secrets and texts', async () => {
    await world.person('clerk', { passwordHash: 'scrypt$very-secret' });
    await enterDocument(world, { title: '清河县保密办法' }, { text: '正文里的话不进日志' });
    const log = world.sql((db) => db.prepare('SELECT changes FROM audit').pluck().all().join('\n'));
    expect(log).not.toMatch(/very-secret|正文里的话/);
  });

  it('stores the fold of the events in the same commit', async () => {
    const id = await enterDocument(world, { title: '清河县临时办法', validUntil: day('2025-01-31') });
    const dossier = await world.ctx.reader.dossier(id);
    const fold = spansOf({ events: dossier?.events ?? [], versions: dossier?.versions ?? [] });
    expect(dossier?.spans).toEqual(fold.document);
    expect(fold.document.map((span) => span.validity)).toEqual(['upcoming', 'in_force', 'lapsed']);
    const worded = world.sql((db) =>
      db.prepare('SELECT from_day "from", to_day "to", validity FROM validity_span WHERE document_id = ?').all(id),
    );
    expect(worded).toEqual([...fold.versions.values()].flat());
  });
});

describe('two processes over one file', () => {
  let script: string;
  beforeAll(async () => {
    script = await program('writer');
  });

  it('never give an id twice', async () => {
    const children = [1, 2].map(() => fork(script, [world.config.dataDir, 'ids']));
    const [mine, ...theirs] = await Promise.all([
      (async () => {
        const ids: number[] = [];
        for (let i = 0; i < 100; i++) ids.push(...(await world.ctx.store.ids(1 + (i % 90))));
        return ids;
      })(),
      ...children.map(async (child) => (await once(child, 'message'))[0] as number[]),
    ]);
    const all = [...(mine ?? []), ...theirs.flat()];
    expect(all.length).toBeGreaterThan(1000);
    expect(new Set(all).size).toBe(all.length);
  });

  it('wait for one another without waiting inside SQLite', async () => {
    const other = new Database(join(world.config.dataDir, 'guibei.db'));
    other.exec('BEGIN IMMEDIATE');
    const id = await faultOfIssuer();
    function faultOfIssuer(): Promise<string> {
      setTimeout(() => other.exec('COMMIT'), 120);
      return faultOf(world.issuer('清河县等待局'));
    }
    expect(id).toBe('none');
    other.close();
  });

  it('say so when the other does not end', async () => {
    const other = new Database(join(world.config.dataDir, 'guibei.db'));
    other.exec('BEGIN IMMEDIATE');
    const mine = new Database(join(world.config.dataDir, 'guibei.db'), { timeout: 0 });
    expect(await faultOf(patiently(() => mine.exec('BEGIN IMMEDIATE'), 60))).toBe('store.busy');
    other.exec('ROLLBACK');
    other.close();
    mine.close();
  });

  it('lose no update: a version is raised by one of them', async () => {
    const id = await world.issuer('清河县计数局');
    const children = [1, 2].map(() => fork(script, [world.config.dataDir, 'count', String(id)]));
    const won = await Promise.all(children.map(async (child) => (await once(child, 'message'))[0] as number));
    expect(await world.ctx.reader.row('issuer', id)).toMatchObject({ version: 1 + (won[0] ?? 0) + (won[1] ?? 0) });
    expect(won[0]).toBeGreaterThan(0);
    expect(won[1]).toBeGreaterThan(0);
  });
});

it('inserts with version 1', async () => {
  const [id = 0] = await world.ctx.store.ids(1);
  const profile = { id, fromDay: day('2026-01-01'), figures: {}, note: null, savedAt: null, savedById: null };
  await world.ctx.store.commit({ act: 'profile.set', documents: [], writes: [insert('profile', profile)] }, SYSTEM);
  expect(await world.ctx.reader.row('profile', id)).toMatchObject({ version: 1 });
});
