import { Fault } from '../../domain/fault.ts';
import type { ReadText, ScannedPage, TextReader } from '../../ports.ts';

export interface WholeOptions {
  signal?: AbortSignal;
  /** Most pages to be read by OCR: whoever waits for the answer cannot wait for a hundred. More are Fault('file.tooManyScans', {pages, limit}). */
  mostScans?: number;
  /** Before each page is read by OCR: its number, its place (from 1) among those to be read, and how many these are. */
  onPage?(page: number, at: number, of: number): void;
}

/**
 * Reads a file to its end, pages that are pictures by OCR, one after the other: for commands and others who wait. A page that cannot be read is left out
 * and named in the warnings. Throws what TextReader.read throws.
 */
export async function readWhole(
  reader: Pick<TextReader, 'read' | 'page'>,
  path: string,
  { signal, mostScans = Infinity, onPage }: WholeOptions = {},
): Promise<ReadText> {
  const first = await reader.read(path, { signal });
  if (first.scans.length === 0) return first;
  if (first.scans.length > mostScans)
    throw new Fault('file.tooManyScans', { pages: first.scans.length, limit: mostScans });
  const scanned: ScannedPage[] = [];
  for (const [at, page] of first.scans.entries()) {
    onPage?.(page, at + 1, first.scans.length);
    scanned.push(await pageOrNothing(reader, path, page, signal));
  }
  return reader.read(path, { signal, scanned });
}

/** One page by OCR; a page that took too long, too much memory or broke the engine counts as unread. */
async function pageOrNothing(
  reader: Pick<TextReader, 'page'>,
  path: string,
  page: number,
  signal?: AbortSignal,
): Promise<ScannedPage> {
  try {
    return await reader.page(path, page, { signal });
  } catch (error) {
    if (!isPageFault(error)) throw error;
    return unreadPage(page);
  }
}

/** Whether a failure is about this page only, so that the others may still be read. */
export const isPageFault = (error: unknown): error is Fault =>
  error instanceof Fault && (error.code.startsWith('file.') || error.code === 'reader.crashed');

/** A page that could not be read, as OCR would hand it in. */
export const unreadPage = (page: number): ScannedPage => ({
  page,
  width: 595,
  height: 842,
  laid: { turned: 0, slope: 0 },
  confidence: 0,
  pieces: [],
  rulings: { horizontal: [], vertical: [] },
});
