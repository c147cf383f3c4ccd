/** One character as it was recognised, or a space that stays. */
export interface Glyph {
  text: string;
  /** How sure the engine is of the word that it belongs to, 0–100. */
  sure: number;
  /** Where it stands on the picture, in pixels; as exact as the engine's, which is some tenths of a character. */
  x0: number;
  x1: number;
}

/** The part of the engine's answer that we use (its own types are larger). */
export interface EngineLine {
  words: {
    text: string;
    confidence: number;
    bbox: { x0: number; x1: number };
    symbols: { text: string; bbox: { x0: number; x1: number } }[];
  }[];
}

const RUN = /[\p{Script=Latin}\d]/u;

/** Glyphs of the lines of the engine, which puts a space between all words: only those between Latin words and numbers are meant. */
export function glyphsOf(lines: readonly EngineLine[]): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const word of lines.flatMap((line) => line.words)) {
    const before = glyphs.at(-1);
    const first = word.symbols[0]?.text ?? '';
    if (before && RUN.test(before.text) && RUN.test(first))
      glyphs.push({ text: ' ', sure: 100, x0: before.x1, x1: word.bbox.x0 });
    for (const symbol of word.symbols)
      for (const text of symbol.text)
        glyphs.push({ text, sure: word.confidence, x0: symbol.bbox.x0, x1: symbol.bbox.x1 });
  }
  return glyphs;
}

export const textOf = (glyphs: readonly Glyph[]): string => glyphs.map((glyph) => glyph.text).join('');

/** A sign that stands for a glyph to be left out, in what an edit answers. */
export const GONE = '\0';

/**
 * Glyphs after `edit` has changed their text: every match of `pattern` is replaced by a text of the same number of characters (GONE leaves one out), so
 * that each character keeps its place and its confidence.
 */
export function editGlyphs(
  glyphs: readonly Glyph[],
  pattern: RegExp,
  edit: (match: RegExpExecArray) => string,
): Glyph[] {
  const text = textOf(glyphs);
  const edited = [...text];
  // Offsets of a regular expression count UTF-16 units, glyphs are characters.
  const places = offsets(glyphs);
  for (const match of text.matchAll(pattern)) {
    const from = places.get(match.index) ?? 0;
    const signs = [...edit(match)];
    if (signs.length !== [...match[0]].length) throw new Error(`an edit of ${match[0]} changes its length`);
    signs.forEach((sign, at) => (edited[from + at] = sign));
  }
  return glyphs.flatMap((glyph, at) => (edited[at] === GONE ? [] : [{ ...glyph, text: edited[at] ?? glyph.text }]));
}

function offsets(glyphs: readonly Glyph[]): Map<number, number> {
  const places = new Map<number, number>();
  let offset = 0;
  glyphs.forEach((glyph, at) => {
    places.set(offset, at);
    offset += glyph.text.length;
  });
  return places;
}
