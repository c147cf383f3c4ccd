import type { Paragraph, Table, TableCell } from 'docx';
import type { FormCell, PaperBlock } from '../../domain/paper.ts';
import type { Docx } from './document.ts';
import { FACE, SIZE, TABLE_GAP, TABLE_LINE } from './measures.ts';
import { linesOf } from './paragraphs.ts';

type Block<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;
type Align = 'left' | 'center' | 'right';

/** Width of the label beside each value of a form, of the width of the whole. */
const LABEL_SHARE = 0.16;

interface CellLook {
  width: number;
  align: Align;
  strong?: boolean;
  span?: number;
  /** Little air beside the text: two signs of a head still fit on a line of a table of many columns. */
  tight?: boolean;
}

/** From this many columns on a table is set tight. */
const MANY = 11;

function cellOf(docx: Docx, text: string, { width, align, strong, span, tight }: CellLook): TableCell {
  const side = tight === true ? 40 : 80;
  const lines = linesOf(text);
  const paragraph = (line: string): Paragraph =>
    new docx.Paragraph({
      alignment: align,
      spacing: { line: TABLE_LINE, lineRule: docx.LineRuleType.AT_LEAST },
      children: [new docx.TextRun({ text: line, size: SIZE.table, font: strong ? FACE.first : FACE.plain })],
    });
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    verticalAlign: docx.VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: side, right: side },
    ...(span === undefined ? {} : { columnSpan: span }),
    children: (lines.length === 0 ? [''] : lines).map(paragraph),
  });
}

/** Whole twips that fill `width` exactly, in the given shares. */
function widthsOf(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  let at = 0;
  let done = 0;
  return shares.map((share) => {
    at += share;
    const end = Math.round((at / sum) * width);
    const own = end - done;
    done = end;
    return own;
  });
}

/** A thin line of nothing beside a table. */
export const gapOf = (docx: Docx): Paragraph =>
  new docx.Paragraph({ spacing: { line: TABLE_GAP, lineRule: docx.LineRuleType.EXACT }, children: [] });

/** A ruled table whose head is repeated on each page and whose rows are not torn. */
export function tableOf(docx: Docx, { columns, rows }: Block<'table'>, width: number): Table {
  const widths = widthsOf(
    columns.map((column) => column.share),
    width,
  );
  const tight = columns.length >= MANY;
  const look = (i: number, align: Align) => ({ width: widths[i] ?? 0, align, tight });
  return new docx.Table({
    columnWidths: widths,
    width: { size: width, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, i) => cellOf(docx, head, { ...look(i, 'center'), strong: true })),
      }),
      ...rows.map(
        (row) =>
          new docx.TableRow({
            cantSplit: true,
            children: columns.map(({ align = 'left' }, i) => cellOf(docx, row[i] ?? '', look(i, align))),
          }),
      ),
    ],
  });
}

/** A form of labels and values: as many pairs in each row as the fullest row has, the last value of a shorter row taking the rest. */
export function formOf(docx: Docx, { rows }: Block<'form'>, width: number): Table {
  const pairs = Math.max(1, ...rows.map((row) => row.reduce((sum, cell) => sum + (cell.span ?? 1), 0)));
  const value = 1 / pairs - LABEL_SHARE;
  const widths = widthsOf(Array.from({ length: pairs }, () => [LABEL_SHARE, value]).flat(), width);
  const sum = (from: number, count: number): number => widths.slice(from, from + count).reduce((a, b) => a + b, 0);
  const cells = (row: readonly FormCell[]): TableCell[] => {
    let at = 0;
    return row.flatMap((cell, i) => {
      const last = i === row.length - 1;
      const columns = last ? 2 * pairs - at - 1 : 2 * (cell.span ?? 1) - 1;
      const made = [
        cellOf(docx, cell.label, { width: sum(at, 1), align: 'center', strong: true }),
        cellOf(docx, cell.value, { width: sum(at + 1, columns), align: 'left', span: columns }),
      ];
      at += 1 + columns;
      return made;
    });
  };
  return new docx.Table({
    columnWidths: widths,
    width: { size: width, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    rows: rows.map(
      (row) =>
        new docx.TableRow({
          cantSplit: true,
          height: { value: 560, rule: docx.HeightRule.ATLEAST },
          children: cells(row),
        }),
    ),
  });
}
