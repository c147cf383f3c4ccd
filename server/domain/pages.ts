import type { Instant, UploadPageRow } from './model.ts';
import type { Doubt } from './scan.ts';

/** A text with the offset (UTF-16) at which each of its pages begins. */
export interface PagedText {
  text: string;
  pageStarts: readonly number[];
}

interface Slice {
  start: number;
  /** Text of the page without the line break that may end it. */
  body: string;
  end: number;
}

function sliceOf({ text, pageStarts }: PagedText, page: number): Slice {
  const start = pageStarts[page - 1] ?? text.length;
  const next = pageStarts[page] ?? text.length;
  const end = next > start && text[next - 1] === '\n' ? next - 1 : next;
  return { start, body: text.slice(start, end), end };
}

/** What stands on a page (from 1); '' where nothing does. */
export const pageText = (paged: PagedText, page: number): string => sliceOf(paged, page).body;

/**
 * The text with one page's part replaced; the pages behind it move along. A paragraph that runs over the end of the page still does. Text on a page that had
 * none stands in lines of its own.
 */
export function withPage(paged: PagedText, page: number, edited: string): { text: string; pageStarts: number[] } {
  const { start, body, end } = sliceOf(paged, page);
  const before = paged.text.slice(0, start);
  const after = paged.text.slice(end);
  const apart = body === '' && edited !== '';
  const lead = apart && before !== '' && !before.endsWith('\n') ? '\n' : '';
  const tail = apart && after !== '' && !after.startsWith('\n') ? '\n' : '';
  const put = lead + edited + tail;
  const moved = put.length - body.length;
  return {
    text: before + put + after,
    pageStarts: paged.pageStarts.map((at, place) =>
      place >= page ? at + moved : place === page - 1 ? at + lead.length : at,
    ),
  };
}

/** A person's wording of a page as it is kept: no blanks at the ends of lines, no empty lines, no page breaks. */
export const tidyPage = (text: string): string =>
  text
    .replace(/\r\n?|\f/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[ \u3000\t]+$/, ''))
    .filter((line) => line !== '')
    .join('\n');

/** The doubts of one page, counted from where the page begins in the text. */
export const doubtsOnPage = (doubts: readonly Doubt[], page: number, start: number): Omit<Doubt, 'page'>[] =>
  doubts
    .filter((doubt) => doubt.page === page)
    .map(({ page: _page, ...doubt }) => ({ ...doubt, start: doubt.start - start, end: doubt.end - start }));

/** A page that a person should hold against its picture. */
export interface PageToCheck {
  page: Omit<UploadPageRow, 'scan'>;
  fileName: string;
  /** Pages of the whole file. */
  pages: number | null;
  uploadedAt: Instant;
}

/** An upload whose pages wait for OCR. */
export interface ScanWork {
  uploadId: number;
  /** Pages that still wait. */
  left: number;
}

/** Every this many pages the upload that has waited longest has its turn, whatever its length. */
const FAIR = 5;

/**
 * Whose page is read next: the upload with the fewest pages left (the older of two), so that one thick scan does not hold up ten letters; now and then the
 * oldest, so that a stream of letters does not hold up the thick scan for ever. `turn` counts the pages read; null when nothing waits.
 */
export function nextToScan(work: readonly ScanWork[], turn: number): number | null {
  const byAge = [...work].sort((a, b) => a.uploadId - b.uploadId);
  const oldest = byAge[0];
  if (!oldest) return null;
  if (turn % FAIR === FAIR - 1) return oldest.uploadId;
  return byAge.reduce((best, one) => (one.left < best.left ? one : best), oldest).uploadId;
}
