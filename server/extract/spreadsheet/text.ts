import type { Sheet } from '../contract.ts';

/** Names that programs give to sheets of which nobody has said what they are. */
const UNNAMED = /^(?:sheet|工作表|表)\s*\d*$/i;

/** A workbook as text: each row a line, its cells by tabs, line breaks inside a cell as blanks; every sheet under its name, where it has one. */
export function textOfSheets(sheets: readonly Sheet[]): string {
  return sheets
    .filter((sheet) => sheet.rows.length > 0)
    .map((sheet, _, shown) => {
      const lines = sheet.rows.map(({ cells }) => cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).join('\t'));
      return shown.length > 1 || !UNNAMED.test(sheet.name) ? [`【${sheet.name}】`, ...lines] : lines;
    })
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
