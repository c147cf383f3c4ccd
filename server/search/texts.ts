import type BetterSqlite3 from 'better-sqlite3';
import { flatForm } from '../domain/normalForm.ts';
import { offsetsOf, STRIDE } from './stride.ts';
import { createKept } from './kept.ts';
import { createMemory } from './memory.ts';
import { unitsOf, unpacked } from './units.ts';

/** Label, first and last offset of each article, one behind the other. */
export type Labels = readonly (string | number)[];

/** Bytes of texts read last, of flat forms read last, and of labels, that are kept: long laws come up again and again. */
const [ROOM, ROOM_OF_LABELS] = [8_000_000, 4_000_000];
/** What an entry of a list of labels takes, about. */
const A_LABEL = 16;

/** The stored text of one row, as it was given. */
export interface StoredText {
  text: string;
  /** Read only when an article is to be named. */
  articles(): Labels;
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
  const units = createKept<number, Uint16Array>((length) => new Uint16Array(length), ROOM);
  const read = createMemory<number, StoredText>(ROOM, ({ text }) => 2 * text.length);
  const labels = createMemory<number, Labels>(ROOM_OF_LABELS, (list) => A_LABEL * list.length);
  const ways = database.prepare<[number], Pick<Stored, 'lead' | 'offsets'>>(
    'SELECT lead, offsets FROM search_flat WHERE id = ?',
  );
  const parts = database
    .prepare<[number, number, number], Buffer>('SELECT substr(text, ?, ?) FROM search_text WHERE id = ?')
    .pluck();
  const articlesOf = (id: number): Labels => labels.take(id, () => JSON.parse(articles.get(id) ?? '[]') as Labels);
  const flatsOnly = database.prepare<[number], Buffer>('SELECT flat FROM search_flat WHERE id = ?').pluck();
  return {
    read(id: number): StoredText | null {
      const known = read.get(id);
      if (known !== undefined) return known;
      const stored = texts.get(id);
      if (stored === undefined) return null;
      const text: StoredText = {
        text: unpacked(stored),
        articles: () => articlesOf(id),
        flat() {
          const way = flats.get(id);
          // Another process may have taken the row out since its text was read.
          return way === undefined
            ? foldedAnew(text.text)
            : { flat: unpacked(way.flat), lead: way.lead, offsets: numbersOf(way.offsets) };
        },
      };
      read.set(id, text);
      return text;
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
        flat: () => foldedAnew(text),
      };
    },
    /** The units of title, numbers and text in flat form, for reading at once. */
    units(id: number): Uint16Array {
      const known = units.get(id);
      if (known !== undefined) return known;
      const read = unitsOf(flatsOnly.get(id) ?? Buffer.alloc(0));
      const place = units.place(id, read.length);
      place.set(read);
      return place;
    },
    /** Ends an answer: units that were handed out are not read any more, and their memory may be used again. */
    settle: () => units.settle(),
    /** Forgets what was read, because rows have changed. */
    clear(): void {
      for (const memory of [units, read, labels]) memory.clear();
    },
    /** The same as a text; empty when the row has gone. */
    flat(id: number): string {
      const stored = flatsOnly.get(id);
      return stored === undefined ? '' : unpacked(stored);
    },
  };
}
function foldedAnew(text: string): StoredFlat {
  const folded = flatForm(text);
  return { flat: folded.text, lead: 0, offsets: offsetsOf(folded, text.length) };
}

const numbersOf = ({ buffer, byteOffset, byteLength }: Buffer): Uint32Array =>
  new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));

export type Texts = ReturnType<typeof createTexts>;
