import { withoutLookAlikes } from '../radicals.ts';
import { tidyLine } from '../tidy.ts';
import type { Fragment } from './fragment.ts';

/** A line of text, or a row of a table (cells separated by tabs), at its place on the page. */
export interface Line {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** A row of a ruled table: never joined with a neighbour, never a running head. */
  row: boolean;
}

/** Gaps in em. A table column stands further off than any space in a sentence; justified lines stretch the gaps of Han characters a little. */
const CELL_GAP = 2;
const HAN_SPACE = 0.5;
const WIDE_SPACE = 0.8;
const MIXED_SPACE = 0.6;
const LATIN_SPACE = 0.15;

/** Fragments of one page (or one cell) in rows from top to bottom, each from left to right. Sub- and superscripts stay in their row. */
export function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = [];
  for (const part of fragments) {
    const last = rows.at(-1);
    const before = last?.at(-1);
    if (last && before && Math.abs(before.y - part.y) < reach(before, part)) last.push(part);
    else rows.push([part]);
  }
  rows.sort((a, b) => baseline(b) - baseline(a));
  const merged: Fragment[][] = [];
  for (const row of rows) {
    const above = merged.at(-1);
    const head = above?.[0];
    const first = row[0];
    if (above && head && first && Math.abs(head.y - first.y) < reach(head, first)) above.push(...row);
    else merged.push(row);
  }
  for (const row of merged) row.sort((a, b) => a.x - b.x);
  return merged;
}

function baseline(row: Fragment[]): number {
  return row[0]?.y ?? 0;
}

/** How far apart two base lines of one row may be: half the larger size for a small raised mark, less for two lines of one size. */
function reach(a: Fragment, b: Fragment): number {
  const alike = Math.min(a.size, b.size) > 0.75 * Math.max(a.size, b.size);
  return Math.max(a.size, b.size) * (alike ? 0.4 : 0.55);
}

/** The line that a row reads as. */
export function lineOf(row: readonly Fragment[]): Line {
  const stretch = stretchOf(row);
  let text = '';
  let before: Fragment | undefined;
  let size = 0;
  let widest = 0;
  let right = 0;
  for (const part of row) {
    if (before && isNoteMark(before, part)) continue;
    if (before && isShadow(before, part)) text += part.text.slice(before.text.length);
    else text += before ? separator(before, part, stretch) + part.text : part.text;
    if (part.right - part.x > widest) {
      widest = part.right - part.x;
      size = part.size;
    }
    right = Math.max(right, part.right);
    if (!before || part.right >= before.right) before = part;
  }
  const first = row[0];
  return {
    text: tidyLine(withoutLookAlikes(text)),
    x: first?.x ?? 0,
    right,
    y: first?.y ?? 0,
    size: size || (first?.size ?? 0),
    row: false,
  };
}

/** Bold type imitated by printing the same characters twice, a hair apart; pdf.js may have the second run go on behind them. */
function isShadow(a: Fragment, b: Fragment): boolean {
  return Math.abs(a.x - b.x) < a.size * 0.25 && (b.text.startsWith(a.text) || a.text.startsWith(b.text));
}

/** A small raised number behind a Chinese character: the mark of a footnote, no part of the sentence (m² and 10³ stand behind others). */
function isNoteMark(a: Fragment, b: Fragment): boolean {
  const raised = b.size < a.size * 0.75 && b.y > a.y + a.size * 0.15;
  return raised && /^[\d①-⑳*]{1,3}$|^[[〔]\d+[\]〕]$/u.test(b.text) && a.text.charCodeAt(a.text.length - 1) > 0x2e80;
}

/** The gap, in em, that justification put between all characters of a row: the middle one of its gaps, where it has enough of them to tell. */
function stretchOf(row: readonly Fragment[]): number {
  if (row.length < 4) return 0;
  const gaps = row.slice(1).map((part, at) => (part.x - (row[at]?.right ?? 0)) / part.size);
  const middle = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  return middle > 0 && middle < 1 ? middle : 0;
}

function separator(a: Fragment, b: Fragment, stretch: number): string {
  const gap = (b.x - a.right) / Math.max(a.size, b.size);
  if (gap < LATIN_SPACE) return '';
  if (gap >= CELL_GAP && !(isSingle(a) && isSingle(b))) return '\t';
  const left = isLatin(a.text.charCodeAt(a.text.length - 1));
  const right = isLatin(b.text.charCodeAt(0));
  if (left && right) return ' ';
  if (gap < (left || right ? MIXED_SPACE : HAN_SPACE) + stretch) return '';
  return left || right || gap < WIDE_SPACE ? ' ' : '\u3000';
}

/** A character alone, as in a title set wide (通　　知). */
function isSingle(part: Fragment): boolean {
  return part.text.length === 1 && !isLatin(part.text.charCodeAt(0));
}

function isLatin(code: number): boolean {
  return code > 0x20 && code < 0x250;
}
