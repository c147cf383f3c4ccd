import { grey, type Grey } from './bitmap.ts';

/** A black and white picture: 1 where there is ink, 0 on paper, BARRIER where an upright line of a table was. */
export interface Ink {
  width: number;
  height: number;
  data: Uint8Array;
}

/** No gap is filled across it. */
export const BARRIER = 2;

const TILE = 24;
/** A place in the order of a tile's brightness that is paper and not ink, even where ink is dense. */
const PAPER = 0.9;
const DARKEST_PAPER = 60;

/** The picture with even, white paper: shadows, grey paper and yellowed edges are divided out. */
export function onWhite(source: Grey): Grey {
  const across = Math.max(1, Math.ceil(source.width / TILE));
  const down = Math.max(1, Math.ceil(source.height / TILE));
  const paper = smoothed(tiles(source, across, down), across, down);
  const out = grey(source.width, source.height);
  for (let y = 0; y < source.height; y++) {
    const ty = Math.min(down - 1, Math.max(0, (y + 0.5) / TILE - 0.5));
    const upper = Math.floor(ty);
    const lower = Math.min(down - 1, upper + 1);
    for (let x = 0; x < source.width; x++) {
      const tx = Math.min(across - 1, Math.max(0, (x + 0.5) / TILE - 0.5));
      const left = Math.floor(tx);
      const right = Math.min(across - 1, left + 1);
      const above = between(paper[upper * across + left], paper[upper * across + right], tx - left);
      const below = between(paper[lower * across + left], paper[lower * across + right], tx - left);
      const white = between(above, below, ty - upper);
      out.data[y * source.width + x] = Math.min(255, ((source.data[y * source.width + x] ?? 255) * 255) / white);
    }
  }
  return out;
}

const between = (a = 255, b = 255, share: number): number => a * (1 - share) + b * share;

function tiles(source: Grey, across: number, down: number): Float32Array {
  const paper = new Float32Array(across * down);
  const counts = new Uint32Array(256);
  for (let ty = 0; ty < down; ty++) {
    for (let tx = 0; tx < across; tx++) {
      counts.fill(0);
      let total = 0;
      for (let y = ty * TILE; y < Math.min(source.height, (ty + 1) * TILE); y++) {
        for (let x = tx * TILE; x < Math.min(source.width, (tx + 1) * TILE); x++) {
          const value = source.data[y * source.width + x] ?? 255;
          counts[value] = (counts[value] ?? 0) + 1;
          total += 1;
        }
      }
      let seen = 0;
      let value = 0;
      while (value < 255 && (seen += counts[value] ?? 0) < total * PAPER) value += 1;
      paper[ty * across + tx] = Math.max(DARKEST_PAPER, value);
    }
  }
  return paper;
}

/** The brightest of each tile's neighbours, so that a tile full of ink takes its paper from them; then evened out. */
function smoothed(paper: Float32Array, across: number, down: number): Float32Array {
  const brightest = around(paper, across, down, (values) => Math.max(...values));
  return around(brightest, across, down, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
}

function around(source: Float32Array, across: number, down: number, join: (values: number[]) => number): Float32Array {
  const out = new Float32Array(source.length);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const values: number[] = [];
      for (let ny = Math.max(0, y - 1); ny <= Math.min(down - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(across - 1, x + 1); nx++)
          values.push(source[ny * across + nx] ?? 255);
      out[y * across + x] = join(values);
    }
  }
  return out;
}

const LOWEST = 90;
const HIGHEST = 190;

/** Ink of a picture on white paper: what is darker than the value that parts its pixels best (Otsu). */
export function inkOf({ width, height, data }: Grey): Ink {
  const limit = Math.min(HIGHEST, Math.max(LOWEST, otsu(data)));
  const ink = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) ink[at] = (data[at] ?? 255) < limit ? 1 : 0;
  return { width, height, data: ink };
}

function otsu(data: Uint8Array): number {
  const counts = new Float64Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  let whole = 0;
  for (let value = 0; value < 256; value++) whole += value * (counts[value] ?? 0);
  let dark = 0;
  let darkSum = 0;
  let best = 128;
  let bestSpread = -1;
  for (let value = 0; value < 256; value++) {
    dark += counts[value] ?? 0;
    darkSum += value * (counts[value] ?? 0);
    const light = data.length - dark;
    if (dark === 0 || light === 0) continue;
    const spread = dark * light * (darkSum / dark - (whole - darkSum) / light) ** 2;
    if (spread > bestSpread) [best, bestSpread] = [value + 1, spread];
  }
  return best;
}
