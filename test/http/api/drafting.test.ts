import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterDraft } from '../../support/documents.ts';
import { withEvidence } from '../../support/evidence.ts';
import { type ApiWorld, apiWorld, confirmed, TITLE, uploaded } from './world.ts';
import { sevenPoints } from '../../support/reviews.ts';

let world: ApiWorld;
let government: number;
let housing: number;
let team: number;

beforeAll(async () => {
  world = await apiWorld();
  government = await world.issuer('清河县人民政府', 'government', 'government');
  housing = await world.issuer('清河县住房和城乡建设局');
  team = await world.issuer('清河县住建局市场科', 'internal');
  world.sql((db) => {
    db.prepare('UPDATE issuer SET parent_id = ? WHERE id = ?').run(government, housing);
    db.prepare('UPDATE issuer SET parent_id = ? WHERE id = ?').run(housing, team);
  });
  const schools = await world.issuer('清河县教育局');
  for (const [who, issuerId] of [
    ['housing', housing],
    ['team', team],
    ['schools', schools],
    ['government', government],
  ] as const)
    await world.has(who, 'issuer', issuerId);
  for (const role of ['clerk', 'reviewer'] as const) await world.has(role, role);
});
afterAll(() => world.close());

const titles = async (who: string): Promise<string[]> =>
  ((await world.get(who, '/documents?limit=50').expect(200)).body.rows as { title: string }[]).map((row) => row.title);

describe('a department that drafts for its government', () => {
  it('uploads the draft, sees it, sends it to review and adopts the opinion; the government issues', async () => {
    const id = await confirmed(world, 'housing', 'draft', { issuers: ['清河县人民政府'] });
    const { body: draft } = await world.get('housing', `/documents/${id}`).expect(200);
    expect(draft).toMatchObject({ draftedById: housing, status: 'draft', facts: { issuers: [{ id: government }] } });
    expect(await titles('housing')).toContain(draft.facts.title);
    expect(await titles('schools')).not.toContain(draft.facts.title);
    expect((await world.get('schools', `/documents/${id}`)).status).toBe(404);

    const on = '2026-11-20';
    const sent = (await world.post('housing', `/documents/${id}/reviews`, { version: draft.version, on }).expect(200))
      .body;
    const review = sent.reviews[0];
    await world
      .post('reviewer', `/documents/${id}/reviews/${review.id}/accept`, { version: review.version, on })
      .expect(200);
    const step = `/documents/${id}/reviews/${review.id}`;
    await world.post('reviewer', `${step}/points`, { version: 2, points: sevenPoints('content') }).expect(200);
    const opinion = { version: 3, on: '2026-11-22', opinion: 'amend', opinionText: '补充依据' };
    await world.post('reviewer', `/documents/${id}/reviews/${review.id}/conclude`, opinion).expect(200);
    const adoption = { version: 4, adoption: 'adopted' };
    const done = (await world.post('housing', `/documents/${id}/reviews/${review.id}/adopt`, adoption).expect(200))
      .body;
    const issue = { version: done.version, signedOn: '2026-11-22', publishedOn: '2026-11-22' };
    expect((await world.post('housing', `/documents/${id}/issue`, issue)).status).toBe(403);
    await withEvidence(world, id);
    await world.post('government', `/documents/${id}/issue`, issue).expect(200);
    // Issued, it stays in the drafter's list and is no longer the drafter's to change.
    await world.get('housing', `/documents/${id}`).expect(200);
    const edit = { version: done.version + 1, facts: { genre: '规定' } };
    expect((await world.patch('housing', `/documents/${id}`, edit)).status).toBe(403);
  });

  it('hands a draft of its own over to the government by naming it, and back', async () => {
    const id = await enterDraft(world, {
      title: '清河县物业承接查验规定',
      issuers: [{ name: '清河县住房和城乡建设局', issuerId: housing }],
    });
    const over = await world.patch('housing', `/documents/${id}`, {
      version: 1,
      facts: { issuers: ['清河县人民政府'] },
    });
    expect([over.status, over.body.draftedById]).toEqual([200, housing]);
    const own = { version: 2, facts: { issuers: ['清河县住房和城乡建设局'] } };
    const back = await world.patch('housing', `/documents/${id}`, own).expect(200);
    expect(back.body.draftedById).toBeNull();
    const foreign = { version: 3, facts: { issuers: ['清河县教育局'] } };
    expect((await world.patch('housing', `/documents/${id}`, foreign).expect(403)).body.code).toBe(
      'document.foreign_issuer',
    );
  });

  it('is any body below the one that issues, also one that may not issue itself', async () => {
    const upload = await uploaded(world, 'team', 'draft', '由市场科起草。');
    const body = { version: 2, purpose: 'draft', facts: { title: TITLE, issuers: ['清河县住房和城乡建设局'] } };
    const { documentId } = (await world.post('team', `/uploads/${upload}/confirm`, body).expect(201)).body;
    expect((await world.get('team', `/documents/${documentId}`)).body).toMatchObject({ draftedById: team });
  });

  it('does not draft for a body beside it', async () => {
    const upload = await uploaded(world, 'schools', 'draft', '由教育局起草。');
    const body = { version: 2, purpose: 'draft', facts: { title: TITLE, issuers: ['清河县住房和城乡建设局'] } };
    const refused = (await world.post('schools', `/uploads/${upload}/confirm`, body).expect(403)).body;
    expect(refused.detail).toContain('代政府、代上级机关起草');
    await world
      .post('schools', `/uploads/${upload}/confirm`, { ...body, facts: { title: TITLE, issuers: [] } })
      .expect(403);
  });
});

describe('the bureau', () => {
  it('says who drafted, and takes it back', async () => {
    const id = await enterDraft(world, {
      title: '清河县供热管理办法',
      issuers: [{ name: '清河县人民政府', issuerId: government }],
    });
    expect((await world.get('housing', `/documents/${id}`)).status).toBe(404);
    const say = (draftedById: number | null, version: number) =>
      world.post('clerk', `/documents/${id}/drafter`, { version, draftedById });
    expect((await say(housing, 1).expect(200)).body.draftedById).toBe(housing);
    await world.get('housing', `/documents/${id}`).expect(200);
    expect((await say(housing, 1)).status).toBe(409);
    expect((await say(987_654_321, 2)).body.errors[0]).toMatchObject({ path: 'draftedById' });
    expect((await say(government, 2).expect(200)).body.draftedById).toBeNull();
    expect((await world.get('housing', `/documents/${id}`)).status).toBe(404);
    await world.post('housing', `/documents/${id}/drafter`, { version: 3, draftedById: housing }).expect(403);
    await world.post('reviewer', `/documents/${id}/drafter`, { version: 3, draftedById: housing }).expect(403);
  });
});
