import { Fault } from '../../domain/fault.ts';
import type { StatedCounts } from '../../domain/rates/stated.ts';
import { readDelimited } from '../../reading/delimited.ts';
import { readCounts } from '../../reading/statedCounts.ts';
import type { Context } from '../../ports.ts';

type About = Pick<StatedCounts, 'fromDay' | 'toDay' | 'source'>;
/** Rows of one list: far above any county's number of bodies. */
const MOST = 2000;

async function statedOf(
  ctx: Pick<Context, 'reader'>,
  rows: readonly (readonly string[])[],
  about: About,
): Promise<StatedCounts[]> {
  const read = readCounts(rows);
  if (read === null || read.length === 0 || read.length > MOST) throw new Fault('rate.rows', { limit: MOST });
  const bodies = new Map((await ctx.reader.issuers()).map((row) => [row.name, row.id]));
  return read.map((row) => ({ ...row, ...about, issuerId: bodies.get(row.name) ?? null }));
}

/** Counts pasted from a spreadsheet. Refuses Fault('rate.rows') for a list without the columns. */
export const statedFromText = (ctx: Pick<Context, 'reader'>, text: string, about: About): Promise<StatedCounts[]> =>
  statedOf(ctx, readDelimited(text), about);

/** Counts of an Excel file: of the first sheet that has the columns. */
export async function statedFromFile(
  ctx: Pick<Context, 'reader' | 'text'>,
  path: string,
  about: About,
): Promise<StatedCounts[]> {
  const sheets = await ctx.text.sheets(path).catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'file.unsupported') throw new Fault('ledger.not_excel', error.details);
    throw error;
  });
  const tables = sheets.map((sheet) => sheet.rows.map((row) => row.cells.map(String)));
  return statedOf(ctx, tables.find((rows) => readCounts(rows) !== null) ?? [], about);
}
