import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEvent } from '../../../server/actions/documents/change.ts';
import { takeStep } from '../../../server/actions/filings/filings.ts';
import { FILING_STATES, ROLES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { FILING_STEPS } from '../../../server/domain/filing/codes.ts';
import { endsOf, stepsOf } from '../../../server/domain/filing/course.ts';
import { may } from '../../../server/domain/may.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

const STEPS = FILING_STEPS.filter((step) => step !== 'record');
const TODAY = day('2026-11-22');
let world: World;
let own: number;
let people: UserActor[];
let stranger: UserActor;

beforeAll(async () => {
  world = await createWorld();
  own = await world.issuer('清河县住房和城乡建设局');
  await world.issuer('清河县司法局');
  world.sql((db) => db.prepare(`UPDATE issuer SET codes = '["清司发"]' WHERE name = '清河县司法局'`).run());
  people = await Promise.all(ROLES.map((role) => world.person(role, role === 'issuer' ? { issuerId: own } : {})));
  stranger = await world.person('issuer', { issuerId: await world.issuer('清河县教育局') });
});
afterAll(() => world.close());

const by = (role: (typeof ROLES)[number]): UserActor => people.find((one) => one.role === role)!;
const enter = (title: string): Promise<number> =>
  enterDocument(world, {
    title,
    issuers: [{ name: '清河县住房和城乡建设局', issuerId: own }],
    signedOn: day('2026-11-01'),
    publishedOn: day('2026-11-02'),
    effectiveOn: day('2026-12-20'),
  });
const dossierOf = async (id: number) => (await world.ctx.reader.dossier(id))!;
const force = (id: number, state: string): void =>
  world.sql(
    (db) => void db.prepare('UPDATE filing SET state = ?, review_by = NULL WHERE document_id = ?').run(state, id),
  );

/** Every step by every role in every state: the table of permissions refuses first, then the table of the course. */
describe.each(FILING_STATES)('a filing that is %s', (state) => {
  let id: number;
  beforeAll(async () => {
    id = await enter(`清河县备案${state}办法`);
    await takeStep(world.ctx, by('clerk'), id, 'bureau', 'submit', { on: day('2026-11-10') });
  });

  it.each(ROLES)('by %s', async (role) => {
    const actor = by(role);
    for (const step of STEPS) {
      force(id, state);
      const said = {
        on: TODAY,
        factOn: TODAY,
        dueOn: TODAY,
        note: '理由',
        outcome: endsOf({ line: 'bureau', state })[0] ?? null,
      };
      const allowed = may(actor, `filing.${step}`, { issuerId: own, status: 'issued', isPublic: true });
      const possible = stepsOf({ line: 'bureau', state }).includes(step);
      const before = await dossierOf(id);
      const outcome = await faultOf(takeStep(world.ctx, actor, id, 'bureau', step, said));
      expect(outcome, `${role} ${step}`).toBe(!allowed ? 'auth.forbidden' : possible ? 'none' : 'filing.state');
      if (outcome !== 'none') expect((await dossierOf(id)).filingSteps).toEqual(before.filingSteps);
    }
  });
});

it('is nobody else’s to send', async () => {
  const id = await enter('清河县外人报送办法');
  expect(await faultOf(takeStep(world.ctx, stranger, id, 'bureau', 'submit', { on: TODAY }))).toBe('auth.forbidden');
});

it('keeps its first day when it is sent again after 补正, and is late by that alone', async () => {
  const id = await enter('清河县补正再报办法');
  const clerk = by('clerk');
  const steps: [Parameters<typeof takeStep>[4], string, string?][] = [
    ['submit', '2026-11-10'],
    ['accept', '2026-11-11'],
    ['supplement', '2026-11-12', '缺说明'],
    ['submit', '2026-11-20'],
    ['accept', '2026-11-20'],
    ['register', '2026-11-21'],
  ];
  for (const [step, on, note = null] of steps)
    await takeStep(world.ctx, clerk, id, 'bureau', step, { on: day(on), note });
  const { filings, filingSteps, problems, document } = await dossierOf(id);
  expect(filings[0]).toMatchObject({ firstSubmittedOn: '2026-11-10', submittedOn: '2026-11-20', dueOn: '2026-11-17' });
  expect(filings[0]?.filingNumber).toMatch(/^清司备〔2026〕\d+号$/);
  expect(filingSteps.map((step) => step.kind)).toEqual(steps.map(([step]) => step));
  expect(problems.map((row) => row.kind)).not.toContain('filing.late');
  expect(document.status).toBe('filed');
});

it('gives each number once, without a gap, also to two at once', async () => {
  const ids = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => enter(`清河县编号${name}办法`)));
  for (const id of ids)
    for (const step of ['submit', 'accept'] as const)
      await takeStep(world.ctx, by('clerk'), id, 'bureau', step, { on: day('2026-11-10') });
  await Promise.all(ids.map((id) => takeStep(world.ctx, by('clerk'), id, 'bureau', 'register', { on: TODAY })));
  const serials = await Promise.all(
    ids.map(async (id) => Number(/〕(\d+)号/.exec((await dossierOf(id)).filings[0]?.filingNumber ?? '')?.[1])),
  );
  serials.sort((a, b) => a - b);
  expect(serials).toEqual(serials.map((_, i) => serials[0]! + i));
});

it('lets one of two who do the same step at once through', async () => {
  const id = await enter('清河县两人同办办法');
  const outcomes = await Promise.all(
    [by('clerk'), by('issuer')].map((actor) =>
      faultOf(takeStep(world.ctx, actor, id, 'bureau', 'submit', { on: TODAY })),
    ),
  );
  expect(outcomes.sort()).toEqual(['conflict.exists', 'none']);
  expect((await dossierOf(id)).filingSteps).toHaveLength(1);
});

it('ends a document in law when it is revoked, from the day of it, and says by what', async () => {
  const id = await enterDocument(world, {
    title: '清河县撤销办法',
    issuers: [{ name: '清河县住房和城乡建设局', issuerId: own }],
    signedOn: day('2026-01-01'),
    publishedOn: day('2026-01-02'),
    effectiveOn: day('2026-02-01'),
  });
  await takeStep(world.ctx, by('clerk'), id, 'bureau', 'submit', { on: day('2026-01-10') });
  force(id, 'escalated');
  const said = {
    on: day('2026-11-20'),
    outcome: 'revoked' as const,
    note: '违法增设义务',
    paperNumber: '清政决〔2026〕3号',
  };
  await takeStep(world.ctx, by('clerk'), id, 'bureau', 'close', said);
  const { events, spans } = await dossierOf(id);
  expect(events.filter((event) => event.kind === 'revoke')).toMatchObject([
    { on: '2026-11-20', scope: 'whole', basisText: '备案监督撤销，清政决〔2026〕3号，违法增设义务' },
  ]);
  expect(spans.map(({ from, validity }) => [from, validity]).slice(-2)).toEqual([
    ['2026-02-01', 'in_force'],
    ['2026-11-20', 'revoked'],
  ]);
});

it('adds no second end to a document that has ended', async () => {
  const id = await enterDocument(world, {
    title: '清河县已废止再撤销办法',
    issuers: [{ name: '清河县住房和城乡建设局', issuerId: own }],
    signedOn: day('2026-01-01'),
    publishedOn: day('2026-01-02'),
    effectiveOn: day('2026-02-01'),
  });
  await addEvent(world.ctx, by('clerk'), id, { kind: 'repeal', on: day('2026-06-01') });
  await takeStep(world.ctx, by('clerk'), id, 'bureau', 'submit', { on: day('2026-01-10') });
  force(id, 'escalated');
  const said = { on: day('2026-11-20'), outcome: 'revoked' as const, note: '违法' };
  await takeStep(world.ctx, by('clerk'), id, 'bureau', 'close', said);
  expect((await dossierOf(id)).events.map((event) => event.kind)).toEqual(['enact', 'repeal']);
});
