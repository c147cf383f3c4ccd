import type { Validity } from '../../domain/codes.ts';
import { addDays, daysBetween, type Day } from '../../domain/day.ts';
import type { EventLine } from '../models.ts';

/** A stretch of a document's life; null: open at that end. Both days inclusive. */
export interface LifeStretch {
  from: Day | null;
  to: Day | null;
  validity: Validity;
}

export interface TimelineFacts {
  stretches: readonly LifeStretch[];
  events: readonly Pick<EventLine, 'kind' | 'on'>[];
  /** The wordings with their days, oldest first. */
  wordings: readonly { nth: number; from: Day | null; to: Day | null }[];
  publishedOn: Day | null;
  /** The day of the page, and today. */
  on: Day;
  today: Day;
}

/** Whether a day that somebody asks for is drawn: one of another age would leave nothing to be seen of the life. Years as the year filter takes them. */
export const isDrawn = (on: Day): boolean => on >= '1900-01-01' && on <= '2999-12-31';

/** First and last day of the picture, with a little room on both sides; null for a life without any day. */
export function timelineRange({
  stretches,
  events,
  publishedOn,
  on,
  today,
}: TimelineFacts): { from: Day; to: Day } | null {
  const known = [
    publishedOn,
    ...events.map((event) => event.on),
    ...stretches.flatMap(({ from, to }) => [from, to]),
  ].filter((one) => one !== null);
  if (known.length === 0) return null;
  const all = [...known, ...(isDrawn(on) ? [on] : []), today].sort();
  const [first, last] = [all[0]!, all.at(-1)!];
  const room = Math.max(30, Math.round(daysBetween(first, last) * 0.05));
  return { from: addDays(first, -room), to: addDays(last, room) };
}

/** Years to be written under the picture: at most `most`, at even steps. */
export function yearTicks({ from, to }: { from: Day; to: Day }, most: number): { year: number; on: Day }[] {
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; year <= Number(to.slice(0, 4)); year++) years.push(year);
  const step = Math.max(1, Math.ceil(years.length / most));
  return years.filter((year) => year % step === 0).map((year) => ({ year, on: `${year}-01-01` as Day }));
}
