import { createCanvas, loadImage } from '@napi-rs/canvas';
import { Fault } from '../../domain/fault.ts';
import { orientationOf } from './imagePages.ts';
import type { ImageType } from './imageTypes.ts';
import { sheetPoints, WORK_PIXELS, type Raster } from './raster.ts';
import { tiffPixels } from './tiff.ts';

/** Decodes one page (from 1) of a picture file whose size has been checked. Throws Fault: file.damaged, file.noPage. */
export async function rasterImage(bytes: Buffer, type: ImageType, number: number): Promise<Raster> {
  if (type === 'image/tiff') return rasterTiff(bytes, number);
  if (number !== 1) throw new Fault('file.noPage', { page: number });
  try {
    const image = await loadImage(bytes);
    return drawn(image, image.width, image.height, orientationOf(bytes));
  } catch (error) {
    throw new Fault('file.damaged', { reason: String(error) });
  }
}

function rasterTiff(bytes: Buffer, number: number): Raster {
  const { width, height, data } = tiffPixels(bytes, number);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(width, height);
  pixels.data.set(data);
  context.putImageData(pixels, 0, 0);
  return drawn(canvas, width, height, 1);
}

type Drawable = Parameters<ReturnType<ReturnType<typeof createCanvas>['getContext']>['drawImage']>[0];

/** A picture on white paper, made smaller where it is very large, and upright where the camera says how it was held (EXIF 1–8). */
function drawn(image: Drawable, width: number, height: number, orientation: number): Raster {
  const scale = Math.min(1, Math.sqrt(WORK_PIXELS / (width * height)));
  const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const onSide = orientation >= 5;
  const canvas = createCanvas(onSide ? down : across, onSide ? across : down);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  const [w, h] = [canvas.width, canvas.height];
  if (orientation === 2) context.transform(-1, 0, 0, 1, w, 0);
  else if (orientation === 3) context.transform(-1, 0, 0, -1, w, h);
  else if (orientation === 4) context.transform(1, 0, 0, -1, 0, h);
  else if (orientation === 5) context.transform(0, 1, 1, 0, 0, 0);
  else if (orientation === 6) context.transform(0, 1, -1, 0, w, 0);
  else if (orientation === 7) context.transform(0, -1, -1, 0, w, h);
  else if (orientation === 8) context.transform(0, -1, 1, 0, 0, h);
  context.drawImage(image, 0, 0, across, down);
  const { data } = context.getImageData(0, 0, w, h);
  return { width: w, height: h, data, points: sheetPoints(w, h) };
}
