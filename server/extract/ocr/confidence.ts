import type { Glyph } from './glyphs.ts';

/**
 * Share of characters that are wrong among those that the engine gives a certain sureness (0–100), counted over our own scans (test/bench/ocr.ts prints the
 * table): from each border upwards. The engine's own figure is no probability.
 */
const ERRORS: readonly (readonly [from: number, wrong: number])[] = [
  [90, 0.0006],
  [75, 0.008],
  [65, 0.03],
  [50, 0.08],
  [40, 0.12],
  [0, 0.3],
];

/** A character that is wrong more often than this is shown to a person as doubtful. */
const DOUBTFUL = 0.05;
/** Lines that are nothing but doubtful signs are dirt, the edge of a picture or a scribble. */
const DIRT = 55;

const wrongAt = (sure: number): number => ERRORS.find(([from]) => sure >= from)?.[1] ?? 1;

/** Expected share (0–1) of a page's characters that are right; 1 for a page without any. */
export function pageConfidence(rows: readonly (readonly Glyph[])[]): number {
  const glyphs = rows.flat().filter((glyph) => glyph.text !== ' ');
  if (glyphs.length === 0) return 1;
  const wrong = glyphs.reduce((sum, glyph) => sum + wrongAt(glyph.sure), 0);
  return Math.round((1 - wrong / glyphs.length) * 10_000) / 10_000;
}

/** Stretches of a row that a person should look at: UTF-16 offsets into its text, and where they stand. */
export function pieceDoubts(glyphs: readonly Glyph[]): { start: number; end: number; x0: number; x1: number }[] {
  const doubts: { start: number; end: number; x0: number; x1: number }[] = [];
  let offset = 0;
  for (const { text, sure, x0, x1 } of glyphs) {
    const end = offset + text.length;
    const last = doubts.at(-1);
    if (text !== ' ' && wrongAt(sure) > DOUBTFUL) {
      if (last?.end === offset) Object.assign(last, { end, x1 });
      else doubts.push({ start: offset, end, x0, x1 });
    }
    offset = end;
  }
  return doubts;
}

/** Whether a row says something: at least one character that the engine is fairly sure of, be it a mark of a page number. */
export function isSensible(glyphs: readonly Glyph[]): boolean {
  const solid = glyphs.filter((glyph) => glyph.text !== ' ');
  if (solid.length === 0) return false;
  const sure = solid.reduce((sum, glyph) => sum + glyph.sure, 0) / solid.length;
  const words = solid.some((glyph) => /[\p{L}\p{N}]/u.test(glyph.text));
  return words ? sure >= DIRT || solid.length > 3 : sure >= 80;
}
