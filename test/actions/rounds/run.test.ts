import { afterAll, beforeAll, expect, it } from 'vitest';
import { addEvent } from '../../../server/actions/documents/change.ts';
import { sendBack } from '../../../server/actions/rounds/decide.ts';
import { ask, carryOut, carryOutHere, settled } from '../../../server/actions/rounds/run.ts';
import { roundView } from '../../../server/actions/rounds/view.ts';
import { update } from '../../../server/domain/change.ts';
import { day } from '../../../server/domain/day.ts';
import { faultOf } from '../../support/documents.ts';
import { SYSTEM } from '../../support/world.ts';
import { planOf, roundWorld, sayOf, type RoundWorld } from './county.ts';

let w: RoundWorld;
beforeAll(async () => {
  w = await roundWorld();
});
afterAll(() => w.world.close());

/** A decided round over one document of its own. */
async function decidedRound(word: string) {
  const document = await w.enter(`清河县${word}管理办法`, w.housing);
  const id = await w.opened({ kind: 'special', criteria: { ...planOf().criteria, words: [word] } });
  await w.say(w.people.housing, id, [document], sayOf('repeal'));
  return { id, document, seen: await w.decided(id) };
}
const publishing = async (id: number, seen: string) =>
  ask(w.ctx, w.people.leader, id, await w.version(id), { act: 'round.publish', seen, reason: null });
const validity = async (id: number) => (await w.ctx.reader.spansOn([id], day('2026-11-22'))).get(id)?.validity;

it('is asked for once, carried out whole and once, and undone the same way', async () => {
  const { id, document, seen } = await decidedRound('菜市场');
  const run = await publishing(id, seen);
  expect(await faultOf(publishing(id, seen))).toBe('round.running');
  // Nothing has happened yet, and nothing else can be done to it.
  expect([await validity(document), (await w.round(id)).state]).toEqual(['in_force', 'decided']);
  const view = await roundView(w.ctx, w.people.leader, id);
  expect([view.acts, view.run?.state]).toEqual([[], 'waiting']);
  expect(await settled(w.ctx, run, 0)).toBe(false);
  const both = await Promise.allSettled([carryOut(w.ctx, run), carryOut(w.ctx, run)]);
  expect(both.some((one) => one.status === 'fulfilled')).toBe(true);
  expect(await settled(w.ctx, run, 0)).toBe(true);
  expect(await w.ctx.rounds.runs(id)).toMatchObject([{ state: 'done', documents: 1, faultCode: null }]);
  expect([await validity(document), (await w.round(id)).state]).toEqual(['repealed', 'published']);
  expect((await w.ctx.rounds.entries(id)).length).toBe(1);
  // In the name of who asked for it, and only once however often it is tried.
  expect(await w.round(id)).toMatchObject({ publishedById: w.people.leader.id });
  await carryOut(w.ctx, run);
  expect((await w.ctx.rounds.entries(id)).length).toBe(1);
  await ask(w.ctx, w.people.leader, id, await w.version(id), { act: 'round.undo', seen: null, reason: '决定有误' });
  expect(await carryOutHere(w.ctx)).toBe(true);
  expect([await validity(document), (await w.round(id)).state]).toEqual(['in_force', 'undone']);
  expect(await carryOutHere(w.ctx)).toBe(false);
});

it('writes nothing and says why when the plan is another one by then', async () => {
  const { id, document, seen } = await decidedRound('旧货');
  const run = await publishing(id, seen);
  await addEvent(w.ctx, w.people.clerk, document, { kind: 'revoke', on: day('2026-11-20') });
  expect(await carryOut(w.ctx, run)).toMatchObject({ state: 'failed', faultCode: 'round.plan_changed' });
  expect(await faultOf(settled(w.ctx, run, 0))).toBe('round.plan_changed');
  expect([(await w.round(id)).state, await w.ctx.rounds.entries(id)]).toEqual(['decided', []]);
  // It can be asked for again.
  expect((await roundView(w.ctx, w.people.leader, id)).acts).toContain('round.publish');
});

it('loses to another person who sends the round back meanwhile', async () => {
  const { id, document, seen } = await decidedRound('洗车');
  const run = await publishing(id, seen);
  await sendBack(w.ctx, w.people.leader, id, await w.version(id), '再核对一次');
  expect(await carryOut(w.ctx, run)).toMatchObject({ state: 'failed', faultCode: 'conflict.stale' });
  expect(await validity(document)).toBe('in_force');
});

it('is refused to who may not, and fails for an account that was closed meanwhile', async () => {
  const { id, seen } = await decidedRound('广告牌');
  const asked = { act: 'round.publish', seen, reason: null } as const;
  expect(await faultOf(ask(w.ctx, w.people.clerk, id, await w.version(id), asked))).toBe('auth.forbidden');
  const other = await w.world.person('leader');
  const run = await ask(w.ctx, other, id, await w.version(id), asked);
  const user = (await w.ctx.reader.row('user', other.id))!;
  const closed = { disabledAt: '2026-11-22T01:00:00.000Z' };
  await w.ctx.store.commit({ act: 'user.edit', documents: [], writes: [update('user', user, closed)] }, SYSTEM);
  expect(await carryOut(w.ctx, run)).toMatchObject({ state: 'failed', faultCode: 'auth.forbidden' });
});

it('is given up after it has killed its process three times', async () => {
  const { id, seen } = await decidedRound('渣土');
  const run = await publishing(id, seen);
  const row = (await w.ctx.reader.row('cleanupRun', run))!;
  const writes = [update('cleanupRun', row, { attempts: 3 })];
  await w.ctx.store.commit({ act: 'round.publish', documents: [], writes }, SYSTEM);
  expect(await carryOut(w.ctx, run)).toMatchObject({ state: 'failed', faultCode: 'round.crashed' });
  expect((await w.round(id)).state).toBe('decided');
});
