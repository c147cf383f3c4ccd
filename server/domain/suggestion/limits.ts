import type { Day } from '../day.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import { limitAfter } from '../profile/limits.ts';
import type { Duration } from '../profile/shapes.ts';
import type { Calendar, Limit } from '../workdays.ts';
import { isOpenSuggestion } from './course.ts';
import type { SuggestionRow } from './row.ts';

/** The clocks of a suggestion. `transfer`: to pass on what one has no power over. */
export const SUGGESTION_CLOCKS = ['reply', 'transfer', 'notify', 'explain'] as const;
export type SuggestionClock = (typeof SUGGESTION_CLOCKS)[number];

/** One limit: from which day, until when, done when, by which figure. `day` is null where the profile sets none. */
export interface SuggestionLimit {
  clock: SuggestionClock;
  from: Day;
  day: Day | null;
  provisional: boolean;
  doneOn: Day | null;
  citation: string;
}

type Facts = Pick<
  SuggestionRow,
  'source' | 'state' | 'receivedOn' | 'decidedOn' | 'notifiedOn' | 'issuerAnsweredOn' | 'extendedOn' | 'answeredOn'
>;

/** When a suggestion was settled, however it was. */
const endOf = (row: Facts): Day | null => (isOpenSuggestion(row) ? null : (row.answeredOn ?? row.decidedOn));

/**
 * The limits of a suggestion by the figures of the day it came in: 审查建议 (suggestion.reply, longer with approval), 司法建议
 * (法释〔2018〕1号第一百四十九条), 行政复议附带审查 (行政复议法第五十六条至第五十八条). A figure that nobody has set gives no day.
 */
export function limitsOf(row: Facts, profile: Profile, calendar: Calendar): SuggestionLimit[] {
  const { figures } = periodOn(profile, row.receivedOn);
  const limit = (
    clock: SuggestionClock,
    name: 'suggestion.reply' | 'suggestion.court' | `reconsideration.${'handle' | 'transfer' | 'notify' | 'answer'}`,
    from: Day,
    doneOn: Day | null,
    longer: Duration | null = null,
  ): SuggestionLimit => {
    const { value } = figures[name];
    const end = value === null ? null : lengthened(limitAfter(from, value, calendar), longer, calendar);
    return {
      clock,
      from,
      day: end?.day ?? null,
      provisional: end?.provisional ?? false,
      doneOn,
      citation: citationOf(figures[name]),
    };
  };
  const done = endOf(row);
  if (row.source === 'court') return [limit('reply', 'suggestion.court', row.receivedOn, done)];
  if (row.source === 'public') {
    const longer = row.extendedOn === null ? null : figures['suggestion.extension'].value;
    return [limit('reply', 'suggestion.reply', row.receivedOn, done, longer)];
  }
  const passedOn = row.state === 'transferred';
  const reply = limit('reply', 'reconsideration.handle', row.receivedOn, done);
  const transfer = limit('transfer', 'reconsideration.transfer', row.receivedOn, passedOn ? done : null);
  // Until it is accepted, nobody knows which of the two limits it falls under: the shorter one is to be kept.
  if (row.state === 'received') return [transfer, reply];
  if (passedOn) return [transfer];
  if (row.state !== 'accepted' && row.state !== 'answered') return [reply];
  const notify = limit('notify', 'reconsideration.notify', row.decidedOn ?? row.receivedOn, row.notifiedOn);
  if (row.notifiedOn === null) return row.state === 'answered' ? [reply] : [notify, reply];
  return [notify, limit('explain', 'reconsideration.answer', row.notifiedOn, row.issuerAnsweredOn), reply];
}

function lengthened(limit: Limit, longer: Duration | null, calendar: Calendar): Limit {
  if (longer === null) return limit;
  const end = limitAfter(limit.day, longer, calendar);
  return { day: end.day, provisional: limit.provisional || end.provisional };
}

/** The limits that have run out on `on` without what they are for. */
export const overdueLimits = (limits: readonly SuggestionLimit[], on: Day): SuggestionLimit[] =>
  limits.filter(({ day, doneOn }) => day !== null && day < on && (doneOn === null || doneOn > on));
