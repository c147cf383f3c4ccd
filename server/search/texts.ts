import type BetterSqlite3 from 'better-sqlite3';

/** The stored text of one row, as it was given. */
export interface StoredText {
  text: string;
  articles(): { label: string; kind: string; start: number; end: number }[];
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
  const texts = database.prepare<[number], { articles: string; text: string }>(
    'SELECT articles, text FROM search_text WHERE id = ?',
  );
  const flats = database.prepare<[number], { lead: number; offsets: Buffer; flat: string }>(
    'SELECT lead, offsets, flat FROM search_flat WHERE id = ?',
  );
  return {
    read(id: number): StoredText | null {
      const row = texts.get(id);
      if (row === undefined) return null;
      return {
        text: row.text,
        articles: () => JSON.parse(row.articles),
        flat() {
          const { lead, offsets, flat } = flats.get(id)!;
          const copy = offsets.buffer.slice(offsets.byteOffset, offsets.byteOffset + offsets.byteLength);
          return { flat, lead, offsets: new Uint32Array(copy) };
        },
      };
    },
  };
}
export type Texts = ReturnType<typeof createTexts>;
