import { flatten } from '../../domain/normalForm.ts';
import { align, COMPARABLE } from './align.ts';
import { cutRuns } from './cutRuns.ts';
import type { Run } from './cutRuns.ts';
import { differing, figuresIn } from './figures.ts';
import type { Figure } from './figures.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';

/** A run of signs of one side: in both, or in this one only; `figure` when it is an amount, term or share that the other side names differently. */
export interface Piece {
  text: string;
  own: boolean;
  figure: boolean;
}

export interface Side {
  label: string | null;
  pieces: Piece[];
}

/** A line of the comparison: two counterparts, or a part of one text alone. */
export interface ComparedRow {
  a: Side | null;
  b: Side | null;
  /** 0 to 1; 1 when the two differ in nothing but blanks, width and punctuation. */
  alike: number;
  /** Figures that differ, as printed. */
  figures: { a: string[]; b: string[] };
}

/** Signs of one part whose differences are marked one by one; beyond it all that is not in both is marked as a whole. */
const MOST_EDITS = 1500;
/** Of counterparts that differ in a digit alone. */
const NOT_QUITE = 0.999;
/** Runs in both that are shorter than this and stand between differences are chance. */
const LEAST_RUN = 3;

interface Token {
  /** With the blanks behind it. */
  text: string;
  key: string;
}

/** Numbers and Latin words are one token each, everything else a sign; punctuation and width do not tell tokens apart. */
function tokensOf(text: string): Token[] {
  const found = text.matchAll(/(?:[0-9０-９]+(?:\.[0-9]+)?|[A-Za-z]+|[〇零一二两三四五六七八九十百千万]+|[\s\S])\s*/gu);
  return [...found].map(([sign]) => ({ text: sign, key: flatten(sign) || sign.trim().normalize('NFKC') }));
}

/** Two texts as runs in both and runs in one; null when they differ too much to tell where. */
async function runsOf(a: string, b: string): Promise<Run[] | null> {
  const { diffArrays } = await import('diff');
  const [left, right] = [tokensOf(a), tokensOf(b)];
  const changes = diffArrays(left, right, { comparator: (x, y) => x.key === y.key, maxEditLength: MOST_EDITS });
  if (changes === undefined) return null;
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  const words = (tokens: readonly Token[], from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join('');
  for (const { count = 0, added, removed } of changes) {
    const [toI, toJ] = [added ? i : i + count, removed ? j : j + count];
    const same = !added && !removed;
    const last = runs.at(-1);
    const run = last !== undefined && !last.same && !same ? last : { same, a: '', b: '' };
    if (run !== last) runs.push(run);
    run.a += words(left, i, toI);
    run.b += words(right, j, toJ);
    [i, j] = [toI, toJ];
  }
  return settled(runs);
}

/** Lays short runs that stand between differences into them: what is left reads as words, not as scattered signs. */
function settled(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  runs.forEach((run, i) => {
    const before = out.at(-1);
    const after = runs[i + 1];
    const chance = run.same && flatten(run.a).length < LEAST_RUN && before?.same === false && after?.same === false;
    if (before !== undefined && !before.same && (!run.same || chance)) {
      before.a += run.a;
      before.b += run.b;
    } else {
      out.push({ ...run });
    }
  });
  return out;
}

/** Figures that one side names and the other does not, and those that stand where the other side names another one. */
function contrary(runs: readonly Run[], a: readonly Figure[], b: readonly Figure[]): { a: Figure[]; b: Figure[] } {
  const found = differing(a, b);
  const [left, right] = [new Set(found.a), new Set(found.b)];
  const within = (figures: readonly Figure[], from: number, to: number): Figure[] =>
    figures.filter(({ start, end }) => start < to && end > from);
  let i = 0;
  let j = 0;
  for (const run of runs) {
    const [toI, toJ] = [i + run.a.length, j + run.b.length];
    if (!run.same) {
      const here = differing(within(a, i, toI), within(b, j, toJ));
      for (const figure of here.a) left.add(figure);
      for (const figure of here.b) right.add(figure);
    }
    [i, j] = [toI, toJ];
  }
  return { a: a.filter((figure) => left.has(figure)), b: b.filter((figure) => right.has(figure)) };
}

/** Cuts the runs of one side at its figures. */
function piecesOf(runs: readonly Run[], side: 'a' | 'b', figures: readonly Figure[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const put = (text: string, own: boolean, figure: boolean): void => {
    const last = pieces.at(-1);
    if (text === '') return;
    // A figure is read as a whole, though only its number differs.
    if (last !== undefined && last.figure === figure && (figure || last.own === own)) {
      last.text += text;
      last.own ||= own;
    } else pieces.push({ text, own, figure });
  };
  for (const run of runs) {
    const text = run[side];
    let from = 0;
    for (const { start, end } of figures) {
      const [first, last] = [Math.max(from, start - at), Math.min(text.length, end - at)];
      if (first >= last) continue;
      put(text.slice(from, first), !run.same, false);
      put(text.slice(first, last), !run.same, true);
      from = last;
    }
    put(text.slice(from), !run.same, false);
    at += text.length;
  }
  return pieces;
}

const wordsOf = (text: string, unit: Unit): string =>
  text.slice(unit.start + (unit.label?.length ?? 0), unit.end).trim();
const tokens = (text: string): string[] => tokensOf(text).map((token) => token.text);

/** A part without a counterpart, in lines; the first bears its label. */
const alone = (text: string, unit: Unit): Side[] => {
  const words = wordsOf(text, unit);
  return cutRuns([{ same: false, a: words, b: '' }], tokens).map((runs, i) => ({
    label: i === 0 ? unit.label : null,
    pieces: [{ text: runs.map((run) => run.a).join(''), own: false, figure: false }],
  }));
};

/** Figures that begin in a stretch of a text, by their place in it. */
const within = (figures: readonly Figure[], from: number, length: number): Figure[] =>
  figures
    .filter(({ start }) => start >= from && start < from + length)
    .map((figure) => ({ ...figure, start: figure.start - from, end: Math.min(figure.end - from, length) }));

/** Two counterparts as lines of the comparison: one, or several for a very long part. */
function counterparts(
  runs: readonly Run[],
  labels: Record<'a' | 'b', string | null>,
  alike: number,
  figures: { a: Figure[]; b: Figure[] },
): ComparedRow[] {
  let [i, j] = [0, 0];
  return cutRuns(runs, tokens).map((line, nth) => {
    const [x, y] = [line.map((run) => run.a).join(''), line.map((run) => run.b).join('')];
    const here = { a: within(figures.a, i, x.length), b: within(figures.b, j, y.length) };
    const printed = (text: string, of: readonly Figure[]): string[] =>
      of.map(({ start, end }) => text.slice(start, end).trim());
    [i, j] = [i + x.length, j + y.length];
    return {
      a: { label: nth === 0 ? labels.a : null, pieces: piecesOf(line, 'a', here.a) },
      b: { label: nth === 0 ? labels.b : null, pieces: piecesOf(line, 'b', here.b) },
      alike: line.every((run) => run.same) ? 1 : Math.min(alike, NOT_QUITE),
      figures: { a: printed(x, here.a), b: printed(y, here.b) },
    };
  });
}

/** Two texts side by side, part against part, with what differs marked; lets others run between parts. */
export async function sideBySide(textA: string, textB: string): Promise<ComparedRow[]> {
  const rows: ComparedRow[] = [];
  for (const { a, b, alike } of align(textA, unitsOf(textA), textB, unitsOf(textB))) {
    const nothing = { a: [], b: [] };
    if (a === null || b === null) {
      for (const side of a === null ? alone(textB, b!) : alone(textA, a))
        rows.push({ a: a && side, b: b && side, alike: 0, figures: nothing });
      continue;
    }
    const [x, y] = [wordsOf(textA, a), wordsOf(textB, b)];
    const runs = (await runsOf(x, y)) ?? [{ same: false, a: x, b: y }];
    const figures = alike < COMPARABLE ? nothing : contrary(runs, figuresIn(x), figuresIn(y));
    rows.push(...counterparts(runs, { a: a.label, b: b.label }, alike, figures));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return rows;
}
