import type { Paper } from '../../domain/paper.ts';
import { titleLines } from './titleLines.ts';

/** Shares of the width that the columns of a 目录 take, as many as it has. */
const SHARES = [6, 30, 17, 16, 12, 12, 12, 9];

/** A 目录 as a paper: its name as title, its lines as a table across the page. */
export const cataloguePaper = (
  name: string,
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Paper => ({
  name,
  landscape: true,
  blocks: [
    { kind: 'title', lines: titleLines(name) },
    {
      kind: 'table',
      columns: head.map((one, i) => ({ head: one, share: SHARES[i] ?? 9, align: i === 0 ? 'center' : 'left' })),
      rows: rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    },
  ],
});
