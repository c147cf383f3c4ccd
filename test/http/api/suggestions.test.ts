import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../../server/domain/codes.ts';
import { enterDocument, enterDraft } from '../../support/documents.ts';
import { type ApiWorld, apiWorld } from './world.ts';

let world: ApiWorld;
let police: number;
let open: number;
let draft: number;
const on = '2026-11-22';

beforeAll(async () => {
  world = await apiWorld();
  police = await world.issuer('清河县公安局');
  for (const role of ROLES) await world.has(role, role, role === 'issuer' ? police : null);
  const issuers = [{ name: '清河县公安局', issuerId: police }];
  open = await enterDocument(world, { issuers, title: '清河县犬只管理办法' });
  draft = await enterDraft(world, { issuers, title: '清河县治安岗亭规定' });
});
afterAll(() => world.close());

describe('审查建议 over the API', () => {
  it('goes from a stranger to the bureau and back', async () => {
    const said = { documentId: open, reason: '没有上位法依据', contact: '13800000000' };
    const sent = (await world.post(null, '/public/suggestions', said).expect(201)).body as {
      receipt: string;
      code: string;
    };
    const asked = (await world.post(null, '/public/suggestions/status', sent).expect(200)).body;
    expect(asked).toMatchObject({ state: 'received', document: '清河县犬只管理办法' });
    const { rows } = (await world.get('clerk', '/suggestions?state=received').expect(200)).body;
    const { id } = rows[0];
    expect(rows[0]).not.toHaveProperty('contact');
    expect(rows[0]).not.toHaveProperty('codeHash');
    expect((await world.get('clerk', `/suggestions/${id}`).expect(200)).body.sender).toMatchObject({
      contact: '13800000000',
    });
    await world.post('issuer', `/suggestions/${id}/accept`, { on }).expect(403);
    const accepted = (await world.post('clerk', `/suggestions/${id}/accept`, { on }).expect(200)).body;
    expect(accepted.suggestion.state).toBe('accepted');
    expect(accepted.acts).toContain('suggestion.answer');
    await world.post('clerk', `/suggestions/${id}/notify`, { on }).expect(200);
    expect((await world.get('issuer', `/suggestions/${id}`).expect(200)).body).toMatchObject({
      sender: null,
      acts: ['suggestion.explain'],
    });
    await world
      .post('clerk', `/suggestions/${id}/answer`, { on, outcome: 'no_problem', text: '依据充分。' })
      .expect(200);
    expect((await world.post(null, '/public/suggestions/status', sent).expect(200)).body).toMatchObject({
      answerText: '依据充分。',
    });
    const again = await world.post('clerk', `/suggestions/${id}/answer`, {
      on,
      outcome: 'no_problem',
      text: '依据充分。',
    });
    expect([again.status, again.body.code]).toEqual([422, 'suggestion.state']);
  });

  it.each([
    ['nothing', {}, 'reason'],
    ['a draft', () => ({ documentId: draft, reason: '理由' }), 'document'],
    ['no document', { reason: '理由' }, 'document'],
  ])('refuses %s', async (_, body, path) => {
    const answer = await world.post(null, '/public/suggestions', typeof body === 'function' ? body() : body);
    expect([answer.status, answer.body.errors.map((one: { path: string }) => one.path)]).toEqual([
      422,
      expect.arrayContaining([path]),
    ]);
  });

  it('tells a wrong pair nothing', async () => {
    const answer = await world.post(null, '/public/suggestions/status', {
      receipt: 'JY20261122-AAAAAAAA',
      code: 'AAAA',
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'suggestion.code']);
  });
});

describe('问题事件 over the API', () => {
  it('are contested by their issuer and decided by another person of the bureau', async () => {
    const fact = { version: 1, kind: 'court.unlawful', on: '2026-05-06', note: '行政判决' };
    await world.post('clerk', `/documents/${open}/problems`, fact).expect(200);
    // The same fact again is the same event.
    const twice = await world.post('clerk', `/documents/${open}/problems`, fact);
    expect([409, 422]).toContain(twice.status);
    const list = async (who: string) => (await world.get(who, '/problems').expect(200)).body;
    const { id } = (await list('issuer')).rows[0];
    expect(await list('issuer')).toMatchObject({
      total: 1,
      rows: [{ kind: 'court.unlawful', state: 'recorded', issuerName: '清河县公安局' }],
    });
    await world.get('admin', `/problems/${id}`).expect(404);
    const say = (who: string, act: string) => world.post(who, `/problems/${id}/${act}`, { reason: '判决已被撤销' });
    await say('clerk', 'contest').expect(403);
    await say('leader', 'uphold').expect(422);
    await say('issuer', 'contest').expect(204);
    await say('issuer', 'contest').expect(422);
    await say('clerk', 'uphold').expect(403);
    await say('leader', 'uphold').expect(204);
    expect((await world.get('issuer', `/problems/${id}`).expect(200)).body).toMatchObject({
      state: 'upheld',
      contestReason: '判决已被撤销',
    });
    await say('leader', 'exclude').expect(204);
    expect((await list('clerk')).rows[0]).toMatchObject({ state: 'excluded' });
    expect((await world.get('clerk', '/problems?kind=filing.late').expect(200)).body.total).toBe(0);
  });

  it('are no one else’s business', async () => {
    const schools = await world.issuer('清河县教育局');
    await world.has('other', 'issuer', schools);
    expect((await world.get('other', '/problems').expect(200)).body.total).toBe(0);
    expect((await world.get('other', `/problems?issuerId=${police}`).expect(200)).body.total).toBe(0);
    await world.get(null, '/problems').expect(401);
  });
});
