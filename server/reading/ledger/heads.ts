import type { LedgerField } from '../../domain/ledger.ts';
import type { GridRow } from './grid.ts';
import { fieldOfName } from './names.ts';

/** A head of a table: how many rows it takes, and the name and field of each column. */
export interface Head {
  rows: number;
  names: string[];
  fields: (LedgerField | null)[];
}

/** Two fields make a head, one of which names documents. */
const LEAST_FIELDS = 2;

/** What no column is called: a day, a number, a document. */
const DATA = /\d{3}|[〔﹝【《》]|[\d一二三四五六七八九十]号$|^\d+$|[。；]/;

/** The head that begins with `row`, over one row or two; null where none begins. */
export function headAt(row: GridRow, below: GridRow | undefined): Head | null {
  const single = namedBy(row.cells.map((cell) => [cell]));
  const double = below && mayContinue(row, below) ? namedBy(pairs(row.cells, below.cells)) : null;
  const best = double && weight(double) > weight(single) ? { rows: 2, ...double } : { rows: 1, ...single };
  if (double && best.rows === 1 && isHead(single) && belongsAbove(row, below!)) return { rows: 2, ...single };
  return isHead(best) ? best : null;
}

type Named = Omit<Head, 'rows'>;

const weight = ({ fields }: Named): number => fields.filter((field) => field !== null).length;
const isHead = (named: Named): boolean =>
  weight(named) >= LEAST_FIELDS && (named.fields.includes('title') || named.fields.includes('docNumber'));

/** The row below is part of a head when nothing in it is data and the upper one is no heading that stands alone. */
const mayContinue = (row: GridRow, below: GridRow): boolean =>
  below.number === row.number + 1 &&
  new Set(row.cells.filter((cell) => cell !== '')).size > 1 &&
  !row.cells.some((cell) => DATA.test(cell)) &&
  below.cells.some((cell) => cell !== '') &&
  !below.cells.some((cell) => DATA.test(cell));

/** Cells merged with those below belong to the same head even where the second row names nothing new. */
const belongsAbove = (row: GridRow, below: GridRow): boolean =>
  row.downward.size > 0 && [...row.downward].some((column) => below.cells[column] === row.cells[column]);

function pairs(upper: readonly string[], lower: readonly string[]): string[][] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, i) => {
    const [parent, child] = [upper[i] ?? '', lower[i] ?? ''];
    if (child === '' || child === parent) return [parent];
    if (parent === '') return [child];
    // 日期 over 成文: 成文日期; 有效期 over 止: 有效期止.
    return [child + parent, parent + child, child, parent];
  });
}

/** Names columns by the first of their possible readings that says something; each field goes to its surest column. */
function namedBy(readings: readonly (readonly string[])[]): Named {
  const readAs = readings.map((names) => {
    const found = names.map((name) => ({ name, guess: fieldOfName(name) })).find(({ guess }) => guess !== null);
    return { name: found?.name ?? names[1] ?? names[0] ?? '', guess: found?.guess ?? null };
  });
  const guesses = readAs.map(({ guess }) => guess);
  const fields = guesses.map((guess, i) => {
    if (guess === null) return null;
    const rivals = guesses.flatMap((other, k) =>
      other?.field === guess.field && k !== i ? [{ rank: other.rank, k }] : [],
    );
    const beaten = rivals.some(({ rank, k }) => rank < guess.rank || (rank === guess.rank && k < i));
    return beaten ? null : guess.field;
  });
  // 印发日期 beside 公布日期: the one of the two that is left over is the day on the paper itself.
  const printed = guesses.findIndex((guess, i) => guess?.field === 'publishedOn' && fields[i] === null);
  if (printed >= 0 && !fields.includes('signedOn') && /印发|下发|颁发/.test(readAs[printed]?.name ?? ''))
    fields[printed] = 'signedOn';
  return { names: readAs.map(({ name }) => name), fields };
}
