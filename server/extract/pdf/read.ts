import type { PDFDocumentProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { Fault } from '../../domain/fault.ts';
import type { ReadLimits, ReadText, ScannedPage } from '../contract.ts';
import { assemble, type PageRead } from '../ocr/assemble.ts';
import { layerOf } from './layer.ts';
import { withPdf } from './open.ts';
import { pageLines } from './page.ts';

/**
 * Text of a PDF in reading order. Pages whose text layer is none are named in `scans`, or taken from `scanned` where OCR has read them.
 * Throws Fault: file.encrypted, file.damaged, file.tooManyPages, file.tooLarge.
 */
export function readPdf(
  bytes: Buffer,
  limits: ReadLimits,
  scanned: ReadonlyMap<number, ScannedPage> = new Map(),
): Promise<ReadText> {
  return withPdf(bytes, async (document) => {
    if (document.numPages > limits.pages)
      throw new Fault('file.tooManyPages', { pages: document.numPages, limit: limits.pages });
    const pages = await readPages(document, limits.textChars);
    return { mediaType: 'application/pdf', ...assemble(pages, scanned) };
  });
}

async function readPages(document: PDFDocumentProxy, limit: number): Promise<PageRead[]> {
  const pages: PageRead[] = [];
  let chars = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    const items = content.items as TextItem[];
    chars += items.reduce((sum, item) => sum + item.str.length, 0);
    if (chars > limit) throw new Fault('file.tooLarge', { chars, limit });
    const layer = layerOf(items.map((item) => item.str).join(''));
    pages.push({ layer, page: layer === 'garbled' ? { flows: [] } : await pageLines(items, page) });
    page.cleanup();
  }
  return pages;
}
