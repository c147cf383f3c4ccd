import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verify } from '../../jobs/verify.ts';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/context.ts';
import { day } from '../../server/domain/day.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  await world.close().catch(() => undefined);
  await rm(world.folder, { recursive: true, force: true });
});

it('a folder of before in which an extension without an end made a document endless is brought in line when it is opened, once', async () => {
  const id = await enterDocument(
    world,
    { effectiveOn: day('2020-01-01'), validUntil: day('2024-12-31') },
    { events: [{ kind: 'extend', on: day('2024-10-01') }] },
  );
  const other = await enterDocument(world, { title: '清河县养犬管理办法', effectiveOn: day('2020-01-01') });
  // As the fold of before wrote them.
  world.sql((db) => {
    for (const table of ['document_span', 'validity_span']) {
      db.prepare(`DELETE FROM ${table} WHERE document_id = ? AND validity = 'lapsed'`).run(id);
      db.prepare(`UPDATE ${table} SET to_day = '9999-12-31' WHERE document_id = ? AND validity = 'in_force'`).run(id);
    }
    db.prepare("DELETE FROM sequence WHERE name = 'fold'").run();
  });
  await world.house.follower.catchUp();
  expect(await verify(world.ctx)).toMatchObject({ ok: false, spans: [id] });
  await world.house.close();
  const config = readConfig({}, { dataDir: world.config.dataDir, profile: 'qinghe' });
  const house = await openHouse(config, { clock: world.clock, mailer: null });
  expect(await verify(house.ctx)).toMatchObject({ ok: true, spans: [] });
  expect((await house.ctx.reader.spansOn([id, other], day('2026-11-22'))).get(id)?.validity).toBe('lapsed');
  expect((await house.ctx.reader.spansOn([other], day('2026-11-22'))).get(other)?.validity).toBe('in_force');
  await house.close();
});
