import type * as Library from '@e965/xlsx';
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { Fault } from '../../domain/fault.ts';
import type { Sheet, SheetRow } from '../contract.ts';
import type { Zip } from '../zip.ts';
import { cellText } from './cell.ts';

/** Formulas stay unread (their cached value is what counts), and nothing of macros, styles or pictures is looked at. */
const OPTIONS = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  bookVBA: false,
  bookFiles: false,
} as const satisfies ParsingOptions;

/** Cells that one workbook may fill, blanks between them included: one cell at the far corner claims sixteen thousand. */
const CELLS = 3_000_000;
/** UTF-16 units in all cells: a ledger may carry the texts of its documents in a column. */
const CHARS = 30_000_000;

/** The library gives out its reader of an already opened package under a name that its types leave out. */
type WithParser = typeof Library & { parse_zip(container: unknown, options: ParsingOptions): WorkBook };

// Loaded with the first workbook: half a megabyte of script that most reading processes never need.
const load = async (): Promise<WithParser> => (await import('@e965/xlsx')) as unknown as WithParser;

/**
 * Sheets of an XLSX (or XLSM) package. Only its XML parts are handed on, inflated by our own counting unzip: macros,
 * embedded objects and pictures never reach the library. Throws Fault: file.damaged, file.bomb, file.encrypted.
 */
export async function readXlsx(zip: Zip): Promise<Sheet[]> {
  const library = await load();
  const container = library.CFB.utils.cfb_new({ fileType: 'zip' } as Parameters<typeof library.CFB.utils.cfb_new>[0]);
  for (const name of zip.names())
    if (/\.(xml|rels)$/i.test(name)) library.CFB.utils.cfb_add(container, `/${name}`, await zip.read(name));
  return sheetsOf(library, () => library.parse_zip(container, OPTIONS));
}

/** Sheets of an Excel 97–2003 workbook (XLS, also WPS's ET). Throws Fault: file.damaged, file.encrypted. */
export async function readXls(bytes: Buffer): Promise<Sheet[]> {
  const library = await load();
  return sheetsOf(library, () => library.read(bytes, { ...OPTIONS, type: 'buffer' }));
}

function sheetsOf(library: typeof Library, read: () => WorkBook): Sheet[] {
  const book = attempt(read);
  const budget = { cells: CELLS, chars: CHARS };
  return book.SheetNames.map((name, at) => ({
    name,
    hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0,
    ...contentOf(library, book.Sheets[name], book.Workbook?.WBProps?.date1904 === true, budget),
  }));
}

/** The library throws plain errors for whatever it cannot make sense of, and names the password in one. */
function attempt(read: () => WorkBook): WorkBook {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(reason)) throw new Fault('file.encrypted');
    throw new Fault('file.damaged', { reason });
  }
}

interface Budget {
  cells: number;
  chars: number;
}

function contentOf(
  library: typeof Library,
  sheet: WorkSheet | undefined,
  date1904: boolean,
  budget: Budget,
): Pick<Sheet, 'rows' | 'merges'> {
  const grid = (sheet?.['!data'] ?? []) as (CellObject | undefined)[][];
  const rows: SheetRow[] = [];
  // Not a counting loop: a sheet may have its one cell in the millionth row.
  grid.forEach((line, at) => {
    const cells = rowCells(library, line ?? [], date1904, budget);
    if (cells.length > 0) rows.push({ number: at + 1, cells });
  });
  const merges = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c,
    bottom: e.r + 1,
    right: e.c,
  }));
  return { rows, merges };
}

function rowCells(
  library: typeof Library,
  line: (CellObject | undefined)[],
  date1904: boolean,
  budget: Budget,
): string[] {
  const filled: [number, string][] = [];
  line.forEach((cell, column) => {
    const text = cell === undefined ? '' : cellText(library.SSF, cell, date1904);
    if (text !== '') filled.push([column, text]);
  });
  const width = (filled.at(-1)?.[0] ?? -1) + 1;
  budget.cells -= width;
  budget.chars -= filled.reduce((sum, [, text]) => sum + text.length, 0);
  if (budget.cells < 0) throw new Fault('file.bomb', { cells: CELLS });
  if (budget.chars < 0) throw new Fault('file.tooLarge', { chars: CHARS - budget.chars, limit: CHARS });
  const cells = Array.from({ length: width }, () => '');
  for (const [column, text] of filled) cells[column] = text;
  return cells;
}
