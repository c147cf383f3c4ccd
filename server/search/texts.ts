import type BetterSqlite3 from 'better-sqlite3';
import { unitsOf, unpacked } from './units.ts';

/** The stored text of one row, as it was given. */
export interface StoredText {
  text: string;
  /** Label, first and last offset of each article, one behind the other; read only when an article is to be named. */
  articles(): (string | number)[];
  /** The flat form with the way back; read only when the words are not found as typed. */
  flat(): StoredFlat;
}

export interface StoredFlat {
  /** Title, numbers and text in flat form; the text begins at `lead`. */
  flat: string;
  lead: number;
  /** Original offset of every 256th flat unit of the text, and its length at the end. */
  offsets: Uint32Array;
}

/** Reads texts by row id; null when the row has just gone. */
export function createTexts(database: BetterSqlite3.Database) {
  const texts = database.prepare<[number], Buffer>('SELECT text FROM search_text WHERE id = ?').pluck();
  const articles = database.prepare<[number], string>('SELECT articles FROM search_text WHERE id = ?').pluck();
  const flats = database.prepare<[number], { lead: number; offsets: Buffer; flat: Buffer }>(
    'SELECT lead, offsets, flat FROM search_flat WHERE id = ?',
  );
  const flatsOnly = database.prepare<[number], Buffer>('SELECT flat FROM search_flat WHERE id = ?').pluck();
  return {
    read(id: number): StoredText | null {
      const stored = texts.get(id);
      if (stored === undefined) return null;
      return {
        text: unpacked(stored),
        articles: () => JSON.parse(articles.get(id) ?? '[]') as (string | number)[],
        flat() {
          const { lead, offsets, flat } = flats.get(id)!;
          const copy = offsets.buffer.slice(offsets.byteOffset, offsets.byteOffset + offsets.byteLength);
          return { flat: unpacked(flat), lead, offsets: new Uint32Array(copy) };
        },
      };
    },
    /** The units of title, numbers and text in flat form, for reading at once. */
    units(id: number): Uint16Array {
      const stored = flatsOnly.get(id);
      return stored === undefined ? new Uint16Array(0) : unitsOf(stored);
    },
    /** The same as a text; empty when the row has gone. */
    flat(id: number): string {
      const stored = flatsOnly.get(id);
      return stored === undefined ? '' : unpacked(stored);
    },
  };
}
export type Texts = ReturnType<typeof createTexts>;
