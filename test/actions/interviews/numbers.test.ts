import { afterAll, beforeAll, expect, it } from 'vitest';
import { decide, seenOf } from '../../../server/actions/interviews/decide.ts';
import { standingFor } from '../../../server/actions/interviews/standing.ts';
import * as steps from '../../../server/actions/interviews/steps.ts';
import { recordProblem } from '../../../server/actions/problems/problems.ts';
import { listRegisters, readImportedRegister, readRegister } from '../../../server/actions/registrations/registers.ts';
import { update } from '../../../server/domain/change.ts';
import { day } from '../../../server/domain/day.ts';
import { paperNumber } from '../../../server/domain/interview/numbers.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let clerk: UserActor;
let leader: UserActor;
const bodies: number[] = [];

beforeAll(async () => {
  world = await createWorld();
  clerk = await world.person('clerk');
  leader = await world.person('leader');
  for (const name of ['清河县商务局', '清河县教育局', '清河县水利局', '清河县农业农村局']) {
    const body = await world.issuer(name);
    bodies.push(body);
    const id = await enterDocument(world, { title: `${name}办法`, issuers: [{ name, issuerId: body }] });
    for (const on of ['2026-08-01', '2026-09-01', '2026-10-01'])
      await recordProblem(world.ctx, clerk, id, { kind: 'court.unlawful', on: day(on), note: null });
  }
});
afterAll(() => world.close());

const row = async (id: number) => (await world.ctx.reader.row('interview', id))!;
const at = async (id: number) => ({ id, version: (await row(id)).version, on: null });
/** A talk with a body that somebody has decided on. */
async function started(body: number): Promise<number> {
  const { candidate } = await standingFor(world.ctx, leader, body);
  const said = { act: 'interview.start' as const, measure: '约谈', reason: null };
  return (await decide(world.ctx, leader, body, seenOf(candidate!.events), said)).id;
}
const notice = (number: string | null) => ({
  meetOn: day('2026-11-25'),
  meetAt: '09:30',
  place: '三楼会议室',
  number,
  host: '顾明远',
  attendees: '主要负责人',
  subject: '漏报',
  bring: null,
});
const MINUTES = {
  bureau: ['顾明远 副局长'],
  issuer: ['局长'],
  recorder: '林文澜',
  statement: '情况属实。',
  opinion: '限期整改。',
};
const DEMAND = { demands: ['补报备案'], dueOn: day('2026-12-20') };
const told = async (body: number, number: string | null = null): Promise<number> => {
  const id = await started(body);
  await steps.notifyTalk(world.ctx, clerk, await at(id), notice(number));
  return id;
};

it('gives papers of measures the next number of a series without gaps, and leaves what was typed', async () => {
  // Without a bureau that has a code there is no series: a person types the number, or the paper has a blank.
  const bare = await told(bodies[0]!);
  expect(paperNumber(await row(bare))).toBe(null);
  const bureau = await world.issuer('清河县司法局');
  const held = (await world.ctx.reader.row('issuer', bureau))!;
  const coded = [update('issuer', held, { codes: ['清司发'] })];
  await world.ctx.store.commit({ act: 'issuer.edit', documents: [], writes: coded }, SYSTEM);
  const first = await told(bodies[1]!);
  const typed = await told(bodies[2]!, '清司约〔2026〕7号');
  expect([paperNumber(await row(first)), paperNumber(await row(typed))]).toEqual([
    '清司约〔2026〕1号',
    '清司约〔2026〕7号',
  ]);
  // A number that was typed counts as taken: the next goes on after it.
  const second = await told(bodies[3]!);
  expect(paperNumber(await row(second))).toBe('清司约〔2026〕8号');
  await steps.cancel(world.ctx, leader, await at(first), '事实有误');
  const [line] = (await listRegisters(world.ctx, clerk)).filter((one) => one.series.kind === 'interview');
  const { entries } = await readRegister(world.ctx, clerk, line!.series.id);
  expect(entries.filter((one) => one.state !== 'gap')).toMatchObject([
    { printed: '清司约〔2026〕1号', state: 'void', voidReason: '事实有误', issuerName: '清河县教育局' },
    { printed: '清司约〔2026〕7号', state: 'borne', measure: { id: typed, name: '约谈' } },
    {
      printed: '清司约〔2026〕8号',
      state: 'used',
      measure: { id: second, name: '约谈' },
      issuerName: '清河县农业农村局',
    },
  ]);
  // The series is the bureau's: no body reads it.
  const own = await world.person('issuer', { issuerId: bodies[3]! });
  expect((await listRegisters(world.ctx, own)).filter((one) => one.series.kind === 'interview')).toEqual([]);
  expect(await faultOf(readRegister(world.ctx, own, line!.series.id))).toBe('not.found');
});

it('shows a series of which every number was typed as a register before it gives one itself', async () => {
  const own = await world.person('issuer', { issuerId: bodies[3]! });
  const lines = async () => (await listRegisters(world.ctx, clerk)).filter((one) => one.series.pattern.includes('改'));
  expect(await lines()).toEqual([]);
  const [third = 0, typed = 0] = (await world.ctx.interviews.ofIssuer(bodies[2]!)).map((one) => one.id);
  expect(typed).toBe(0);
  await steps.hold(world.ctx, clerk, await at(third), MINUTES, { ...DEMAND, number: '清司改[2026]第4号' });
  const [line, ...more] = await lines();
  expect([line?.series, more]).toMatchObject([{ id: 0, kind: 'interview', year: 2026, startsAt: 4, next: 5 }, []]);
  const register = await readImportedRegister(world.ctx, clerk, line!.series.key);
  expect(register.entries).toMatchObject([
    { printed: '清司改[2026]第4号', state: 'borne', measure: { id: third, name: '约谈' } },
  ]);
  expect(await faultOf(readImportedRegister(world.ctx, own, line!.series.key))).toBe('not.found');
  // The next one is given, and goes on after what was typed; the series is one, not two.
  const [second = 0] = (await world.ctx.interviews.ofIssuer(bodies[3]!)).map((one) => one.id);
  await steps.hold(world.ctx, clerk, await at(second), MINUTES, DEMAND);
  expect((await row(second)).rectificationNumber).toBe('清司改〔2026〕5号');
  expect((await lines()).map((one) => one.given)).toEqual([1]);
});

it('takes back the number of the 整改通知书 with the measure', async () => {
  const [id = 0] = (await world.ctx.interviews.ofIssuer(bodies[3]!)).map((one) => one.id);
  await steps.cancel(world.ctx, leader, await at(id), '重复立项');
  const voided = (await world.ctx.registers.ofSubject(id)).map((one) => [one.printed, one.state]);
  expect(voided).toEqual([
    ['清司约〔2026〕8号', 'void'],
    ['清司改〔2026〕5号', 'void'],
  ]);
});
