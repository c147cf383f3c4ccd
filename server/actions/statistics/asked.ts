import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import type { TwoTimes } from '../../domain/yearNumbers/report.ts';
import type { Context } from '../../ports.ts';
import { knownBy } from '../bulletins/write.ts';

/** For which legal day, and as it was known at the end of which day; left out: today, and now. */
export interface DaysAsked {
  on?: Day;
  knownOn?: Day;
}

/** The two times that are asked for. Refuses Fault('day.future', {field, on}): nothing is counted before it has happened. */
export function twoTimes(ctx: Pick<Context, 'clock'>, { on, knownOn }: DaysAsked): TwoTimes {
  const today = ctx.clock.today();
  for (const [field, day] of [
    ['on', on],
    ['knownOn', knownOn],
  ] as const)
    if (day !== undefined && day > today) throw new Fault('day.future', { field, on: day });
  const then = knownOn === undefined || knownOn >= today ? null : knownOn;
  return { on: on ?? today, knownOn: then, knownAt: then === null ? null : knownBy(ctx, then) };
}
