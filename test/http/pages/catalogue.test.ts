import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish as setPublic } from '../../../server/actions/documents/change.ts';
import { addEvent } from '../../../server/actions/documents/change.ts';
import { day } from '../../../server/domain/day.ts';
import { cataloguePages } from '../../../server/http/pages/catalogue.ts';
import { catalogueViewPages } from '../../../server/http/pages/catalogueViews.ts';
import { documentPages } from '../../../server/http/pages/documents.ts';
import { feedPages } from '../../../server/http/pages/feeds.ts';
import { publicPages } from '../../../server/http/pages/public.ts';
import { paths } from '../../../server/web/paths.ts';
import { enterDocument } from '../../support/documents.ts';
import { SYSTEM } from '../../support/world.ts';
import { pagesWorld, type PagesWorld } from './world.ts';

let pages: PagesWorld;
let kept: number;
let hidden: number;
beforeAll(async () => {
  pages = await pagesWorld((ctx) => [
    publicPages(ctx, ctx.queries),
    documentPages(ctx, 'https://guibei.example/', ctx.queries),
    cataloguePages(ctx, ctx),
    catalogueViewPages(ctx),
    feedPages(ctx, 'https://guibei.example/'),
  ]);
  const body = await pages.world.issuer('清河县司法局');
  const issuers = [{ name: '清河县司法局', issuerId: body }];
  const dated = {
    issuers,
    signedOn: day('2024-01-02'),
    publishedOn: day('2024-01-05'),
    effectiveOn: day('2024-02-01'),
  };
  kept = await enterDocument(pages.world, { title: '清河县公证<b>办法</b></script>', ...dated });
  await enterDocument(pages.world, { title: '=清河县调解办法', ...dated, validUntil: day('2025-01-31') });
  hidden = await enterDocument(pages.world, { title: '清河县内部办法', ...dated }, { isPublic: false });
});
afterAll(() => pages.close());

describe('目录', () => {
  it('lists what is in force on a day, and what has ended by then', async () => {
    const now = (await pages.get(null, paths.catalogue()).expect(200)).text;
    expect(now).toContain('现行有效行政规范性文件目录');
    expect(now).toContain('清河县公证');
    expect(now).not.toContain('清河县调解办法');
    expect(now).not.toContain('清河县内部办法');
    const then = (await pages.get(null, paths.catalogue({ on: day('2024-06-01') })).expect(200)).text;
    expect(then).toContain('清河县调解办法');
    const ended = (await pages.get(null, paths.catalogue({ kind: 'lapsed' })).expect(200)).text;
    expect(ended).toContain('清河县调解办法');
    expect(ended).toContain('2025-02-01');
  });

  it('comes as CSV whose cells no spreadsheet runs, and as a workbook', async () => {
    const csv = await pages.get(null, paths.catalogueFile('csv', { kind: 'lapsed' })).expect(200);
    expect(csv.text.charCodeAt(0)).toBe(0xfeff);
    expect(csv.text.split('\r\n')[1]).toBe(
      "1,'=清河县调解办法,,清河县司法局,2024-01-05,2024-02-01,2025-02-01,2025-01-31,",
    );
    expect(decodeURIComponent(csv.headers['content-disposition'] as string)).toContain('清河县已失效');
    const book = await pages.get(null, paths.catalogueFile('xlsx')).expect(200);
    expect(book.headers['content-type']).toContain('spreadsheetml');
    const paper = await pages.get(null, paths.catalogueFile('docx')).expect(200);
    expect(paper.headers['content-type']).toContain('wordprocessingml');
  });

  it.each(['kind=nonsense', 'page=0', 'on=2023-02-30', 'issuer=abc', 'year=99999'])(
    'answers %s with a sentence',
    async (q) => {
      const { status, text } = await pages.get(null, `${paths.catalogue()}?${q}`);
      expect(status).toBe(422);
      expect(text).toMatch(/\p{Script=Han}/u);
    },
  );
});

describe('two days compared', () => {
  const between = (from: string, to: string, more: { issuer?: number } = {}): Promise<string> =>
    pages
      .get(null, paths.catalogueCompare({ from: day(from), to: day(to), ...more }))
      .expect(200)
      .then(({ text }) => text);

  it.each([
    ['2024-01-01', '2024-06-01', '新增2件，减少0件'],
    ['2024-06-01', '2025-06-01', '新增0件，减少1件'],
    ['2025-06-01', '2024-06-01', '新增0件，减少1件'],
    ['2024-01-01', '2025-06-01', '新增1件，减少0件，有变动0件，其间施行又失效1件'],
    ['2024-06-01', '2024-06-01', '两天的目录没有差别'],
  ])('says what differs between %s and %s', async (from, to, said) => {
    const html = await between(from, to);
    expect(html).toContain(said);
    expect(html).not.toContain('清河县内部办法');
  });

  it('is a table to be kept as well, whole', async () => {
    const query = { from: day('2024-01-01'), to: day('2025-06-01') };
    expect(await between(query.from, query.to)).toContain(paths.catalogueCompareFile(query).replaceAll('&', '&amp;'));
    const { text, headers } = await pages.get(null, paths.catalogueCompareFile(query)).expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(decodeURIComponent(headers['content-disposition'] as string)).toContain('现行有效文件的变化');
    const lines = text.slice(0, -2).split('\r\n');
    expect(lines[0]).toBe('\uFEFF变化,编号,文件名称,文号,制定机关,施行日期,变化日期,后一天的效力,其间的变动');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['新增', '其间施行又失效']);
    await pages.get(null, `${paths.catalogueCompareFile()}?from=2023-02-30`).expect(422);
  });

  it('does so for one body, and lists what happened to those in force on both days', async () => {
    const other = await pages.world.issuer('清河县民政局');
    expect(await between('2024-01-01', '2024-06-01', { issuer: other })).toContain('两天的目录没有差别');
    await addEvent(pages.ctx, SYSTEM, kept, {
      kind: 'amend',
      on: day('2024-09-01'),
      until: null,
      scope: 'whole',
      articles: [],
      basisDocumentId: null,
      basisText: '县司法局局务会决定',
    });
    expect(await between('2024-06-01', '2024-12-01')).toContain('2024-09-01 修改');
  });
});

describe('what is held, looked through', () => {
  it('lists what ends soon', async () => {
    const html = (await pages.get(null, paths.catalogueEnding({ within: 30 })).expect(200)).text;
    expect(html).toContain('30天内到期的文件');
    await pages.get(null, `${paths.catalogueEnding()}?within=x&page=1000000000`).expect(422);
  });

  it('counts by body, year and genre, on any day', async () => {
    const now = (await pages.get(null, paths.catalogueBrowse()).expect(200)).text;
    expect(now).toContain('清河县司法局');
    expect(now).toContain('2024年');
    const then = (await pages.get(null, paths.catalogueBrowse({ on: day('2020-01-01') })).expect(200)).text;
    expect(then).toContain('这一天没有现行有效的文件');
  });
});

/** Names of elements and text of an XML document; throws where it is not well formed. */
function read(xml: string): { names: string[]; text: string } {
  const names: string[] = [];
  const open: string[] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentag: (name) => (names.push(name), open.push(name)),
      ontext: (part) => (text += part),
      onclosetag: (name) => expect(open.pop()).toBe(name),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  return { names, text };
}

describe('what machines read', () => {
  it('tells of changes as Atom, with addresses under the public one', async () => {
    const { text, headers } = await pages.get(null, paths.changesFeed()).expect(200);
    expect(headers['content-type']).toContain('atom+xml');
    const feed = read(text);
    expect(feed.names[0]).toBe('feed');
    expect(feed.text).not.toContain('清河县内部办法');
    expect(text).toContain(`https://guibei.example${paths.changesFeed()}`);
  });

  it('tells of a term that has run out as a change', async () => {
    const ended = await enterDocument(pages.world, {
      title: '清河县到期办法',
      effectiveOn: day('2025-01-01'),
      validUntil: day('2026-10-31'),
    });
    const { text } = await pages.get(null, paths.changesFeed()).expect(200);
    expect(text).toContain(`${paths.document(ended)}#lapsed-2026-11-01</id><title>已失效：《清河县到期办法》`);
    expect(text.split('#lapsed-').length - 1).toBe(1);
  });

  it('tells of publications, and of what a search finds whatever its validity', async () => {
    const published = read((await pages.get(null, paths.publishedFeed()).expect(200)).text);
    expect(published.text).toContain('清河县公证');
    expect(published.text).not.toContain('清河县内部办法');
    const path = paths.searchFeed({ q: '调解' });
    const { text, headers } = await pages.get(null, path).expect(200);
    expect(headers['content-type']).toContain('atom+xml');
    const found = read(text);
    expect(found.text).toContain('清河县调解办法');
    expect(found.text).toContain('现在的效力：已失效');
    expect(found.text).not.toContain('清河县公证');
    // An entry is new again on the day on which the validity changed.
    expect(text).toContain('<updated>2025-02-01T00:00:00+08:00</updated>');
    expect(text).toContain(`href="https://guibei.example${paths.search({ q: '调解' })}"`);
  });

  it.each(['"', '<b>&\u0000', '標題:', 'x'.repeat(5000)])('makes a feed of the search for %j', async (q) => {
    read((await pages.get(null, paths.searchFeed({ q })).expect(200)).text);
  });

  it('leaves a tombstone of what is withdrawn, without its name, until it is shown again', async () => {
    const clerk = await pages.world.person('clerk');
    const gone = await enterDocument(pages.world, { title: '清河县误发办法', effectiveOn: day('2026-10-01') });
    for (const [isPublic, tombstones] of [
      [false, 1],
      [true, 0],
    ] as const) {
      await setPublic(pages.ctx, clerk, gone, isPublic, '公布有误');
      for (const path of [paths.changesFeed(), paths.publishedFeed(), paths.searchFeed({ q: '误发' })]) {
        const { text } = await pages.get(null, path).expect(200);
        const ref = `<at:deleted-entry ref="https://guibei.example${paths.document(gone)}"`;
        expect(text.split(ref).length - 1, path).toBe(tombstones);
        expect(text.includes('清河县误发办法'), path).toBe(isPublic);
      }
      expect((await pages.get(null, paths.siteMap()).expect(200)).text.includes(paths.document(gone))).toBe(isPublic);
    }
  });

  it('maps public pages only, and names the map in robots.txt', async () => {
    const { text } = await pages.get(null, paths.siteMap()).expect(200);
    expect(read(text).text).toContain(`https://guibei.example${paths.document(kept)}`);
    expect(text).not.toContain(paths.document(hidden));
    const robots = await pages.get(null, '/robots.txt').expect(200);
    expect(robots.text).toContain(`Sitemap: https://guibei.example${paths.siteMap()}`);
    expect(robots.text).toContain(`Disallow: ${paths.dossiers()}`);
  });

  it('describes a document in the words of schema.org, whatever its title holds', async () => {
    const { text } = await pages.get(null, paths.document(kept)).expect(200);
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Legislation',
      name: '清河县公证<b>办法</b></script>',
      temporalCoverage: '2024-02-01/..',
      legislationLegalForce: 'https://schema.org/InForce',
      legislationPassedBy: [{ name: '清河县司法局' }],
    });
  });
});
