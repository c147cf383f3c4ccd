import { createCanvas } from '@napi-rs/canvas';
import type { Laid } from '../contract.ts';
import type { Raster } from './raster.ts';

/** Longest side of a page's picture in pixels: enough to read its smallest print on a screen. */
const LONGEST = 1600;
const QUALITY = 70;

/** The page as a WebP picture for people, upright and level. */
export async function drawPicture(raster: Raster, { turned, slope }: Laid): Promise<Buffer> {
  const source = createCanvas(raster.width, raster.height);
  const pixels = source.getContext('2d').createImageData(raster.width, raster.height);
  pixels.data.set(raster.data);
  source.getContext('2d').putImageData(pixels, 0, 0);
  const scale = Math.min(1, LONGEST / Math.max(raster.width, raster.height));
  const [across, down] = [Math.round(raster.width * scale), Math.round(raster.height * scale)];
  const onSide = turned % 2 === 1;
  const canvas = createCanvas(onSide ? down : across, onSide ? across : down);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turned * Math.PI) / 2 - Math.atan(slope));
  context.drawImage(source, -across / 2, -down / 2, across, down);
  return canvas.encode('webp', QUALITY);
}
