import { afterAll, beforeAll, expect, it } from 'vitest';
import { addEvent } from '../../../server/actions/documents/change.ts';
import { publish } from '../../../server/actions/rounds/decide.ts';
import { rehearse } from '../../../server/actions/rounds/plan.ts';
import { removeOne } from '../../../server/actions/rounds/prepare.ts';
import { day } from '../../../server/domain/day.ts';
import { livedThrough, indexOf } from '../../domain/duties/truth/validity.ts';
import { faultOf } from '../../support/documents.ts';
import { roundWorld, sayOf, type RoundWorld } from './county.ts';

const ON = day('2026-12-01');
let w: RoundWorld;
beforeAll(async () => {
  w = await roundWorld();
});
afterAll(() => w.world.close());

/** Who is in force on the day of effect, by living through the events in the books. */
async function alive(ids: readonly number[]): Promise<number[]> {
  const lives = await w.ctx.reader.livesOf(ids);
  return ids.filter((id) => livedThrough(lives.get(id) ?? [], indexOf(ON))[indexOf(ON)] === 'in_force');
}

it('what the rehearsal says falls through, with all that has happened since, is what the publication ends', async () => {
  const kept = await w.enter('清河县物业管理办法', w.housing);
  const forgotten = await w.enter('清河县旧桥管理办法', w.housing);
  const endedSince = await w.enter('清河县校车办法', w.schools);
  const renewedThatDay = await w.enter('清河县招生办法', w.schools);
  const younger = await w.enter('清河县新办法', w.schools, { publishedOn: day('2026-11-10'), effectiveOn: null });
  const id = await w.opened();
  for (const one of [forgotten, endedSince, renewedThatDay]) {
    const item = await w.item(id, one);
    await removeOne(w.ctx, w.people.clerk, id, item.id, item.version, '不列入');
  }
  await w.say(w.people.housing, id, [kept], sayOf('keep'));
  const seen = await w.decided(id, { effectiveOn: ON, strike: 'repeal' });
  const left = async () => (await rehearse(w.ctx, w.people.leader, id, null)).plan.unlisted.map(({ line }) => line.id);
  expect(await left()).toEqual([forgotten, endedSince, renewedThatDay]);

  // Meanwhile: one was found late, one is repealed by another decision, one is to be published anew on the very day.
  const foundLate = await w.enter('清河县漏登办法', w.housing);
  await addEvent(w.ctx, w.people.clerk, endedSince, { kind: 'repeal', on: day('2026-11-25') });
  await addEvent(w.ctx, w.people.clerk, renewedThatDay, { kind: 'renew', on: ON, until: day('2031-11-30') });
  const all = [kept, forgotten, endedSince, renewedThatDay, younger, foundLate];
  expect(await left()).toEqual([forgotten, foundLate]);
  expect(await faultOf(publish(w.ctx, w.people.leader, id, await w.version(id), seen))).toBe('round.plan_changed');
  const before = await alive(all);
  expect(before).toEqual([kept, forgotten, renewedThatDay, younger, foundLate]);

  const now = await rehearse(w.ctx, w.people.leader, id, null);
  await publish(w.ctx, w.people.leader, id, await w.version(id), now.seen);
  const after = await alive(all);
  expect(before.filter((one) => !after.includes(one))).toEqual([forgotten, foundLate]);
  expect(
    (await w.ctx.rounds.entries(id)).map((row) => [row.documentId, row.list, row.unlisted, row.validUntil]),
  ).toEqual([
    [kept, 'keep', false, null],
    [forgotten, 'repeal', true, '2026-11-30'],
    [foundLate, 'repeal', true, '2026-11-30'],
  ]);
  // The intervals that lists and searches go by say the same.
  const spans = await w.ctx.reader.spansOn(all, ON);
  expect(all.filter((one) => spans.get(one)?.validity === 'in_force')).toEqual(after);
});
