import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { Instant } from '../../domain/model.ts';
import { dayProse, instantText } from '../../text/days.ts';

/** A day in a table: ISO, or a dash that is read as 未写明. */
export function DayCell({ day }: { day: Day | null }): JSX.Element {
  return day === null ? <Nothing /> : <time dateTime={day}>{day}</time>;
}

/** A day in prose. */
export function DayText({ day }: { day: Day }): JSX.Element {
  return <time dateTime={day}>{dayProse(day)}</time>;
}

/** An instant to the minute, in Asia/Shanghai. */
export function InstantText({ at }: { at: Instant }): JSX.Element {
  return <time dateTime={at}>{instantText(at)}</time>;
}

/** A value that is not there, said aloud. */
export function Nothing({ said = '未写明' }: { said?: string }): JSX.Element {
  return (
    <span class="nothing">
      <span aria-hidden="true">—</span>
      <span class="unseen">{said}</span>
    </span>
  );
}
