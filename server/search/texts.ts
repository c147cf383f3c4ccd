import type BetterSqlite3 from 'better-sqlite3';
import { flatForm } from '../domain/normalForm.ts';
import { offsetsOf, STRIDE } from './stride.ts';
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

interface Stored {
  lead: number;
  offsets: Buffer;
  flat: Buffer;
}

/** A part of a stored text. */
export interface Piece extends StoredText {
  /** Offset in the whole text at which `text` begins. */
  begins: number;
}

/** Reads texts by row id; null when the row has just gone. */
export function createTexts(database: BetterSqlite3.Database) {
  const texts = database.prepare<[number], Buffer>('SELECT text FROM search_text WHERE id = ?').pluck();
  const articles = database.prepare<[number], string>('SELECT articles FROM search_text WHERE id = ?').pluck();
  const flats = database.prepare<[number], Stored>('SELECT lead, offsets, flat FROM search_flat WHERE id = ?');
  const ways = database.prepare<[number], Pick<Stored, 'lead' | 'offsets'>>(
    'SELECT lead, offsets FROM search_flat WHERE id = ?',
  );
  const parts = database
    .prepare<[number, number, number], Buffer>('SELECT substr(text, ?, ?) FROM search_text WHERE id = ?')
    .pluck();
  const articlesOf = (id: number) => JSON.parse(articles.get(id) ?? '[]') as (string | number)[];
  const flatsOnly = database.prepare<[number], Buffer>('SELECT flat FROM search_flat WHERE id = ?').pluck();
  return {
    read(id: number): StoredText | null {
      const stored = texts.get(id);
      if (stored === undefined) return null;
      return {
        text: unpacked(stored),
        articles: () => articlesOf(id),
        flat() {
          const { lead, offsets, flat } = flats.get(id)!;
          return { flat: unpacked(flat), lead, offsets: numbersOf(offsets) };
        },
      };
    },
    /** The part around some units of the flat form; null when the row has gone, or nothing of them lies in the text itself. */
    piece(id: number, from: number, to: number): Piece | null {
      const way = ways.get(id);
      if (way === undefined || from < way.lead) return null;
      const offsets = numbersOf(way.offsets);
      const block = (unit: number): number => Math.floor((unit - way.lead) / STRIDE);
      const begins = offsets[Math.max(0, block(from) - 1)]!;
      const ends = offsets[Math.min(offsets.length - 1, block(to) + 2)]!;
      const stored = parts.get(2 * begins + 1, 2 * (ends - begins), id);
      if (stored === undefined) return null;
      const text = unpacked(stored);
      return {
        text,
        begins,
        articles: () => articlesOf(id),
        flat: () => {
          const folded = flatForm(text);
          return { flat: folded.text, lead: 0, offsets: offsetsOf(folded, text.length) };
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
const numbersOf = ({ buffer, byteOffset, byteLength }: Buffer): Uint32Array =>
  new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));

export type Texts = ReturnType<typeof createTexts>;
