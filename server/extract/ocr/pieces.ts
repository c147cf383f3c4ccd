import type { Box } from './bitmap.ts';
import { componentsOf } from './components.ts';
import type { Ink } from './ink.ts';

/** Gaps between the characters of a line, as shares of their size. Wider ones part two pieces: columns, cells, the gap behind 第三条. */
const PIECE_GAP = 1.08;
const SPECK = 0.22;
const TALLEST = 5;
/** What is long and flat is a rule (a red head's, broken by the scan), not a row of characters. */
const LONG = 6;
const FLAT = 0.45;
/** First guess at the gap inside a line, as a share of the page's longer side; half a small character. */
const FIRST_GAP = 0.006;

/** Pieces of lines on a page: boxes each of which holds characters of one line, from the top down. `size` is the height of the page's usual characters. */
export function piecesOf(ink: Ink): { pieces: Box[]; size: number } {
  const size = characterSize(ink);
  if (size === 0) return { pieces: [], size };
  const boxes = componentsOf(ink, Math.round(size * PIECE_GAP)).filter((box) => box.y1 - box.y0 <= size * TALLEST);
  const pieces = absorbed(boxes, size)
    .filter((box) => box.x1 - box.x0 > size * SPECK || box.y1 - box.y0 > size * SPECK)
    .filter((box) => box.x1 - box.x0 < size * LONG || box.y1 - box.y0 > size * FLAT)
    .flatMap((box) => singleLines(ink, box, size));
  return { pieces: pieces.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0), size };
}

/** Height of the characters that most of a page is printed in, in pixels: the middle height of its lines, each weighed by its length. 0 on an empty page. */
function characterSize(ink: Ink): number {
  const longest = Math.max(ink.width, ink.height);
  const boxes = componentsOf(ink, Math.round(longest * FIRST_GAP));
  const lines = boxes.filter(
    ({ x0, x1, y0, y1 }) => x1 - x0 > 2 * (y1 - y0) && y1 - y0 > longest * 0.003 && y1 - y0 < longest * 0.04,
  );
  const whole = lines.reduce((sum, box) => sum + box.x1 - box.x0, 0);
  let seen = 0;
  for (const box of lines.sort((a, b) => a.y1 - a.y0 - (b.y1 - b.y0))) {
    seen += box.x1 - box.x0;
    if (seen * 2 >= whole) return box.y1 - box.y0;
  }
  return 0;
}

/** Boxes that lie in the same line and touch or overlap (a comma's tail, the dot of an ice radical) become one. */
function absorbed(boxes: readonly Box[], size: number): Box[] {
  const order = [...boxes].sort((a, b) => (b.x1 - b.x0) * (b.y1 - b.y0) - (a.x1 - a.x0) * (a.y1 - a.y0));
  const kept: Box[] = [];
  for (const box of order) {
    const home = kept.find((other) => {
      const shared = Math.min(other.y1, box.y1) - Math.max(other.y0, box.y0);
      const apart = Math.max(other.x0, box.x0) - Math.min(other.x1, box.x1);
      return shared > (box.y1 - box.y0) * 0.5 && apart < size * PIECE_GAP;
    });
    if (home && Math.max(home.y1, box.y1) - Math.min(home.y0, box.y0) < (home.y1 - home.y0) * 1.3)
      Object.assign(home, {
        x0: Math.min(home.x0, box.x0),
        x1: Math.max(home.x1, box.x1),
        y0: Math.min(home.y0, box.y0),
        y1: Math.max(home.y1, box.y1),
      });
    else kept.push({ ...box });
  }
  return kept;
}

/** A box that lines have grown into one by touching each other, cut where its rows hold least ink. */
function singleLines(ink: Ink, box: Box, size: number): Box[] {
  const height = box.y1 - box.y0;
  const count = Math.round(height / (size * 1.5));
  // One line of large type is as high as two of small, but its characters are as wide as they are high.
  if (height < size * 1.8 || count < 2 || box.x1 - box.x0 < size * 6) return [box];
  const rows = Array.from({ length: height }, (_, at) => rowInk(ink, box, box.y0 + at));
  const most = Math.max(...rows);
  const lines: Box[] = [];
  let from = -1;
  rows.forEach((filled, at) => {
    const isInk = filled > most * 0.06;
    if (isInk && from < 0) from = at;
    if (from >= 0 && (!isInk || at === height - 1)) {
      if (at - from > size * 0.4) lines.push({ ...box, y0: box.y0 + from, y1: box.y0 + at + 1 });
      from = -1;
    }
  });
  return lines.length > 1 ? lines : [box];
}

function rowInk({ width, data }: Ink, box: Box, y: number): number {
  let filled = 0;
  for (let x = box.x0; x < box.x1; x++) if (data[y * width + x] === 1) filled += 1;
  return filled;
}
