import type { ReadLimits, ReadText, ScannedPage } from '../contract.ts';
import { assemble } from './assemble.ts';
import { imagePages } from './imagePages.ts';
import type { ImageType } from './imageTypes.ts';

/** Text of a picture file as far as OCR has read its pages. Nothing is decoded here. Throws Fault: file.damaged, file.imageTooLarge, file.tooManyPages. */
export function readImage(
  bytes: Buffer,
  type: ImageType,
  limits: ReadLimits,
  scanned: ReadonlyMap<number, ScannedPage>,
): ReadText {
  const pages = imagePages(bytes, type, limits);
  const blank = Array.from({ length: pages }, () => ({ layer: 'thin' as const, page: { flows: [] } }));
  return { mediaType: type, ...assemble(blank, scanned) };
}
