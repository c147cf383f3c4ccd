import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderQueries } from '../../../server/actions/publication/folderQueries.ts';
import { takeIn } from '../../../server/actions/publication/takeIn.ts';
import { day } from '../../../server/domain/day.ts';
import { documentPages } from '../../../server/http/pages/documents.ts';
import { publicPages } from '../../../server/http/pages/public.ts';
import { searchingPages } from '../../../server/http/pages/searching.ts';
import { paths } from '../../../server/web/paths.ts';
import { enterDocument } from '../../support/documents.ts';
import { pagesWorld, type PagesWorld } from './world.ts';

let pages: PagesWorld;
let id: number;
beforeAll(async () => {
  pages = await pagesWorld((ctx) => [
    publicPages(ctx, ctx.queries),
    documentPages(ctx, null, ctx.queries),
    searchingPages(ctx),
  ]);
  const body = await pages.world.issuer('清河县民政局');
  id = await enterDocument(pages.world, {
    title: '清河县养老补贴办法',
    issuers: [{ name: '清河县民政局', issuerId: body }],
  });
  await pages.has('clerk', 'clerk', null);
  await pages.has('other', 'issuer', body);
});
afterAll(() => pages.close());

const rows = async (): Promise<unknown[]> => {
  await pages.ctx.queries.flush();
  return pages.world.sql((sqlite) => sqlite.prepare('SELECT * FROM query_note ORDER BY query, document_id').all());
};

describe('what the public searches for', () => {
  it('is counted by day, with what was found and opened, and nothing of who asked', async () => {
    for (const q of ['养老', '养老', '没有这种事', '']) await pages.get(null, paths.search({ q })).expect(200);
    await pages.get(null, paths.search({ q: '养老', page: 2 })).expect(200);
    await pages.get('clerk', paths.search({ q: '养老' })).expect(200);
    // A narrowed question finds less than there is, and signs alone are none.
    await pages.get(null, paths.search({ q: '养老', on: day('2001-01-01') })).expect(200);
    await pages.get(null, paths.search({ q: '养老', year: [1999] })).expect(200);
    await pages.get(null, paths.search({ q: '养老', validity: ['repealed'] })).expect(200);
    expect((await pages.get(null, paths.search({ q: '((😀' })).expect(200)).text).toContain('没有可以查找的文字');
    const open = (from: string) =>
      pages
        .get(null, paths.document(id, { q: '养老' }))
        .set('Host', 'a.example')
        .set('Referer', from);
    await open('http://a.example/search?q=x').expect(200);
    await open('http://b.example/search?q=x').expect(200);
    await open('http://a.example/documents/1').expect(200);
    await open('no address').expect(200);
    expect(await rows()).toEqual([
      { day: '2026-11-22', query: '养老', document_id: 0, results: 1, times: 2 },
      { day: '2026-11-22', query: '养老', document_id: id, results: null, times: 1 },
      { day: '2026-11-22', query: '没有这种事', document_id: 0, results: 0, times: 1 },
    ]);
  });

  it('is told to the bureau alone', async () => {
    const { text } = await pages.get('clerk', paths.searchLog()).expect(200);
    expect(text).toContain('没有这种事');
    expect(text).toContain('清河县养老补贴办法');
    await pages.get('other', paths.searchLog()).expect(403);
    expect((await pages.get(null, paths.searchLog())).text).not.toContain('没有这种事');
  });

  it('is explained: place, what speaks for it, and the terms, for who reads the document', async () => {
    const { text } = await pages.get('clerk', paths.searchExplain({ q: '养老补贴', document: id })).expect(200);
    expect(text).toContain('这份文件排第1');
    expect(text).toContain('全部检索词都在标题里');
    expect((await pages.get('clerk', paths.searchExplain({ q: '渡口', document: id })).expect(200)).text).toContain(
      '不在前200件',
    );
    await pages.get('clerk', paths.searchExplain({ q: '养老', document: 999_999 })).expect(404);
    await pages.get('clerk', paths.searchExplain()).expect(200);
    // Nobody knows the number of a document: what is shown first is offered.
    const choice = await pages.get('clerk', paths.searchExplain({ q: '养老补贴', on: day('2026-11-22') })).expect(200);
    expect(choice.text).toContain('为什么排在第1');
    expect(choice.text).toContain(
      `href="${paths.searchExplain({ q: '养老补贴', document: id, on: day('2026-11-22') }).replaceAll('&', '&amp;')}"`,
    );
    expect((await pages.get('clerk', paths.searchExplain({ q: '没有这种事' })).expect(200)).text).toContain(
      '没有找到文件',
    );
    expect((await pages.get(null, paths.searchExplain({ q: '养老', document: id }))).text).not.toContain('排第1');
  });

  it('is explained by what the order was made of', async () => {
    const request = { q: '养老补贴', on: day('2026-11-22'), visibility: { kind: 'public' as const } };
    const told = (await pages.ctx.search.explain(request, id))!;
    const { hits } = await pages.ctx.search.search(request);
    expect(told.score).toBe(hits[0]!.score);
    expect(told.signs.reduce((sum, sign) => sum + sign.value, 0)).toBeCloseTo(told.score, 2);
  });

  it('comes from the public process too, as a letter', async () => {
    const notes = folderQueries(pages.ctx.intake, (error) => {
      throw error;
    });
    notes.note({ kind: 'searched', query: '渡口', results: 0 });
    notes.note({ kind: 'opened', query: '渡口', documentId: id });
    await notes.flush();
    expect(await takeIn(pages.ctx, pages.ctx.intake)).toEqual({ taken: 1, aside: 0 });
    expect(JSON.stringify(await rows())).toContain('渡口');
  });

  it('is forgotten', async () => {
    expect(await pages.ctx.queries.forget(day('2026-11-22'))).toBe(0);
    expect(await pages.ctx.queries.forget(day('2026-11-23'))).toBeGreaterThan(3);
    expect(await rows()).toEqual([]);
  });
});
