import { UNCERTAIN_BELOW } from '../../domain/scan.ts';
import type { ReadText, ReadWarning, ScannedPage } from '../contract.ts';
import { withoutFurniture } from '../pdf/furniture.ts';
import type { Layer } from '../pdf/layer.ts';
import type { Page } from '../pdf/page.ts';
import { joinPages } from '../pdf/paragraphs.ts';
import { doubtsIn } from './doubtsIn.ts';
import { scannedFurniture } from './scannedFurniture.ts';
import { scannedLines } from './scannedLines.ts';

/** A page as its text layer gives it, and what that layer is worth. */
export interface PageRead {
  layer: Layer;
  page: Page;
}

/** A poor layer gives way to OCR that is at least this sure of itself. */
const SURE = 0.9;

/** The text of a file whose pages are text, pictures, or both: each page from its layer or from OCR, all joined in order by the same rules. */
export function assemble(
  read: readonly PageRead[],
  scanned: ReadonlyMap<number, ScannedPage>,
): Omit<ReadText, 'mediaType'> {
  const scans = read.flatMap(({ layer }, at) => (layer !== 'good' && !scanned.has(at + 1) ? [at + 1] : []));
  const chosen = read.map((own, at) => choose(own, scanned.get(at + 1)));
  const pages = chosen.map(({ page }) => page);
  const heads = scannedFurniture(chosen.map(({ page, scan }) => (scan ? { page, height: scan.height } : null)));
  const bare = pages.map((page) =>
    heads.size === 0 ? page : { flows: page.flows.map((flow) => flow.filter((line) => !heads.has(line))) },
  );
  const { text, pageStarts } = joinPages(withoutFurniture(bare.map(withoutEmpty)));
  const used = chosen.flatMap(({ scan }) => scan ?? []);
  const doubts = used.flatMap((scan) =>
    doubtsIn(scan, text, pageStarts[scan.page - 1] ?? 0, pageStarts[scan.page] ?? text.length),
  );
  const texts = pages.filter((page, at) => !chosen[at]?.scan && !isEmpty(page)).length;
  const legible = used.filter((scan) => scan.pieces.length > 0);
  return {
    pages: read.length,
    method: legible.length === 0 ? 'text' : texts === 0 ? 'ocr' : 'mixed',
    text,
    pageStarts,
    warnings: warningsOf(read, pages, used),
    scans,
    confidences: used.length === 0 ? [] : chosen.map(({ scan }) => scan?.confidence ?? null),
    doubts: doubts.sort((a, b) => a.start - b.start),
  };
}

/** The page from its layer, or from OCR (`scan`) where that is the better one. */
function choose({ layer, page }: PageRead, scan: ScannedPage | undefined): { page: Page; scan: ScannedPage | null } {
  if (!scan) return { page, scan: null };
  const own = hanOf(page.flows.flat().map((line) => line.text));
  const seen = hanOf(scan.pieces.map((piece) => piece.text));
  const better =
    layer === 'garbled' ||
    (layer === 'thin' ? seen > own || isEmpty(page) : scan.confidence >= SURE && seen > own * 0.5);
  return better ? { page: scannedLines(scan), scan } : { page, scan: null };
}

const hanOf = (texts: readonly string[]): number => (texts.join('').match(/\p{Script=Han}/gu) ?? []).length;
const isEmpty = (page: Page): boolean => page.flows.every((flow) => flow.length === 0);
const withoutEmpty = (page: Page): Page => ({ flows: page.flows.filter((flow) => flow.length > 0) });

function warningsOf(read: readonly PageRead[], pages: readonly Page[], used: readonly ScannedPage[]): ReadWarning[] {
  const numbers = (test: (at: number) => boolean): number[] => pages.flatMap((_, at) => (test(at) ? [at + 1] : []));
  const legible = used.filter((scan) => scan.pieces.length > 0);
  const uncertain = legible.filter((scan) => scan.confidence < UNCERTAIN_BELOW).map((scan) => scan.page);
  const unread = used.filter((scan) => scan.pieces.length === 0 && scan.confidence === 0).map((scan) => scan.page);
  const found: [ReadWarning['code'], number[]][] = [
    ['text.pagesWithoutText', numbers((at) => pages[at] !== undefined && isEmpty(pages[at]))],
    ['text.layerGarbled', numbers((at) => read[at]?.layer === 'garbled')],
    ['text.pagesUncertain', uncertain],
    ['text.pagesUnread', unread],
  ];
  return found.flatMap(([code, list]) => (list.length > 0 ? [{ code, details: { pages: list } }] : []));
}
