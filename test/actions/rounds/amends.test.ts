import { afterAll, beforeAll, expect, it } from 'vitest';
import { addEvent } from '../../../server/actions/documents/change.ts';
import { standingFlags } from '../../../server/actions/duties/scan.ts';
import { publish } from '../../../server/actions/rounds/decide.ts';
import { amendsOf } from '../../../server/actions/rounds/amends.ts';
import { update } from '../../../server/domain/change.ts';
import { day } from '../../../server/domain/day.ts';
import { SYSTEM } from '../../support/world.ts';
import { roundWorld, sayOf, type RoundWorld } from './county.ts';

let w: RoundWorld;
beforeAll(async () => {
  w = await roundWorld();
});
afterAll(() => w.world.close());

it('owes a new text within the rule of the opening day, on the round, in the catalogue and as a duty, until there is one', async () => {
  const named = await w.enter('清河县物业管理办法', w.housing);
  const ruled = await w.enter('清河县招生办法', w.schools);
  const id = await w.opened();
  const round = await w.round(id);
  const amendWithin = { value: { count: 2, unit: 'month' as const }, citation: '云川省办法第二十条' };
  // As a county has it that set a figure before it opened the round, and whose profile says something else by now.
  const set = { act: 'round.open', documents: [], writes: [update('cleanupRound', round, { amendWithin })] } as const;
  await w.ctx.store.commit({ ...set, documents: [], writes: [...set.writes] }, SYSTEM);
  await w.say(w.people.housing, id, [named], sayOf('amend', { amendBy: day('2026-12-31') }));
  await w.say(w.people.schools, id, [ruled], sayOf('amend'));
  const seen = await w.decided(id);
  await publish(w.ctx, w.people.leader, id, await w.version(id), seen);
  expect((await w.ctx.rounds.entries(id)).map((one) => [one.documentId, one.amendBy])).toEqual(
    expect.arrayContaining([
      [named, '2026-12-31'],
      [ruled, '2027-01-22'],
    ]),
  );
  const owed = async (actor = w.people.clerk) =>
    (await amendsOf(w.ctx, actor, await w.round(id))).map((one) => [one.documentId, one.dueOn, one.state]);
  expect(await owed()).toEqual([
    [named, '2026-12-31', 'open'],
    [ruled, '2027-01-22', 'open'],
  ]);
  // A body sees its own.
  expect(await owed(w.people.schools)).toEqual([[ruled, '2027-01-22', 'open']]);
  const flags = async (on: string) =>
    (await standingFlags(w.ctx, day(on)))
      .filter((flag) => flag.kind.startsWith('amend.'))
      .map((flag) => [flag.kind, flag.documentId, flag.issuerId, flag.dueOn, flag.citation]);
  expect(await flags('2027-02-01')).toEqual([
    ['amend.overdue', named, w.housing, '2026-12-31', '清理决定载明的期限'],
    ['amend.overdue', ruled, w.schools, '2027-01-22', '云川省办法第二十条'],
  ]);
  await addEvent(w.ctx, w.people.clerk, ruled, { kind: 'renew', on: day('2026-11-22'), until: day('2031-11-21') });
  expect(await owed()).toEqual([
    [named, '2026-12-31', 'open'],
    [ruled, '2027-01-22', 'done'],
  ]);
  expect((await flags('2027-02-01')).map(([, document]) => document)).toEqual([named]);
});
