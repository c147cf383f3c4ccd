import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterDocument } from '../../support/documents.ts';
import { apiWorld, type ApiWorld } from './world.ts';

let world: ApiWorld;
let document: number;
let hidden: number;
beforeAll(async () => {
  world = await apiWorld();
  const body = await world.issuer('清河县民政局');
  const issuers = [{ name: '清河县民政局', issuerId: body }];
  document = await enterDocument(world, { title: '清河县养老补贴办法', issuers });
  hidden = await enterDocument(world, { title: '清河县养老内部规定', issuers }, { isPublic: false });
  await world.has('clerk', 'clerk');
  await world.has('body', 'issuer', body);
  await world.has('other', 'issuer', await world.issuer('清河县教育局'));
});
afterAll(() => world.close());

const explain = (who: string | null, q: string, id: number) => world.get(who, `/search/explain?q=${q}&document=${id}`);

describe('why a document ranks where it does', () => {
  it('is told with its place, what speaks for it and the terms', async () => {
    const { body } = await explain('clerk', '养老补贴', document).expect(200);
    const told = body as { on: string; document: object; explanation: { score: number; signs: { value: number }[] } };
    expect(told).toMatchObject({
      on: '2026-11-22',
      document: { id: document, title: '清河县养老补贴办法' },
      explanation: { place: 1, total: 1, match: 'full' },
    });
    const sum = told.explanation.signs.reduce((all, { value }) => all + value, 0);
    expect(sum).toBeCloseTo(told.explanation.score, 2);
  });

  it('is told of what the public finds, to who may read the document', async () => {
    expect((await explain('clerk', '养老', hidden).expect(200)).body).toMatchObject({ explanation: null });
    await explain('other', '养老', hidden).expect(404);
    await explain('clerk', '养老', 999_999).expect(404);
    await explain('clerk', '', document).expect(422);
    await explain(null, '养老', document).expect(401);
  });
});

describe('what the public searches for', () => {
  it('is told to the bureau alone, without anybody who asked', async () => {
    world.ctx.queries.note({ kind: 'searched', query: '养老', results: 1 });
    world.ctx.queries.note({ kind: 'searched', query: '没有这种事', results: 0 });
    world.ctx.queries.note({ kind: 'opened', query: '养老', documentId: document });
    const { body } = await world.get('clerk', '/search/log?days=7').expect(200);
    expect(body).toEqual({
      ...{ from: '2026-11-15', to: '2026-11-22' },
      nothing: [{ query: '没有这种事', times: 1, results: 0, opened: 0 }],
      asked: [
        { query: '养老', times: 1, results: 1, opened: 1 },
        { query: '没有这种事', times: 1, results: 0, opened: 0 },
      ],
      opened: [{ query: '养老', documentId: document, title: '清河县养老补贴办法', times: 1 }],
    });
    await world.get('body', '/search/log').expect(403);
    await world.get(null, '/search/log').expect(401);
    await world.get('clerk', '/search/log?days=0').expect(422);
  });
});
