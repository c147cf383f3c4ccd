import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLikenessFollower } from '../../jobs/likeness.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { PAPERS } from '../reading/likeness/papers.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const until = async (done: () => Promise<boolean>): Promise<void> => {
  for (let i = 0; i < 400 && !(await done()); i++) await new Promise((resolve) => setTimeout(resolve, 20));
};
const head = (): Promise<number> => world.ctx.feed.head();

it('takes in what has been indexed, and what comes while it runs', async () => {
  const failures: unknown[] = [];
  const follower = createLikenessFollower(
    world.ctx,
    { likeness: () => Promise.reject(new Error('not asked for')) },
    (error) => failures.push(error),
  );
  const a = await enterDocument(world, { title: PAPERS.parking.title }, { text: PAPERS.parking.text });
  await world.house.follower.catchUp();
  follower.start(10);
  await until(async () => (await world.ctx.likenesses.position()) === (await head()));
  const b = await enterDocument(
    world,
    { title: PAPERS.parking.title },
    { text: PAPERS.parking.text.replace('七日', '三日') },
  );
  await world.house.follower.catchUp();
  await until(async () => (await world.ctx.likenesses.position()) === (await head()));
  await follower.stop();
  const like = await world.ctx.likenesses.of(a, { kind: 'all' }, world.clock.today());
  expect(like.map(({ documentId, kind }) => [documentId, kind])).toEqual([[b, 'near']]);
  expect(failures).toEqual([]);
});

it('hands a bulk import to a process of its own, and does not ask again at once when that fails', async () => {
  let asked = 0;
  const follower = createLikenessFollower(world.ctx, { likeness: async () => ++asked > 0 }, () => undefined, 3);
  for (let i = 0; i < 5; i++) await enterDocument(world, { title: `清河县第${i}号通告` });
  await world.house.follower.catchUp();
  follower.start(10);
  await until(async () => asked > 0);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await follower.stop();
  expect([asked, await world.ctx.likenesses.position()]).toEqual([1, 0]);
});
