import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ASSETS, textOf } from '../../server/http/assets.ts';
import type { Day } from '../../server/domain/day.ts';
import { paths } from '../../server/web/paths.ts';
import { openBothSides } from '../support/bothSides.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

/** What a page of the public may weigh without the original (issue 6): as it is, and with styles and script as it is sent. */
const MOST_BYTES = 100_000;
const ARTICLES = 600;

const chinese = (n: number): string => {
  const digits = '零一二三四五六七八九';
  const [k, h, t, o] = [Math.floor(n / 1000), Math.floor(n / 100) % 10, Math.floor(n / 10) % 10, n % 10];
  const said = `${k ? `${digits[k]}千` : ''}${h ? `${digits[h]}百` : k && (t || o) ? '零' : ''}`;
  const tens = t ? `${t === 1 && n < 20 ? '' : digits[t]}十` : (h || k) && o && !said.endsWith('零') ? '零' : '';
  return `${said}${tens}${o ? digits[o] : ''}`;
};

/** A fictional code of the county with chapters, articles, paragraphs and items, of about 150,000 signs. */
const TEXT = [
  '清河县城乡管理综合规定',
  ...Array.from({ length: ARTICLES }, (_, i) => {
    const chapter = i % 40 === 0 ? [`第${chinese(i / 40 + 1)}章　第${i / 40 + 1}类事项的管理`] : [];
    const words =
      '县有关部门应当按照职责分工，做好本条规定的管理工作，公开办事的条件、程序、期限和结果，接受社会监督。'.repeat(3);
    const items = ['一', '二', '三'].map((n) => `（${n}）管理的第${n}项要求，由县有关部门会同镇人民政府落实；`);
    return [...chapter, `第${chinese(i + 1)}条　${words}`, '前款规定的事项包括：', ...items].join('\n');
  }),
].join('\n');

let world: World;
let both: Awaited<ReturnType<typeof openBothSides>>;
let id: number;
let parts: number;
beforeAll(async () => {
  world = await createWorld();
  const issuers = [{ name: '清河县人民政府', issuerId: await world.issuer('清河县人民政府') }];
  id = await enterDocument(world, { title: '清河县城乡管理综合规定', issuers }, { text: TEXT });
  both = await openBothSides(world, { version: () => 1, changedAt: () => null });
  parts = Number(/分(\d+)页/.exec(await page(both.sides[0], {}))![1]);
});
afterAll(async () => {
  await both?.close();
  await world?.close();
});

const page = async (side: string, query: Parameters<typeof paths.document>[1]): Promise<string> =>
  (await request(side).get(paths.document(id, query)).expect(200)).text;

/** The words of the text on a page. */
function wordsOf(html: string): string {
  let depth = 0;
  let words = '';
  const parser = new Parser({
    onopentag: (name, { class: looks }) => void (name === 'div' && (depth > 0 || looks === 'text') && depth++),
    onclosetag: (name) => void (name === 'div' && depth > 0 && depth--),
    ontext: (text) => void (depth > 0 && (words += text)),
  });
  parser.end(html);
  return words;
}

it('shows a very long text on light pages that are together the text, in both processes', async () => {
  expect(TEXT.length).toBeGreaterThan(125_000);
  const assets = [textOf('guibei.css'), readFileSync(join(ASSETS, 'guibei.js'))].reduce(
    (sum, one) => sum + gzipSync(one).length,
    0,
  );
  for (const side of both.sides) {
    let words = '';
    for (let part = 1; part <= parts; part++) {
      const html = await page(side, { part });
      words += wordsOf(html);
      expect(Buffer.byteLength(html), `part ${part}`).toBeLessThan(MOST_BYTES);
      expect(assets + gzipSync(html).length, `part ${part} as sent`).toBeLessThan(MOST_BYTES);
      // A word that stands in every line.
      expect(Buffer.byteLength(await page(side, { part, q: '管理' })), `part ${part} with hits`).toBeLessThan(
        MOST_BYTES,
      );
      expect(html).toContain('aria-label="效力：现行有效"');
    }
    expect(words).toBe(TEXT);
    expect(wordsOf(await page(side, { part: 'all' }))).toBe(TEXT);
  }
});

it('goes to the page that an article, a hit or an anchor is on', async () => {
  const [side] = both.sides;
  for (const nth of [1, 333, 599, ARTICLES]) {
    const label = `第${chinese(nth)}条`;
    expect(await page(side, { at: label }), label).toContain(`id="${label}"`);
    const { text } = await request(side)
      .get(paths.documentArticle(id, String(nth)))
      .expect(200);
    const whole = /href="([^"]*at=[^"]*)">在全文中看/.exec(text)![1]!.replaceAll('&amp;', '&');
    expect((await request(side).get(whole).expect(200)).text).toContain(`id="${label}"`);
  }
  const found = await request(side)
    .get(paths.search({ q: '第13类事项' }))
    .expect(200);
  const hit = /class="snippet-article" href="([^"#]*)#([^"]*)"/.exec(found.text)!;
  const there = await request(side).get(hit[1]!.replaceAll('&amp;', '&')).expect(200);
  expect(there.text).toContain(`id="${decodeURIComponent(hit[2]!)}"`);
  expect(await page(side, { at: '第九千条' })).toContain('这里是第1页');
});

it('counts hits over the whole text and leads from page to page', async () => {
  const [side] = both.sides;
  const total = TEXT.split('第三项').length - 1;
  let seen = 0;
  for (let part = 1; part <= parts; part++) {
    const html = await page(side, { part, q: '第三项' });
    expect(html).toContain(`“第三项”有${total}处`);
    const ids = [...html.matchAll(/id="hit-(\d+)"/g)].map((match) => Number(match[1]));
    expect(ids).toEqual(ids.map((_, i) => seen + i + 1));
    seen += ids.length;
    if (part < parts) expect(html).toContain(`#hit-${seen + 1}">第${seen + 1}处（后页）`);
  }
  expect(seen).toBe(total);
});

it('has no page beyond the last, and divides no short text', async () => {
  const [side] = both.sides;
  await request(side)
    .get(paths.document(id, { part: parts + 1 }))
    .expect(404);
  await request(side).get(`/documents/${id}?part=0`).expect(422);
  await request(side).get(`/documents/${id}?part=1e9`).expect(422);
  const short = await enterDocument(world, { title: '清河县短规定' });
  const { text } = await request(side)
    .get(paths.document(short, { part: 'all', at: '第一条' }))
    .expect(200);
  expect(text).not.toContain('正文目录');
  await request(side)
    .get(paths.document(short, { part: 2 }))
    .expect(404);
});

it('cites the day that it was asked for, and keeps a document with very many relations light', async () => {
  const [side] = both.sides;
  const titles = Array.from({ length: 400 }, (_, i) => `清河县人民政府关于第${i + 1}批事项管理的暂行规定`);
  const relations = titles.map((title) => ({
    ...{ kind: 'repeals' as const, title, docNumber: null, scope: 'whole' as const },
    articles: [],
    targetDocumentId: null,
  }));
  const decision = await enterDocument(world, { title: '清河县人民政府关于废止一批文件的决定' }, { relations });
  const { text } = await request(side)
    .get(paths.document(decision, { on: '2024-05-01' as Day }))
    .expect(200);
  expect(text).toMatch(new RegExp(`data-copy-source[^>]*>[^<]*${paths.document(decision)}\\?on=2024-05-01<`));
  expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
  expect(text).not.toContain(titles[300]);
  expect(text).toContain('列出全部400件');
  const all = await request(side)
    .get(paths.document(decision, { relations: 'all' }))
    .expect(200);
  for (const title of titles) expect(all.text).toContain(title);
});
