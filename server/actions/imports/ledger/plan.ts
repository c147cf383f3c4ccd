import type { LedgerPlan, PlannedRow } from '../../../domain/ledgerPlan.ts';
import type { LedgerChoices } from '../../../domain/ledger.ts';
import { matchFiles } from '../../../reading/ledger/match.ts';
import type { RowMatch } from '../../../reading/ledger/match.ts';
import { readRow } from '../../../reading/ledger/row.ts';
import type { LedgerRow } from '../../../reading/ledger/row.ts';
import type { Context } from '../../../ports.ts';
import type { SourceFile } from './files.ts';
import { markHeld } from './heldRows.ts';
import { planRow, rowKey } from './planRow.ts';
import { readFiles } from './readFiles.ts';
import type { KnownFile } from './readFiles.ts';
import { plannedTables, readWorkbook } from './workbook.ts';
import { recordRules } from '../records.ts';

/** Matches rows with files; a row that stands in the ledger twice asks for its file once. */
function matchOnce(rows: readonly LedgerRow[], files: readonly KnownFile[]): RowMatch[] {
  const first = new Map<string, LedgerRow>();
  for (const row of rows) {
    const key = rowKey(row.says, row.cells);
    if (!first.has(key)) first.set(key, row);
  }
  const asking = [...first.values()];
  const found = matchFiles(
    asking.map((row) => row.says),
    files.map((file) => file.match),
  );
  const matches = new Map(asking.map((row, at) => [row, found[at]!]));
  return rows.map((row) => matches.get(row) ?? { file: null, how: null, candidates: [] });
}

export interface PlanInput {
  ledger: string;
  files: readonly SourceFile[];
  tooLarge: readonly string[];
  choices: LedgerChoices | null;
  /** Folder where readings are kept for the next time. */
  work: string;
  progress: (so: { files: number; of: number }) => void;
}

/**
 * Works out what an import would do, and writes nothing: the ledger's tables, each row with its file, facts, events and doubts,
 * and what is held already. Same input, same books: same plan.
 */
export async function makePlan(ctx: Context, input: PlanInput): Promise<{ plan: LedgerPlan; files: KnownFile[] }> {
  const ledger = await readWorkbook(ctx, input.ledger);
  const tables = plannedTables(ledger, input.choices);
  const files = await readFiles(ctx, input.files, input.work, (done) =>
    input.progress({ files: done, of: input.files.length }),
  );
  const held = await ctx.reader.issuers();
  const today = ctx.clock.today();
  const rules = recordRules(ctx);
  const lines = ledger.tables.flatMap((table, at) => {
    const { used, columns } = tables[at]!;
    const fields = columns.map((column) => column.field);
    return used ? table.lines.map((line) => ({ at, row: readRow(table, fields, line, held) })) : [];
  });
  const matches = matchOnce(
    lines.map(({ row }) => row),
    files,
  );
  const judging = { held, ...rules, today, textCounts: input.choices?.textCounts ?? [] };
  const rows: PlannedRow[] = lines.map(({ at, row }, i) => planRow(row, at, matches[i]!, files, judging));
  await markHeld(ctx, rows, files);
  const planned = files.map((file) => file.planned);
  return {
    plan: { madeOn: today, tables, leftOut: ledger.leftOut, rows, files: planned, tooLarge: [...input.tooLarge] },
    files,
  };
}
