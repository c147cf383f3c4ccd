interface Cell {
  paragraphs: string[];
  rows: number;
  columns: number;
}

/** Collects the cells of one table and gives it back as lines. */
export interface TableText {
  row(): void;
  cell(rows: number, columns: number): void;
  add(paragraph: string): void;
  lines(): string[];
}

const LAYOUT_PARAGRAPHS = 4;
const MOST_SPAN = 1000;

/**
 * A table of data gives one line a row, cells separated by tabs, with an empty cell below one that spans rows. A table that only lays out a page (a row
 * with one filled cell, or with a cell of many paragraphs) gives its paragraphs.
 */
export function tableText(): TableText {
  const rows: Cell[][] = [];
  const loose: string[] = [];
  return {
    row: () => void rows.push([]),
    cell: (span, columns) => {
      if (rows.length === 0) rows.push([]);
      rows.at(-1)?.push({ paragraphs: [], rows: within(span), columns: within(columns) });
    },
    add: (paragraph) => void (rows.at(-1)?.at(-1)?.paragraphs ?? loose).push(paragraph),
    lines: () => [...loose, ...rowLines(rows)],
  };
}

function within(span: number): number {
  return Math.min(MOST_SPAN, Math.max(1, span || 1));
}

function rowLines(rows: readonly Cell[][]): string[] {
  const spanning = new Map<number, number>(); // column → rows still covered from above
  return rows.flatMap((cells) => {
    const texts: string[] = [];
    const covered = () => {
      for (let left = spanning.get(texts.length) ?? 0; left > 0; left = spanning.get(texts.length) ?? 0) {
        spanning.set(texts.length, left - 1);
        texts.push('');
      }
    };
    for (const cell of cells) {
      covered();
      if (cell.rows > 1) spanning.set(texts.length, cell.rows - 1);
      texts.push(cell.paragraphs.join(' '));
    }
    covered();
    const filled = cells.filter((cell) => cell.paragraphs.length > 0);
    const layout = filled.length === 1 || filled.some((cell) => cell.paragraphs.length >= LAYOUT_PARAGRAPHS);
    if (layout && spanning.size === 0) return filled.flatMap((cell) => cell.paragraphs);
    return filled.length > 0 ? [texts.join('\t').replace(/\s+$/, '')] : [];
  });
}
