import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterDocument } from '../../support/documents.ts';
import { type ApiWorld, apiWorld } from './world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
  const police = await world.issuer('清河县公安局');
  for (const role of ['clerk', 'leader', 'auditor'] as const) await world.has(role, role);
  await world.has('own', 'issuer', police);
  await world.has('other', 'issuer', await world.issuer('清河县教育局'));
  await enterDocument(world, { issuers: [{ name: '清河县公安局', issuerId: police }], title: '清河县犬只管理办法' });
});
afterAll(() => world.close());

const PLAN = {
  title: '全面清理',
  kind: 'regular',
  cutOff: '2026-10-31',
  answerBy: '2026-12-10',
  finishBy: '2026-12-31',
};

describe('a round over the API', () => {
  it('is opened, answered, decided and published, and each sees what is theirs', async () => {
    await world.post('own', '/cleanup-rounds', PLAN).expect(403);
    const future = await world.post('clerk', '/cleanup-rounds', { ...PLAN, cutOff: '2030-01-01' }).expect(422);
    expect(future.body.code).toBe('round.cutoff_future');
    const scope = (await world.post('clerk', '/cleanup-rounds/preview', PLAN).expect(200)).body;
    expect(scope.in).toMatchObject([{ line: { title: '清河县犬只管理办法' }, matched: null }]);
    const made = (await world.post('clerk', '/cleanup-rounds', PLAN).expect(201)).body.round;
    const at = `/cleanup-rounds/${made.id}`;
    await world.get('own', at).expect(404);
    const opened = (await world.post('clerk', `${at}/open`, { version: made.version }).expect(200)).body.round;
    expect(opened).toMatchObject({ state: 'open', openedOn: '2026-11-22' });
    await world.get('other', at).expect(404);
    await world.get('own', `${at}/rehearsal`).expect(403);
    const { rows } = (await world.get('own', `${at}/documents`).expect(200)).body;
    const items = [{ id: rows[0].item.id, version: rows[0].item.version }];
    const said = { items, conclusion: 'repeal', reason: '已被代替' };
    await world.post('other', `${at}/answer`, said).expect(404);
    await world.post('auditor', `${at}/answer`, said).expect(403);
    await world.post('own', `${at}/answer`, said).expect(200);
    await world.post('own', `${at}/answer`, said).expect(409);
    const again = [{ id: items[0]!.id, version: 2 }];
    await world.post('clerk', `${at}/accept`, { items: again }).expect(200);
    const version = async (): Promise<number> => (await world.get('clerk', at)).body.round.version;
    await world.post('clerk', `${at}/submit`, { version: await version() }).expect(200);
    const decision = { on: '2026-11-22', effectiveOn: '2026-11-22', title: '清理决定', strike: 'none' };
    await world.post('clerk', `${at}/decide`, { ...decision, version: await version() }).expect(403);
    await world.post('leader', `${at}/decide`, { ...decision, version: await version() }).expect(200);
    await world.get(null, '/public/cleanup-results').expect(200, { total: 0, rows: [] });
    const { seen, catalogue } = (await world.get('leader', `${at}/rehearsal`).expect(200)).body;
    expect(catalogue).toMatchObject([{ list: 'repeal', ordinal: 1, title: '清河县犬只管理办法' }]);
    const stale = await world.post('leader', `${at}/publish`, { version: await version(), seen: '0'.repeat(16) });
    expect(stale.body.code).toBe('round.plan_changed');
    await world.post('leader', `${at}/publish`, { version: await version(), seen }).expect(200);
    const result = (await world.get(null, `/public/cleanup-results/${made.id}`).expect(200)).body;
    expect(result.entries).toMatchObject([{ list: 'repeal', validUntil: '2026-11-21', reason: '已被代替' }]);
    expect(Object.keys(result.round)).not.toContain('decidedById');
  });
});
