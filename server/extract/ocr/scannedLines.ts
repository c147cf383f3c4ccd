import type { ScannedPage } from '../contract.ts';
import { splitColumns } from '../pdf/columns.ts';
import { rowsOf, type Line } from '../pdf/line.ts';
import type { Page } from '../pdf/page.ts';
import { takeTables } from '../pdf/tables.ts';

/** The lines of a page that OCR has read, in reading order, as those of a page of text: columns, ruled tables and spaces are found by the same rules. */
export function scannedLines(scan: ScannedPage): Page {
  const rows = rowsOf(scan.pieces);
  const { tables, rest } = takeTables(rows, scan.rulings);
  return { flows: splitColumns(rest, tables).map((flow) => flow.map(withoutGaps)) };
}

const GAPS =
  /(?<=[\p{Script=Han}\p{P}]) +(?=[\p{Script=Han}\p{P}])|(?<=[，。、；：）》”！？]) *\u3000+|\u3000+(?=[，。、；：）》”！？])/gu;

/** Gaps beside marks, and small ones between characters, are the engine's and the type's; the wide one behind 第三条 is meant. */
const withoutGaps = (line: Line): Line => ({ ...line, text: line.text.replace(GAPS, '') });
