import type BetterSqlite3 from 'better-sqlite3';

/** The stored text of one row. */
export interface StoredText {
  /** Title, numbers and text in flat form. */
  flat: string;
  /** Where the text begins in `flat`. */
  lead: number;
  /** Original offset of every 256th flat unit of the text. */
  offsets: Uint32Array;
  articles: { label: string; kind: string; start: number; end: number }[];
  text: string;
}

interface Row {
  flat: string;
  lead: number;
  marks: Buffer;
  articles: string;
  text: string;
}

/** Reads texts by row id; null when the row has just gone. */
export function createTexts(database: BetterSqlite3.Database) {
  const whole = database.prepare<[number], Row>(
    'SELECT flat, lead, marks, articles, text FROM search_text WHERE id = ?',
  );
  const flat = database.prepare<[number], string>('SELECT flat FROM search_text WHERE id = ?').pluck();
  return {
    flat: (id: number): string => flat.get(id) ?? '',
    read(id: number): StoredText | null {
      const row = whole.get(id);
      if (row === undefined) return null;
      const { marks } = row;
      const offsets = new Uint32Array(marks.buffer.slice(marks.byteOffset, marks.byteOffset + marks.byteLength));
      return { flat: row.flat, lead: row.lead, offsets, articles: JSON.parse(row.articles), text: row.text };
    },
  };
}
export type Texts = ReturnType<typeof createTexts>;
