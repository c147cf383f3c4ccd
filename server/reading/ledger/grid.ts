/** A sheet as its program shows it: rows with their numbers, merged cells; the shape of `Sheet` of the text reader. */
export interface LedgerSheet {
  name: string;
  hidden: boolean;
  rows: { number: number; cells: string[] }[];
  merges: { top: number; left: number; bottom: number; right: number }[];
}

/** A row with merged cells filled: what a person sees in each column. */
export interface GridRow {
  number: number;
  cells: string[];
  /** Most columns that one merged cell of this row covers. */
  widest: number;
  /** Columns of cells that are merged with the row below. */
  downward: ReadonlySet<number>;
}

/** Columns of a ledger at most: what stands further right is not a ledger's. */
const COLUMNS = 60;
/** A merged cell that covers more rows than this is decoration. */
const TALLEST = 3_000;

const clean = (cell: string): string => cell.replace(/[\u200b\ufeff\u00a0]/g, ' ').trim();

/**
 * Fills merged cells: what stands at their upper left stands in all of them. Excel keeps the value once, and a body that is
 * written once beside ten documents is the body of all ten.
 */
export function gridOf(sheet: LedgerSheet): GridRow[] {
  const rows = sheet.rows.map(({ number, cells }) => ({
    number,
    cells: cells.slice(0, COLUMNS).map(clean),
    widest: 1,
    downward: new Set<number>(),
  }));
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const { top, left, bottom, right } of sheet.merges) {
    const value = byNumber.get(top)?.cells[left] ?? '';
    if (value === '' || left >= COLUMNS || bottom - top > TALLEST) continue;
    const last = Math.min(right, COLUMNS - 1);
    for (let number = top; number <= bottom; number++) {
      const row = byNumber.get(number);
      if (!row) continue;
      row.widest = Math.max(row.widest, last - left + 1);
      for (let column = left; column <= last; column++) {
        while (row.cells.length <= column) row.cells.push('');
        row.cells[column] = value;
        if (number < bottom) row.downward.add(column);
      }
    }
  }
  return rows;
}
