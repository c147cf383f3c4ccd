import type { PDFDocumentProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { Fault } from '../../domain/fault.ts';
import type { ReadLimits, ReadText } from '../contract.ts';
import { withoutFurniture } from './furniture.ts';
import { withPdf } from './open.ts';
import { pageLines, type Page } from './page.ts';
import { joinPages } from './paragraphs.ts';

/** Text of a PDF in reading order. Throws Fault: file.encrypted, file.damaged, file.tooManyPages, file.tooLarge. */
export function readPdf(bytes: Buffer, limits: ReadLimits): Promise<ReadText> {
  return withPdf(bytes, async (document) => {
    if (document.numPages > limits.pages)
      throw new Fault('file.tooManyPages', { pages: document.numPages, limit: limits.pages });
    const pages = await readPages(document, limits.textChars);
    const { text, pageStarts } = joinPages(withoutFurniture(pages));
    const empty = pages.flatMap((page, at) => (page.flows.every((flow) => flow.length === 0) ? [at + 1] : []));
    const warnings = empty.length > 0 ? [{ code: 'text.pagesWithoutText' as const, details: { pages: empty } }] : [];
    return { mediaType: 'application/pdf', pages: document.numPages, method: 'text', text, pageStarts, warnings };
  });
}

async function readPages(document: PDFDocumentProxy, limit: number): Promise<Page[]> {
  const pages: Page[] = [];
  let chars = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    const items = content.items as TextItem[];
    chars += items.reduce((sum, item) => sum + item.str.length, 0);
    if (chars > limit) throw new Fault('file.tooLarge', { chars, limit });
    pages.push(await pageLines(items, page));
    page.cleanup();
  }
  return pages;
}
