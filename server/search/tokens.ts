import { runsOf } from '../domain/normalForm.ts';
import { createCounts } from './counts.ts';
import { createUnits } from './units.ts';

/** Parts of the flat form of a document (title, numbers, text) are kept apart by this; no query holds it. */
export const SEAM = '\n';

/**
 * The phrase table holds every pair of neighbouring signs in order, so that a phrase query of a word's pairs finds exactly
 * the documents whose flat form contains the word. The last sign of a part stands alone to keep the positions whole.
 */
export function pairText(flat: string): string {
  out.begin(flat.length * 4);
  for (let at = 0; at < flat.length;) {
    const end = signEnd(flat, at);
    if (flat.charCodeAt(at) !== SEAM_CODE) {
      const last = end < flat.length && flat.charCodeAt(end) !== SEAM_CODE ? signEnd(flat, end) : end;
      for (let i = at; i < last; i++) out.put(flat.charCodeAt(i));
      out.put(BLANK);
    }
    at = end;
  }
  return out.text();
}

/** All pairs of neighbouring signs of a word, in order, repeated ones too. */
export function pairsOf(flat: string): string[] {
  const pairs: string[] = [];
  for (let at = 0, end = signEnd(flat, 0); end < flat.length;) {
    const next = signEnd(flat, end);
    pairs.push(flat.slice(at, next));
    [at, end] = [end, next];
  }
  return pairs;
}

/** Code points of a flat form. */
export function signsOf(flat: string): string[] {
  return /[\ud800-\udfff]/.test(flat) ? [...flat] : flat.split('');
}

/** Marks for "at least this often"; superscripts never occur in a flat form. */
export const LEVELS = [
  { suffix: '²', atLeast: 3 },
  { suffix: '³', atLeast: 8 },
] as const;

/** A whole Latin or digit run as a mark, kept apart from a pair of the same spelling. */
export const runMark = (run: string): string => `＝${run}`;

export const isRunMark = (mark: string): boolean => mark.startsWith('＝');

/** Longer runs are noise (hashes, scanned tables). */
const LONGEST_RUN = 40;

/**
 * The mark table says *whether* (and how often) a document holds a sign, a pair or a whole Latin or digit run. It has no positions,
 * which makes reading a common mark five times cheaper than reading it from the phrase table.
 */
export function marksOf(flat: string): string {
  const others = new Map<string, number>();
  const count = (mark: string): void => void others.set(mark, (others.get(mark) ?? 0) + 1);
  counts.begin(flat.length * 2);
  for (let at = 0; at < flat.length;) {
    const end = signEnd(flat, at);
    const sign = flat.charCodeAt(at);
    if (sign !== SEAM_CODE) {
      const paired = end < flat.length && flat.charCodeAt(end) !== SEAM_CODE;
      const last = paired ? signEnd(flat, end) : end;
      if (end - at === 1) counts.add(sign << 16);
      else count(flat.slice(at, end));
      if (last - at === 2 && paired) counts.add((sign << 16) | flat.charCodeAt(end));
      else if (paired) count(flat.slice(at, last));
    }
    at = end;
  }
  for (const run of runsOf(flat)) if (!run.han && run.text.length <= LONGEST_RUN) count(runMark(run.text));
  return marksText(flat.length, others);
}

function marksText(length: number, others: ReadonlyMap<string, number>): string {
  // At most two marks start at each sign, of three units with their blank; those that come often are written once for each level.
  out.begin(length * 12);
  counts.each((key, times) => {
    for (let level = 0; level <= LEVELS.length; level++) {
      if (level > 0 && times < LEVELS[level - 1]!.atLeast) break;
      out.put(key >>> 16);
      if ((key & 0xffff) !== 0) out.put(key & 0xffff);
      if (level > 0) out.put(LEVEL_CODES[level - 1]!);
      out.put(BLANK);
    }
  });
  const marks = [out.text().trimEnd()];
  for (const [mark, times] of others) {
    marks.push(mark);
    for (const level of LEVELS) if (times >= level.atLeast) marks.push(mark + level.suffix);
  }
  return marks.join(' ');
}

const out = createUnits();
const counts = createCounts();
const LEVEL_CODES = LEVELS.map(({ suffix }) => suffix.charCodeAt(0));
const SEAM_CODE = SEAM.charCodeAt(0);
const BLANK = 32;

/** Where the sign (code point) that begins at `at` ends; a flat form holds no lone surrogates. */
const signEnd = (flat: string, at: number): number => at + ((flat.charCodeAt(at) & 0xfc00) === 0xd800 ? 2 : 1);
