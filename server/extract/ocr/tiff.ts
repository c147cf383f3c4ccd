import UTIF from 'utif2';
import { Fault } from '../../domain/fault.ts';
import { tiffPages } from './tiffPages.ts';

/** Pixels (RGBA) of one page (from 1) of a TIFF. Throws Fault: file.damaged, file.noPage. */
export function tiffPixels(bytes: Buffer, number: number): { width: number; height: number; data: Uint8Array } {
  const place = tiffPages(bytes)[number - 1];
  if (!place) throw new Fault('file.noPage', { page: number });
  try {
    const page = UTIF.decode(bytes)[place.directory];
    if (!page) throw new Error('no such directory');
    UTIF.decodeImage(bytes, page);
    const data = UTIF.toRGBA8(page);
    if (data.length !== page.width * page.height * 4) throw new Error('pixels are missing');
    return { width: page.width, height: page.height, data };
  } catch (error) {
    throw new Fault('file.damaged', { reason: String(error) });
  }
}
