import type { Day } from '../day.ts';
import { monthsLater } from '../dayNumbers.ts';
import type { ProblemEventRow } from '../model.ts';
import type { InterviewTier, Period } from '../profile.ts';
import type { SpentRule } from './codes.ts';
import type { Decided } from './rows.ts';

export type DutyProblem = Pick<ProblemEventRow, 'id' | 'issuerId' | 'kind' | 'on' | 'note' | 'excludedAt'>;

/** What counts and how much: figures of the profile, or what somebody tries out. */
export interface CountingRules {
  windowMonths: number;
  weights: Readonly<Record<ProblemEventRow['kind'], number>>;
  /** Ascending by threshold. */
  tiers: readonly InterviewTier[];
  spent: SpentRule;
}

export const rulesOf = ({ figures }: Period): CountingRules => ({
  windowMonths: figures['interview.windowMonths'].value,
  weights: figures['interview.weights'].value,
  tiers: figures['interview.tiers'].value,
  spent: figures['interview.spent'].value,
});

/** A tier that events were used for, as the profile of that day had it. */
export type Use = Pick<Decided, 'spentMeasure' | 'spentThreshold'>;

/** The uses of each event that was used, by its id. */
export type Uses = ReadonlyMap<number, readonly Use[]>;

/** Measures that use up what they counted: those started or dismissed. A deferral decides nothing, and what was taken back gives its events back. */
const uses = ({ state }: Pick<Decided, 'state'>): boolean => state !== 'deferred' && state !== 'cancelled';

/** What measures decided by `on` have used. */
export function usesBy(decided: readonly Decided[], on: Day): Uses {
  const byEvent = new Map<number, Use[]>();
  for (const row of decided) {
    if (!uses(row) || row.decidedOn > on) continue;
    for (const { problemId } of row.events) {
      const held = byEvent.get(problemId);
      if (held) held.push(row);
      else byEvent.set(problemId, [row]);
    }
  }
  return byEvent;
}

/**
 * The highest tier of today's list that a use stands for, by its place; -1 for none. A tier is known again by its name; where the
 * profile has none of that name any more, by its threshold.
 */
function placeOf({ spentMeasure, spentThreshold }: Use, tiers: readonly InterviewTier[]): number {
  const named = tiers.findLastIndex((tier) => tier.measure === spentMeasure);
  return named >= 0 ? named : tiers.findLastIndex((tier) => tier.threshold <= spentThreshold);
}

/**
 * Whether an event counts towards the tier at `place`. Spent is spent for that tier and the ones below it; towards a higher one it still
 * counts, unless the profile says that what was used once is used up (`interview.spent`: our own choice, no text says it).
 */
export function countsTowards(
  used: readonly Use[] | undefined,
  place: number,
  rules: Pick<CountingRules, 'tiers' | 'spent'>,
): boolean {
  if (used === undefined || used.length === 0) return true;
  return rules.spent === 'tier' && used.every((use) => placeOf(use, rules.tiers) < place);
}

/** What counts towards one tier, and how far it is. */
export interface TierStanding<P extends DutyProblem = DutyProblem> {
  tier: InterviewTier;
  events: P[];
  sum: number;
  /** What is missing to reach it; 0 when it is reached. */
  missing: number;
}

/** Rounded, so that ten weights of 0.1 make 1. */
const rounded = (sum: number): number => Math.round(sum * 1000) / 1000;
export const addUp = (weights: readonly number[]): number => rounded(weights.reduce((total, one) => total + one, 0));

export const sumOf = (events: readonly Pick<DutyProblem, 'kind'>[], { weights }: Pick<CountingRules, 'weights'>) =>
  addUp(events.map(({ kind }) => weights[kind]));

/**
 * Events that are not too old and were not taken out: not excluded, and not older than the rolling window (an event of 2025-03-10 counts
 * in a window of 12 months up to and including 2026-03-09).
 */
export const inWindow = <P extends DutyProblem>(problems: readonly P[], on: Day, months: number): P[] =>
  problems.filter((p) => p.excludedAt === null && p.on <= on && monthsLater(p.on, months) > on);

/** Where one issuer stands on `on` with each tier, from the lowest. A higher tier counts at least what a lower one does. */
export function standingOf<P extends DutyProblem>(
  problems: readonly P[],
  on: Day,
  rules: CountingRules,
  used: Uses = new Map(),
): TierStanding<P>[] {
  const recent = inWindow(problems, on, rules.windowMonths);
  return rules.tiers.map((tier, place) => {
    const events = recent.filter((p) => countsTowards(used.get(p.id), place, rules));
    const sum = sumOf(events, rules);
    return { tier, events, sum, missing: Math.max(0, rounded(tier.threshold - sum)) };
  });
}

/** What a list of problem events of one issuer adds up to on a day: the events that count, their sum, the tier reached. */
export interface Tally<P extends DutyProblem = DutyProblem> {
  events: P[];
  sum: number;
  tier: InterviewTier | null;
}

/** The highest tier that is reached; below the first, what counts towards the first. */
export function tallyBy<P extends DutyProblem>(
  problems: readonly P[],
  on: Day,
  rules: CountingRules,
  used?: Uses,
): Tally<P> {
  const standing = standingOf(problems, on, rules, used);
  const reached = standing.findLast((one) => one.missing === 0 && one.events.length > 0);
  const { events, sum } = reached ?? standing[0] ?? { events: [], sum: 0 };
  return { events, sum, tier: reached?.tier ?? null };
}
