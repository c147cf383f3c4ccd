import { addDays } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { firstDayOf, lastDayOf } from './calendar.ts';
import type { EffectClause } from './effect.ts';
import { D, dateAt } from './signs.ts';
import type { Skeleton } from './signs.ts';

/** The first day that the date in `words` (which begin at `at`) means. */
export function firstDayIn(s: Skeleton, at: number, words: string, year: number | null): Day | null {
  const date = dateAt(s, at + words.indexOf(D));
  return date && firstDayOf(date, year);
}

/** The last day that the date in `words` means; without a year it takes that of the date before it, 次年 one more. */
export function lastDayIn(
  s: Skeleton,
  at: number,
  words: string,
  effect: EffectClause | null,
  year: number | null,
): Day | null {
  const i = at + words.indexOf(D);
  const date = dateAt(s, i);
  if (!date) return null;
  if (date.year !== null) return lastDayOf(date, null);
  const before = s.text.lastIndexOf(D, i - 1);
  const near = before >= 0 && i - before < 60 ? dateAt(s, before)?.year : null;
  const start = near ?? (effect?.day ? Number(effect.day.slice(0, 4)) : year);
  return start === null ? null : lastDayOf(date, start + (date.yearsAfter ?? 0));
}

/** 至D前有效 ends the day before; 止, 废止, 停止执行 and nothing at all mean D itself. */
export const closing = (until: Day | null, tail: string): Day | null =>
  until !== null && tail.includes('前') ? addDays(until, -1) : until;
/** D起失效: D is the first day without force. */
export const ending = (until: Day | null, since: string | undefined): Day | null =>
  until !== null && since === '起' ? addDays(until, -1) : until;
