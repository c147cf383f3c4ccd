import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textFact } from '../../../server/actions/documents/text.ts';
import { day } from '../../../server/domain/day.ts';
import { documentPages } from '../../../server/http/pages/documents.ts';
import { documentTextPages } from '../../../server/http/pages/documentText.ts';
import { paths } from '../../../server/web/paths.ts';
import { enterDocument } from '../../support/documents.ts';
import { pagesWorld, type PagesWorld } from './world.ts';

/** An answer as it came. */
const bytes = (res: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  res.on('data', (part: Buffer) => parts.push(part));
  res.on('end', () => done(null, Buffer.concat(parts)));
};

const FIRST = `清河县集市管理办法
第一条 为了管理集市，制定本办法。
第二条 摊位费每日五元。
第三条 本办法自2024年2月1日起施行，有效期五年。
`;
const SECOND = FIRST.replace('五元', '八元').replace('第三条', '第三条 早市免收。\n第四条');

let pages: PagesWorld;
let id: number;
let hidden: number;
let old: number;
let versions: number[];
beforeAll(async () => {
  pages = await pagesWorld((ctx) => [
    documentPages(ctx, 'https://guibei.example/', ctx.queries),
    documentTextPages(ctx, ctx, 'https://guibei.example/'),
  ]);
  const body = await pages.world.issuer('清河县人民政府');
  const issuers = [{ name: '清河县人民政府', issuerId: body }];
  const texts = [
    { ...textFact(FIRST, null), startsOn: null },
    { ...textFact(SECOND, null), startsOn: day('2025-06-01') },
  ];
  const dated = { signedOn: day('2024-01-10'), publishedOn: day('2024-01-15'), effectiveOn: day('2024-02-01') };
  old = await enterDocument(pages.world, {
    title: '清河县集市管理暂行办法',
    docNumber: '清政发〔2020〕1号',
    issuers,
    signedOn: day('2020-01-01'),
    publishedOn: day('2020-01-02'),
    effectiveOn: day('2020-02-01'),
  });
  id = await enterDocument(
    pages.world,
    { title: '清河县集市管理办法', docNumber: '清政发〔2024〕3号', issuers, ...dated, validUntil: day('2029-01-31') },
    {
      texts,
      relations: [
        {
          kind: 'repeals',
          title: '清河县集市管理暂行办法',
          docNumber: '清政发〔2020〕1号',
          scope: 'whole',
          articles: [],
          targetDocumentId: old,
        },
      ],
    },
  );
  hidden = await enterDocument(pages.world, { title: '清河县内部办法', issuers, ...dated }, { isPublic: false });
  versions = (await pages.ctx.reader.dossier(id))!.versions.map((row) => row.id);
});
afterAll(() => pages.close());

const text = async (path: string, status = 200): Promise<string> =>
  (await pages.get(null, path).expect(status)).text.replace(/<!--.*?-->/g, '');

describe('a document for everybody', () => {
  it('shows the wording and the standing of any day, and announces the end of its term', async () => {
    const now = await text(paths.document(id));
    expect(now).toContain('八元');
    expect(now).toContain('将自2029年2月1日起失效');
    expect(await text(paths.document(id, { on: day('2024-03-01') }))).toContain('五元');
    expect(await text(paths.document(id, { on: day('2029-02-01') }))).toContain('已失效');
  });

  it('draws its life, and says the same in words', async () => {
    const html = await text(paths.document(id));
    expect(html).toContain(
      '2024年1月31日及以前尚未施行；2024年2月1日起现行有效，至2029年1月31日；2029年2月1日起将失效。',
    );
    expect(html).toMatch(/<svg[^>]*role="img"/);
    expect(html).toContain('第2个文本');
  });

  it('gives its address as a code to scan, under the public one', async () => {
    expect(await text(paths.document(id))).toContain(`二维码：https://guibei.example${paths.document(id)}`);
  });

  it('keeps an address for each wording, which says that it is no longer the text', async () => {
    const first = await text(paths.documentVersion(id, versions[0]!));
    expect(first).toContain('五元');
    expect(first).toContain('已修改');
    expect(first).toContain(`href="${paths.documentVersion(id, versions[1]!)}"`);
  });

  it('leads from a wording and from a day to its own articles and data, not to those of today', async () => {
    const last = day('2025-05-31');
    const first = await text(paths.documentVersion(id, versions[0]!));
    expect(first).toContain(`href="${paths.versionArticle(id, versions[0]!, '1')}"`);
    expect(first).toContain(`href="${paths.akomaNtoso(id, { on: last })}"`);
    expect(first).toContain(`href="${paths.publicDocumentData(id, { on: last })}"`);
    expect(await text(paths.akomaNtoso(id, { on: last }))).toContain('五元');
    const second = await text(paths.documentVersion(id, versions[1]!));
    expect(second).toContain(`href="${paths.akomaNtoso(id)}"`);
    const on = day('2024-03-01');
    const then = await text(paths.document(id, { on, q: '摊位' }));
    expect(then).toContain(`href="${paths.publicDocumentData(id, { on })}"`);
    // Whoever comes from a search engine should see how it stands today.
    expect(then).toContain(`<link rel="canonical" href="${paths.document(id)}"/>`);
    expect(first).toContain(`<link rel="canonical" href="${paths.documentVersion(id, versions[0]!)}"/>`);
    expect(then).toContain(`type="application/atom+xml" title="本文件的变动" href="${paths.documentFeed(id)}"`);
  });

  it('finds words in the text and leads to the first', async () => {
    const found = await text(paths.document(id, { q: '摊位' }));
    expect(found).toContain('有1处');
    expect(found).toContain('id="hit-1"');
    expect(await text(paths.document(id, { q: '路灯' }))).toContain('本文件里没有“路灯”');
  });

  it.each([
    ['1', 200, '为了管理集市'],
    ['第二条', 200, '八元'],
    ['4', 200, '自2024年2月1日起施行'],
    ['9', 404, '没有找到'],
    ['%00', 404, '没有找到'],
  ])('answers article %s with %i', async (key, status, words) => {
    expect(await text(paths.documentArticle(id, key), status)).toContain(words);
  });

  it('says what an article said before', async () => {
    expect(await text(paths.documentArticle(id, '2'))).toContain('文字不同');
    expect(await text(paths.documentArticle(id, '4'))).toContain('没有这一条');
    expect(await text(paths.documentArticle(id, '2', { on: day('2024-03-01') }))).toContain('五元');
    expect(await text(paths.versionArticle(id, versions[0]!, '2'))).toContain('五元');
  });

  it('gives the text of a day as a Word file that says what it is', async () => {
    const on = day('2024-03-01');
    expect(await text(paths.document(id, { on }))).toContain(`href="${paths.documentText(id, { on })}"`);
    const { body, headers } = await pages
      .get(null, paths.documentText(id, { on }))
      .buffer(true)
      .parse(bytes as never)
      .expect(200);
    expect(decodeURIComponent(headers['content-disposition'] as string)).toContain(
      '清河县集市管理办法（2024-03-01）.docx',
    );
    const { value } = await mammoth.extractRawText({ buffer: body as Buffer });
    expect(value).toContain('2024年3月1日的效力：现行有效。自2024年2月1日起施行');
    expect(value).toContain('正式文本以制定机关公布的为准');
    expect(value).toContain(`https://guibei.example${paths.document(id, { on })}`);
    for (const line of FIRST.trim().split('\n')) expect(value.split(line).length, line).toBeGreaterThan(1);
    expect(value).not.toContain('八元');
    await pages.get(null, paths.documentText(hidden)).expect(404);
    await pages.get(null, `${paths.documentText(id)}?day=2024-03-01`).expect(422);
  });

  it('compares wordings and days', async () => {
    const two = await text(paths.documentCompare(id));
    expect(two).toMatch(/<del class="[^"]*">[^<]*五[^<]*<\/del>/);
    expect(two).toMatch(/<ins class="[^"]*">[^<]*八[^<]*<\/ins>/);
    // An article that only one wording has is what one looks for: it stands open.
    expect(two).toMatch(/<details class="cmp-alone cmp-alone-[ab]" open>/);
    const days = await text(paths.documentCompare(id, { from: day('2024-03-01'), to: day('2024-04-01') }));
    expect(days).toContain('同一个文本');
  });

  it.each(['from=2023-02-30', 'from=abc', 'to=-1', 'from=1e9'])('refuses to compare %s', async (query) => {
    const { status } = await pages.get(null, `${paths.documentCompare(id)}?${query}`);
    expect([404, 422]).toContain(status);
  });

  it('tells of the rule that holds in the place of one that has ended', async () => {
    const html = await text(paths.document(old));
    expect(html).toContain('已废止');
    expect(html).toContain('现在适用的同名文件');
    expect(html).toContain(`href="${paths.document(id)}"`);
  });

  it('is exported as Akoma Ntoso', async () => {
    const answer = await pages.get(null, paths.akomaNtoso(id)).buffer(true).expect(200);
    expect(answer.headers['content-type']).toContain('application/akn+xml');
    const xml = answer.text ?? (answer.body as Buffer).toString('utf8');
    expect(xml).toContain('<article eId="art_2">');
    expect(xml).toContain('八元');
  });

  it('does not exist where it is not public', async () => {
    for (const path of [
      paths.document(hidden),
      paths.documentCompare(hidden),
      paths.documentArticle(hidden, '1'),
      paths.akomaNtoso(hidden),
      paths.documentVersion(hidden, versions[0]!),
      paths.documentVersion(old, versions[0]!),
      paths.versionArticle(old, versions[0]!, '1'),
    ])
      await pages.get(null, path).expect(404);
  });
});
