import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { enterDocument } from '../../support/documents.ts';
import { type ApiWorld, apiWorld } from './world.ts';

let world: ApiWorld;
let body: number;
let documentId: number;
beforeAll(async () => {
  world = await apiWorld();
  body = await world.issuer('清河县商务局');
  await world.has('经办', 'issuer', body);
  await world.has('别的机关', 'issuer', await world.issuer('清河县水利局'));
  await world.has('备案', 'clerk');
  await world.has('领导', 'leader');
  await world.has('督查', 'auditor');
  const on = day('2015-03-02');
  const facts = { signedOn: on, publishedOn: on, effectiveOn: on, title: '清河县夜市管理规定' };
  documentId = await enterDocument(world, { ...facts, issuers: [{ name: '清河县商务局', issuerId: body }] });
  await problem('2026-04-01');
  await problem('2026-05-01');
});
afterAll(() => world.close());

const problem = async (on: string, kind = 'filing.refused'): Promise<void> => {
  const answer = await world.post('备案', `/documents/${documentId}/problems`, { version: 1, kind, on, note: '' });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
};
const standing = async (who = '领导') => (await world.get(who, `/issuers/${body}/interview-standing`).expect(200)).body;
const decide = async (act: string, said: object, who = '领导') =>
  world.post(who, `/issuers/${body}/interviews/${act}`, { seen: (await standing()).seen, ...said });
let id: number;
const act = async (who: string, name: string, said: object = {}) => {
  const { version } = (await world.get('领导', `/interviews/${id}`).expect(200)).body.interview;
  return world.post(who, `/interviews/${id}/${name}`, { version, ...said });
};

it('tells where a body stands, to itself and the bureau', async () => {
  expect(await standing()).toMatchObject({ reached: '约谈', tiers: [{ sum: 2, missing: 0 }, { missing: 2 }, {}] });
  // That it may be called is the bureau's to tell.
  expect(await standing('经办')).toMatchObject({ reached: null, seen: '' });
  expect((await world.get('别的机关', `/issuers/${body}/interview-standing`)).status).toBe(404);
});

it('puts a decision off until a day, and takes it again', async () => {
  expect((await decide('defer', { until: '2027-01-01', reason: '正在核对' }, '备案')).status).toBe(403);
  expect((await decide('defer', { until: '2026-01-01', reason: '正在核对' })).body.code).toBe('interview.until');
  const put = await decide('defer', { until: '2027-01-01', reason: '正在核对' });
  expect([put.status, put.body.interview.state]).toEqual([201, 'deferred']);
  id = put.body.interview.id;
  expect((await world.get('经办', `/interviews/${id}`)).status).toBe(404);
});

it('of two who decide at once one is told that the other was first', async () => {
  const { seen } = await standing();
  const said = { seen, measure: '约谈', reason: null };
  const answers = await Promise.all([
    world.post('领导', `/issuers/${body}/interviews/start`, said),
    world.post('领导', `/issuers/${body}/interviews/start`, said),
  ]);
  expect(answers.map((one) => one.status).sort()).toEqual([201, 409]);
  expect((await world.post('领导', `/issuers/${body}/interviews/start`, said)).status).toBe(409);
  const done = answers.find((one) => one.status === 201)!.body.interview;
  expect(done).toMatchObject({ id, state: 'started', sum: 2, deferredUntil: null });
  expect(done.events).toHaveLength(2);
});

it('a measure that was not reached, and one decided on other events, are refused', async () => {
  await problem('2026-06-01');
  await problem('2026-06-02');
  const { seen } = await standing();
  expect((await decide('start', { measure: '挂牌督办' })).body.code).toBe('interview.measure');
  await problem('2026-06-03', 'filing.late');
  const late = await world.post('领导', `/issuers/${body}/interviews/start`, { seen, measure: '约谈' });
  expect([late.status, late.body.code]).toEqual([409, 'interview.changed']);
  // Four and a half towards the second tier; the first counts only what is new.
  expect((await standing()).tiers.map((tier: { sum: number }) => tier.sum)).toEqual([2.5, 4.5, 4.5]);
  expect((await decide('dismiss', { reason: '已另行处理' })).status).toBe(201);
  expect((await standing()).reached).toBe(null);
});

const meeting = { meetOn: '2026-11-28', meetAt: '09:30', place: '三楼会议室' };

it('takes a talk step by step, the body answering only what it was told', async () => {
  expect((await world.get('经办', `/interviews/${id}`)).status).toBe(404);
  const notice = { ...meeting, host: '顾明远', attendees: '主要负责人', subject: '漏报' };
  expect((await act('备案', 'hold', {})).status).toBe(422);
  expect((await act('备案', 'notify', { ...notice, meetAt: '25:00' })).status).toBe(422);
  expect((await act('备案', 'notify', notice)).body.interview.state).toBe('notified');
  expect((await world.get('经办', `/interviews/${id}`)).body.acts).toEqual(['interview.reply']);
  expect((await act('别的机关', 'reply', { text: '说明' })).status).toBe(404);
  expect((await act('经办', 'reply', { text: '按时参加' })).status).toBe(200);
  expect((await act('经办', 'postpone', { ...meeting, reason: '防汛' })).status).toBe(403);
  expect(
    (await act('备案', 'postpone', { ...meeting, meetOn: '2026-11-29', reason: '防汛' })).body.interview.notice.meetOn,
  ).toBe('2026-11-29');
  const said = { bureau: ['顾明远'], issuer: ['周筑安'], recorder: '林文澜', statement: '属实', opinion: '限期整改' };
  const unset = await act('备案', 'hold', { ...said, demands: ['补报备案'] });
  expect([unset.status, unset.body.code]).toEqual([422, 'interview.limit_missing']);
  const held = await act('备案', 'hold', { ...said, demands: ['补报备案'], dueOn: '2026-12-10' });
  expect(held.body.interview).toMatchObject({ state: 'rectifying', reportDueOn: '2026-12-10', demands: ['补报备案'] });
  expect((await act('经办', 'report', { text: '已补报' })).body.interview.state).toBe('reported');
  expect((await act('经办', 'accept', { note: '自查通过' })).status).toBe(403);
  expect((await act('备案', 'reject', { reason: '材料不全', dueOn: '2026-12-20' })).body.interview.state).toBe(
    'rectifying',
  );
});

it('goes on to the next tier, and from there to the board and its end', async () => {
  const next = await act('领导', 'escalate', { reason: '没有整改' });
  expect(next.body.interview).toMatchObject({ measure: '通报批评', state: 'started', previousId: id, sum: 0 });
  id = next.body.interview.id;
  const order = { text: '予以通报', demands: ['补报备案'], dueOn: '2026-12-10' };
  expect((await act('领导', 'post', { ...order, charge: '顾明远' })).body.code).toBe('interview.state');
  expect((await act('领导', 'censure', order)).body.interview.state).toBe('rectifying');
  id = (await act('领导', 'escalate', { reason: '仍然没有整改' })).body.interview.id;
  expect((await act('领导', 'post', { ...order, charge: '顾明远' })).body.interview.state).toBe('rectifying');
  expect((await act('领导', 'extend', { dueOn: '2026-12-31', reason: '防汛' })).body.interview.reportDueOn).toBe(
    '2026-12-31',
  );
  expect((await act('备案', 'report', { text: '收到纸质报告' })).status).toBe(200);
  expect((await act('备案', 'accept', { note: '属实' })).body.acts).toEqual([]);
  expect((await act('备案', 'close')).body.code).toBe('interview.state');
  expect((await act('领导', 'delist')).body.interview.delistedOn).not.toBe(null);
  const closed = await act('备案', 'close');
  expect(closed.body.interview.state).toBe('closed');
  expect(closed.body.steps.map((step: { act: string }) => step.act.slice(10))).toEqual([
    'start',
    'post',
    'extend',
    'report',
    'accept',
    'delist',
    'close',
  ]);
  expect((await act('领导', 'escalate', { reason: '再来' })).body.code).toBe('interview.state');
});

it('lists them by who may read', async () => {
  expect((await world.get('备案', '/interviews').expect(200)).body.total).toBe(4);
  expect((await world.get('经办', '/interviews').expect(200)).body.total).toBe(4);
  expect((await world.get('别的机关', '/interviews').expect(200)).body.total).toBe(0);
  expect((await world.get('督查', '/interviews?state=closed').expect(200)).body.total).toBe(1);
});

it('tries other rules over past days, for the leader', async () => {
  const weights = Object.fromEntries((await standing()).events.map((one: { kind: string }) => [one.kind, 1]));
  const rules = {
    windowMonths: 6,
    weights: { ...(await everyKind()), ...weights },
    tiers: [{ measure: '约谈', threshold: 3 }],
    spent: 'tier',
  };
  const span = { from: '2026-01-01', to: '2026-11-01' };
  const tried = await world.post('领导', '/interviews/simulate', { ...span, rules });
  expect(tried.status, JSON.stringify(tried.body)).toBe(200);
  expect(tried.body[0]).toMatchObject({ issuerName: '清河县商务局', tried: [{ on: '2026-06-01', sum: 3 }] });
  expect(tried.body[0].present.map((one: { on: string }) => one.on)).toEqual(['2026-05-01', '2026-06-02']);
  // The clerk prepares what the leader decides; a body does not see the others.
  expect((await world.post('备案', '/interviews/simulate', { ...span, rules })).status).toBe(200);
  expect((await world.post('经办', '/interviews/simulate', { ...span, rules })).status).toBe(403);
  const wrong = {
    ...rules,
    tiers: [
      { measure: '约谈', threshold: 3 },
      { measure: '通报', threshold: 2 },
    ],
  };
  expect((await world.post('领导', '/interviews/simulate', { ...span, rules: wrong })).status).toBe(422);
  expect((await world.post('领导', '/interviews/simulate', { ...span, to: '2030-01-01', rules })).body.code).toBe(
    'day.future',
  );
});

async function everyKind(): Promise<Record<string, number>> {
  const { PROBLEM_KINDS } = await import('../../../server/domain/codes.ts');
  return Object.fromEntries(PROBLEM_KINDS.map((kind) => [kind, 1]));
}
