import type { HintCode, HintFacts, HintStrength, RiskHint } from '../../domain/hints.ts';
import type { LawTable } from '../../domain/laws.ts';
import type { Evidence } from '../../domain/metadata.ts';
import type { Article } from '../articles.ts';
import type { Ground } from './ground.ts';
import type { Sentence } from './sentences.ts';

/** What a rule finds: offsets are of the ground; the citation is its code's unless it brings its own. */
export interface Found {
  code: HintCode;
  strength: HintStrength;
  start: number;
  end: number;
  citation?: string | null;
  details?: RiskHint['details'];
  /** Offsets are of the source already. */
  placed?: boolean;
}

/** All that a rule may look at. */
export interface Question {
  ground: Ground;
  /** Articles of the source text. */
  articles: readonly Article[];
  facts: HintFacts;
  /** Spans of the facts that the text states. */
  evidence: Evidence;
  laws: LawTable;
}

/** A rule reads the question and answers what it finds, in any order. Linear in the length of the text. */
export type Rule = (question: Question) => Found[];

/** One pattern of a rule that looks at sentences. */
export interface Wording {
  code: HintCode;
  /** Global; its whole match is the span. */
  pattern: RegExp;
  /** How much a match weighs; null: not worth a look. `before` and `after` are the words of the sentence around it. */
  weigh(match: RegExpExecArray, around: Around): HintStrength | null;
}

export interface Around {
  before: string;
  after: string;
  sentence: Sentence;
}

/**
 * Reads every sentence that holds a word of `about` by the wordings in turn; a stretch that one has taken is left alone by the next.
 */
export function readSentences(ground: Ground, about: RegExp, wordings: readonly Wording[]): Found[] {
  const found: Found[] = [];
  for (const sentence of ground.sentences) {
    if (!about.test(sentence.words)) continue;
    const taken: Found[] = [];
    for (const { code, pattern, weigh } of wordings) {
      for (const match of sentence.words.matchAll(pattern)) {
        const start = sentence.start + match.index;
        const end = start + match[0].trimEnd().length;
        if (end <= start || taken.some((one) => one.start < end && start < one.end)) continue;
        const around = {
          before: sentence.words.slice(0, match.index),
          after: sentence.words.slice(match.index + match[0].length),
          sentence,
        };
        const strength = weigh(match, around);
        if (strength !== null) taken.push({ code, strength, start, end });
      }
    }
    found.push(...taken);
  }
  return found;
}
