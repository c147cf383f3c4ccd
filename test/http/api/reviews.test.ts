import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterDraft } from '../../support/documents.ts';
import { sevenPoints } from '../../support/reviews.ts';
import { type ApiWorld, apiWorld } from './world.ts';

let world: ApiWorld;
let id: number;
let path: string;
beforeAll(async () => {
  world = await apiWorld();
  const water = await world.issuer('清河县水利局');
  for (const role of ['reviewer', 'leader', 'auditor', 'clerk'] as const) await world.has(role, role);
  await world.has('own', 'issuer', water);
  await world.has('other', 'issuer', await world.issuer('清河县教育局'));
  id = await enterDraft(world, { issuers: [{ name: '清河县水利局', issuerId: water }], title: '清河县河道管理办法' });
  path = `/documents/${id}`;
});
afterAll(() => world.close());

const paper = (who: string, fields: Record<string, string>, text = '说明的内容', name = '起草说明〔一〕.txt') => {
  const test = world.upload(who, {}, 'draft', '/attachments');
  for (const [field, value] of Object.entries(fields)) test.field(field, value);
  return test.attach('file', Buffer.from(text), name);
};
const place = (kind = 'explanation') => ({ documentId: String(id), subject: 'review', kind });

describe('papers over the API', () => {
  it('come in as multipart, keep their Chinese names and go out as they came', async () => {
    const { body } = await paper('own', place()).expect(201);
    expect(body).toMatchObject([{ fileName: '起草说明〔一〕.txt', mediaType: 'text/plain', subjectId: null }]);
    const file = await world.get('auditor', `/attachments/${body[0].id}/file`).expect(200);
    expect(file.body.toString('utf8')).toBe('说明的内容');
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('起草说明〔一〕.txt'));
    expect((await world.get('own', `${path}/attachments`).expect(200)).body).toHaveLength(1);
  });

  it('come in together, each as what its name speaks of', async () => {
    const { body } = await paper('own', place('by_name'), '依据', '制定依据.txt')
      .attach('file', Buffer.from('稿'), '河道办法送审稿.txt')
      .expect(201);
    expect(body.map((row: { kind: string; fileName: string }) => [row.kind, row.fileName])).toEqual([
      ['basis', '制定依据.txt'],
      ['draft', '河道办法送审稿.txt'],
    ]);
  });

  it.each<[string, () => ReturnType<typeof paper>, number, string]>([
    ['a kind of another subject', () => paper('own', place('letter')), 422, 'attachment.kind'],
    ['a subject that is none', () => paper('own', { ...place(), subject: 'party' }), 422, 'input.invalid'],
    ['a program', () => paper('own', place(), 'MZ\u0000\u0001', '说明.docx'), 415, 'file.unsupported'],
    ['another body', () => paper('other', place()), 404, 'not.found'],
    ['the auditor', () => paper('auditor', place()), 403, 'auth.forbidden'],
  ])('%s is refused', async (_name, send, status, code) => {
    const res = await send();
    expect([res.status, res.body.code]).toEqual([status, code]);
  });
});

describe('a review over the API', () => {
  const on = '2026-11-02';
  const one = async () => (await world.get('reviewer', path).expect(200)).body.reviews.at(-1);
  const step = async (who: string, name: string, body: object) =>
    world.post(who, `${path}/reviews/${(await one()).id}/${name}`, { version: (await one()).version, ...body });

  it('runs with 补正, assignment, counsel, points, opinion and adoption', async () => {
    await world.post('own', `${path}/reviews`, { version: 1, on, note: '请审核' }).expect(200);
    const me = world.sql((db) => db.prepare("SELECT id FROM user WHERE login = 'reviewer'").pluck().get());
    expect((await step('leader', 'assign', { reviewerId: me })).status).toBe(200);
    const asked = await step('reviewer', 'supplement', { on, missing: ['basis'], note: '缺依据' });
    expect(asked.body.reviews[0]).toMatchObject({ state: 'supplement' });
    expect((await step('reviewer', 'accept', { on })).body.code).toBe('review.state');
    expect((await step('own', 'resubmit', { on: '2026-11-04' })).status).toBe(200);
    expect((await step('reviewer', 'accept', { on: '2026-11-05' })).status).toBe(200);
    const question = { kind: 'counsel', name: '李律师', askedOn: '2026-11-06', question: '是否越权' };
    expect((await step('reviewer', 'counsels', question)).status).toBe(200);
    const file = (await world.get('reviewer', `${path}/reviews`).expect(200)).body;
    const [counsel] = file.reviews[0].counsels;
    const answer = { answeredOn: '2026-11-09', opinion: '没有越权', use: 'adopted' };
    expect((await step('reviewer', `counsels/${counsel.id}`, answer)).status).toBe(200);
    const early = await step('reviewer', 'conclude', { on: '2026-11-16', opinion: 'lawful' });
    expect([early.status, early.body.code]).toEqual([422, 'review.points_missing']);
    expect((await step('reviewer', 'points', { points: sevenPoints('rights') })).status).toBe(200);
    const clash = await step('reviewer', 'conclude', { on: '2026-11-16', opinion: 'lawful' });
    expect(clash.body.code).toBe('review.contradiction');
    const done = await step('reviewer', 'conclude', { on: '2026-11-16', opinion: 'amend', opinionText: '改第五条' });
    expect(done.body.reviews[0]).toMatchObject({ state: 'concluded', opinionNumber: '规审〔2026〕1号' });
    expect((await step('own', 'adopt', { adoption: 'rejected' })).body.code).toBe('review.reason_missing');
    expect((await step('own', 'adopt', { adoption: 'adopted' })).body.reviews[0].adoption).toBe('adopted');
  });

  it('tells its steps, clock, materials and points to those who may read the file', async () => {
    const { body } = await world.get('own', `${path}/reviews`).expect(200);
    const [review] = body.reviews;
    expect(review.steps.map((row: { step: string }) => row.step)).toEqual([
      'submitted',
      'assigned',
      'supplement',
      'resubmitted',
      'accepted',
      'concluded',
      'adopted',
    ]);
    expect(review).toMatchObject({ outcome: 'specific_changes', least: 5, most: 15, taken: ['point:rights'] });
    expect(review.clock.used).toBe(7);
    expect(review.papers).toHaveLength(3);
    await world.get('other', `${path}/reviews`).expect(404);
    const word = await world.get('own', `${path}/reviews/${review.id}/opinion.docx`).expect(200);
    expect(word.headers['content-type']).toContain('wordprocessingml');
    expect(word.headers['content-disposition']).toContain(encodeURIComponent('合法性审核意见书'));
  });

  it('is in the list of who may know of it', async () => {
    const total = async (who: string, show: string) => (await world.get(who, `/reviews?show=${show}`)).body.total;
    expect([await total('reviewer', 'all'), await total('own', 'all'), await total('other', 'all')]).toEqual([1, 1, 0]);
    expect(await total('reviewer', 'open')).toBe(0);
    await world.get(null, '/reviews').expect(401);
    expect((await world.get('reviewer', '/reviews?show=all&opinion=unlawful')).body.total).toBe(0);
  });

  it('may be left out in an emergency by a leader alone', async () => {
    const said = { on: '2026-11-20', reason: '汛情', basis: '某办法', reviewBy: '2026-12-01' };
    const fresh = await enterDraft(world, { title: '清河县抢险办法', issuers: [] });
    for (const who of ['clerk', 'reviewer'])
      await world.post(who, `/documents/${fresh}/emergency`, { version: 1, ...said }).expect(403);
    await world.post('leader', `/documents/${fresh}/emergency`, { version: 1, ...said }).expect(200);
    const stale = await world.post('leader', `/documents/${fresh}/emergency`, { version: 1, ...said });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict.stale']);
    const [row] = (await world.get('leader', `/documents/${fresh}/reviews`)).body.emergencies;
    expect(row).toMatchObject({ reason: '汛情', usable: true, followUp: null });
    await world
      .post('leader', `/documents/${fresh}/emergency/${row.id}/revoke`, { version: 2, reason: '险情解除' })
      .expect(200);
  });
});
