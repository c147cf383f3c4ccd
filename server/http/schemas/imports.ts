import { z } from 'zod';
import { COMPARED, DOUBT_KINDS, LEDGER_FIELDS } from '../../domain/ledger.ts';
import type { LedgerChoices, LedgerField } from '../../domain/ledger.ts';
import { ROW_OUTCOMES } from '../../domain/ledgerPlan.ts';
import { Fault } from '../../domain/fault.ts';
import { versionField } from './document.ts';
import { blank, line, many } from './fields.ts';

/** What of a plan is shown. */
export const PREVIEW = z.object({
  doubt: blank(z.enum(DOUBT_KINDS)),
  outcome: blank(z.enum(ROW_OUTCOMES)),
  page: blank(z.coerce.number().int().min(1).max(10_000)),
});

export const CHOSEN = z.object({ version: versionField, textCounts: many(z.enum(COMPARED)) });
export const UNDO = z.object({ version: versionField, reason: line(500) });
export const SEEN = z.object({ version: versionField });

const field = z.enum(LEDGER_FIELDS);

/**
 * The columns' fields of a form (`c-TABLE-COLUMN`, `use-TABLE`) for tables of these widths. Throws Fault('input.invalid') for a
 * field chosen twice, and for a table without a title.
 */
export function chosenTables(
  body: Readonly<Record<string, unknown>>,
  widths: readonly number[],
): LedgerChoices['tables'] {
  return widths.map((width, table) => {
    if (body[`use-${table}`] !== 'yes') return null;
    const fields = Array.from({ length: width }, (_, column): LedgerField | null => {
      const read = field.safeParse(body[`c-${table}-${column}`]);
      return read.success ? read.data : null;
    });
    const twice = fields.findIndex((one, at) => one !== null && fields.indexOf(one) !== at);
    const issue = (at: number, code: string) => ({ issues: [{ path: [`c-${table}-${at}`], code }] });
    if (twice >= 0) throw new Fault('input.invalid', issue(twice, 'ledger.column_twice'));
    if (!fields.includes('title')) throw new Fault('input.invalid', issue(0, 'ledger.column_title'));
    return fields;
  });
}
