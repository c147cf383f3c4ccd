import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFollower } from '../../jobs/follow.ts';
import { verify } from '../../jobs/verify.ts';
import { editIssuer } from '../../server/actions/issuers/issuers.ts';
import { search } from '../../server/actions/search.ts';
import { PUBLIC } from '../../server/domain/actor.ts';
import { day } from '../../server/domain/day.ts';
import { bodyOf, enterDocument } from '../support/documents.ts';
import { createWorld, SYSTEM } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const on = day('2026-11-22');
const totalOf = async (q: string) => (await search(world.ctx, PUBLIC, { q, on })).total;

it('shows a document to the very next search', async () => {
  await enterDocument(world, { title: '清河县古树保护办法' });
  expect(await totalOf('古树保护')).toBe(1);
});

it('repeats a batch that broke off and loses none', async () => {
  for (let i = 0; i < 50; i++) await enterDocument(world, { title: `清河县第${i}号事项办法` });
  const { ctx } = world;
  await world.house.follower.catchUp();
  world.sql((db) => db.exec('UPDATE search_state SET position = 0'));
  let left = 2;
  const breaking = {
    ...ctx,
    search: {
      ...ctx.search,
      apply: (...args: Parameters<typeof ctx.search.apply>) =>
        left-- > 0 ? ctx.search.apply(...args) : Promise.reject(new Error('power cut')),
    },
  };
  await expect(createFollower(breaking, () => undefined).catchUp()).rejects.toThrow('power cut');
  await world.restart();
  await world.house.follower.catchUp();
  expect(await totalOf('制定本规定')).toBe(50);
  expect(await verify(world.ctx)).toMatchObject({ ok: true });
});

it('rebuilds from nothing by following from the beginning', async () => {
  for (const name of ['甲', '乙', '丙']) await enterDocument(world, { title: `清河县${name}项办法` });
  await world.house.follower.catchUp();
  world.sql((db) => {
    for (const table of ['search_row', 'search_text', 'search_flat']) db.exec(`DELETE FROM ${table}`);
    db.exec('UPDATE search_state SET position = 0, change = change + 1');
  });
  await world.restart();
  await world.house.follower.catchUp();
  expect(await totalOf('乙项办法')).toBe(1);
  expect((await verify(world.ctx)).index).toEqual([]);
});

it('finds the documents of a body by its new name, however many they are', async () => {
  const id = await world.issuer('清河县水务局');
  const issuers = [{ name: '清河县水务局', issuerId: id }];
  for (let i = 0; i < 45; i++) await enterDocument(world, { title: `清河县第${i}号用水办法`, issuers });
  const row = await world.ctx.reader.row('issuer', id);
  if (!row) throw new Error('no issuer');
  const { id: _id, version, ...facts } = row;
  await editIssuer(world.ctx, SYSTEM, id, version, { ...facts, shortNames: ['碧波局'] });
  const head = await world.ctx.feed.head();
  await world.house.follower.catchUp();
  expect(await world.ctx.search.position()).toBe(head);
  expect(await totalOf('机关:碧波局')).toBe(45);
  expect((await verify(world.ctx)).index).toEqual([]);
});

it('does not read documents again for flags alone', async () => {
  const id = await enterDocument(world, { title: '清河县旗标办法' }, { text: bodyOf('清河县旗标办法') });
  await world.house.follower.catchUp();
  const changes = () => world.sql((db) => db.prepare('SELECT max(stamp) FROM search_row').pluck().get());
  const before = changes();
  await world.ctx.store.commit({ act: 'flag.scan', documents: [id], writes: [] }, SYSTEM);
  await world.house.follower.catchUp();
  expect(await world.ctx.search.position()).toBe(await world.ctx.feed.head());
  expect(changes()).toBe(before);
});
