import type { Doubt, Laid, ScannedPage } from '../domain/scan.ts';

export type { Doubt, Laid, ScannedPage, ScannedPiece } from '../domain/scan.ts';

/** Formats whose text we can read. */
export const MEDIA_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/ofd',
  'application/msword',
  'application/vnd.oasis.opendocument.text',
  'application/rtf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'text/html',
  'text/plain',
  'image/png',
  'image/jpeg',
  'image/tiff',
  'image/webp',
  'image/bmp',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Something about a text that its reader should know although it could be read. */
export interface ReadWarning {
  code:
    | 'text.pagesWithoutText'
    | 'text.garbledCharacters'
    /** Glyphs are named and no characters, so that what they show cannot be told: {pages}. */
    | 'text.glyphsWithoutCharacters'
    /** Files that travel inside: {names}. Their text is not read. */
    | 'text.attachments'
    /** It bears electronic signatures: {signatures}. They are not verified. */
    | 'text.signed'
    /** Numbers that the program made for list paragraphs could not be restored: {paragraphs}. */
    | 'text.numbersLost'
    /** The text layer of these pages is no text, so that they are read as pictures: {pages}. */
    | 'text.layerGarbled'
    /** Pages read by OCR whose text is likely to have more than a few errors: {pages}. */
    | 'text.pagesUncertain'
    /** Pages that OCR could not read: {pages}. */
    | 'text.pagesUnread';
  details?: Record<string, unknown>;
}

export interface ReadText {
  mediaType: MediaType;
  /** Number of pages; null where the format has none. */
  pages: number | null;
  method: 'text' | 'ocr' | 'mixed';
  /** Paragraphs separated by `\n`; a table is one row a line, its cells separated by `\t`. */
  text: string;
  /** UTF-16 offset in `text` where each page begins; [] where there are no pages. */
  pageStarts: number[];
  warnings: ReadWarning[];
  /** Numbers (from 1) of the pages that want to be read by OCR and whose reading was not handed in; their text is missing. */
  scans: number[];
  /** For each page read by OCR the share of its characters that is likely to be right, null for the others; [] where no page was. */
  confidences: (number | null)[];
  /** Stretches of `text` that OCR is not sure of. */
  doubts: Doubt[];
}

/** A text without any page for OCR. */
export const NO_SCANS = { scans: [], confidences: [], doubts: [] } satisfies Partial<ReadText>;

/** A row of a sheet that is not empty: its number as the program shows it (from 1), its cells from column A on as they are shown. */
export interface SheetRow {
  number: number;
  cells: string[];
}

/** A sheet of a workbook. Days are `2023-05-01`, formulas stand as their last value; `merges` count rows from 1 and columns from 0. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rows: SheetRow[];
  merges: { top: number; left: number; bottom: number; right: number }[];
}

/** Bytes → text, in a process of its own that can be killed. */
export interface TextReader {
  /**
   * Reads the file at `path`; its type is decided by its content. Throws Fault: file.missing, file.empty, file.tooLarge, file.unsupported {kind},
   * file.encrypted, file.damaged, file.noText, file.garbled, file.tooManyPages, file.bomb, file.timeout, file.memory, reader.crashed, reader.busy,
   * reader.closed; the signal's reason when it is aborted.
   * Pages that are pictures are named in `scans` and are not read here: read each with `page`, then read the file again with all of them as `scanned`.
   */
  read(path: string, options?: { signal?: AbortSignal; scanned?: readonly ScannedPage[] }): Promise<ReadText>;
  /**
   * Reads one page (from 1) of a PDF or a picture by OCR; seconds. Throws Fault: file.imageTooLarge, file.noPage, file.timeout and file.memory (this page took
   * more than its limit), reader.crashed, and what `read` throws of the file as a whole.
   */
  page(path: string, page: number, options?: { signal?: AbortSignal }): Promise<ScannedPage>;
  /** Draws one page, upright and level, as a WebP picture into a new file at `to`. Throws what `page` throws. */
  picture(path: string, page: number, laid: Laid, to: string): Promise<void>;
  /** Reads the workbook (XLSX, XLS) at `path`, cell by cell. Throws what `read` throws; file.unsupported {kind} for everything else. */
  sheets(path: string, options?: { signal?: AbortSignal }): Promise<Sheet[]>;
  close(): Promise<void>;
}

export interface ReadLimits {
  /** Wall-clock time for one file, in milliseconds, whatever its number of pages; then SIGKILL. */
  wallMs: number;
  /** Resident memory of the reading process, in bytes, looked at every 50 ms. */
  rssBytes: number;
  pages: number;
  /** Bytes that really come out of a zip's entries, all together. */
  inflatedBytes: number;
  /** Entries of a zip. */
  entries: number;
  fileBytes: number;
  /** UTF-16 units of the text that comes out. */
  textChars: number;
  /** Pixels of one picture, by its headers. */
  pixels: number;
  /** How far a reading process stands back behind the one that started it (added to its `os.getPriority`). */
  standBack: number;
}

const MIB = 1024 * 1024;

/**
 * Product choices, not legal figures. 60 s serve 2,000 pages too (a warm reader does well over 100 pages a second), so that long files get no
 * longer time, which a hostile one would only claim.
 */
export const READ_LIMITS: ReadLimits = {
  wallMs: 60_000,
  rssBytes: 1024 * MIB,
  pages: 2_000,
  inflatedBytes: 200 * MIB,
  entries: 10_000,
  fileBytes: 50 * MIB,
  textChars: 10_000_000,
  pixels: 80_000_000,
  standBack: 0,
};
