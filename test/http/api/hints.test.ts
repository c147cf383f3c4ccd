import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { textFact } from '../../../server/actions/documents/text.ts';
import { enterDocument } from '../../support/documents.ts';
import { type ApiWorld, apiWorld } from './world.ts';
import { sevenPoints } from '../../support/reviews.ts';

const TEXT = `清河县夜市管理规定
第一条 为了规范夜市经营，根据《中华人民共和国合同法》，制定本规定。
第二条 占用盲道摆摊的，处以五百元罚款。
第三条 摊主应当缴纳夜市管理费。
第四条 本规定自2026年12月1日起施行。
`;

interface Found {
  key: string;
  code: string;
  start: number;
  end: number;
  quote: string;
  explanation: string;
  citation: string | null;
  verdict: { verdict: string; reason: string | null; judgedById: number } | null;
}

let world: ApiWorld;
let bureau: number;
let id: number;
let review: number;
beforeAll(async () => {
  world = await apiWorld();
  bureau = await world.issuer('清河县商务局');
  await world.has('经办', 'issuer', bureau);
  await world.has('别的机关', 'issuer', await world.issuer('清河县水利局'));
  await world.has('备案', 'clerk');
  await world.has('审核', 'reviewer');
  await world.has('另一位审核', 'reviewer');
});
afterAll(() => world.close());

/** A draft on its way through review. */
beforeEach(async () => {
  const issuers = [{ name: '清河县商务局', issuerId: bureau }];
  const facts = { issuers, title: '清河县夜市管理规定', genre: '规定', signedOn: null, publishedOn: null };
  const draft = { act: 'document.draft', origin: 'draft', status: 'draft', isPublic: false, text: TEXT } as const;
  id = await enterDocument(world, { ...facts, effectiveOn: null }, draft);
  const sent = await world.post('经办', `/documents/${id}/reviews`, { version: 1, on: '2026-11-20' }).expect(200);
  review = sent.body.reviews[0].id;
});

const hints = async (who: string): Promise<Found[]> =>
  (await world.get(who, `/documents/${id}/hints`).expect(200)).body.hints;
const judge = (who: string | null, key: string, more: object = {}) =>
  world.post(who, `/documents/${id}/reviews/${review}/hints`, { version: 1, key, verdict: 'adopted', ...more });
const fineOf = async (): Promise<Found> => (await hints('审核')).find(({ code }) => code === 'penalty.fine')!;

/** The opinion that the draft may not go on, so that it can be changed. */
async function sendBack(): Promise<void> {
  const step = `/documents/${id}/reviews/${review}`;
  await world.post('审核', `${step}/accept`, { version: 1, on: '2026-11-20' }).expect(200);
  await world.post('审核', `${step}/points`, { version: 2, points: sevenPoints('content') }).expect(200);
  const opinion = { version: 3, opinion: 'unlawful', opinionText: '第二条应当删去。', on: '2026-11-21' };
  await world.post('审核', `${step}/conclude`, opinion).expect(200);
}

/** Another wording of the draft, sent in again. */
async function rewrite(text: string): Promise<void> {
  const { version } = (await world.get('经办', `/documents/${id}`)).body;
  const test = world.upload('经办', { '改稿.txt': text }, 'draft', `/documents/${id}/versions`);
  const changed = (await test.field('version', String(version)).expect(200)).body;
  const again = { version: changed.version, on: '2026-11-22' };
  const { reviews } = (await world.post('经办', `/documents/${id}/reviews`, again).expect(200)).body;
  review = reviews.at(-1).id;
}

describe('hints of a draft', () => {
  it('are its very words, each with its rule, for all who may read it', async () => {
    const { body } = await world.get('经办', `/documents/${id}/hints`).expect(200);
    expect(body.textSha256).toBe(textFact(TEXT, null).textSha256);
    const found = body.hints as Found[];
    expect(found.map(({ code }) => code)).toEqual(['penalty.fine', 'levy.fee', 'law.ended']);
    for (const { start, end, quote } of found) expect(TEXT.slice(start, end)).toBe(quote);
    expect(found[0]).toMatchObject({ citation: '《中华人民共和国行政处罚法》第十六条', verdict: null });
    expect(found[2]?.explanation).toContain('2021-01-01');
    expect(await hints('备案')).toEqual(found);
    await world.get('别的机关', `/documents/${id}/hints`).expect(404);
    await world.get(null, `/documents/${id}/hints`).expect(401);
  });

  it('are judged by the reviewer, and again; each time with its audit row', async () => {
    const { key } = await fineOf();
    await judge('审核', key, { reason: '改引市容条例' }).expect(200);
    expect(await fineOf()).toMatchObject({ verdict: { verdict: 'adopted', reason: '改引市容条例' } });
    await judge('审核', key, { verdict: 'dismissed' }).expect(200);
    expect(await fineOf()).toMatchObject({ verdict: { verdict: 'dismissed', reason: null } });
    const others = (await hints('审核')).filter((hint) => hint.key !== key);
    expect(others.map(({ verdict }) => verdict)).toEqual([null, null]);
    const history = (await world.get('审核', `/documents/${id}/history`).expect(200)).body as {
      act: string;
      changes: { fields: Record<string, unknown> }[];
    }[];
    const judged = history.filter(({ act }) => act === 'hint.judge');
    expect(judged).toHaveLength(2);
    expect(judged[0]?.changes[0]?.fields).toMatchObject({ verdict: ['adopted', 'dismissed'] });
  });

  it('are judged by nobody else, and by nobody who sent the draft in', async () => {
    const { key } = await fineOf();
    await judge(null, key).expect(401);
    for (const who of ['经办', '备案']) await judge(who, key).expect(403);
    await judge('别的机关', key).expect(403);
    world.sql((db) =>
      db
        .prepare("UPDATE review SET submitted_by_id = (SELECT id FROM user WHERE login = '审核') WHERE id = ?")
        .run(review),
    );
    await judge('审核', key).expect(403);
    await judge('另一位审核', key).expect(200);
  });

  it('show anew when the draft has changed', async () => {
    const { key } = await fineOf();
    await judge('审核', key).expect(200);
    const earlier = review;
    await sendBack();
    await rewrite(TEXT.replace('摊主应当', '各摊主应当'));
    expect(await fineOf()).toMatchObject({ key, verdict: null });
    const late = await world.post('审核', `/documents/${id}/reviews/${earlier}/hints`, {
      ...{ version: 4, key, verdict: 'adopted' },
    });
    expect([late.status, late.body.code]).toEqual([422, 'review.state']);
    await judge('审核', key, { verdict: 'dismissed' }).expect(200);
    expect(await fineOf()).toMatchObject({ verdict: { verdict: 'dismissed' } });
  });

  it('are gone with the words that they stood at', async () => {
    const { key } = await fineOf();
    await sendBack();
    await rewrite(TEXT.replace('处以五百元罚款', '由街道办事处劝导'));
    expect((await hints('审核')).map(({ code }) => code)).toEqual(['levy.fee', 'law.ended']);
    expect((await judge('审核', key).expect(422)).body.code).toBe('hint.gone');
  });

  it.each<[string, object, number]>([
    ['an unknown verdict', { verdict: 'perhaps' }, 422],
    ['no key', { key: '' }, 422],
    ['a hint of other words', { key: 'penalty.fine@0-3' }, 422],
    ['an old version of the review', { version: 7 }, 409],
    ['a reason without end', { reason: '长'.repeat(2001) }, 422],
  ])('%s is refused', async (_, wrong, status) => {
    const { key } = await fineOf();
    await judge('审核', key, wrong).expect(status);
    expect((await fineOf()).verdict).toBeNull();
  });

  it('cannot be judged once the opinion has been given', async () => {
    const { key } = await fineOf();
    await sendBack();
    expect((await judge('审核', key, { version: 4 }).expect(422)).body.code).toBe('document.status');
  });
});

describe('the table of laws', () => {
  it('is searched by name and kind, for those who work here', async () => {
    await world.get(null, '/laws').expect(401);
    const { body } = await world.get('备案', '/laws?q=合同法&kind=repealed').expect(200);
    expect(body.rows.map((row: { name: string }) => row.name)).toContain('中华人民共和国合同法');
    const all = (await world.get('备案', '/laws?limit=5').expect(200)).body;
    expect(all.rows).toHaveLength(5);
    expect(all.total).toBeGreaterThan(800);
    expect((await world.get('备案', '/laws?q=没有的法')).body).toEqual({ total: 0, rows: [] });
  });
});
