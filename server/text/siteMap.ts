import type { Day } from '../domain/day.ts';
import { xml } from './atom.ts';

/** Addresses that one site map may have (sitemaps.org). */
export const MOST_ADDRESSES = 50_000;

const set = (name: string, lines: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${name}>`,
    '',
  ].join('\n');

/** Addresses as a site map, at most 50,000; `changedOn`: the day from which a page says what it says. */
export const siteMap = (pages: readonly { address: string; changedOn?: Day | null }[]): string =>
  set(
    'urlset',
    pages.slice(0, MOST_ADDRESSES).map(({ address, changedOn }) => {
      const last = changedOn == null ? '' : `<lastmod>${changedOn}</lastmod>`;
      return `<url><loc>${xml(address)}</loc>${last}</url>`;
    }),
  );

/** Site maps of a site with more addresses than one of them may have. */
export const siteMapIndex = (addresses: readonly string[]): string =>
  set(
    'sitemapindex',
    addresses.map((address) => `<sitemap><loc>${xml(address)}</loc></sitemap>`),
  );
