import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';
import type { Instant } from './model.ts';

/** Milliseconds since the epoch → the instant as we write it; always with three decimals, so that instants compare as text. */
export function instantAt(ms: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString({ fractionalSecondDigits: 3 });
}

/** The instant in milliseconds since the epoch. */
export const msOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds;

/** Midnight at which a legal day begins (Asia/Shanghai), in milliseconds. */
export const midnightOf = (day: Day): number =>
  Temporal.PlainDate.from(day).toZonedDateTime('Asia/Shanghai').epochMilliseconds;
