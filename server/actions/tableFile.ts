import { Fault } from '../domain/fault.ts';
import type { Context } from '../ports.ts';
import { readDelimited } from '../reading/delimited.ts';

/** A row of a table with its number, from 1. */
export interface TableRow {
  number: number;
  cells: readonly string[];
}

/** Rows of a table that was pasted from a spreadsheet, or of a CSV text. */
export const tableOfText = (text: string): TableRow[] =>
  readDelimited(text).map((cells, i) => ({ number: i + 1, cells }));

/** The tables of an Excel or CSV file; throws Fault(`notTable`) for another file, and what the reader says of a broken one. */
export async function tablesOfFile(
  ctx: Pick<Context, 'text'>,
  path: string,
  notTable: string,
): Promise<readonly (readonly TableRow[])[]> {
  const sheets = await ctx.text.sheets(path).catch((error: unknown) => {
    if (!(error instanceof Fault) || error.code !== 'file.unsupported') throw error;
    // A CSV, which Excel in Chinese saves in GB18030; the text reader knows both encodings.
    if (error.details['kind'] === 'plain') return null;
    throw new Fault(notTable, error.details);
  });
  return sheets === null ? [tableOfText((await ctx.text.read(path)).text)] : sheets.map(({ rows }) => rows);
}
