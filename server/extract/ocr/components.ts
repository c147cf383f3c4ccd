import type { Box } from './bitmap.ts';
import { BARRIER, type Ink } from './ink.ts';

/** A run of ink in a row of pixels; `to` is exclusive. */
interface Run {
  y: number;
  from: number;
  to: number;
  part: number;
}

/** Boxes of the connected parts of a picture's ink, after gaps of up to `gap` pixels along the rows have been filled. */
export function componentsOf({ width, height, data }: Ink, gap: number): Box[] {
  const parents: number[] = [];
  const find = (part: number): number => {
    let root = part;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = part; at !== root;) [at, parents[at]] = [parents[at] ?? root, root];
    return root;
  };
  const runs: Run[] = [];
  let above: Run[] = [];
  for (let y = 0; y < height; y++) {
    const row = runsOf(data.subarray(y * width, (y + 1) * width), y, gap);
    let next = 0;
    for (const run of row) {
      while (next < above.length && (above[next]?.to ?? 0) < run.from) next += 1;
      for (let at = next; at < above.length && (above[at]?.from ?? 0) <= run.to; at++) {
        const part = find(above[at]?.part ?? 0);
        if (run.part < 0) run.part = part;
        else parents[find(run.part)] = part;
      }
      if (run.part < 0) {
        run.part = parents.length;
        parents.push(run.part);
      }
    }
    runs.push(...row);
    above = row;
  }
  const boxes = new Map<number, Box>();
  for (const { y, from, to, part } of runs) {
    const root = find(part);
    const box = boxes.get(root);
    if (!box) boxes.set(root, { x0: from, y0: y, x1: to, y1: y + 1 });
    else Object.assign(box, { x0: Math.min(box.x0, from), x1: Math.max(box.x1, to), y1: y + 1 });
  }
  return [...boxes.values()];
}

function runsOf(row: Uint8Array, y: number, gap: number): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (let x = row.indexOf(1); x >= 0; x = row.indexOf(1, x)) {
    let to = x + 1;
    while (row[to] === 1) to += 1;
    if (open && x - open.to <= gap && !row.subarray(open.to, x).includes(BARRIER)) open.to = to;
    else runs.push((open = { y, from: x, to, part: -1 }));
    x = to;
  }
  return runs;
}
