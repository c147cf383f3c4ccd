import type { Relaid } from './relaid.ts';

/** A cell that says what it has to say: a title with its genre word, a number. */
const WHOLE =
  /(?:办法|规定|细则|规则|规程|规范|通知|意见|决定|通告|公告|方案|条例|制度|批复|函|预案|规划|措施|号|[0-9]日)(?:[（(][^（）()]{1,16}[)）])?$/;

/** A cell is cut once by the end of a page; more than a few pieces are no cell. */
const MOST_PIECES = 6;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

function unfinished(cell: string): boolean {
  const words = cell.trim();
  if (words === '') return false;
  return count(words, '《') > count(words, '》') || count(words, '（') > count(words, '）') || !WHOLE.test(words);
}

interface Piece {
  text: string;
  start: number;
}

/**
 * Puts rows of a table together again that a page break has cut: a row whose first cell is empty goes on with the cells of
 * the row above that were not finished there. Null: there are none. Linear; never throws.
 */
export function joinSplitRows(text: string): Relaid | null {
  if (!/\n\t/.test(text)) return null;
  const lines: Piece[][][] = [];
  let joined = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const cells: Piece[] = [];
    let from = at;
    for (const cell of line.split('\t')) {
      cells.push({ text: cell, start: from });
      from += cell.length + 1;
    }
    at += line.length + 1;
    const above = lines.at(-1);
    if (above && goesOn(above, cells)) {
      cells.forEach((cell, i) => cell.text !== '' && above[i]!.push(cell));
      joined = true;
    } else lines.push(cells.map((cell) => [cell]));
  }
  return joined ? laidOut(lines, text.length) : null;
}

function goesOn(above: readonly Piece[][], cells: readonly Piece[]): boolean {
  if (cells.length < 2 || above.length < 2 || cells[0]!.text.trim() !== '' || cells.length > above.length) return false;
  const filled = cells.flatMap((cell, i) => (cell.text.trim() === '' ? [] : [i]));
  return (
    filled.length > 0 &&
    filled.every((i) => above[i]!.length < MOST_PIECES && unfinished(above[i]!.map((piece) => piece.text).join('')))
  );
}

function laidOut(lines: readonly Piece[][][], length: number): Relaid {
  const at = new Int32Array(length + lines.length);
  const kept: string[] = [];
  let size = 0;
  let last = 0;
  const put = (text: string, start: number): void => {
    kept.push(text);
    for (let i = 0; i < text.length; i++) at[size++] = start + i;
    if (text.length > 0) last = start + text.length - 1;
  };
  lines.forEach((cells, n) => {
    if (n > 0) put('\n', last);
    cells.forEach((pieces, i) => {
      if (i > 0) put('\t', last);
      for (const piece of pieces) put(piece.text, piece.start);
    });
  });
  return { text: kept.join(''), at: at.subarray(0, size) };
}
