import { afterEach, beforeEach, expect, it } from 'vitest';
import { scan } from '../../../server/actions/duties/scan.ts';
import { recordRoutineDone, routineFor, withdrawRoutineDone } from '../../../server/actions/routine/routine.ts';
import { demandSupporting, fulfil, supportingFor, withdrawDemand } from '../../../server/actions/routine/supporting.ts';
import { day } from '../../../server/domain/day.ts';
import { SUPPORTING_ACTS, SUPPORTING_COURSE, SUPPORTING_STATES } from '../../../server/domain/supporting/course.ts';
import { ROLES } from '../../../server/domain/codes.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let clerk: UserActor;
let body: number;
beforeEach(async () => {
  world = await createWorld();
  body = await world.issuer('清河县水利局');
  clerk = await world.person('clerk');
});
afterEach(() => world.close());

const demand = () => ({
  issuerId: body,
  lawTitle: '云川省河道管理条例',
  article: '第十二条',
  subject: '河道采砂分区管理办法',
  dueOn: day('2026-12-10'),
  reckoning: null,
});
const flags = async () => (await scan(world.ctx, SYSTEM, day('2026-11-22'))).flags.map((flag) => flag.kind);
const issued = () =>
  enterDocument(world, { issuers: [{ name: '清河县水利局', issuerId: body }], publishedOn: day('2026-11-20') });

it('a demanded document is told to its body until one is issued for it', async () => {
  const own = await world.person('issuer', { issuerId: body });
  const other = await world.person('issuer', { issuerId: await world.issuer('清河县教育局') });
  const id = await demandSupporting(world.ctx, clerk, demand());
  expect(await flags()).toContain('supporting.due');
  const told = (await world.ctx.duties.notices({})).filter((row) => row.flag.kind === 'supporting.due');
  expect(told.map((row) => row.userId).sort()).toEqual([clerk.id, own.id].sort());
  expect((await supportingFor(world.ctx, own)).map((row) => row.id)).toEqual([id]);
  expect(await supportingFor(world.ctx, other)).toEqual([]);
  expect(await faultOf(fulfil(world.ctx, other, id, await issued()))).toBe('not.found');
  await fulfil(world.ctx, own, id, await issued());
  expect(await flags()).not.toContain('supporting.due');
  expect(await faultOf(demandSupporting(world.ctx, own, demand()))).toBe('auth.forbidden');
  expect(await faultOf(demandSupporting(world.ctx, clerk, { ...demand(), issuerId: 4711 }))).toBe('not.found');
});

it('tries every act in every state by every role', async () => {
  const document = await issued();
  for (const state of SUPPORTING_STATES)
    for (const act of SUPPORTING_ACTS)
      for (const role of ROLES) {
        const id = await demandSupporting(world.ctx, clerk, demand());
        if (state === 'fulfilled') await fulfil(world.ctx, clerk, id, document);
        if (state === 'withdrawn') await withdrawDemand(world.ctx, clerk, id, '条例修改，不再要求');
        const actor = await world.person(role, { issuerId: role === 'issuer' ? body : null });
        const doing =
          act === 'supporting.fulfil'
            ? fulfil(world.ctx, actor, id, document)
            : withdrawDemand(world.ctx, actor, id, '登记有误');
        const sees = role !== 'admin';
        const allowed = role === 'clerk' || (role === 'issuer' && act === 'supporting.fulfil');
        const expected = !sees
          ? 'not.found'
          : !allowed
            ? 'auth.forbidden'
            : SUPPORTING_COURSE[state][act] === undefined
              ? 'supporting.state'
              : null;
        const said = expected === null ? (await doing, null) : await faultOf(doing);
        expect([state, act, role, said]).toEqual([state, act, role, expected]);
      }
});

it('what the bureau has done by the calendar is on record once, and can be taken back', async () => {
  world.clock.set('2027-01-10T01:00:00.000Z');
  const [line] = (await routineFor(world.ctx, clerk)).filter((one) => one.duty === 'ruleOfLaw');
  expect(line).toMatchObject({ period: '2026', dueOn: '2027-03-01', done: null });
  const said = { duty: 'ruleOfLaw' as const, period: '2026', doneOn: day('2027-01-08'), how: '清司〔2027〕1号' };
  await recordRoutineDone(world.ctx, clerk, said);
  expect(await faultOf(recordRoutineDone(world.ctx, clerk, said))).toBe('routine.done');
  const [record] = await world.ctx.routine.records();
  await withdrawRoutineDone(world.ctx, clerk, record?.id ?? 0, '报送的是草稿');
  expect(await faultOf(withdrawRoutineDone(world.ctx, clerk, record?.id ?? 0, '再撤'))).toBe('routine.withdrawn');
  await recordRoutineDone(world.ctx, clerk, said);
  expect(await faultOf(recordRoutineDone(world.ctx, clerk, { ...said, period: '1999' }))).toBe('not.found');
  expect(await faultOf(recordRoutineDone(world.ctx, await world.person('auditor'), said))).toBe('auth.forbidden');
  expect(await routineFor(world.ctx, await world.person('issuer', { issuerId: body }))).toEqual([]);
});
