import { afterAll, beforeAll, expect, it } from 'vitest';
import { inboxOf } from '../../../server/actions/duties/inbox.ts';
import { scan } from '../../../server/actions/duties/scan.ts';
import { snoozeAll } from '../../../server/actions/duties/snooze.ts';
import { day } from '../../../server/domain/day.ts';
import { deskInbox } from '../../../server/http/deskInbox.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let clerk: UserActor;
let leader: UserActor;
beforeAll(async () => {
  world = await createWorld();
  const issuerId = await world.issuer('清河县水利局');
  clerk = await world.person('clerk');
  leader = await world.person('leader');
  const own = { issuers: [{ name: '清河县水利局', issuerId }], signedOn: day('2026-06-01') };
  const since = { publishedOn: day('2026-06-01'), effectiveOn: day('2026-06-01') };
  // One that ended already, two that end: before and after the day that they are put off to.
  for (const [title, validUntil] of [
    ['清河县甲办法', '2026-11-10'],
    ['清河县乙办法', '2026-11-28'],
    ['清河县丙办法', '2026-12-15'],
  ] as const)
    await enterDocument(world, { ...own, ...since, title, validUntil: day(validUntil) });
  await scan(world.ctx, SYSTEM, day('2026-11-22'));
});
afterAll(() => world.close());

const until = day('2026-12-05');
const termItems = async (who: UserActor) =>
  (await inboxOf(world.ctx, who.id, world.clock.today())).filter(({ flag }) => flag.kind.startsWith('expiry.'));

it('puts off what may sleep until that day and passes over the rest; nobody without a day or a reason', async () => {
  const items = await termItems(clerk);
  expect(items.map(({ flag }) => [flag.kind, flag.dueOn]).toSorted()).toEqual([
    ['expiry.past', '2026-11-10'],
    ['expiry.soon', '2026-11-28'],
    ['expiry.soon', '2026-12-15'],
  ]);
  const ids = items.map(({ notice }) => notice.id);
  const put = (who: UserActor, more = {}) => snoozeAll(world.ctx, who, ids, { until, reason: '等评估报告', ...more });
  expect(await faultOf(put(clerk, { reason: ' ' }))).toBe('snooze.reason');
  expect(await faultOf(put(clerk, { until: day('2026-11-22') }))).toBe('snooze.past');
  // Somebody else's are nobody's business.
  expect(await put(leader)).toEqual({ snoozed: 0, passed: 0 });
  expect(await put(clerk)).toEqual({ snoozed: 1, passed: 2 });
  expect((await termItems(clerk)).map(({ flag, state }) => [flag.dueOn, state]).toSorted()).toEqual([
    ['2026-11-10', 'waiting'],
    ['2026-11-28', 'waiting'],
    ['2026-12-15', 'snoozed'],
  ]);
});

it('shows the desk by what is to be done, what is late first, with counts that hold for all pages', async () => {
  const by = await deskInbox(world.ctx, clerk, { by: 'todo' });
  expect(by.todos.reduce((sum, todo) => sum + todo.count, 0)).toBe(by.paging.total);
  expect(by.todos[0]).toMatchObject({ late: expect.any(Number) });
  expect(by.todos.map((todo) => todo.late)).toEqual(by.todos.map((todo) => todo.late).toSorted((a, b) => b - a));
  const one = by.todos[0]!;
  const only = await deskInbox(world.ctx, clerk, { by: 'todo', todo: one.key });
  expect([only.paging.total, only.todos]).toEqual([one.count, [one]]);
});
