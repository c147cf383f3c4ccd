import { DAWN, type Day } from '../day.ts';
import { daysLater } from '../dayNumbers.ts';
import type { NoticeRow } from '../model.ts';
import { isAnswered } from './due.ts';
import { escalatedStep, reasonOf } from './step.ts';

type Answered = Pick<NoticeRow, 'on' | 'step' | 'createdAt' | 'acknowledgedAt' | 'snoozedUntil' | 'handedToId'>;

/** Handed over and not answered since, by nobody. */
const isHanded = (notice: Answered, all: readonly Answered[]): boolean =>
  reasonOf(notice.step) === 'handed' &&
  !isAnswered(notice) &&
  !all.some((other) => isAnswered(other) && other.createdAt > notice.createdAt);

/**
 * The step under which the leader is told of a duty that nobody has answered for `days` days, or null. Whoever answers, answers
 * for all who were told on that day; the silence begins with the first reminder of a later day, and anew for who was handed the
 * duty. The step is named after that reminder, so each silence is told of once, however often the clock moves.
 */
export function escalationOf(notices: readonly Answered[], on: Day, days: number): string | null {
  const answered = notices
    .filter(isAnswered)
    .reduce<Day>((last, notice) => (notice.on > last ? notice.on : last), DAWN);
  let first: Answered | null = null;
  for (const notice of notices) {
    if (reasonOf(notice.step) === 'escalated' || isAnswered(notice)) continue;
    if (notice.on <= answered && !isHanded(notice, notices)) continue;
    if (first === null || notice.on < first.on) first = notice;
  }
  return first !== null && daysLater(first.on, days) <= on ? escalatedStep(first.step) : null;
}
