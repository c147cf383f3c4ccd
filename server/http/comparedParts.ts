import { Fault } from '../domain/fault.ts';
import type { ComparedRow, ComparedSide } from '../web/likeness/differences.tsx';
import type { ComparedParts, RowPart } from '../web/document/comparedParts.tsx';

/**
 * Bytes of compared lines on one page, our own choice: with the frame, the choice of wordings and the table of figures a page of the
 * public stays below 100,000 bytes.
 */
const PART_BYTES = 50_000;
/** What the markup of a line and of a marked run takes. */
const LINE = 320;
const MARK = 50;

const bytesOf = (side: ComparedSide | null): number =>
  side === null
    ? 0
    : side.pieces.reduce((sum, { text, own, figure }) => sum + Buffer.byteLength(text) + (own || figure ? MARK : 0), 0);

/** First words of a line without a label. */
const MOST_WORDS = 16;
const nameOf = ({ a, b }: ComparedRow): string => {
  const side = a ?? b;
  return (
    side?.label ??
    `${
      side?.pieces
        .map(({ text }) => text)
        .join('')
        .slice(0, MOST_WORDS) ?? ''
    }…`
  );
};

/** The page of a long comparison that was asked for; null for one that fits on a page. Throws Fault('not.found') for a page that it does not have. */
export function comparedParts(
  rows: readonly ComparedRow[],
  asked: number | 'all' = 1,
  most = PART_BYTES,
): ComparedParts | null {
  const borders: number[] = [0];
  let filled = 0;
  rows.forEach((row, at) => {
    const bytes = LINE + bytesOf(row.a) + bytesOf(row.b);
    if (filled > 0 && filled + bytes > most) {
      borders.push(at);
      filled = 0;
    }
    filled += bytes;
  });
  if (typeof asked === 'number' && asked > borders.length) throw new Fault('not.found', { part: asked });
  if (borders.length === 1) return null;
  const list = borders.map((from, i): RowPart => {
    const to = borders[i + 1] ?? rows.length;
    const held = rows.slice(from, to);
    const [first, last] = [nameOf(held[0]!), nameOf(held.at(-1)!)];
    return {
      ...{ nth: i + 1, from, to },
      name: first === last ? first : `${first} 至 ${last}`,
      differing: held.filter((row) => row.alike < 1).length,
    };
  });
  return { shown: asked, list };
}
