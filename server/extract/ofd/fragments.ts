import { turnedPoint, type Fragment } from '../pdf/fragment.ts';
import type { TextCode } from './content.ts';
import { finite, pagePoint, points } from './matrix.ts';

interface Glyph {
  text: string;
  x: number;
  right: number;
}

const SLANT = 0.05;
/** Gap in em at which a run is parted, so that the layout can tell what the gap means. */
const GAP = 0.15;
const NARROW = 0.5;
const BLANK = /^[\s\u3000\u00A0]$/u;

/** Fragments of the text of a page by the quarter turn (0–3) of their direction; slanted text (a watermark) is left out. */
export function fragmentsByTurn(codes: readonly TextCode[]): Fragment[][] {
  const byTurn: Fragment[][] = [[], [], [], []];
  for (const code of codes) {
    const turn = turnOf(code);
    if (turn >= 0) byTurn[turn]?.push(...fragments(code, turn));
  }
  return byTurn;
}

/** Quarter turns counter-clockwise, seen with y upwards; −1 for slanted text. */
function turnOf({ matrix: [a, b] }: TextCode): number {
  if (Math.abs(b) <= Math.abs(a) * SLANT) return a >= 0 ? 0 : 2;
  if (Math.abs(a) <= Math.abs(b) * SLANT) return b <= 0 ? 1 : 3;
  return -1;
}

function fragments(code: TextCode, turn: number): Fragment[] {
  const [a, b, c, d] = code.matrix;
  const along = points(Math.hypot(a, b) || 1);
  const height = code.size * (points(Math.hypot(c, d)) || along);
  const [startX, startY] = turnedPoint(...pagePoint(code.matrix, code.x, code.y, turn), turn);
  const characters = [...code.text];
  const downwards = deltas(code.deltaY, characters.length);
  const rightwards = deltas(code.deltaX, characters.length);
  if (sum(downwards) > sum(rightwards) && Math.abs(sum(downwards)) > code.size / 2)
    return setDown(characters, { x: startX, y: startY, size: height });
  return runs(placedAlong(characters, rightwards, code.size), code.size).map((run) => ({
    text: run.text,
    x: startX + run.x * along,
    right: startX + run.right * along,
    y: startY,
    size: height,
  }));
}

/** Characters set one below another read as one piece at the place of the first. */
function setDown(characters: readonly string[], { x, y, size }: { x: number; y: number; size: number }): Fragment[] {
  const text = characters.filter((character) => !BLANK.test(character)).join('');
  return text ? [{ text, x, right: x + size, y, size }] : [];
}

/** Where each character begins and ends, from the start of the run. Without a delta it advances as its width would have it. */
function placedAlong(characters: readonly string[], steps: readonly number[], size: number): Glyph[] {
  let x = 0;
  return characters.map((text, at) => {
    const natural = isNarrow(text) ? size * NARROW : size;
    const step = steps[at] ?? natural;
    const width = isNarrow(text) ? Math.min(size, Math.max(0, step)) : natural;
    const glyph = { text, x, right: x + width };
    x += step;
    return glyph;
  });
}

/** Parts the characters at gaps; blanks at the ends of a part are but places, those within it are text. */
function runs(glyphs: readonly Glyph[], size: number): Glyph[] {
  const found: Glyph[] = [];
  let blanks = '';
  for (const glyph of glyphs) {
    const last = found.at(-1);
    if (BLANK.test(glyph.text)) {
      blanks += glyph.text;
      if (last) last.right = Math.max(last.right, blanks.length === 1 ? last.right : glyph.x);
    } else if (last && (blanks ? blanks.length <= 2 : Math.abs(glyph.x - last.right) < size * GAP)) {
      last.text += blanks + glyph.text;
      last.right = glyph.right;
      blanks = '';
    } else {
      found.push({ ...glyph });
      blanks = '';
    }
  }
  return found;
}

function isNarrow(character: string): boolean {
  return (character.codePointAt(0) ?? 0) < 0x2e80 && !/[\u2014\u2018-\u201D\u2026\u2460-\u24FF]/.test(character);
}

/** The numbers of a DeltaX or DeltaY, `g 3 5.6` written out as 5.6 5.6 5.6, no more than the characters need. */
function deltas(list: string, needed: number): number[] {
  const parts = list.split(/[\s,]+/).filter(Boolean);
  const out: number[] = [];
  for (let at = 0; at < parts.length && out.length < needed; at++) {
    if (parts[at] !== 'g') {
      out.push(finite(parts[at]));
      continue;
    }
    const times = Math.min(needed - out.length, finite(parts[at + 1]));
    for (let time = 0; time < times; time++) out.push(finite(parts[at + 2]));
    at += 2;
  }
  return out;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
