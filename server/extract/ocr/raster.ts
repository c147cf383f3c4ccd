import type { Grey } from './bitmap.ts';
import { componentsOf } from './components.ts';

/** A page as a colour picture. */
export interface Raster {
  width: number;
  height: number;
  /** RGBA, on white paper. */
  data: Uint8ClampedArray;
  /** Size of the page in points. A picture that does not belong to a page counts as one sheet of A4. */
  points: { width: number; height: number };
}

/** Longer side of A4 in points. */
const SHEET = 842;

/** Most pixels that a page is worked on with: A4 at some 290 dpi. More show no more of a character and cost time and memory. */
export const WORK_PIXELS = 8_000_000;

/** Size in points of a picture that says nothing reliable about it: the longer side of a sheet of A4. */
export function sheetPoints(width: number, height: number): Raster['points'] {
  const scale = SHEET / Math.max(width, height);
  return { width: width * scale, height: height * scale };
}

/** The picture in grey, without seals: red ink over a signature or a date is taken away and what is printed in black below it stays. */
export function greyOf(raster: Raster): Grey {
  const { width, height, data } = raster;
  const out = new Uint8Array(width * height);
  for (let at = 0; at < out.length; at++) {
    const [red, green, blue] = [data[at * 4] ?? 255, data[at * 4 + 1] ?? 255, data[at * 4 + 2] ?? 255];
    out[at] = (red * 299 + green * 587 + blue * 114) / 1000;
  }
  takeSeals(raster, out);
  return { width, height, data: out };
}

/** A seal is red, about as wide as high, and larger than any letter of a red head: 28 to 65 mm, in points. */
const SEAL_FROM = 79;
const SEAL_TO = 184;
const COARSE = 3;

function takeSeals(raster: Raster, out: Uint8Array): void {
  const { width, height, data, points } = raster;
  const small = { width: Math.floor(width / COARSE), height: Math.floor(height / COARSE) };
  const mask = new Uint8Array(small.width * small.height);
  let red = 0;
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++)
      if (isRed(data, (y * COARSE * width + x * COARSE) * 4)) {
        mask[y * small.width + x] = 1;
        red += 1;
      }
  if (red === 0) return;
  const scale = (points.width / width) * COARSE;
  for (const box of componentsOf({ ...small, data: mask }, 2)) {
    const [across, down] = [(box.x1 - box.x0) * scale, (box.y1 - box.y0) * scale];
    const isSeal = Math.min(across, down) > SEAL_FROM && Math.max(across, down) < SEAL_TO && across < down * 1.6;
    if (!isSeal || down > across * 1.3) continue;
    for (let y = Math.max(0, (box.y0 - 1) * COARSE); y < Math.min(height, (box.y1 + 1) * COARSE); y++)
      for (let x = Math.max(0, (box.x0 - 1) * COARSE); x < Math.min(width, (box.x1 + 1) * COARSE); x++)
        if (isReddish(data, (y * width + x) * 4)) out[y * width + x] = 255;
  }
}

function isRed(data: Uint8ClampedArray, at: number): boolean {
  const [red, green, blue] = [data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255];
  return red > 110 && red - green > 55 && red - blue > 45;
}

/** The pale edges of red strokes too; where black lies under the red, the red itself is dark. */
function isReddish(data: Uint8ClampedArray, at: number): boolean {
  const [red, green, blue] = [data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255];
  return red > 110 && red - green > 18 && red - blue > 12;
}
