import { align, COMPARABLE } from './align.ts';
import { differing, figuresIn } from './figures.ts';
import { unitsOf } from './units.ts';

/** When a paper begins and how long it holds: every paper has that, and it says nothing of its matter. */
const EFFECT = /^.{0,12}(?:自|从|由).{1,24}起.{0,6}(?:施行|实施|执行|生效)/u;

/**
 * How many parts of two texts are counterparts, and how many of these name different amounts, terms or shares. What stands before
 * the first article and the clause of effect are left out.
 */
export function counterparts(textA: string, textB: string): { matched: number; figures: number } {
  let matched = 0;
  let figures = 0;
  const [left, right] = [unitsOf(textA), unitsOf(textB)];
  const labelled = [...left, ...right].some(({ label }) => label !== null);
  for (const { a, b, alike } of align(textA, left, textB, right)) {
    if (a === null || b === null || (labelled && (a.label === null || b.label === null))) continue;
    const [x, y] = [textA.slice(a.start, a.end), textB.slice(b.start, b.end)];
    if (EFFECT.test(x.trim()) && EFFECT.test(y.trim())) continue;
    matched++;
    if (alike >= COMPARABLE && differing(figuresIn(x), figuresIn(y)).a.length > 0) figures++;
  }
  return { matched, figures };
}
