import { Temporal } from 'temporal-polyfill';
import type { Day } from './domain/day.ts';
import type { Clock } from './ports.ts';

const ZONE = 'Asia/Shanghai';

/** The one reader of time. Instants are UTC, legal days are those of Asia/Shanghai. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  ms: () => Date.now(),
  today: () => Temporal.Now.plainDateISO(ZONE).toString() as Day,
};

/** A clock that stands still until it is set, for tests and rehearsals. `at` is an ISO instant. */
export function fixedClock(at: string): Clock & { set(next: string): void } {
  let ms = Date.parse(at);
  return {
    now: () => new Date(ms).toISOString(),
    ms: () => ms,
    today: () => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE).toPlainDate().toString() as Day,
    set(next) {
      ms = Date.parse(next);
    },
  };
}
