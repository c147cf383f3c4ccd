import { addDays } from './day.ts';
import type { Day } from './day.ts';
import { midnightOf } from './instant.ts';
import type { LegalEventRow } from './model.ts';

/**
 * Of the events that stand, those that had been recorded by the end of a day (design §3: `on` and `knownAt` are kept apart): what was
 * entered afterwards is left out, however far back its own day lies. What was taken back since then is not there any more: the
 * public is never told of it, so both its halves can answer alike.
 */
export const knownBy = <E extends Pick<LegalEventRow, 'knownAt'>>(events: readonly E[], known: Day): E[] => {
  const end = midnightOf(addDays(known, 1));
  return events.filter(({ knownAt }) => Date.parse(knownAt) < end);
};
