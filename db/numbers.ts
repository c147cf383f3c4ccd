import type { NumberWish, Write } from '../server/domain/change.ts';
import { insert, update } from '../server/domain/change.ts';
import type { SeriesKind } from '../server/domain/codes.ts';
import type { NumberSeriesRow } from '../server/domain/numbers/row.ts';
import { docNumberKey } from '../server/domain/docNumber.ts';
import { nextSerial, numberIn, serialIn } from '../server/domain/numbers/series.ts';
import type { Series } from '../server/domain/numbers/series.ts';
import type { Sqlite } from './sqlite.ts';

/** Where numbers of each kind stand that came from elsewhere (import, paper): a new one goes on after the highest of these. */
const BORNE: Record<SeriesKind, { table: string; columns: readonly string[]; document: string }> = {
  registration: { table: 'document', columns: ['registration_number'], document: 'id' },
  doc_number: { table: 'document', columns: ['doc_number'], document: 'id' },
  opinion: { table: 'review', columns: ['opinion_number'], document: 'document_id' },
  filing: { table: 'filing', columns: ['filing_number'], document: 'document_id' },
  // A measure belongs to no document: its own id stands here.
  interview: { table: 'interview', columns: ['paper_number', 'rectification_number'], document: 'id' },
  // A letter, too, stands for several documents.
  expiry_letter: { table: 'expiry_letter', columns: ['number'], document: 'id' },
};

/** Every number of a kind with what bears it. */
const borneSql = ({ table, columns, document }: (typeof BORNE)[SeriesKind]): string =>
  columns
    .map((column) => `SELECT ${column}, ${document} FROM ${table} WHERE ${column} IS NOT NULL`)
    .join(' UNION ALL ');

/** A number of a series that a row bears, given here or not. */
export interface Borne {
  serial: number;
  /** The document, or the measure, that bears it. */
  documentId: number;
  printed: string;
}

type SeriesLike = Pick<Series, 'kind' | 'pattern' | 'code' | 'year'>;

/** Reads which numbers of a series the books bear, whoever gave them. */
export function createBorne(sqlite: Sqlite): (series: SeriesLike) => Borne[] {
  const reads = Object.fromEntries(
    Object.entries(BORNE).map(([kind, place]) => [kind, sqlite.prepare<[], [string, number]>(borneSql(place)).raw()]),
  ) as unknown as Record<SeriesKind, { iterate(): Iterable<[string, number]> }>;
  return (series) => {
    const year = String(series.year);
    const found: Borne[] = [];
    for (const [printed, documentId] of reads[series.kind].iterate()) {
      // Most numbers are of another year: what does not even hold these digits is not read by the pattern.
      if (!printed.normalize('NFKC').includes(year)) continue;
      const serial = serialIn(series, printed);
      if (serial !== null) found.push({ serial, documentId, printed });
    }
    return found;
  };
}

/** Numbers given inside a commit: the writes of the series and of the numbers, and those of the change with the numbers in them. */
export type Numbering = (wishes: readonly NumberWish[], writes: readonly Write[]) => Write[];

/**
 * Gives the numbers that a change wants, inside its transaction: nobody else can take the same one, and when the commit fails the
 * number was never given. So a series has no gaps.
 */
export function createNumbering(sqlite: Sqlite, seriesByKey: (key: string) => NumberSeriesRow | undefined): Numbering {
  const borneIn = createBorne(sqlite);
  return (wishes, writes) => {
    const filled = writes.map((write) => ({ ...write }));
    const given: Write[] = [];
    const heads = new Map<string, { row: NumberSeriesRow | null; next: number; id: number }>();
    for (const wish of wishes) {
      const { series } = wish;
      const row = seriesByKey(series.key) ?? null;
      const head = heads.get(series.key) ?? { row, next: row?.next ?? 1, id: row?.id ?? wish.seriesId };
      const serial = nextSerial(
        head.next,
        borneIn(series).map((one) => one.serial),
      );
      heads.set(series.key, { ...head, next: serial + 1 });
      const printed = numberIn(series, serial);
      given.push(numberWrite(wish, head.id, serial, printed));
      for (const { table, id, field, as } of wish.into)
        fill(filled, table, id, field, as === 'key' ? docNumberKey(printed) : printed);
    }
    const series = [...heads.entries()].map(([key, { row, next, id }]) => {
      const wish = wishes.find((one) => one.series.key === key);
      if (row !== null || wish === undefined) return update('numberSeries', row ?? { id, version: 1 }, { next });
      const first = { startsAt: 1, startReason: null, createdAt: wish.at };
      return insert('numberSeries', { ...wish.series, id, next, ...first });
    });
    return [...series, ...filled, ...given];
  };
}

const numberWrite = (wish: NumberWish, seriesId: number, serial: number, printed: string): Write =>
  insert('seriesNumber', {
    id: wish.id,
    seriesId,
    serial,
    printed,
    state: 'used',
    documentId: wish.documentId,
    subjectId: wish.subjectId,
    takenAt: wish.at,
    takenById: wish.byId,
    voidedAt: null,
    voidedById: null,
    voidReason: null,
  });

/** Puts the number into the write of the row that is to bear it. */
function fill(writes: Write[], table: string, id: number, field: string, value: string | null): void {
  for (const write of writes) {
    if (write.op === 'delete' || write.table !== table) continue;
    if (write.op === 'insert' && write.row.id === id) write.row = { ...write.row, [field]: value } as never;
    if (write.op === 'update' && write.id === id) write.set = { ...write.set, [field]: value } as never;
  }
}
