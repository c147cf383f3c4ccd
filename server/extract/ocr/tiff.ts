import UTIF from 'utif2';
import { Fault } from '../../domain/fault.ts';

/** Tags of a TIFF directory: what is looked up before anything is decoded. */
const WIDTH = 't256';
const HEIGHT = 't257';
const SUBFILE = 't254';
/** Bit of the subfile type that marks a smaller copy of another page. */
const REDUCED = 1;

/** Size of each page of a TIFF, by its directories; previews are no pages. Throws Fault('file.damaged'). */
export function tiffPages(bytes: Buffer): { width: number; height: number }[] {
  return directories(bytes).map((page) => ({ width: first(page[WIDTH]), height: first(page[HEIGHT]) }));
}

/** Pixels (RGBA) of one page (from 1) of a TIFF. Throws Fault: file.damaged, file.noPage. */
export function tiffPixels(bytes: Buffer, number: number): { width: number; height: number; data: Uint8Array } {
  const page = directories(bytes)[number - 1];
  if (!page) throw new Fault('file.noPage', { page: number });
  try {
    UTIF.decodeImage(bytes, page);
    const data = UTIF.toRGBA8(page);
    if (data.length !== page.width * page.height * 4) throw new Error('pixels are missing');
    return { width: page.width, height: page.height, data };
  } catch (error) {
    throw new Fault('file.damaged', { reason: String(error) });
  }
}

function directories(bytes: Buffer): UTIF.IFD[] {
  try {
    const pages = UTIF.decode(bytes).filter((page) => first(page[WIDTH]) > 0 && (first(page[SUBFILE]) & REDUCED) === 0);
    if (pages.length > 0) return pages;
  } catch (error) {
    throw new Fault('file.damaged', { reason: String(error) });
  }
  throw new Fault('file.damaged', { reason: 'TIFF without pages' });
}

function first(tag: unknown): number {
  return Array.isArray(tag) && typeof tag[0] === 'number' ? tag[0] : 0;
}
