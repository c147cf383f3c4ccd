import type { Ruling, Rulings } from './rulings.ts';

/** A ruled table: its column borders from left to right, its row borders from top to bottom, and which of its fields are one cell. */
export interface Grid {
  xs: number[];
  ys: number[];
  /** The field (row × columns + column) that stands for the cell of a field: its first from top left. */
  cellOf: number[];
}

/** Lines that meet within this many points touch; borders this near are one. */
const NEAR = 3;
const MOST_RULINGS = 3000;

/** Tables among the drawn lines of a page: what hangs together and has at least two rows or columns. */
export function gridsOf({ horizontal, vertical }: Rulings): Grid[] {
  const across = joined(horizontal);
  const down = joined(vertical);
  if (across.length + down.length > MOST_RULINGS) return [];
  return clusters(across, down).flatMap((group) => {
    const xs = distinct(group.down.map((line) => line.at)).sort((a, b) => a - b);
    const ys = distinct(group.across.map((line) => line.at)).sort((a, b) => b - a);
    return xs.length >= 3 && ys.length >= 2 ? [{ xs, ys, cellOf: cells(xs, ys, group) }] : [];
  });
}

/** Lines on the same track that touch, as one. */
function joined(lines: readonly Ruling[]): Ruling[] {
  const out: Ruling[] = [];
  for (const line of [...lines].sort((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from)) {
    const last = out.at(-1);
    if (last && Math.abs(last.at - line.at) <= 1.5 && line.from <= last.to + NEAR) last.to = Math.max(last.to, line.to);
    else out.push({ ...line });
  }
  return out;
}

interface Group {
  across: Ruling[];
  down: Ruling[];
}

/** Groups of lines that cross or touch one another. */
function clusters(across: readonly Ruling[], down: readonly Ruling[]): Group[] {
  const groups: Group[] = [];
  for (const line of across) {
    const touching = down.filter((other) => crosses(line, other));
    const touched = new Set(touching);
    const own = groups.filter((group) => group.down.some((other) => touched.has(other)));
    const merged: Group = { across: [line], down: [...touching] };
    for (const group of own) {
      merged.across.push(...group.across);
      merged.down.push(...group.down.filter((other) => !touched.has(other)));
      groups.splice(groups.indexOf(group), 1);
    }
    if (touching.length > 0) groups.push(merged);
  }
  return groups;
}

function crosses(across: Ruling, down: Ruling): boolean {
  return (
    down.at >= across.from - NEAR &&
    down.at <= across.to + NEAR &&
    across.at >= down.from - NEAR &&
    across.at <= down.to + NEAR
  );
}

function distinct(places: readonly number[]): number[] {
  const out: number[] = [];
  for (const place of [...places].sort((a, b) => a - b))
    if (out.length === 0 || place - (out.at(-1) ?? 0) > NEAR) out.push(place);
  return out;
}

/** Fields between which no line is drawn are one cell. */
function cells(xs: readonly number[], ys: readonly number[], group: Group): number[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const cellOf = Array.from({ length: rows * columns }, (_, at) => at);
  const root = (at: number): number => (cellOf[at] === at ? at : root(cellOf[at] ?? at));
  const join = (a: number, b: number) => {
    const [first, second] = [root(a), root(b)].sort((x, y) => x - y);
    if (second !== undefined && first !== undefined) cellOf[second] = first;
  };
  const drawn = (lines: readonly Ruling[], at: number, middle: number) =>
    lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= middle && line.to >= middle);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [left, right, top, bottom] = [xs[column] ?? 0, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0];
      const field = row * columns + column;
      if (column + 1 < columns && !drawn(group.down, right, (top + bottom) / 2)) join(field, field + 1);
      if (row + 1 < rows && !drawn(group.across, bottom, (left + right) / 2)) join(field, field + columns);
    }
  }
  return cellOf.map((_, at) => root(at));
}
