import type { Article } from '../model.ts';

/** A stretch of a text that is shown on a page of its own; UTF-16 offsets, end exclusive. */
export interface TextPart {
  start: number;
  end: number;
}

/**
 * Bytes of text (UTF-8) on one page, our own choice: with anchors, marks of hits and the frame around it a page of the public stays
 * below 100,000 bytes.
 */
export const PART_BYTES = 33_000;

/** How fit a place is to be a border between two pages; 0 is the end of a sentence within a line. */
const STRENGTH: Record<Article['kind'], number> = { 编: 6, 章: 5, 节: 4, 条: 3 };
const POINT = 2;
const LINE = 1;

/** A page that is not the last is filled at least so far, so that a text with short chapters does not fall into crumbs. */
const LEAST_FILLED = 0.45;

interface Border {
  at: number;
  strength: number;
}

/**
 * A long text divided for reading: at 编, 章, 节 where they fall well, else between 条, points, lines, and only within a line that
 * is itself too long at the end of a sentence. One part for a text that fits. The parts together are the text; none is larger than `bytes`
 * save for a single sign. Linear.
 */
export function partsOf(
  text: string,
  articles: readonly Pick<Article, 'kind' | 'start'>[],
  bytes = PART_BYTES,
): TextPart[] {
  if (text.length * 3 <= bytes || byteLength(text, 0, text.length) <= bytes) return [{ start: 0, end: text.length }];
  const parts: TextPart[] = [];
  const borders = bordersOf(text, articles);
  let next = 0;
  for (let start = 0; start < text.length;) {
    const reach = reachOf(text, start, bytes);
    let end = reach;
    if (reach < text.length) {
      const least = start + Math.floor((reach - start) * LEAST_FILLED);
      let best: Border | null = null;
      for (; next < borders.length && borders[next]!.at <= reach; next++) {
        const border = borders[next]!;
        if (border.at > least && (best === null || border.strength >= best.strength)) best = border;
      }
      end = best?.at ?? sentenceEnd(text, least, reach);
      while (next > 0 && borders[next - 1]!.at > end) next--;
    }
    parts.push({ start, end });
    start = end;
  }
  return parts;
}

/** The part that holds an offset; its place in the list, from 0. */
export const partAt = (parts: readonly TextPart[], offset: number): number =>
  Math.max(
    0,
    parts.findIndex(({ end }) => offset < end),
  );

/** Bytes of UTF-8; a half of a pair counts as it does alone, which is more. */
function byteLength(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let i = from; i < to; i++) bytes += bytesOf(text.charCodeAt(i));
  return bytes;
}

const bytesOf = (unit: number): number => (unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3);

/** How far the text goes from `start` within `bytes`; at least one sign, never half of one. */
function reachOf(text: string, start: number, bytes: number): number {
  let at = start;
  for (let left = bytes; at < text.length; at++) {
    left -= bytesOf(text.charCodeAt(at));
    if (left < 0) break;
  }
  if (at < text.length && isLowHalf(text, at)) at--;
  return at > start ? at : Math.min(text.length, start + (isLowHalf(text, start + 1) ? 2 : 1));
}

const isLowHalf = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 && at > 0;
};

/** Every line of the text as a border, stronger where an article, a heading or a point begins with it. */
function bordersOf(text: string, articles: readonly Pick<Article, 'kind' | 'start'>[]): Border[] {
  const begins = new Map<number, number>();
  let heading: number | null = null;
  for (const { kind, start } of [...articles].sort((a, b) => a.start - b.start)) {
    // The first article stays with the heading above it, and a section with its chapter's.
    const headed = heading !== null && text.slice(heading, start).trim().split('\n').length === 1;
    if (!headed) begins.set(start, STRENGTH[kind]);
    else begins.set(start, -1);
    heading = kind === '条' ? null : start;
  }
  const borders: Border[] = [];
  for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    const indent = /[\s\u3000]*/y;
    indent.lastIndex = at;
    indent.test(text);
    const begun = begins.get(at) ?? begins.get(Math.max(at, indent.lastIndex));
    const strength =
      begun ?? (/^[一二三四五六七八九十]{1,3}、/.test(text.slice(at, at + 4).trimStart()) ? POINT : LINE);
    if (strength > 0) borders.push({ at, strength });
  }
  return borders;
}

/** Behind the last full stop between two offsets, else at the second of them. */
function sentenceEnd(text: string, least: number, reach: number): number {
  for (let at = reach; at > least; at--) if ('。；！？'.includes(text[at - 1]!)) return at;
  return reach;
}
