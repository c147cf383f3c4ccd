import type { Article } from '../../domain/model.ts';
import { placesOf } from '../../domain/structure/places.ts';
import type { Place } from '../../domain/structure/places.ts';

export interface FlatSection {
  start: number;
  end: number;
  /** Null for what stands before the first and after the last article. */
  article: Article | null;
}

/**
 * The text cut where an article or a heading begins, so that sections never nest: a chapter's section is its heading. What
 * follows the end of the last article is a section of its own. The sections together are the whole text.
 */
export function flatSections(length: number, articles: readonly Article[]): FlatSection[] {
  const sorted = articles.filter((a) => a.start < length).sort((a, b) => a.start - b.start);
  const distinct = sorted.filter((a, i) => a.start !== sorted[i + 1]?.start);
  const first = distinct[0];
  if (first === undefined) return [{ start: 0, end: length, article: null }];
  const sections: FlatSection[] = first.start > 0 ? [{ start: 0, end: first.start, article: null }] : [];
  distinct.forEach((article, i) => {
    const next = distinct[i + 1]?.start ?? Math.min(length, Math.max(article.end, article.start));
    sections.push({ start: article.start, end: next, article });
  });
  const last = sections.at(-1);
  if (last !== undefined && last.end < length) sections.push({ start: last.end, end: length, article: null });
  return sections;
}

/** An anchor for each article: its label, numbered from the second of the same name on (an attached text starts again at 第一条). */
export const anchors = (articles: readonly Article[]): Map<Article, string> =>
  numbered(
    [...articles].sort((a, b) => a.start - b.start),
    (article) => article.label,
  );

/** An anchor for each place, the name that a citation gives it; 条, 章 and the like have the same as by `anchors`. */
export const placeAnchors = (places: readonly Place[]): Map<Place, string> =>
  numbered(places, (place) => place.cite.replace(/\s+/g, ''));

/** Where the part of a text begins that an anchor names; null where none has it. */
export function anchorStart(text: string, articles: readonly Article[], id: string): number | null {
  for (const [place, own] of placeAnchors(placesOf(text, articles))) if (own === id) return place.start;
  return null;
}

function numbered<T>(things: readonly T[], nameOf: (thing: T) => string): Map<T, string> {
  const seen = new Map<string, number>();
  const ids = new Map<T, string>();
  for (const thing of things) {
    const name = nameOf(thing);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    ids.set(thing, nth === 1 ? name : `${name}-${nth}`);
  }
  return ids;
}
