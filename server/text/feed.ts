import type { EventKind } from '../domain/codes.ts';
import { addDays } from '../domain/day.ts';
import type { Day } from '../domain/day.ts';
import type { DocumentLine } from '../domain/dossier.ts';
import { EVENT_KIND, VALIDITY } from './labels.ts';
import { titled } from './names.ts';

export type Change = DocumentLine & { on: Day; kind: EventKind };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as XML takes it: marked signs as entities, signs that XML forbids left out. */
export const xml = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** Midnight of a legal day, as Atom writes instants. */
const instantOf = (day: Day): string => `${day}T00:00:00+08:00`;

/** What has begun to hold and what has ended, newest first, as an Atom feed. `at` makes a path an address. */
export function changesFeed(
  changes: readonly Change[],
  of: { title: string; self: string; today: Day; at: (documentId: number) => string },
): string {
  const entries = changes.map((change) => {
    const name = titled(change.title, change.docNumber);
    const words = [
      `${EVENT_KIND[change.kind]}：${name}`,
      change.issuerName,
      `现在的效力：${VALIDITY[change.validity]}`,
    ];
    return [
      '<entry>',
      `<id>${xml(`${of.at(change.id)}#${change.kind}-${change.on}`)}</id>`,
      `<title>${xml(words[0]!)}</title>`,
      `<updated>${instantOf(change.on)}</updated>`,
      `<link href="${xml(of.at(change.id))}"/>`,
      `<category term="${change.kind}" label="${xml(EVENT_KIND[change.kind])}"/>`,
      `<summary>${xml(words.filter((word) => word !== null).join('；'))}</summary>`,
      '</entry>',
    ].join('');
  });
  const updated = instantOf(changes[0]?.on ?? addDays(of.today, 0));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${xml(of.self)}</id>`,
    `<title>${xml(of.title)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${xml(of.title)}</name></author>`,
    `<link rel="self" href="${xml(of.self)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** Addresses as a site map (sitemaps.org), at most 50,000. */
export const siteMap = (addresses: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.slice(0, 50_000).map((address) => `<url><loc>${xml(address)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
