import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A run of text at a place on its page. `x` grows along the line, `y` upwards against the order of lines, both in points. */
export interface Fragment {
  text: string;
  x: number;
  right: number;
  /** Base line. */
  y: number;
  /** Height of the font. */
  size: number;
}

/** What stands on a page: text in its main direction, and text turned a quarter against it (labels at the side of a table). */
export interface PageText {
  fragments: Fragment[];
  turned: Fragment[];
  /** Quarter turns of the main direction, 0–3, counter-clockwise. */
  turns: number;
}

const SLANT = 0.05;

/** Fragments of the text items of a page, laid so that the main direction runs to the right. Slanted text (a watermark) is left out. */
export function pageText(items: readonly TextItem[]): PageText {
  const byTurn: Fragment[][] = [[], [], [], []];
  const chars = [0, 0, 0, 0];
  for (const item of items) {
    const turn = turnOf(item);
    if (turn < 0 || !hasInk(item.str)) continue;
    byTurn[turn]?.push(fragment(item, turn));
    chars[turn] = (chars[turn] ?? 0) + item.str.length;
  }
  const turns = chars.indexOf(Math.max(...chars));
  return {
    fragments: byTurn[turns] ?? [],
    turned: byTurn.flatMap((list, turn) => (turn === turns ? [] : list)),
    turns,
  };
}

/** A point of the page seen from a main direction of `turn` quarter turns. */
export function turnedPoint(x: number, y: number, turn: number): [number, number] {
  if (turn === 0) return [x, y];
  if (turn === 1) return [y, -x];
  if (turn === 2) return [-x, -y];
  return [-y, x];
}

function turnOf(item: TextItem): number {
  const [a, b] = item.transform as number[];
  const along = Math.abs(a ?? 0);
  const across = Math.abs(b ?? 0);
  if (across <= along * SLANT) return (a ?? 0) >= 0 ? 0 : 2;
  if (along <= across * SLANT) return (b ?? 0) >= 0 ? 1 : 3;
  return -1;
}

function fragment(item: TextItem, turn: number): Fragment {
  const t = item.transform as [number, number, number, number, number, number];
  const [x, y] = turnedPoint(t[4], t[5], turn);
  const size = Math.hypot(t[2], t[3]) || item.height;
  return { text: withoutInvented(item, size), x, right: x + item.width, y, size };
}

const WIDE_WITH_SPACES = /^[ \u2E80-\uFF60]+$/;
const REAL_SPACE = 0.3;

/** pdf.js takes the stretched gaps of a justified line for spaces. Between Chinese characters they stay only where there is room for one. */
function withoutInvented({ str, width }: TextItem, size: number): string {
  if (!str.includes(' ') || !WIDE_WITH_SPACES.test(str)) return str;
  const solid = str.replaceAll(' ', '');
  const room = (width - solid.length * size) / (str.length - solid.length);
  return room < size * REAL_SPACE ? solid : str;
}

/** pdf.js makes items of spaces for gaps; the places of the others say the same more exactly. */
function hasInk(text: string): boolean {
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) > 0x20 && text.charCodeAt(i) !== 0x3000 && text.charCodeAt(i) !== 0xa0) return true;
  return false;
}
