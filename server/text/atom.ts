import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/model.ts';

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
export const instantOf = (day: Day): string => `${day}T00:00:00+08:00`;

export interface AtomEntry {
  /** Never changes for the same thing. */
  id: string;
  title: string;
  updated: string;
  link: string;
  category?: { term: string; label: string };
  summary: string;
}

export interface AtomFeed {
  title: string;
  /** The feed's own address. */
  self: string;
  /** The page for people that says the same. */
  page?: string;
  /** When nothing is listed. */
  otherwise: string;
  entries: readonly AtomEntry[];
  /** What is no longer public: the addresses alone, as RFC 6721 has it. */
  gone?: readonly { ref: string; at: Instant }[];
}

const entryOf = ({ id, title, updated, link, category, summary }: AtomEntry): string =>
  [
    '<entry>',
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<link href="${xml(link)}"/>`,
    category === undefined ? '' : `<category term="${xml(category.term)}" label="${xml(category.label)}"/>`,
    `<summary>${xml(summary)}</summary>`,
    '</entry>',
  ].join('');

/** An Atom feed (RFC 4287) with the tombstones of what was taken away (RFC 6721). */
export function atomFeed({ title, self, page, otherwise, entries, gone = [] }: AtomFeed): string {
  const latest = [...entries.map((entry) => entry.updated), ...gone.map((one) => one.at)]
    .map((at) => ({ at, ms: Date.parse(at) }))
    .reduce((last, one) => (one.ms > last.ms ? one : last), { at: otherwise, ms: -Infinity });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="zh-CN">',
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${latest.at}</updated>`,
    `<author><name>${xml(title)}</name></author>`,
    `<link rel="self" href="${xml(self)}"/>`,
    ...(page === undefined ? [] : [`<link rel="alternate" type="text/html" href="${xml(page)}"/>`]),
    ...gone.map((one) => `<at:deleted-entry ref="${xml(one.ref)}" when="${one.at}"/>`),
    ...entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}
