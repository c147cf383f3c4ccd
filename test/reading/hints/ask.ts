import { seededLaws } from '../../../seeds/laws.ts';
import { nationalProfile } from '../../../seeds/profiles/profiles.ts';
import { FOREVER, day } from '../../../server/domain/day.ts';
import type { HintFacts, RiskHint } from '../../../server/domain/hints.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { hintFacts } from '../../../server/reading/hints/facts.ts';
import { hintsOf } from '../../../server/reading/hints/read.ts';
import { propose } from '../../../server/reading/propose.ts';

export const FIGURES = periodOn(nationalProfile(), FOREVER).figures;
export const TODAY = day('2026-11-22');

/** Hints on a text of a draft, by what the reading proposes of it and what a person knows better. */
export function ask(text: string, more: Partial<HintFacts> = {}): RiskHint[] {
  const read = propose(text);
  const facts = hintFacts({ ...read.metadata, draft: true, today: TODAY, figures: FIGURES });
  return hintsOf(text, { facts: { ...facts, ...more }, evidence: read.evidence, laws: seededLaws() });
}

/** The same as `code “words”`. */
export const told = (text: string, more: Partial<HintFacts> = {}): string[] =>
  ask(text, more).map((hint) => `${hint.code} “${hint.quote}”`);

/** Codes alone of one kind. */
export const codes = (text: string, more: Partial<HintFacts> = {}): string[] =>
  ask(text, more).map((hint) => hint.code);

/** A text with `count` articles in the shape of a 规定; `at` replaces some of them by number, and leaves out those that it empties. */
export function articles(count: number, at: Record<number, string> = {}): string {
  const numeral = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  const lines = Array.from(
    { length: count },
    (_, i) => at[i + 1] ?? `第${numeral[i]}条 乡镇人民政府做好本规定的宣传工作。`,
  );
  return `清河县河道保洁管理规定\n${lines.filter((line) => line !== '').join('\n')}\n`;
}
