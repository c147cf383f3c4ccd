import { VALIDITIES } from '../domain/codes.ts';
import type { Validity } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import { dayProse } from './days.ts';
import { VALIDITY } from './labels.ts';

/** A state that has not begun: `将失效`, not `将已失效`. */
const COMING = Object.fromEntries(
  VALIDITIES.map((validity) => [
    validity,
    `将${validity === 'in_force' ? '施行' : VALIDITY[validity].replace(/^已/, '')}`,
  ]),
) as Record<Validity, string>;

/** A document's whole life in one sentence: `2023年7月1日前尚未施行；2023年7月1日起现行有效，至2028年6月30日；…`. */
export function lifeSentence(
  stretches: readonly { from: Day | null; to: Day | null; validity: Validity }[],
  today: Day,
): string {
  const parts = stretches.map(({ from, to, validity }) => {
    const said = from !== null && from > today ? COMING[validity] : VALIDITY[validity];
    if (from === null) return to === null ? VALIDITY[validity] : `${dayProse(to)}及以前${said}`;
    return `${dayProse(from)}起${said}${to === null ? '' : `，至${dayProse(to)}`}`;
  });
  return `${parts.join('；')}。`;
}
