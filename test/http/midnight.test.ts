import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { paths } from '../../server/web/paths.ts';
import { openBothSides } from '../support/bothSides.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

/** One second before and at the midnight of Shanghai at which one rule ends and another begins. */
const LAST_SECOND = '2026-11-22T15:59:59.000Z';
const MIDNIGHT = '2026-11-22T16:00:00.000Z';

let world: World;
let both: Awaited<ReturnType<typeof openBothSides>>;
let ending: number;
beforeAll(async () => {
  world = await createWorld();
  const issuers = [{ name: '清河县司法局', issuerId: await world.issuer('清河县司法局') }];
  ending = await enterDocument(world, { title: '清河县夜市管理办法', issuers, validUntil: day('2026-11-22') });
  await enterDocument(world, { title: '清河县早市管理办法', issuers, effectiveOn: day('2026-11-23') });
  both = await openBothSides(world, { version: () => 1, changedAt: () => null });
});
afterAll(async () => {
  await both?.close();
  await world?.close();
});

const ADDRESSES: readonly [name: string, path: () => string][] = [
  ['the first page', () => paths.home()],
  ['a document', () => paths.document(ending)],
  ['a document in large letters', () => paths.large(paths.document(ending))],
  ['an article', () => paths.documentArticle(ending, '1')],
  ['a search', () => paths.search({ q: '管理办法' })],
  ['the catalogue', () => paths.catalogue()],
  ['what has lapsed', () => paths.catalogue({ kind: 'lapsed' })],
  ['what ends soon', () => '/catalogue/ending'],
  ['browsing', () => paths.catalogueBrowse()],
  ['the table', () => '/catalogue.csv'],
  ['the feed of changes', () => paths.changesFeed()],
  ['the feed of a search', () => paths.searchFeed({ q: '管理办法' })],
  ['a document as data', () => paths.publicDocumentData(ending)],
  ['a search as data', () => '/api/v1/public/search?q=%E7%AE%A1%E7%90%86'],
  ['the counts', () => '/api/v1/public/validity-counts'],
  ['the list as data', () => '/api/v1/public/documents'],
  ['two days compared', () => '/catalogue/compare'],
  ['two days compared as data', () => '/api/v1/public/catalogue/compare'],
];

it.each(ADDRESSES)('%s is another at midnight, in both processes, though nothing was written', async (_name, path) => {
  for (const side of both.sides) {
    world.clock.set(LAST_SECOND);
    const before = await request(side).get(path()).expect(200);
    const tag = before.headers['etag'] ?? '';
    expect(tag, side).not.toBe('');
    expect(before.headers['cache-control'], side).toContain('max-age=1,');
    await request(side).get(path()).set('If-None-Match', tag).expect(304);
    world.clock.set(MIDNIGHT);
    const after = await request(side).get(path()).set('If-None-Match', tag).expect(200);
    expect(after.headers['etag'], side).not.toBe(tag);
    expect(after.text, side).not.toBe(before.text);
    expect(after.headers['cache-control'], side).toContain('max-age=60,');
    expect(Date.parse(after.headers['last-modified'] ?? MIDNIGHT)).toBeGreaterThanOrEqual(Date.parse(MIDNIGHT));
  }
});

it('says so in words', async () => {
  for (const side of both.sides) {
    world.clock.set(LAST_SECOND);
    expect((await request(side).get(paths.document(ending))).text).toContain('aria-label="效力：现行有效"');
    world.clock.set(MIDNIGHT);
    expect((await request(side).get(paths.document(ending))).text).toContain('aria-label="效力：已失效"');
    const { text } = await request(side).get(paths.search({ q: '夜市' }));
    expect(text).toContain('没有找到现行有效的文件');
    expect(text).toContain('其他效力的有1件');
    expect(text).toContain('清河县<mark>夜市</mark>管理办法');
  }
});
