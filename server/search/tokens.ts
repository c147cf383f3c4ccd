import { runsOf } from '../domain/normalForm.ts';

/** Parts of the flat form of a document (title, numbers, text) are kept apart by this; no query holds it. */
export const SEAM = '\n';

/**
 * The phrase table holds every pair of neighbouring signs in order, so that a phrase query of a word's pairs finds exactly
 * the documents whose flat form contains the word. The last sign of a part stands alone to keep the positions whole.
 */
export function pairText(flat: string): string {
  const out: string[] = [];
  for (const part of flat.split(SEAM)) {
    const signs = signsOf(part);
    for (let i = 0; i < signs.length; i++) out.push(i + 1 < signs.length ? signs[i]! + signs[i + 1]! : signs[i]!);
  }
  return out.join(' ');
}

/** All pairs of neighbouring signs of a word, in order, repeated ones too. */
export function pairsOf(flat: string): string[] {
  const signs = signsOf(flat);
  const pairs: string[] = [];
  for (let i = 0; i + 1 < signs.length; i++) pairs.push(signs[i]! + signs[i + 1]!);
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

/** Longer runs are noise (hashes, scanned tables). */
const LONGEST_RUN = 40;

/**
 * The mark table says *whether* (and how often) a document holds a sign, a pair or a whole Latin or digit run. It has no positions,
 * which makes reading a common mark five times cheaper than reading it from the phrase table.
 */
export function marksOf(flat: string): string {
  const counts = new Map<string, number>();
  const add = (mark: string): void => void counts.set(mark, (counts.get(mark) ?? 0) + 1);
  for (const part of flat.split(SEAM)) {
    const signs = signsOf(part);
    for (let i = 0; i < signs.length; i++) {
      add(signs[i]!);
      if (i + 1 < signs.length) add(signs[i]! + signs[i + 1]!);
    }
    for (const run of runsOf(part)) if (!run.han && run.text.length <= LONGEST_RUN) add(runMark(run.text));
  }
  const marks: string[] = [];
  for (const [mark, count] of counts) {
    marks.push(mark);
    for (const level of LEVELS) if (count >= level.atLeast) marks.push(mark + level.suffix);
  }
  return marks.join(' ');
}
