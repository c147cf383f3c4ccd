import { expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { MOST_ADDRESSES, siteMap, siteMapIndex } from '../../server/text/siteMap.ts';
import { readXml } from '../support/atomRules.ts';

/** What sitemaps.org lets one file hold. */
const MOST_BYTES = 50 * 1024 * 1024;

it('a full map stays within what search engines read', () => {
  const page = {
    address: `https://guifan.${'a'.repeat(60)}.example.gov.cn/documents/1234567`,
    changedOn: day('2026-11-22'),
  };
  const map = siteMap(Array.from({ length: MOST_ADDRESSES + 1 }, () => page));
  expect(map.match(/<url>/g)).toHaveLength(50_000);
  expect(Buffer.byteLength(map)).toBeLessThan(MOST_BYTES);
});

it('an index names its parts, whatever their addresses hold', () => {
  const addresses = [1, 2].map((part) => `https://guifan.example/sitemap.xml?part=${part}&a=<b>`);
  const index = readXml(siteMapIndex(addresses));
  expect(index.name).toBe('sitemapindex');
  expect(index.attributes['xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  const said = index.children.map(({ children }) => children.find(({ name }) => name === 'loc')?.text);
  expect(said).toEqual(addresses);
});
