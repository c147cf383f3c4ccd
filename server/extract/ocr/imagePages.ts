import { imageSize } from 'image-size';
import { Fault } from '../../domain/fault.ts';
import type { ReadLimits } from '../contract.ts';
import type { ImageType } from './imageTypes.ts';
import { tiffPages } from './tiffPages.ts';

/**
 * Number of pages of a picture file, from its headers alone: nothing is decoded. What its headers claim is held against the limits before anything is
 * decoded. Throws Fault: file.damaged, file.imageTooLarge {pixels, limit}, file.tooManyPages.
 */
export function imagePages(bytes: Buffer, type: ImageType, limits: Pick<ReadLimits, 'pages' | 'pixels'>): number {
  const sizes = type === 'image/tiff' ? tiffPages(bytes) : [sizeOf(bytes)];
  if (sizes.length > limits.pages) throw new Fault('file.tooManyPages', { pages: sizes.length, limit: limits.pages });
  for (const { width, height } of sizes) {
    if (!(width > 0 && height > 0)) throw new Fault('file.damaged', { reason: 'picture without size' });
    if (width * height > limits.pixels)
      throw new Fault('file.imageTooLarge', { pixels: width * height, limit: limits.pixels });
  }
  return sizes.length;
}

function sizeOf(bytes: Buffer): { width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch (error) {
    throw new Fault('file.damaged', { reason: String(error) });
  }
}

/** How a camera held the picture (EXIF 1–8); 1 for none. */
export function orientationOf(bytes: Buffer): number {
  try {
    return imageSize(bytes).orientation ?? 1;
  } catch {
    return 1; // said by no header that we can read
  }
}
