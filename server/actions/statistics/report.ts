import type { Actor } from '../../domain/actor.ts';
import { deviations, kindCounts } from '../../domain/bulletin/figures.ts';
import { yearOf, type Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Stretch } from '../../domain/rates/facts.ts';
import { bodiesIn } from '../../domain/yearNumbers/bodies.ts';
import type { TwoTimes, YearFigures, YearReport } from '../../domain/yearNumbers/report.ts';
import { undatedRow, yearRows, yearStretch } from '../../domain/yearNumbers/years.ts';
import type { Context } from '../../ports.ts';
import { eventsKnown } from '../bulletins/figures.ts';
import { permit } from '../context.ts';
import { readRates } from '../filings/rates.ts';
import { twoTimes, type DaysAsked } from './asked.ts';
import { livesKnown } from './lives.ts';

async function figuresOf(ctx: Context, actor: Actor, year: number, times: TwoTimes): Promise<YearFigures> {
  const stretch = yearStretch(year);
  const { lives, bodies } = await livesKnown(ctx, times.knownAt);
  const asOf = { on: times.on, knownAt: times.knownAt ?? ctx.clock.now() };
  const rates = await readRates(ctx, actor, { stretch, ...asOf });
  const events = await eventsKnown(ctx, stretch, asOf);
  const [before, row] = yearRows(lives, [year - 1, year], times.on);
  if (before === undefined || row === undefined) throw new Error('a year has no row');
  return {
    row,
    before,
    undated: undatedRow(lives).all,
    bodies: bodiesIn(lives, bodies, stretch, times.on),
    rates: rates.rows.filter(({ group }) => group.kind !== 'issuer'),
    leftOut: rates.leftOut,
    problems: kindCounts(
      events.map(({ event }) => event),
      asOf.knownAt,
    ),
  };
}

/**
 * The figures of a year's reports for its last day, or any day of it, and as they were known on any day: the same two days give the
 * same report again. Refuses Fault('statistics.year', {year, today}) for a year that has not begun.
 */
export async function yearReport(ctx: Context, actor: Actor, asked: DaysAsked & { year: number }): Promise<YearReport> {
  permit(actor, 'statistics.read', {});
  const today = ctx.clock.today();
  const stretch = yearStretch(asked.year);
  if (stretch.from > today) throw new Fault('statistics.year', { year: asked.year, today });
  const times = twoTimes(ctx, { ...asked, on: dayWithin(stretch, asked.on, today) });
  const own = await figuresOf(ctx, actor, asked.year, times);
  const now =
    times.knownAt === null ? null : await figuresOf(ctx, actor, asked.year, { ...times, knownOn: null, knownAt: null });
  return {
    ...times,
    ...own,
    year: asked.year,
    stretch,
    figures: periodOn(ctx.rules.profile, times.on).figures,
    changed: now === null ? [] : deviations(own, now),
    today: now,
  };
}

/** The legal day of a year's report: as asked where that is in the year, else its last day, or today while it runs. */
function dayWithin(stretch: Stretch, on: Day | undefined, today: Day): Day {
  const last = stretch.to < today ? stretch.to : today;
  return on !== undefined && yearOf(on) === yearOf(stretch.from) ? on : last;
}
