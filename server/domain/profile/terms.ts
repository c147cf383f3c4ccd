import type { TermKind } from './codes.ts';
import type { FigureName } from './figures.ts';
import type { Figure, Figures } from '../profile.ts';

/** What is known of a document that its term depends on. */
export interface TermFacts {
  /** 暂行, 试行, or for a stage of work. */
  trial: boolean;
  genre: string | null;
  /** Made to implement a law or 行政法规 that needs longer (湖南省行政程序规定第五十一条). */
  implementing?: boolean;
}

type Months = Figure<number | null>;

/** The months that a term may, should or is taken to have; each with its source, unset where the bureau has set none. */
export interface TermRule {
  kind: TermKind;
  usual: Months;
  least: Months | null;
  most: Months;
  /** What holds where the text states no term. */
  unstated: Months;
  names: { usual: FigureName; least: FigureName | null; most: FigureName; unstated: FigureName };
}

const NAMES = {
  ordinary: ['term.months', 'term.minMonths', 'term.maxMonths', 'term.unstatedMonths'],
  implementing: ['term.months', 'term.minMonths', 'term.implementingMaxMonths', 'term.unstatedMonths'],
  trial: ['term.trialMonths', 'term.trialMinMonths', 'term.trialMaxMonths', 'term.trialUnstatedMonths'],
  notice: ['term.noticeMonths', null, 'term.noticeMaxMonths', 'term.noticeUnstatedMonths'],
} as const satisfies Record<TermKind, readonly [FigureName, FigureName | null, FigureName, FigureName]>;

/** Which of the terms of a profile a document falls under: a trial one before a 通告, that before the rest. */
export function termKindOf({ trial, genre, implementing }: TermFacts): TermKind {
  if (trial) return 'trial';
  if (genre === '通告') return 'notice';
  return implementing === true ? 'implementing' : 'ordinary';
}

/** The term of a document by the figures of a day (domain.md §5). */
export function termRule(facts: TermFacts, figures: Figures): TermRule {
  const kind = termKindOf(facts);
  const [usual, least, most, unstated] = NAMES[kind];
  return {
    kind,
    usual: figures[usual],
    least: least === null ? null : figures[least],
    most: figures[most],
    unstated: figures[unstated],
    names: { usual, least, most, unstated },
  };
}
