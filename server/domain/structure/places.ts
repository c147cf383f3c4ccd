import type { Article } from '../model.ts';
import { paragraphsOf } from './paragraphs.ts';
import { itemsIn } from './items.ts';
import type { Item } from './items.ts';

export type PlaceKind = Article['kind'] | '款' | '项' | '目' | '点';

/** A part of a text that a citation can name; `text.slice(start, end)` is the part with its label. */
export interface Place {
  kind: PlaceKind;
  /** Its own name: 第三条, 第二款, 第（一）项; in a text without articles the mark as printed: 一、 （二） 1. */
  label: string;
  start: number;
  end: number;
  /** The name in full: 第三条第二款第（一）项, 一、（二）1. */
  cite: string;
}

type ArticleSpan = Omit<Article, 'number'>;

/** What ends the last article: its signature and the annexes behind it are no part of it. */
const TAIL =
  /\n[ \t\u3000]*(?:附\s*件\s*(?:[0-9一二三四五六七八九十]{0,3}\s*[:：\n]|$)|附\s*[:：]|附\s*表|[12一二][0-9〇○零一二三四五六七八九]{3}\s*年[^\n]{1,12}日\s*(?:\n|$))/;

/**
 * Every citable part of a text, outer before inner, in order: 编 章 节 条 as `articles` has them, the 款 项 目 within each 条, and in a text without
 * articles (or before the first one) the points 一、（一）1. A paragraph of an article is a 款 unless a mark opens it. Linear; never throws.
 */
export function placesOf(text: string, articles: readonly ArticleSpan[]): Place[] {
  const sorted = [...articles].sort((a, b) => a.start - b.start || b.end - a.end);
  const places: Place[] = [];
  const first = sorted[0]?.start ?? text.length;
  points(text, 0, first, places);
  sorted.forEach((article, i) => {
    const { label, kind, start, end: stop } = article;
    places.push({ label, kind, start, end: stop, cite: label });
    if (article.kind !== '条') return;
    const next = sorted[i + 1]?.start ?? text.length;
    const end = Math.min(article.end, next);
    const tail = i === sorted.length - 1 ? end - tailLength(text, article.start, end) : end;
    withinArticle(text, article, tail, places);
    if (tail < end) points(text, tail, end, places);
  });
  return places;
}

/** Where an article ends: the signature and the annexes behind the last one are no part of it. */
export function articleEnd(text: string, articles: readonly ArticleSpan[], article: ArticleSpan): number {
  const next = Math.min(article.end, ...articles.flatMap(({ start }) => (start > article.start ? [start] : [])));
  const last = articles.every(({ start }) => start <= article.start);
  return last ? next - tailLength(text, article.start, next) : next;
}

const tailLength = (text: string, from: number, to: number): number => {
  const m = TAIL.exec(text.slice(from, to));
  return m ? to - from - m.index : 0;
};

function withinArticle(text: string, article: ArticleSpan, end: number, into: Place[]): void {
  const begin = article.start + labelLength(text, article);
  const items = itemsIn(text, begin, end, true);
  const paragraphs = paragraphsOf(text, begin, end, items);
  const several = paragraphs.length > 1;
  paragraphs.forEach((paragraph, k) => {
    const stop = paragraphs[k + 1]?.start ?? end;
    const label = `第${chinese(k + 1)}款`;
    const base = several ? article.label + label : article.label;
    if (several)
      into.push({
        kind: '款',
        label,

        start: k === 0 ? article.start : paragraph.start,
        end: stop,
        cite: base,
      });
    nest(
      items.filter((item) => item.start >= paragraph.start && item.start < stop),
      stop,
      base,
      ITEM_NAMES,
      into,
    );
  });
}

/** The printed label may hold blanks: 第 三 条. */
function labelLength(text: string, article: ArticleSpan): number {
  let i = article.start;
  for (let k = 0; k < article.label.length && i < article.end; i++) if (text[i] === article.label[k]) k++;
  return i - article.start;
}

function points(text: string, from: number, to: number, into: Place[]): void {
  if (to - from < 4) return;
  nest(itemsIn(text, from, to, false), to, '', null, into);
}

/** What the levels below a 款 are called; deeper ones keep the mark as printed. */
const ITEM_NAMES = ['项', '目'] as const;

function nest(items: readonly Item[], end: number, base: string, names: typeof ITEM_NAMES | null, into: Place[]): void {
  const cites: string[] = [];
  items.forEach((item, i) => {
    const name = names?.[item.depth];
    const label = name === undefined ? item.printed : `第${item.bare}${name}`;
    cites.length = item.depth;
    const cite = base + cites.join('') + label;
    cites.push(label);
    let next = i + 1;
    while (next < items.length && items[next]!.depth > item.depth) next++;
    const stop = items[next]?.start ?? end;
    into.push({ kind: name ?? '点', label, start: item.start, end: stop, cite });
  });
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 20 → 二十; at most 99. */
function chinese(n: number): string {
  const tens = Math.floor(n / 10);
  return (tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`) + DIGITS[n % 10];
}

/** The innermost place that holds an offset; null where none does. */
export function placeAt(places: readonly Place[], offset: number): Place | null {
  let best: Place | null = null;
  for (const place of places) {
    if (place.start > offset) break;
    if (offset < place.end) best = place;
  }
  return best;
}
