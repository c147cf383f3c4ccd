import type { Fragment } from './fragment.ts';
import { lineOf, type Line } from './line.ts';

/** Two columns of print are told from a table without lines by long rows on both sides of one gutter. */
const GUTTER = 1;
const LEAST_ROWS = 8;
const LEAST_WIDTH = 10;

/**
 * Flows of a page: its rows (top to bottom, with the lines of its tables between them) as one flow, or, where print stands in two columns as in a gazette,
 * what spans the page, then the left column, then the right one.
 */
export function splitColumns(rows: readonly Fragment[][], tables: readonly Line[]): Line[][] {
  const gutter = findGutter(rows);
  if (gutter === null) return [merged(rows.map(lineOf), tables)].filter((flow) => flow.length > 0);
  const flows: Line[][] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  let wide: Line[] = [];
  const flush = () => {
    flows.push(left, right);
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (row.some((part) => part.x < gutter && part.right > gutter)) {
      if (left.length + right.length > 0) flush();
      wide.push(lineOf(row));
      continue;
    }
    if (wide.length > 0) flows.push(wide);
    wide = [];
    const [west, east] = [row.filter((part) => part.x < gutter), row.filter((part) => part.x >= gutter)];
    if (west.length > 0) left.push(lineOf(west));
    if (east.length > 0) right.push(lineOf(east));
  }
  flush();
  flows.push(wide, [...tables]);
  return flows.filter((flow) => flow.length > 0);
}

function merged(lines: readonly Line[], tables: readonly Line[]): Line[] {
  return tables.length === 0 ? [...lines] : [...lines, ...tables].sort((a, b) => b.y - a.y);
}

/** Where the gap between two columns of print runs, or null. */
function findGutter(rows: readonly Fragment[][]): number | null {
  if (rows.length < LEAST_ROWS) return null;
  const votes = new Map<number, number>();
  for (const row of rows) {
    for (let at = 1; at < row.length; at++) {
      const [before, part] = [row[at - 1], row[at]];
      if (before && part && part.x - before.right >= part.size * GUTTER) {
        const middle = Math.round((part.x + before.right) / 20) * 10;
        votes.set(middle, (votes.get(middle) ?? 0) + 1);
      }
    }
  }
  const [gutter, most] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (most < LEAST_ROWS / 2) return null;
  const both = rows.filter((row) => row.some((part) => part.right <= gutter) && row.some((part) => part.x >= gutter));
  const print = both.filter((row) => isPrint(row, gutter));
  return both.length >= LEAST_ROWS && both.length > rows.length * 0.5 && print.length > both.length * 0.6
    ? gutter
    : null;
}

/** Whether a row fills both sides of the gutter with running text. */
function isPrint(row: readonly Fragment[], gutter: number): boolean {
  const sides = [row.filter((part) => part.right <= gutter + 1), row.filter((part) => part.x >= gutter - 1)];
  return sides.every((side) => {
    const [first, last] = [side[0], side.at(-1)];
    if (!first || !last) return false;
    const holes = side.some((part, at) => at > 0 && part.x - (side[at - 1]?.right ?? 0) > part.size * 2);
    return !holes && last.right - first.x > first.size * LEAST_WIDTH;
  });
}
