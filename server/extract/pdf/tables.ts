import type { Fragment } from './fragment.ts';
import { gridsOf, type Grid } from './grid.ts';
import { lineOf, rowsOf, type Line } from './line.ts';
import type { Rulings } from './rulings.ts';

/** Gap in em that can be the space between two cells. */
const CELL_GAP = 0.9;
const LABEL = /^第.{1,6}[编章节条款]$/u;

/** Whether cells seem to stand below one another: two rows with a piece of text, after a gap, that begins at the same place. */
export function looksTabular(rows: readonly Fragment[][]): boolean {
  const starts = new Set<number>();
  for (const row of rows) {
    const own = new Set<number>();
    for (let at = 1; at < row.length; at++) {
      const [before, part] = [row[at - 1], row[at]];
      if (!before || !part || part.x - before.right < part.size * CELL_GAP) continue;
      if (LABEL.test(textBefore(row, at))) continue;
      own.add(Math.round(part.x / 4));
    }
    for (const start of own) {
      if (starts.has(start) || starts.has(start - 1) || starts.has(start + 1)) return true;
    }
    for (const start of own) starts.add(start);
  }
  return false;
}

function textBefore(row: readonly Fragment[], end: number): string {
  return row
    .slice(0, Math.min(end, 8))
    .map((part) => part.text)
    .join('');
}

/** Takes the ruled tables of a page out of its rows of text: each row of a table as one line, the other rows as they were. */
export function takeTables(rows: readonly Fragment[][], rulings: Rulings): { tables: Line[]; rest: Fragment[][] } {
  const grids = gridsOf(rulings);
  const inside = grids.map((): Fragment[] => []);
  const rest: Fragment[][] = [];
  for (const row of rows) {
    const outside = row.filter((part) => {
      const at = grids.findIndex((grid) => fieldOf(grid, part) >= 0);
      inside[at]?.push(part);
      return at < 0;
    });
    if (outside.length > 0) rest.push(outside);
  }
  return { tables: grids.flatMap((grid, at) => tableLines(grid, inside[at] ?? [])), rest };
}

function fieldOf({ xs, ys }: Grid, part: Fragment): number {
  const x = Math.min((part.x + part.right) / 2, part.x + part.size / 2);
  const y = part.y + part.size * 0.3;
  const column = xs.findLastIndex((border) => border <= x);
  const row = ys.findLastIndex((border) => border >= y);
  return column < 0 || row < 0 || column >= xs.length - 1 || row >= ys.length - 1 ? -1 : row * (xs.length - 1) + column;
}

function tableLines(grid: Grid, parts: readonly Fragment[]): Line[] {
  const columns = grid.xs.length - 1;
  const cells = new Map<number, Fragment[]>();
  for (const part of parts) {
    const cell = grid.cellOf[fieldOf(grid, part)] ?? -1;
    cells.set(cell, [...(cells.get(cell) ?? []), part]);
  }
  const lines: Line[] = [];
  for (let row = 0; row < grid.ys.length - 1; row++) {
    const texts: string[] = [];
    for (let column = 0; column < columns; column++) {
      const field = row * columns + column;
      const cell = grid.cellOf[field] ?? field;
      if (cell === field) texts.push(cellText(cells.get(cell) ?? []));
      // A cell over several rows leaves its place empty below; one over several columns is written once.
      else if (cell % columns === column) texts.push('');
    }
    const text = texts.join('\t').replace(/\s+$/, '');
    if (text)
      lines.push({
        text,
        x: grid.xs[0] ?? 0,
        right: grid.xs.at(-1) ?? 0,
        y: grid.ys[row] ?? 0,
        size: parts[0]?.size ?? 0,
        row: true,
      });
  }
  return lines;
}

const STRETCHED = /(?<=[\u2E80-\uFF60])[ \u3000]+(?=[\u2E80-\uFF60])/g;

/** Lines of a cell joined: Chinese goes on without a space, Latin words with one. Lines that were wrapped may be stretched to the width of the cell. */
function cellText(parts: readonly Fragment[]): string {
  const lines = rowsOf(parts).map((row) => lineOf(row).text.replaceAll('\t', ' '));
  const wrapped = lines.map((line, at) => (at < lines.length - 1 ? line.replace(STRETCHED, '') : line));
  return wrapped.reduce((text, line) => text + (/\w$/.test(text) && /^\w/.test(line) ? ' ' : '') + line, '');
}
