import { fold } from '../clauses/fold.ts';
import { findQuotes, findTitles } from '../clauses/brackets.ts';
import type { Relaid } from '../relaid.ts';
import { unspace } from '../unspace.ts';
import { unwrap } from '../unwrap.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';

/** Stands for every character of a title in 《》, so that a rule reads 依照《＿＿》第五条 and no words of a name mislead it. */
export const TITLE_SIGN = '\ue002';

/** A text as the rules of hints read it: layout undone, one width, simplified; offsets of `plain` and `masked` are the same. */
export interface Ground {
  /** The text as given. */
  source: string;
  /** With its titles. */
  plain: string;
  /** Titles masked, `《` and `》` kept. */
  masked: string;
  /** What is not the wording of a law that is quoted. */
  sentences: readonly Sentence[];
  /** Outermost 《…》 of `plain`, brackets included. */
  titles: readonly { start: number; end: number }[];
  /** Offsets of a stretch of `plain` in `source`. */
  place(start: number, end: number): { start: number; end: number };
}

/** Prepares a text; linear, never throws. */
export function groundOf(source: string): Ground {
  let text = source;
  let at: Int32Array | null = null;
  for (const undo of [unspace, unwrap]) {
    const relaid: Relaid | null = undo(text);
    if (relaid === null) continue;
    text = relaid.text;
    const before: Int32Array | null = at;
    at = before === null ? relaid.at : relaid.at.map((offset) => before[offset]!);
  }
  const { plain } = fold(text);
  const titles = findTitles(plain);
  const masked = mask(plain, titles);
  const map = at;
  return {
    source,
    plain,
    masked,
    titles,
    sentences: outside(sentencesOf(masked), quotedLaws(masked)),
    place: (start, end) => (map === null ? { start, end } : { start: map[start]!, end: map[end - 1]! + 1 }),
  };
}

const INTRODUCED = /(?:规定|明确|第[^“”]{1,12}[条款项])[^“”。；改]{0,8}$/;

/** 第三十一条规定：“…处…罚款。”: what a law says is not what this text sets; 修改为：“…” is. */
const quotedLaws = (masked: string): { start: number; end: number }[] =>
  findQuotes(masked).filter(
    ({ start, end }) => end - start > 12 && INTRODUCED.test(masked.slice(Math.max(0, start - 24), start)),
  );

/** Sentences that do not begin within one of the stretches; both in order. */
function outside(sentences: readonly Sentence[], stretches: readonly { start: number; end: number }[]): Sentence[] {
  if (stretches.length === 0) return [...sentences];
  let at = 0;
  return sentences.filter(({ start, end }) => {
    while (at < stretches.length && stretches[at]!.end <= start) at++;
    const next = stretches[at];
    return next === undefined || next.start >= end || (next.start > start && next.start - start > (end - start) / 2);
  });
}

function mask(plain: string, titles: readonly { start: number; end: number }[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of titles) {
    parts.push(
      plain.slice(from, start + 1),
      TITLE_SIGN.repeat(Math.max(0, end - start - 2)),
      plain.slice(end - 1, end),
    );
    from = end;
  }
  parts.push(plain.slice(from));
  return parts.join('');
}
