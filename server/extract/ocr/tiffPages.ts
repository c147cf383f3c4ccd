import { Fault } from '../../domain/fault.ts';

const WIDTH = 256;
const HEIGHT = 257;
const SUBFILE = 254;
/** Bit of the subfile type that marks a smaller copy of another page. */
const REDUCED = 1;
const ENTRY = 12;
const SHORT = 3;
/** More directories than any scan has; a file that goes on is not counted to its end. */
const MOST = 10_000;

export interface TiffPage {
  /** Place among all directories of the file, from 0. */
  directory: number;
  width: number;
  height: number;
}

/** The pages of a TIFF by its directories alone, previews left out: nothing is decoded, and a chain that goes in a circle ends. Throws Fault('file.damaged'). */
export function tiffPages(bytes: Buffer): TiffPage[] {
  try {
    const pages = directories(bytes);
    if (pages.length > 0) return pages;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new Fault('file.damaged', { reason: 'TIFF without pages' });
}

function directories(bytes: Buffer): TiffPage[] {
  const little = bytes.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const u32 = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const seen = new Set<number>();
  const pages: TiffPage[] = [];
  for (let at = u32(4); at !== 0 && seen.size < MOST;) {
    if (seen.has(at)) throw new Fault('file.damaged', { reason: 'TIFF directories in a circle' });
    const tags = new Map<number, number>();
    const count = u16(at);
    for (let entry = 0; entry < count; entry++) {
      const place = at + 2 + entry * ENTRY;
      tags.set(u16(place), u16(place + 2) === SHORT ? u16(place + 8) : u32(place + 8));
    }
    const [width = 0, height = 0] = [tags.get(WIDTH), tags.get(HEIGHT)];
    if (width > 0 && height > 0 && ((tags.get(SUBFILE) ?? 0) & REDUCED) === 0)
      pages.push({ directory: seen.size, width, height });
    seen.add(at);
    at = u32(at + 2 + count * ENTRY);
  }
  return pages;
}
