import type { PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { splitColumns } from './columns.ts';
import { pageText } from './fragment.ts';
import { lineOf, rowsOf, type Line } from './line.ts';
import { rulingsOf } from './rulings.ts';
import { looksTabular, takeTables } from './tables.ts';

/** A page in reading order: one flow of lines for each column of print, mostly just one. */
export interface Page {
  flows: Line[][];
}

/** Lines of a page from its text items. The page's drawing is looked at only where its text stands like a table. */
export async function pageLines(items: readonly TextItem[], page: PDFPageProxy): Promise<Page> {
  const text = pageText(items);
  const rows = rowsOf(text.fragments);
  const turned = rowsOf(text.turned).map(lineOf);
  const { tables, rest } = looksTabular(rows)
    ? takeTables(rows, await rulingsOf(page, text.turns))
    : { tables: [], rest: rows };
  const flows = splitColumns(rest, tables);
  return { flows: turned.length > 0 ? [...flows, turned] : flows };
}
