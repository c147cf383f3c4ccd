import { afterEach, beforeEach, expect, it } from 'vitest';
import { scan } from '../../../server/actions/duties/scan.ts';
import { day } from '../../../server/domain/day.ts';
import { SYSTEM } from '../../support/world.ts';
import { planOf, roundWorld, sayOf, type RoundWorld } from '../rounds/county.ts';

let w: RoundWorld;
const ids = new Map<string, number>();
beforeEach(async () => {
  w = await roundWorld();
});
afterEach(() => w.world.close());

const events = async () => (await w.ctx.reader.problems()).filter((one) => one.sourceTable === 'cleanupRound');
/** A round that bodies have to answer by 12-10, over documents that hold a word. */
const opened = (word: string) => w.opened({ kind: 'special', criteria: { ...planOf().criteria, words: [word] } });
const scanOn = async (on: string): Promise<void> => {
  w.world.clock.set(`${on}T01:00:00.000Z`);
  await scan(w.ctx, SYSTEM, day(on));
};

const own = async (title: string) =>
  (await w.ctx.reader.problems()).filter((one) => one.kind === 'cleanup.missed' && one.documentId === ids.get(title));
/** A document of the housing bureau whose two years end on a day. */
const ending = async (title: string, dueOn: string): Promise<number> => {
  const since = day(`2024${dueOn.slice(4)}`);
  const id = await w.enter(title, w.housing, { effectiveOn: since, publishedOn: since, signedOn: since });
  ids.set(title, id);
  return id;
};

it('is judged by the round while it lies in one, and counted once', async () => {
  const before = (await events()).length;
  await ending('清河县甲类河道办法', '2026-12-05');
  const answered = await ending('清河县乙类河道办法', '2026-12-06');
  await scanOn('2026-11-22');
  const id = await opened('河道');
  await w.say(w.people.housing, id, [answered], sayOf('keep'));
  // The own limit of both has run out; the one is answered and waits for the bureau, the other has until the limit of the task.
  await scanOn('2026-12-08');
  expect([await own('清河县甲类河道办法'), await own('清河县乙类河道办法')]).toEqual([[], []]);
  await scanOn('2026-12-12');
  await scanOn('2026-12-30');
  expect([await own('清河县甲类河道办法'), await own('清河县乙类河道办法')]).toEqual([[], []]);
  const [event, ...more] = (await events()).slice(before);
  expect([event?.note, more]).toEqual([expect.stringMatching(/期满时1件没有报送$/), []]);
});

it('counts by its own limit where that ran out before the round, and not again by the task', async () => {
  await ending('清河县甲类桥梁办法', '2026-11-25');
  await ending('清河县甲类隧道办法', '2026-11-25');
  await w.enter('清河县乙类隧道办法', w.housing);
  await scanOn('2026-11-22');
  await scanOn('2026-11-27');
  expect(await own('清河县甲类桥梁办法')).toHaveLength(1);
  const before = (await events()).map((one) => one.id);
  await opened('桥梁');
  await opened('隧道');
  await scanOn('2026-12-12');
  const fresh = (await events()).filter((one) => !before.includes(one.id));
  expect(fresh.map((one) => one.note)).toEqual([
    expect.stringMatching(/期满时2件没有报送，其中1件因自身的清理期限已过，此前已各计一次，本次不重复计$/),
  ]);
  expect(await own('清河县甲类隧道办法')).toHaveLength(1);
});
