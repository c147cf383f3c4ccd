import { readFile } from 'node:fs/promises';
import { Fault } from '../../domain/fault.ts';
import type { ReadLimits } from '../contract.ts';
import { kindOf } from '../kind.ts';
import { imagePages } from './imagePages.ts';
import { rasterImage } from './imageRaster.ts';
import { isImageType } from './imageTypes.ts';
import { rasterPdfPage } from './pdfRaster.ts';
import type { Raster } from './raster.ts';

/** One page (from 1) of a PDF or a picture file as a picture. Throws Fault: file.unsupported for other files, and what reading the file may throw. */
export async function rasterOf(path: string, page: number, limits: ReadLimits): Promise<Raster> {
  const bytes = await readFile(path);
  const { mediaType } = await kindOf(bytes, limits);
  if (mediaType === 'application/pdf') return rasterPdfPage(bytes, page);
  if (!isImageType(mediaType)) throw new Fault('file.unsupported', { kind: mediaType });
  imagePages(bytes, mediaType, limits);
  return rasterImage(bytes, mediaType, page);
}
