import { flatForm, originalRange } from '../domain/normalForm.ts';
import type { Marked } from '../domain/search.ts';
import { STRIDE } from './record.ts';
import type { StoredText } from './texts.ts';

/** What is marked: whole words, or for near matches the terms of the query with their worth. */
export interface Wanted {
  flat: string;
  worth: number;
}

/** Signs of a snippet, about. */
const LENGTH = 120;
/** Signs before the first mark. */
const BEFORE = 24;
/** Occurrences of one word that are looked at for the best window. */
const MOST = 40;
/** Snippets begin behind a mark like these when one stands near. */
const STOPS = /[。；;！!？?\n\r]/;

/** Marks every occurrence of the wanted words in a short text. */
export function markAll(text: string, wanted: readonly Wanted[]): Marked {
  return { text, marks: marksIn(text, wanted) };
}

/** The best window of about 120 signs with all marks, and the offset where it begins in the original. */
export function snippetOf(stored: StoredText, wanted: readonly Wanted[]): Marked & { at: number } {
  const best = bestPlace(stored, wanted);
  if (best === null) {
    const end = Math.min(stored.text.length, LENGTH);
    return { text: whole(stored.text, 0, end), marks: [], at: 0 };
  }
  const block = Math.floor((best - stored.lead) / STRIDE);
  const from = stored.offsets[Math.max(0, block - 1)]!;
  const to = stored.offsets[Math.min(stored.offsets.length - 1, block + 3)]!;
  const local = stored.text.slice(from, to);
  const flat = flatForm(local);
  const near = best - stored.lead - Math.max(0, block - 1) * STRIDE;
  const found = nearestOccurrence(flat.text, wanted, near);
  const [hit] = originalRange(flat, found, found + 1);
  const start = from + startBefore(local, hit);
  const text = whole(stored.text, start, Math.min(stored.text.length, start + LENGTH));
  return { text, marks: marksIn(text, wanted), at: from + hit };
}

/** Never cuts a surrogate pair, and leaves blanks at the ends out. */
function whole(text: string, start: number, end: number): string {
  const low = (i: number): boolean => (text.charCodeAt(i) & 0xfc00) === 0xdc00;
  return text.slice(low(start) ? start - 1 : start, low(end) ? end - 1 : end).trimEnd();
}

/** Begins at the sentence when it begins near, else some signs before the hit. */
function startBefore(local: string, hit: number): number {
  const earliest = Math.max(0, hit - BEFORE * 2);
  for (let i = hit - 1; i >= earliest; i--) {
    if (!STOPS.test(local[i]!)) continue;
    return i + 1 + (/^\s*/.exec(local.slice(i + 1, hit))?.[0].length ?? 0);
  }
  return earliest === 0 ? 0 : hit - BEFORE;
}

/** Flat offset (in the whole flat form) where the window that holds the most begins; null when nothing of it is in the text. */
function bestPlace(stored: StoredText, wanted: readonly Wanted[]): number | null {
  const places: { at: number; word: number }[] = [];
  wanted.forEach(({ flat }, word) => {
    let at = stored.flat.indexOf(flat, stored.lead);
    for (let n = 0; at !== -1 && n < MOST; n++) {
      places.push({ at, word });
      at = stored.flat.indexOf(flat, at + flat.length);
    }
  });
  places.sort((a, b) => a.at - b.at);
  let best: number | null = null;
  let most = 0;
  const inside = new Array<number>(wanted.length).fill(0);
  let sum = 0;
  let last = 0;
  for (let first = 0; first < places.length; first++) {
    const from = places[first]!;
    for (; last < places.length && places[last]!.at - from.at < LENGTH - BEFORE; last++) {
      const { word } = places[last]!;
      if (inside[word]!++ === 0) sum += wanted[word]!.worth;
    }
    if (sum > most + 1e-9) {
      most = sum;
      best = from.at;
    }
    if (--inside[from.word]! === 0) sum -= wanted[from.word]!.worth;
  }
  return best;
}

function nearestOccurrence(flat: string, wanted: readonly Wanted[], near: number): number {
  let best = 0;
  let distance = Infinity;
  for (const word of wanted) {
    for (let at = flat.indexOf(word.flat); at !== -1; at = flat.indexOf(word.flat, at + 1)) {
      if (Math.abs(at - near) >= distance) continue;
      distance = Math.abs(at - near);
      best = at;
    }
  }
  return best;
}

/** Ranges of all wanted words in `text`, sorted, touching ones joined. */
function marksIn(text: string, wanted: readonly Wanted[]): [number, number][] {
  const flat = flatForm(text);
  const ranges: [number, number][] = [];
  for (const word of wanted) {
    for (let at = flat.text.indexOf(word.flat); at !== -1; at = flat.text.indexOf(word.flat, at + 1)) {
      ranges.push(originalRange(flat, at, at + word.flat.length));
    }
  }
  ranges.sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const range of ranges) {
    const before = joined.at(-1);
    if (before !== undefined && range[0] <= before[1]) before[1] = Math.max(before[1], range[1]);
    else joined.push([...range]);
  }
  return joined;
}

/** The label of the article that holds an offset: the innermost one, articles before chapters. */
export function articleAt(articles: StoredText['articles'], at: number): string | null {
  let best: StoredText['articles'][number] | null = null;
  for (const article of articles) {
    if (article.start > at || article.end <= at) continue;
    if (best === null || article.end - article.start < best.end - best.start) best = article;
  }
  return best?.label ?? null;
}
