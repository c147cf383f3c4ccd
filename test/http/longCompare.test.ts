import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textFact } from '../../server/actions/documents/text.ts';
import { day } from '../../server/domain/day.ts';
import { paths } from '../../server/web/paths.ts';
import { openBothSides } from '../support/bothSides.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const MOST_BYTES = 100_000;
const sentence = (i: number, k: number): string =>
  `县有关部门应当按照第${i}项职责分工做好第${k}项监督管理工作，建立工作机制，定期检查并公布结果。`;
const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** Two wordings of about 100,000 signs each: by articles of which every second one differs, in a single paragraph, and written anew. */
const article = (i: number, more: string): string => `第${i}条　${many(9, (k) => sentence(i, k))}${more}\n`;
const byArticles = (more: string): string =>
  `清河县长文管理办法\n${many(240, (i) => article(i + 1, i % 2 === 0 ? more : ''))}`;
const oneParagraph = (k: number): string => `清河县长文规划\n${many(2200, (i) => sentence(i, i % 3 === 0 ? k : 1))}`;
const PAIRS: Readonly<Record<string, readonly [string, string]>> = {
  'by articles': [byArticles('违反的，处以二百元罚款。'), byArticles('违反的，处以五百元罚款，期限为三十日。')],
  'in one paragraph': [oneParagraph(2), oneParagraph(3)],
  'written anew': [byArticles(''), oneParagraph(5)],
};

let world: World;
let both: Awaited<ReturnType<typeof openBothSides>>;
const ids = new Map<string, number>();
beforeAll(async () => {
  world = await createWorld();
  const issuers = [{ name: '清河县人民政府', issuerId: await world.issuer('清河县人民政府') }];
  for (const [name, [a, b]] of Object.entries(PAIRS)) {
    expect(Math.min(a.length, b.length)).toBeGreaterThan(95_000);
    const texts = [
      { ...textFact(a, null), startsOn: null },
      { ...textFact(b, null), startsOn: day('2025-06-01') },
    ];
    ids.set(name, await enterDocument(world, { title: '清河县长文管理办法', issuers }, { texts }));
  }
  both = await openBothSides(world, { version: () => 1, changedAt: () => null });
}, 60_000);
afterAll(async () => {
  await both?.close();
  await world?.close();
});

/** Words of one side of a page, in their order. */
const wordsOf = (html: string): string =>
  [...html.slice(html.indexOf('<div class="cmp">')).matchAll(/<p class="cmp-words">(.*?)<\/p>/gs)]
    .map(([, words = '']) => words.replace(/<[^>]+>/g, ''))
    .join('');

describe.each(Object.keys(PAIRS))('the comparison of two long texts %s', (name) => {
  it('is read page by page, none too heavy, together the whole', async () => {
    const id = ids.get(name)!;
    for (const side of both.sides) {
      const all = (
        await request(side)
          .get(paths.documentCompare(id, { part: 'all' }))
          .expect(200)
      ).text;
      const parts = Number(/分(\d+)页/.exec((await request(side).get(paths.documentCompare(id)).expect(200)).text)![1]);
      expect(parts).toBeGreaterThan(5);
      let words = '';
      for (let part = 1; part <= parts; part++) {
        for (const path of [paths.documentCompare(id, { part }), paths.large(paths.documentCompare(id, { part }))]) {
          const { text } = await request(side).get(path).expect(200);
          expect(Buffer.byteLength(text), path).toBeLessThan(MOST_BYTES);
          if (!path.startsWith('/large')) words += wordsOf(text);
        }
      }
      expect(words).toBe(wordsOf(all));
      await request(side)
        .get(paths.documentCompare(id, { part: parts + 1 }))
        .expect(404);
    }
  }, 60_000);
});

it('figures that differ lead to the page that they stand on, and each line keeps its anchor', async () => {
  const id = ids.get('by articles')!;
  const { text } = await request(both.sides[1]).get(paths.documentCompare(id)).expect(200);
  expect(text).toContain('另有60处');
  const [, href = ''] = /href="([^"]*part=2#row-\d+)"/.exec(text) ?? [];
  const second = (await request(both.sides[1]).get(href.replaceAll('&amp;', '&').split('#')[0]!).expect(200)).text;
  expect(second).toContain(`id="${href.split('#')[1]}"`);
  expect(second).not.toContain('数额、期限、比例不同的地方</h2>');
});
