import type { Cell, SheetData } from 'write-excel-file/node';
import type { WrittenCell, WrittenSheet } from '../ports.ts';

const HEAD = { fontWeight: 'bold', backgroundColor: '#eef2f7', wrap: true, alignVertical: 'center' } as const;

/** Texts are written as texts: one that begins with `=`, `+`, `-` or `@` is not a formula. */
const cellOf = (value: WrittenCell): Cell => {
  if (value === null || value === '') return null;
  return typeof value === 'number'
    ? { value, type: Number }
    : { value, type: String, wrap: true, alignVertical: 'top' };
};

const dataOf = ({ head, rows }: WrittenSheet): SheetData => [
  head.map((value) => ({ value, type: String, ...HEAD })),
  ...rows.map((row) => row.map(cellOf)),
];

/** Sheets as the bytes of a workbook. The library is loaded with the first one. */
export async function workbookOf(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const made = writeWorkbook(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: dataOf(sheet),
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
    { fontFamily: 'SimSun', fontSize: 11 },
  );
  return made.toBuffer();
}
