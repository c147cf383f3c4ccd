import type { PublishedRound } from '../domain/rounds/rows.ts';
import { xml } from './feed.ts';

/** Published results of cleanup, the newest first, as an Atom feed. `at` makes a round an address. */
export function resultsFeed(
  rounds: readonly PublishedRound[],
  of: { title: string; self: string; now: string; at: (id: number) => string },
): string {
  const entries = rounds.map((round) =>
    [
      '<entry>',
      `<id>${xml(of.at(round.id))}</id>`,
      `<title>${xml(round.decisionTitle ?? round.title)}</title>`,
      `<updated>${round.publishedAt ?? of.now}</updated>`,
      `<link href="${xml(of.at(round.id))}"/>`,
      `<summary>${xml(`${round.title}；自${round.effectiveOn ?? ''}起生效`)}</summary>`,
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${xml(of.self)}</id>`,
    `<title>${xml(of.title)}</title>`,
    `<updated>${rounds[0]?.publishedAt ?? of.now}</updated>`,
    `<author><name>${xml(of.title)}</name></author>`,
    `<link rel="self" href="${xml(of.self)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
