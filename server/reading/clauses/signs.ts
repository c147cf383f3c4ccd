import type { Day } from '../../domain/day.ts';

/**
 * The skeleton of a text replaces each thing that the rules speak about by one private sign, so that a rule reads
 * `自D起施行，有效期至D。M、M同时废止。` and neither a long title nor a quoted sentence can mislead it.
 */
export const D = '\ue001';
export const M = '\ue002';
export const Q = '\ue003';

/** A day, month or year as printed. `year` is null when only 3月1日 stands there; `day` is the printed day of month. */
export interface DateSign {
  kind: 'date';
  year: number | null;
  month: number | null;
  dayOfMonth: number | null;
  /** Years to add to the date before it: 次年3月31日 is 1, 当年 is 0, else null. */
  yearsAfter: number | null;
  /** The form left blank (年 月 日, 2023年XX月XX日) or printed a day that no calendar has. */
  blank: boolean;
}

/** Another document, named by title, number or both. */
export interface MentionSign {
  kind: 'mention';
  title: string | null;
  docNumber: string | null;
  /** The name it is given for later: 以下简称《办法》. */
  alias: string | null;
  /** What stands in brackets behind it, skeleton text. */
  note: string;
  /** True when printed in 《》. */
  bracketed: boolean;
}

/** Words between “ and ”: an amended wording, a slogan. */
export interface QuoteSign {
  kind: 'quote';
  text: string;
}

export type Sign = DateSign | MentionSign | QuoteSign;

export interface PlacedSign {
  sign: Sign;
  start: number;
  end: number;
}

/** What the rules read: `text[i]` stands for `source[start[i]]` to `end[i]`; `signs[i]` holds what a private sign means. */
export interface Skeleton {
  text: string;
  start: Int32Array;
  end: Int32Array;
  signs: ReadonlyMap<number, Sign>;
  /** Where a cell of a table's row begins that is not its first. */
  cells: ReadonlySet<number>;
  /** Stretches between 。 ； and line breaks, none empty. */
  sentences: readonly Span[];
  /** Short names (以下简称《办法》) and where the document stands that first got them. */
  aliases: ReadonlyMap<string, number>;
}

/** What is known of the document before its clauses are read. */
export interface OwnDocument {
  title: string | null;
  docNumber: string | null;
  genre: string | null;
  signedOn: Day | null;
  publishedOn: Day | null;
  /** The day of the 版记 (2023年9月28日印发). */
  printedOn: Day | null;
  /** A text for comment: nothing has been issued yet. */
  draft: boolean;
  /** Which of the days above were found by a rule that may err. */
  guessed: readonly ('signedOn' | 'publishedOn')[];
}

/** A stretch of the skeleton. */
export interface Span {
  start: number;
  end: number;
}

export const dateAt = (s: Skeleton, i: number): DateSign | null => {
  const sign = s.signs.get(i);
  return sign?.kind === 'date' ? sign : null;
};

export const mentionAt = (s: Skeleton, i: number): MentionSign | null => {
  const sign = s.signs.get(i);
  return sign?.kind === 'mention' ? sign : null;
};
