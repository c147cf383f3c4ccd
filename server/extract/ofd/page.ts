import { splitColumns } from '../pdf/columns.ts';
import type { Fragment } from '../pdf/fragment.ts';
import { lineOf, rowsOf } from '../pdf/line.ts';
import type { Page } from '../pdf/page.ts';
import { rulingsOf } from '../pdf/rulings.ts';
import { looksTabular, takeTables } from '../pdf/tables.ts';
import type { Content } from './content.ts';
import { drawingOf } from './drawing.ts';
import { fragmentsByTurn } from './fragments.ts';

/** The lines of a page by the rules that PDF is read by: ruled tables as rows, columns one after the other, text turned against the rest at the end. */
export async function pageOf({ texts, paths }: Content): Promise<Page> {
  const byTurn = fragmentsByTurn(texts);
  const turns = mostText(byTurn);
  const rows = rowsOf(byTurn[turns] ?? []);
  const turned = rowsOf(byTurn.flatMap((list, turn) => (turn === turns ? [] : list))).map(lineOf);
  const { tables, rest } = looksTabular(rows)
    ? takeTables(rows, await rulingsOf(drawingOf(paths, turns), turns))
    : { tables: [], rest: rows };
  const flows = splitColumns(rest, tables);
  return { flows: turned.length > 0 ? [...flows, turned] : flows };
}

function mostText(byTurn: readonly Fragment[][]): number {
  const chars = byTurn.map((list) => list.reduce((sum, part) => sum + part.text.length, 0));
  return chars.indexOf(Math.max(...chars));
}
