import type { LedgerField } from '../../domain/ledger.ts';
import { gridOf } from './grid.ts';
import type { GridRow, LedgerSheet } from './grid.ts';
import { headAt } from './heads.ts';
import type { Head } from './heads.ts';
import { columnByValues } from './samples.ts';

/** One column of a table with what is guessed of it. */
export interface LedgerColumn {
  name: string;
  field: LedgerField | null;
  samples: string[];
}

/** One row of a table as it stands in the ledger. */
export interface LedgerLine {
  /** Row number in the sheet. */
  row: number;
  cells: string[];
  /** The heading inside the table that it stands under (县教育局, 一、县政府文件). */
  group: string | null;
}

/** A head with its rows: a sheet holds one or more of them. */
export interface LedgerTable {
  sheet: string;
  headRow: number;
  columns: LedgerColumn[];
  lines: LedgerLine[];
}

/** What was passed over, so that nothing is lost silently. */
export interface LeftOut {
  sheet: string;
  row: number | null;
  text: string;
  why: 'above' | 'group' | 'note' | 'head' | 'hidden' | 'no_head';
}

export interface ReadLedger {
  tables: LedgerTable[];
  leftOut: LeftOut[];
}

const NOTE =
  /^[（(【[]?(?:注|备注|说明|填表|制表|审核人|联系人|联系电话|合计|总计|小计|共计|统计|填报|单位[（(]盖章|本表|以上)/;
const ENUMERATED = /^(?:第?[一二三四五六七八九十]+[、.．)）章部]|[（(][一二三四五六七八九十]+[）)])/;

/** Finds the tables of a ledger: sheets by sheet, each head with the rows up to the next one. Never throws; linear. */
export function tablesOf(sheets: readonly LedgerSheet[]): ReadLedger {
  const ledger: ReadLedger = { tables: [], leftOut: [] };
  for (const sheet of sheets) {
    if (sheet.rows.length === 0) continue;
    if (sheet.hidden) ledger.leftOut.push({ sheet: sheet.name, row: null, text: sheet.name, why: 'hidden' });
    else readSheet(sheet, ledger);
  }
  return ledger;
}

function readSheet(sheet: LedgerSheet, ledger: ReadLedger): void {
  const rows = gridOf(sheet);
  let table: LedgerTable | null = null;
  let fields: Head['fields'] = [];
  let group: string | null = null;
  const passed: LeftOut[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const leave = (why: LeftOut['why']): void => {
      passed.push({
        sheet: sheet.name,
        row: row.number,
        text: [...new Set(row.cells)].join(' ').trim().slice(0, 200),
        why,
      });
    };
    const head = headAt(row, rows[i + 1]);
    if (head) {
      const repeated: boolean = table !== null && head.names.join('|') === table.columns.map((c) => c.name).join('|');
      if (repeated) leave('head');
      else {
        table = tableFor(sheet.name, row.number, head);
        fields = head.fields;
        group = null;
        ledger.tables.push(table);
      }
      i += head.rows - 1;
      continue;
    }
    if (row.cells.every((cell) => cell === '')) continue;
    if (table === null) leave('above');
    else if (isNote(row)) leave('note');
    else if (isGroup(row, fields)) {
      group = row.cells.find((cell) => cell !== '') ?? null;
      leave('group');
    } else if (!isBlank(row, fields)) table.lines.push({ row: row.number, cells: row.cells, group });
  }
  if (table === null) ledger.leftOut.push({ sheet: sheet.name, row: null, text: sheet.name, why: 'no_head' });
  else ledger.leftOut.push(...passed);
  for (const made of ledger.tables.filter((one) => one.sheet === sheet.name)) columnByValues(made);
}

const tableFor = (sheet: string, headRow: number, { names, fields }: Head): LedgerTable => ({
  sheet,
  headRow,
  columns: names.map((name, i) => ({ name, field: fields[i] ?? null, samples: [] })),
  lines: [],
});

const filled = (row: GridRow): string[] => [...new Set(row.cells.filter((cell) => cell !== ''))];

const isNote = (row: GridRow): boolean => {
  const cells = filled(row);
  return cells.length <= 3 && NOTE.test((cells[0] ?? '').replace(/\s/g, ''));
};

/** A heading inside the table: one text alone in its row, that is no document's title. */
function isGroup(row: GridRow, fields: Head['fields']): boolean {
  const [text = '', ...more] = filled(row);
  if (more.length > 0 || /^\d+$/.test(text)) return false;
  const inTitle = row.widest < 3 && row.cells.findIndex((cell) => cell !== '') === fields.indexOf('title');
  return !inTitle || ENUMERATED.test(text);
}

/** Nothing but the ledger's own numbering, as prepared rows have it. */
const isBlank = (row: GridRow, fields: Head['fields']): boolean =>
  row.cells.every((cell, i) => cell === '' || fields[i] === 'serial');
