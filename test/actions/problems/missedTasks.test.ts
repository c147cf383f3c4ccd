import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { scan } from '../../../server/actions/duties/scan.ts';
import { contest } from '../../../server/actions/problems/problems.ts';
import { sendBackItems } from '../../../server/actions/rounds/answer.ts';
import { add, transfer } from '../../../server/actions/rounds/prepare.ts';
import { day } from '../../../server/domain/day.ts';
import { proofAt } from '../../../server/web/problems/source.ts';
import { SYSTEM } from '../../support/world.ts';
import { planOf, roundWorld, sayOf, type RoundWorld } from '../rounds/county.ts';

let w: RoundWorld;
beforeAll(async () => {
  w = await roundWorld();
});
afterAll(() => w.world.close());
beforeEach(() => w.world.clock.set('2026-11-22T01:00:00.000Z'));

const events = async () => (await w.ctx.reader.problems()).filter((one) => one.sourceTable === 'cleanupRound');
/** A round that bodies have to answer by 12-10, over documents that hold a word. */
const opened = (word: string) => w.opened({ kind: 'special', criteria: { ...planOf().criteria, words: [word] } });
const scanOn = async (on: string): Promise<void> => {
  w.world.clock.set(`${on}T01:00:00.000Z`);
  await scan(w.ctx, SYSTEM, day(on));
};

it('is one event of the body that let its limit run out, with the round as its proof, and can be contested', async () => {
  const late = await w.enter('清河县甲类绿化办法', w.housing);
  await w.enter('清河县乙类绿化办法', w.housing);
  const done = await w.enter('清河县丙类绿化办法', w.schools);
  const id = await opened('绿化');
  await w.say(w.people.housing, id, [late], sayOf('keep'));
  await w.say(w.people.schools, id, [done], sayOf('keep'));
  // Answered in time and sent back after the limit: no failure.
  await scanOn('2026-12-10');
  expect(await events()).toEqual([]);
  await scanOn('2026-12-12');
  const [event, ...more] = await events();
  expect(more).toEqual([]);
  expect(event).toMatchObject({
    kind: 'cleanup.missed',
    on: '2026-12-11',
    issuerId: w.housing,
    documentId: null,
    state: 'recorded',
    sourceTable: 'cleanupRound',
    sourceId: id,
  });
  expect(event?.note).toContain('应于2026-12-10前报送清理结论，期满时1件没有报送');
  expect(proofAt(event!)).toBe(`/cleanup/${id}`);
  await sendBackItems(w.ctx, w.people.clerk, id, [await w.item(id, done)], '写明依据');
  await scanOn('2026-12-20');
  expect(await events()).toHaveLength(1);
  await contest(w.ctx, w.people.housing, event!.id, '任务是期满前一天才收到的');
  expect((await events())[0]?.state).toBe('contested');
});

it('is none where the documents came to the body after the limit', async () => {
  const own = await w.enter('清河县甲类路灯办法', w.housing);
  const other = await w.enter('清河县乙类路灯办法', w.schools);
  const added = await w.enter('清河县路牌办法', w.housing);
  const id = await opened('路灯');
  await w.say(w.people.housing, id, [own], sayOf('keep'));
  await w.say(w.people.schools, id, [other], sayOf('keep'));
  const before = (await events()).length;
  w.world.clock.set('2026-12-15T01:00:00.000Z');
  await add(w.ctx, w.people.clerk, id, await w.version(id), added, '漏列');
  await scanOn('2026-12-20');
  expect(await events()).toHaveLength(before);
  const moved = (await w.item(id, added)).id;
  await transfer(w.ctx, w.people.clerk, id, await w.version(id), [moved], w.schools, '移交');
  await scanOn('2026-12-22');
  expect(await events()).toHaveLength(before);
});
