import type { Relaid } from './relaid.ts';

/** Widths in columns: a Han character takes two. Wider lines are paragraphs, not wrapped ones. */
const NARROWEST = 36;
const WIDEST = 130;
const LEAST_LINES = 12;
/** Share of the text that stands in lines which reach the margin, and how far from it a line may end for want of room. */
const FULL_SHARE = 0.5;
const SLACK = 4;
/** Web page tops and tables may be wider than the wrapped text. */
const WIDER_SHARE = 0.03;

const OPENS =
  /^(?:[\u3000 \t]{2}|\u3000|#|第[一二三四五六七八九十百零0-9]{1,6}[条章节]|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,3}[）)、.．]|附\s*件|附\s*表|[-·•●■|])/;
const ENDS = /[。；：:;！？!?]["”’」』）)]?\s*$/;

/**
 * Undoes hard wrapping: a text of which many lines end at one margin and hardly any goes beyond it was broken by a column width, also in the middle of titles,
 * numbers and dates. Null: nothing to undo. Linear; never throws.
 */
export function unwrap(text: string): Relaid | null {
  const fits = MEASURES.flatMap((measure) => marginOf(text, measure) ?? []);
  // the measure that the program used fills more lines to the margin
  const fit = fits.length > 1 && fits[1]!.full > fits[0]!.full ? fits[1] : fits[0];
  if (fit === undefined) return null;
  const { widthOf, margin } = fit;
  const at = new Int32Array(text.length);
  const kept: string[] = [];
  let size = 0;
  let from = 0;
  const keep = (start: number, end: number): void => {
    kept.push(text.slice(start, end));
    for (let i = start; i < end; i++) at[size++] = i;
  };
  while (from < text.length) {
    const stop = text.indexOf('\n', from);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(from, end);
    const next = text.slice(end + 1, end + 24);
    const goesOn = widthOf(line) >= margin - SLACK && !ENDS.test(line) && !OPENS.test(next) && /^\S/.test(next);
    keep(from, goesOn ? end - (line.length - line.trimEnd().length) : Math.min(end + 1, text.length));
    from = end + 1;
  }
  return { text: kept.join(''), at: at.subarray(0, size) };
}

interface Fit {
  widthOf: Measure;
  /** The column that the lines break at, and how many of them reach it. */
  margin: number;
  full: number;
}

/** How the lines break by one measure, null when they do not. */
function marginOf(text: string, widthOf: Measure): Fit | null {
  const widths: number[] = [];
  for (const m of text.matchAll(/[^\n]+/g)) {
    if (m[0].trim() !== '') widths.push(widthOf(m[0]));
    if (widths.length > 5000) break;
  }
  if (widths.length < LEAST_LINES) return null;
  widths.sort((a, b) => a - b);
  const margin = widths[Math.floor((widths.length - 1) * (1 - WIDER_SHARE))]!;
  if (margin < NARROWEST || margin > WIDEST) return null;
  const full = widths.filter((w) => w >= margin - SLACK && w <= margin);
  const whole = widths.reduce((sum, w) => sum + Math.min(w, WIDEST * 4), 0);
  return full.length >= LEAST_LINES / 2 && full.length * margin >= whole * FULL_SHARE
    ? { widthOf, margin, full: full.length }
    : null;
}

type Measure = (line: string) => number;

/** Columns that a line takes, blanks at its end left out; a line longer than any column counts as endless. */
function columns(line: string): number {
  if (line.length > WIDEST * 2) return Infinity;
  let width = 0;
  for (const c of line.trimEnd()) width += c.charCodeAt(0) < 0x2e80 ? 1 : 2;
  return width;
}

/** Programs that break lines count columns, or characters whatever their width. */
const MEASURES: readonly Measure[] = [columns, (line) => line.trimEnd().length * 2];
