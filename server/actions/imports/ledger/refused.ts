import { REFUSING } from '../../../domain/ledger.ts';
import type { Doubt, LedgerField } from '../../../domain/ledger.ts';
import type { LedgerPlan } from '../../../domain/ledgerPlan.ts';
import type { WrittenSheet } from '../../../ports.ts';

/** The column that says why a row came back. */
export const REASON = '原因';

/** Excel takes no longer names of sheets, and not these signs. */
const sheetName = (name: string, at: number): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 25)
    .trim() || `表${at + 1}`;

/** A heading that rows stand under, alone in its row and not where a title would stand. */
const headingRow = (group: string, columns: readonly { field: LedgerField | null }[]): string[] => {
  const at = columns.findIndex(({ field }) => field !== 'title');
  return columns.map((_, i) => (i === at ? group : ''));
};

/**
 * The rows that were sent back, sheet by sheet with their own columns and the reason behind them, to be mended and imported
 * again. `sentence` words one reason.
 */
export function refusedSheets(plan: LedgerPlan, sentence: (doubt: Doubt) => string): WrittenSheet[] {
  const used = new Set<string>();
  return plan.tables.flatMap((table, at) => {
    const rows = plan.rows.filter((row) => row.table === at && row.outcome === 'refused');
    if (rows.length === 0) return [];
    // The reason of an earlier round makes way for the new one.
    const kept = table.columns.map((column, i) => ({ ...column, i })).filter(({ name }) => name !== REASON);
    const base = sheetName(table.sheet, at);
    const name = used.has(base) ? `${base} ${at + 1}` : base;
    used.add(name);
    return {
      name,
      head: [...kept.map((column) => column.name), REASON],
      rows: rows.flatMap((row, k) => [
        ...(row.group === null || row.group === rows[k - 1]?.group ? [] : [headingRow(row.group, kept)]),
        [
          ...kept.map(({ i }) => row.cells[i] ?? ''),
          row.doubts
            .filter((doubt) => REFUSING.has(doubt.kind))
            .map(sentence)
            .join('；'),
        ],
      ]),
      widths: [...kept.map(({ field }) => (field === 'title' || field === 'file' ? 40 : 16)), 50],
    };
  });
}
