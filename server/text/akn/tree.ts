import type { Article } from '../../domain/model.ts';
import { articleKeys } from '../../domain/structure/articleKeys.ts';
import { itemMarks } from '../../domain/structure/marks.ts';
import { articleEnd, placesOf } from '../../domain/structure/places.ts';
import type { Place } from '../../domain/structure/places.ts';

/** A part of a text with the parts in it. `num` and `words` are stretches of the text that do not overlap with those of its parts. */
export interface Part {
  /** `文`: words between parts that no citation can name. */
  kind: Place['kind'] | '文';
  /** Its name in the exported file: `art_3__para_2`. */
  eId: string;
  num: { start: number; end: number } | null;
  words: { start: number; end: number };
  start: number;
  end: number;
  parts: Part[];
}

/** A text as its citable parts, with what stands before the first and behind the last of them. */
export interface PartTree {
  before: { start: number; end: number };
  parts: Part[];
  after: { start: number; end: number };
}

const SHORT: Readonly<Record<Part['kind'], string>> = {
  编: 'part',
  章: 'chp',
  节: 'sec',
  条: 'art',
  款: 'para',
  项: 'point',
  目: 'indent',
  点: 'point',
  文: 'text',
};

/** The places of a text as a tree, outer parts holding the inner ones that lie in them. Every sign of the text is in exactly one stretch. */
export function partTree(text: string, articles: readonly Article[]): PartTree {
  const keys = new Map([...articleKeys(articles)].map(([article, key]) => [article.start, key]));
  const root: { end: number; parts: Part[] } = { end: text.length, parts: [] };
  const open: { end: number; parts: Part[]; eId: string; place: Place | null; words: Part['words'] }[] = [
    { ...root, eId: '', place: null, words: { start: 0, end: text.length } },
  ];
  const places = within(text, articles);
  for (const place of places) {
    while (open.length > 1 && place.start >= open.at(-1)!.end) open.pop();
    const outer = open.at(-1)!;
    const same = outer.parts.filter(({ kind }) => SHORT[kind] === SHORT[place.kind]).length + 1;
    const own = `${SHORT[place.kind]}_${place.kind === '条' ? (keys.get(place.start) ?? same) : same}`;
    const num = numOf(text, place, outer.place);
    const part: Part = {
      kind: place.kind,
      eId: outer.eId === '' || place.kind === '条' ? own : `${outer.eId}__${own}`,
      num,
      words: { start: num?.end ?? Math.max(place.start, outer.words.start), end: place.end },
      start: place.start,
      end: place.end,
      parts: [],
    };
    // The words of the outer part end where its first part begins.
    if (outer.parts.length === 0) outer.words.end = Math.max(outer.words.start, place.start);
    outer.parts.push(part);
    open.push({ end: place.end, parts: part.parts, eId: part.eId, place, words: part.words });
  }
  const first = open[0]!;
  const end = Math.max(0, ...first.parts.map((part) => part.end));
  const nothing = first.parts.length === 0;
  return {
    before: nothing ? { start: 0, end: text.length } : { start: 0, end: first.words.end },
    parts: filled(text, first.parts, end, ''),
    after: nothing ? { start: text.length, end: text.length } : { start: end, end: text.length },
  };
}

/**
 * The places of a text so that inner ones lie within outer ones: an article ends before the signature and the annexes behind it, and what does
 * not lie within the part that was opened before it is left to the words.
 */
function within(text: string, articles: readonly Article[]): Place[] {
  const ends = new Map(articles.map((article) => [article.start, articleEnd(text, articles, article)]));
  const last = Math.max(0, ...ends.values());
  const kept: Place[] = [];
  const open: Place[] = [];
  for (const { ...place } of placesOf(text, articles)) {
    if (place.kind === '条') place.end = ends.get(place.start) ?? place.end;
    else if (/[编章节]/.test(place.kind)) place.end = Math.min(place.end, last);
    while (open.length > 0 && place.start >= open.at(-1)!.end) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined && place.end > outer.end) continue;
    kept.push(place);
    open.push(place);
  }
  return kept;
}

/** Puts words that stand between parts, or behind the last of them, into parts of their own. */
function filled(text: string, parts: readonly Part[], end: number, outer: string): Part[] {
  const out: Part[] = [];
  const gap = (from: number, to: number): void => {
    if (text.slice(from, to).trim() === '') return;
    const nth = out.filter(({ kind }) => kind === '文').length + 1;
    const own = `${SHORT['文']}_${nth}`;
    out.push({
      kind: '文',
      eId: outer === '' ? own : `${outer}__${own}`,
      num: null,
      words: { start: from, end: to },
      start: from,
      end: to,
      parts: [],
    });
  };
  for (const part of parts) {
    const before = out.at(-1);
    if (before !== undefined) gap(before.end, part.start);
    out.push({ ...part, parts: filled(text, part.parts, part.end, part.eId) });
  }
  const last = out.at(-1);
  if (last !== undefined) gap(last.end, end);
  return out;
}

/** Where the printed label of a part stands; null for a 款, which has none. */
function numOf(text: string, place: Place, outer: Place | null): Part['num'] {
  if (place.kind === '款') return null;
  if (/[编章节条]/.test(place.kind)) {
    let at = place.start;
    for (let k = 0; k < place.label.length && at < place.end; at++) if (text[at] === place.label[k]) k++;
    return { start: place.start, end: at };
  }
  const mark = itemMarks(text, place.start, Math.min(place.end, place.start + 16))[0];
  if (mark === undefined || mark.start !== place.start) return null;
  return outer !== null && mark.end > outer.end ? null : { start: mark.start, end: mark.end };
}
