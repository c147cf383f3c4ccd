import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { enterDocument } from '../../support/documents.ts';
import { type ApiWorld, apiWorld } from './world.ts';

let world: ApiWorld;
let bureau: number;
let id: number;
beforeAll(async () => {
  world = await apiWorld();
  bureau = await world.issuer('清河县商务局');
  await world.has('经办', 'issuer', bureau);
  await world.has('别的机关', 'issuer', await world.issuer('清河县水利局'));
  await world.has('备案', 'clerk');
  await world.has('领导', 'leader');
  const on = day('2026-11-02');
  const facts = { signedOn: on, publishedOn: on, effectiveOn: day('2026-12-20'), title: '清河县夜市管理规定' };
  id = await enterDocument(world, { ...facts, issuers: [{ name: '清河县商务局', issuerId: bureau }] });
});
afterAll(() => world.close());

const version = async (): Promise<number | null> =>
  (await world.get('备案', `/documents/${id}`).expect(200)).body.filings[0]?.version ?? null;
const step = async (who: string, path: string, said: object = {}) =>
  world.post(who, `/documents/${id}/filings/bureau/${path}`, { version: await version(), on: '2026-11-20', ...said });

it('takes a filing step by step, and says which rule forbids the others', async () => {
  expect((await step('别的机关', 'submit')).status).toBe(403);
  const sent = await step('经办', 'submit', { paperNumber: '清商报〔2026〕1号' });
  expect([sent.status, sent.body.filings[0].state]).toEqual([200, 'submitted']);
  const early = await step('备案', 'advise', { note: '早了' });
  expect([early.status, early.body.code, early.body.details.act]).toEqual([422, 'filing.state', 'filing.advise']);
  await step('备案', 'receive');
  expect((await step('备案', 'supplement', { note: '' })).status).toBe(422);
  expect((await step('备案', 'register', { paperNumber: '清司备〔2026〕9号' })).body.filings[0]).toMatchObject({
    state: 'registered',
    filingNumber: '清司备〔2026〕9号',
  });
  expect((await step('备案', 'extend', { note: '复杂' })).body.code).toBe('auth.forbidden');
  expect((await step('领导', 'extend', { note: '复杂' })).body.filings[0].reviewBy).toBe('2027-01-09');
  expect((await step('领导', 'extend', { note: '再延' })).body.code).toBe('filing.extended');
  expect((await step('备案', 'close', { outcome: 'revoked', opinionText: '理由' })).body.code).toBe('filing.outcome');
  const stale = await world.post('备案', `/documents/${id}/filings/bureau/ask`, {
    version: 1,
    on: '2026-11-20',
    note: '问',
  });
  expect(stale.status).toBe(409);
  const done = await step('备案', 'close', { outcome: 'approved' });
  expect(done.body.filingSteps.map((row: { kind: string }) => row.kind)).toEqual([
    'submit',
    'accept',
    'register',
    'extend',
    'close',
  ]);
});

it('lists filings and gives rates with the documents behind them', async () => {
  const list = await world.get('备案', '/filings?show=closed').expect(200);
  expect(list.body).toMatchObject({ total: 1, rows: [{ documentId: id, state: 'closed', line: 'bureau' }] });
  expect((await world.get('别的机关', '/filings?show=all').expect(200)).body.total).toBe(0);
  const rates = await world.get('备案', '/filings/rates?year=2026').expect(200);
  expect(rates.body.rows[0]).toMatchObject({ group: 'all', counts: { issued: 1, filed: 1, timely: 0 } });
  const behind = await world.get('备案', '/filings/rates/filed?year=2026').expect(200);
  expect(behind.body).toMatchObject([{ documentId: id, lines: ['bureau'] }]);
});

it('takes in counts stated elsewhere, and gives their rates', async () => {
  const said = [
    {
      name: '乐清',
      fromDay: '2020-01-01',
      toDay: '2020-12-31',
      counts: { reviewed: 38, self_corrected: 2 },
      source: '年度情况',
    },
  ];
  expect((await world.post('备案', '/filings/rates/stated', said)).body).toEqual({ stated: 1 });
  expect((await world.post('备案', '/filings/rates/stated', said)).status).toBe(409);
  expect((await world.post('领导', '/filings/rates/stated', said)).status).toBe(403);
  const [row] = (await world.get('备案', '/filings/rates?year=2020').expect(200)).body.stated;
  const rate = row.rates.find((one: { name: string }) => one.name === 'rate.selfCorrected');
  expect([rate.percent.toFixed(2), rate.better]).toEqual(['5.26', 'lower']);
  await world
    .post('备案', `/filings/rates/stated/${row.id}/remove`, { version: row.version, reason: '重复' })
    .expect(204);
});

it('holds a list of a website against what is filed', async () => {
  const text = '清河县夜市管理规定\n清河县没有登记过的摊点管理办法';
  const found = await world.post('备案', '/filings/compare', { text }).expect(200);
  expect(found.body.map((row: { outcome: string }) => row.outcome)).toEqual(['late', 'unheld']);
});
