import type { Box, Grey } from './bitmap.ts';
import { BARRIER, type Ink } from './ink.ts';

/** A drawn line of a table on the picture, in pixels: at `at` across its direction, from `from` to `to` along it. */
export interface DrawnLine {
  at: number;
  from: number;
  to: number;
}

export interface DrawnLines {
  horizontal: DrawnLine[];
  vertical: DrawnLine[];
}

/** Longer than any stroke of a character on a page of usual print, as a share of the page's longer side: some 15 mm on A4. */
const SHORTEST = 0.05;
const THICKEST = 0.005;
/** A scanned line may be broken by dust, and wander by a pixel. */
const GAP = 3;

/** Finds the drawn lines of a page and takes their ink off the picture (and off `ink`), so that what remains is text. */
export function takeDrawnLines(picture: Grey, ink: Ink): DrawnLines {
  const long = Math.round(Math.max(ink.width, ink.height) * SHORTEST);
  const thick = Math.max(3, Math.round(Math.max(ink.width, ink.height) * THICKEST));
  const horizontal = bands(longRuns(ink, long, false), thick);
  const vertical = bands(longRuns(ink, long, true), thick);
  for (const band of horizontal)
    erase(picture, ink, { x0: band.from, x1: band.to, y0: band.first, y1: band.last + 1 }, 0);
  for (const band of vertical)
    erase(picture, ink, { y0: band.from, y1: band.to, x0: band.first, x1: band.last + 1 }, BARRIER);
  return { horizontal: horizontal.map(lineOf), vertical: vertical.map(lineOf) };
}

interface LongRun {
  at: number;
  from: number;
  to: number;
}

function longRuns({ width, height, data }: Ink, long: number, upright: boolean): LongRun[] {
  const [across, along] = upright ? [width, height] : [height, width];
  const [acrossStep, alongStep] = upright ? [1, width] : [width, 1];
  const runs: LongRun[] = [];
  for (let at = 0; at < across; at++) {
    let from = -1;
    let last = -1;
    for (let place = 0; place <= along; place++) {
      if (place < along && data[at * acrossStep + place * alongStep]) {
        if (from < 0) from = place;
        last = place;
      } else if (from >= 0 && (place - last > GAP || place === along)) {
        if (last - from >= long) runs.push({ at, from, to: last + 1 });
        from = -1;
      }
    }
  }
  return runs;
}

interface Band {
  first: number;
  last: number;
  from: number;
  to: number;
}

/** Long runs that lie side by side are one line; what is thicker than a line (a picture, a dark edge) is none. */
function bands(runs: readonly LongRun[], thick: number): Band[] {
  const found: Band[] = [];
  for (const run of runs) {
    const band = found.find(
      (other) => run.at - other.last <= 2 && run.at > other.first - 1 && run.from <= other.to && run.to >= other.from,
    );
    if (!band) found.push({ first: run.at, last: run.at, from: run.from, to: run.to });
    else Object.assign(band, { last: run.at, from: Math.min(band.from, run.from), to: Math.max(band.to, run.to) });
  }
  return found.filter((band) => band.last - band.first < thick);
}

const lineOf = ({ first, last, from, to }: Band): DrawnLine => ({ at: (first + last) / 2, from, to });

/** What stands on two sides of an upright line stays apart, however near: `trace` is left in its place. */
function erase(picture: Grey, ink: Ink, box: Box, trace: number): void {
  for (let y = Math.max(0, box.y0 - 1); y < Math.min(ink.height, box.y1 + 1); y++) {
    picture.data.fill(255, y * ink.width + Math.max(0, box.x0 - 1), y * ink.width + Math.min(ink.width, box.x1 + 1));
    ink.data.fill(trace, y * ink.width + Math.max(0, box.x0 - 1), y * ink.width + Math.min(ink.width, box.x1 + 1));
  }
}
