import { createCanvas } from '@napi-rs/canvas';
import { Fault } from '../../domain/fault.ts';
import { withPdf } from '../pdf/open.ts';
import { WORK_PIXELS, type Raster } from './raster.ts';

/** Sharp enough for print of 8 points; a scan of 150 dpi gains nothing by more, one of 300 dpi nothing that is needed. */
const DPI = 222;

/** Draws one page (from 1) of a PDF. Throws Fault: file.encrypted, file.damaged, file.noPage. */
export function rasterPdfPage(bytes: Buffer, number: number): Promise<Raster> {
  return withPdf(bytes, async (document) => {
    if (number < 1 || number > document.numPages) throw new Fault('file.noPage', { page: number });
    const page = await document.getPage(number);
    const points = page.getViewport({ scale: 1 });
    const scale = Math.min(DPI / 72, Math.sqrt(WORK_PIXELS / (points.width * points.height)));
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    // The canvas is the one that pdf.js itself uses in Node; its types only know the browser's.
    await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport })
      .promise;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return {
      width: canvas.width,
      height: canvas.height,
      data,
      points: { width: points.width, height: points.height },
    };
  });
}
