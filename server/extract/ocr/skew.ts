import type { Ink } from './ink.ts';

/** Slopes (pixels down for each pixel to the right) up to about 5°, in steps that a line of A4 just shows. */
const STEEPEST = 0.09;
const COARSE = 0.006;
const FINE = 0.0008;
const LONGEST_SIDE = 900;
const MOST_POINTS = 60_000;
/** Text that lies on level lines makes their edges this much sharper than text that stands on end. */
const CLEARLY = 1.15;

/** How the lines of a page run: their slope, and whether the page seems to lie on its side. */
export function linesOf(ink: Ink): { slope: number; onSide: boolean } {
  const points = pointsOf(ink);
  const level = bestSlope(points);
  const upright = bestSlope(points.map(([x, y]) => [y, x] as const));
  return { slope: level.slope, onSide: upright.sharpness > level.sharpness * CLEARLY };
}

type Point = readonly [number, number];

function bestSlope(points: readonly Point[]): { slope: number; sharpness: number } {
  const coarse = best(points, range(-STEEPEST, STEEPEST, COARSE));
  return best(points, range(coarse.slope - COARSE, coarse.slope + COARSE, FINE));
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);
}

function best(points: readonly Point[], slopes: readonly number[]): { slope: number; sharpness: number } {
  let found = { slope: 0, sharpness: -1 };
  for (const slope of slopes) {
    const sharpness = sharpnessAt(points, slope);
    if (sharpness > found.sharpness) found = { slope, sharpness };
  }
  return found;
}

/** How sharply rows of ink part from rows of paper when the page is levelled by a slope. */
function sharpnessAt(points: readonly Point[], slope: number): number {
  const rows = new Float64Array(3 * LONGEST_SIDE);
  for (const [x, y] of points) {
    const place = y - x * slope + LONGEST_SIDE;
    const row = Math.floor(place);
    const below = place - row;
    // Shared between two rows: whole rows would be sharpest at slope 0, whatever is on the page.
    rows[row] = (rows[row] ?? 0) + 1 - below;
    rows[row + 1] = (rows[row + 1] ?? 0) + below;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row++) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
}

/** Places of ink on the page made small by a whole number, a part of them where there are very many. */
function pointsOf({ width, height, data }: Ink): Point[] {
  const scale = Math.ceil(Math.max(width, height) / LONGEST_SIDE);
  const points: Point[] = [];
  for (let y = 0; y < height; y += scale)
    for (let x = 0; x < width; x += scale) if (data[y * width + x]) points.push([x / scale, y / scale]);
  const every = Math.ceil(points.length / MOST_POINTS);
  return every <= 1 ? points : points.filter((_, at) => at % every === 0);
}
