import { marksOf } from '../domain/marks.ts';
import { flatForm, originalRange } from '../domain/normalForm.ts';
import type { Marked } from '../domain/search.ts';
import { STRIDE } from './stride.ts';
import type { Labels, StoredFlat, StoredText } from './texts.ts';
import { packed, unpacked } from './units.ts';
import { BEFORE, bestWindow, LENGTH } from './window.ts';
import type { Wanted } from './window.ts';

/** Snippets begin behind a sign like these when one stands near. */
const STOPS = /[。；;！!？?\n\r]/;

/** The best window of about 120 signs with all marks, and the original offset of what it was chosen for. */
export function snippetOf(stored: StoredText, wanted: readonly Wanted[]): Marked & { at: number } {
  const hit = placeOf(stored, wanted);
  const start = hit === null ? 0 : startBefore(stored.text, hit);
  const text = whole(stored.text, start, Math.min(stored.text.length, start + LENGTH));
  return { ...markAll(text, wanted), at: hit ?? 0 };
}

/** Original offset of the best place: by the words as typed when they stand so, else by the flat form. */
function placeOf(stored: StoredText, wanted: readonly Wanted[]): number | null {
  if (wanted.length === 0) return null;
  const worth = wanted.map((w) => w.worth);
  const typed = wanted.map((w) => w.raw);
  const asTyped = bestWindow(stored.text, 0, typed, worth);
  if (asTyped !== null) return asTyped;
  const flat = stored.flat();
  const best = bestWindow(
    flat.flat,
    flat.lead,
    wanted.map((w) => w.flat),
    worth,
  );
  return best === null ? null : originalOffset(stored.text, flat, best, wanted);
}

/** The way back from the flat form: the block around `place` is folded again, and the word looked for in it. */
function originalOffset(text: string, { lead, offsets }: StoredFlat, place: number, wanted: readonly Wanted[]): number {
  const block = Math.max(0, Math.floor((place - lead) / STRIDE) - 1);
  const from = offsets[block]!;
  const to = offsets[Math.min(offsets.length - 1, block + 4)]!;
  const local = flatForm(text.slice(from, to));
  const near = place - lead - block * STRIDE;
  let found = near;
  let distance = Infinity;
  for (const { flat } of wanted) {
    for (let at = local.text.indexOf(flat); at !== -1; at = local.text.indexOf(flat, at + 1)) {
      if (Math.abs(at - near) >= distance) continue;
      distance = Math.abs(at - near);
      found = at;
    }
  }
  return from + originalRange(local, found, found + 1)[0];
}

/**
 * Never cuts a surrogate pair, and leaves blanks at the end out. Copied: V8 keeps the whole of a text alive for each part of it that is held, and answers
 * are remembered (55 MB of texts for 500 answers).
 */
function whole(text: string, start: number, end: number): string {
  const low = (i: number): boolean => (text.charCodeAt(i) & 0xfc00) === 0xdc00;
  return unpacked(packed(text.slice(low(start) ? start - 1 : start, low(end) ? end - 1 : end).trimEnd()));
}

/** What no snippet begins with. */
const MIDDLE = /^[，、：）》〉」』”’,):\]\s]+/u;

/** Begins at the sentence when it begins near, else some signs before the hit. */
function startBefore(text: string, hit: number): number {
  const earliest = Math.max(0, hit - BEFORE * 2);
  for (let i = hit - 1; i >= earliest; i--) {
    if (STOPS.test(text[i]!)) return i + 1 + /^\s*/.exec(text.slice(i + 1, hit))![0].length;
  }
  if (earliest === 0) return 0;
  return hit - BEFORE + (MIDDLE.exec(text.slice(hit - BEFORE, hit))?.[0].length ?? 0);
}

/** A short text with every place where one of the wanted words stands. */
export const markAll = (text: string, wanted: readonly Wanted[]): Marked => ({
  text,
  marks: marksOf(
    text,
    wanted.map(({ flat }) => flat),
  ),
});

/** The label of the innermost article or chapter that holds an offset; `articles` as `StoredText` gives them. */
export function articleAt(articles: Labels, at: number): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (let i = 0; i + 2 < articles.length; i += 3) {
    const [start, end] = [Number(articles[i + 1]), Number(articles[i + 2])];
    if (start > at || end <= at || end - start >= least) continue;
    best = String(articles[i]);
    least = end - start;
  }
  return best;
}
