import type { Actor } from '../../domain/actor.ts';
import type { Tier } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { familyOf, type Bodies } from '../../domain/issuers.ts';
import type { Stretch } from '../../domain/rates/facts.ts';
import { bodiesIn, type BodyRow, type ListedLife } from '../../domain/yearNumbers/bodies.ts';
import type { YearCount } from '../../domain/yearNumbers/counts.ts';
import type { CountedLife } from '../../domain/yearNumbers/life.ts';
import type { TwoTimes } from '../../domain/yearNumbers/report.ts';
import { countedUpTo, countsOf, undatedOf } from '../../domain/yearNumbers/tally.ts';
import { undatedRow, yearRows, yearStretch, yearsUpTo, type YearRow } from '../../domain/yearNumbers/years.ts';
import type { Context } from '../../ports.ts';
import { permit } from '../context.ts';
import { twoTimes, type DaysAsked } from './asked.ts';
import { livesKnown } from './lives.ts';

/** How many years a table shows. */
export const YEARS_SHOWN = 10;

/** Which documents are counted: all, of a tier, or those that a body answers for. */
export interface NumbersAsked extends DaysAsked {
  tier?: Tier;
  issuerId?: number;
}

/** Rows of years for two times. */
export interface NumbersRead extends TwoTimes {
  rows: YearRow[];
  undated: YearRow;
}

/** The whole county is for the bureau; what one body answers for is for itself too. */
function permitNumbers(actor: Actor, issuerId: number | undefined): void {
  if (issuerId === undefined) permit(actor, 'statistics.read', {});
  else permit(actor, 'scorecard.read', { issuerId });
}

/** The documents that are asked for, of what is known. */
function chosen(lives: readonly CountedLife[], bodies: Bodies, { tier, issuerId }: NumbersAsked, on: Day) {
  const family = issuerId === undefined ? null : new Set(familyOf(issuerId, bodies, on));
  return lives.filter(
    (life) =>
      (tier === undefined || life.tier === tier) &&
      (family === null || (life.issuerId !== null && family.has(life.issuerId))),
  );
}

/** Numbers of the last years up to a legal day, and of what has no known day. */
export async function readNumbers(ctx: Context, actor: Actor, asked: NumbersAsked): Promise<NumbersRead> {
  permitNumbers(actor, asked.issuerId);
  const times = twoTimes(ctx, asked);
  const { lives, bodies } = await livesKnown(ctx, times.knownAt);
  const own = chosen(lives, bodies, asked, times.on);
  // The years are those of the whole county: a body without documents has rows of noughts, not another table.
  const years = yearsUpTo(lives, times.on, YEARS_SHOWN);
  return { ...times, rows: yearRows(own, years, times.on), undated: undatedRow(own) };
}

/** Numbers of one year of every body that has any, by 政府/部门/镇街 and name. */
export async function readBodies(
  ctx: Context,
  actor: Actor,
  asked: DaysAsked & { year: number; tier?: Tier },
): Promise<BodyRow[]> {
  permitNumbers(actor, undefined);
  const { on, knownAt } = twoTimes(ctx, asked);
  const { lives, bodies } = await livesKnown(ctx, knownAt);
  return bodiesIn(chosen(lives, bodies, asked, on), bodies, yearStretch(asked.year), on);
}

/** The documents behind a figure, the latest made first: of a year, or of what has no known day (`year` null). */
export async function listNumbers(
  ctx: Context,
  actor: Actor,
  asked: NumbersAsked & { count: YearCount; year: number | null },
): Promise<TwoTimes & { found: ListedLife[] }> {
  permitNumbers(actor, asked.issuerId);
  const times = twoTimes(ctx, asked);
  const { lives, bodies } = await livesKnown(ctx, times.knownAt);
  const stretch = asked.year === null ? null : countedUpTo(yearStretch(asked.year), times.on);
  const found = chosen(lives, bodies, asked, times.on)
    .filter((life) => (stretch === null ? undatedOf(life) : countsOf(life, stretch)).includes(asked.count))
    .map((life) => ({
      life,
      issuerName: life.issuerId === null ? null : (bodies.get(life.issuerId)?.name ?? null),
      days: daysOf(life, asked.count, stretch),
    }))
    .sort((a, b) => (b.life.madeOn ?? '').localeCompare(a.life.madeOn ?? '') || a.life.id - b.life.id);
  return { ...times, found };
}

/** When a document did what is counted: the days of its acts in the stretch; its making for what has none. */
function daysOf(life: CountedLife, count: YearCount, stretch: Stretch | null): (Day | null)[] {
  const acts = life.moments.filter((moment) => moment.count === count).map((moment) => moment.on);
  const turns = life.turns.filter((turn) => BALANCED.test(count) && turned(turn, count)).map((turn) => turn.on);
  const days = acts.length > 0 ? acts : turns.length > 0 ? turns : [life.madeOn];
  if (stretch === null) return days.filter((on) => on === null);
  const within = days.filter((on) => on !== null && on >= stretch.from && on <= stretch.to);
  return within.length > 0 ? within : [life.madeOn];
}

const BALANCED = /^(entered|left|revived|resumed)/;
const turned = (turn: CountedLife['turns'][number], count: YearCount): boolean =>
  count.startsWith('left') ? turn.from === 'in_force' : turn.to === 'in_force';
