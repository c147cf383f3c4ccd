import { Fault } from '../../../domain/fault.ts';
import type { LedgerChoices } from '../../../domain/ledger.ts';
import type { PlannedTable } from '../../../domain/ledgerPlan.ts';
import { tablesOf } from '../../../reading/ledger/tables.ts';
import type { ReadLedger } from '../../../reading/ledger/tables.ts';
import type { Context } from '../../../ports.ts';

/** Rows that one import takes: a product choice, several times the stock of a county. */
export const MOST_ROWS = 20_000;

/**
 * Reads the tables of a ledger. Throws Fault: ledger.not_excel {kind}, ledger.empty, ledger.no_head {sheets},
 * ledger.too_long {rows, limit}, and what the reader says of the file itself (file.encrypted, file.bomb …).
 */
export async function readWorkbook(ctx: Pick<Context, 'text'>, path: string): Promise<ReadLedger> {
  const sheets = await ctx.text.sheets(path).catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'file.unsupported')
      throw new Fault('ledger.not_excel', { ...error.details });
    if (error instanceof Fault && error.code === 'file.empty') throw new Fault('ledger.empty');
    throw error;
  });
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new Fault('ledger.empty');
  const ledger = tablesOf(sheets);
  if (ledger.tables.length === 0) throw new Fault('ledger.no_head', { sheets: sheets.map((sheet) => sheet.name) });
  const rows = ledger.tables.reduce((sum, table) => sum + table.lines.length, 0);
  if (rows === 0) throw new Fault('ledger.empty');
  if (rows > MOST_ROWS) throw new Fault('ledger.too_long', { rows, limit: MOST_ROWS });
  return ledger;
}

/** The tables with the fields that a person chose for their columns, or those that were guessed. */
export function plannedTables({ tables }: ReadLedger, choices: LedgerChoices | null): PlannedTable[] {
  return tables.map(({ sheet, headRow, columns, lines }, at) => {
    const chosen = choices?.tables[at];
    return {
      sheet,
      headRow,
      rows: lines.length,
      used: chosen !== null,
      columns: columns.map(({ name, field, samples }, i) => ({
        name,
        guessed: field,
        field: chosen == null ? field : (chosen[i] ?? null),
        samples,
      })),
    };
  });
}
