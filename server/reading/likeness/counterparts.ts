import { align } from './align.ts';
import { differing, figuresIn } from './figures.ts';
import { unitsOf } from './units.ts';

/** How many parts of two texts are counterparts, and how many of these name different amounts, terms or shares. */
export function counterparts(textA: string, textB: string): { matched: number; figures: number } {
  let matched = 0;
  let figures = 0;
  for (const { a, b } of align(textA, unitsOf(textA), textB, unitsOf(textB))) {
    if (a === null || b === null) continue;
    matched++;
    const [x, y] = [figuresIn(textA.slice(a.start, a.end)), figuresIn(textB.slice(b.start, b.end))];
    if (differing(x, y).a.length > 0) figures++;
  }
  return { matched, figures };
}
