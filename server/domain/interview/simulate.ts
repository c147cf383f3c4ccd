import type { Day } from '../day.ts';
import type { InterviewTier } from '../profile.ts';
import { tallyBy } from './counting.ts';
import type { CountingRules, DutyProblem, Use } from './counting.ts';

/** A day on which a body would have become a candidate, with what counted. */
export interface Firing<P extends DutyProblem = DutyProblem> {
  on: Day;
  tier: InterviewTier;
  sum: number;
  events: P[];
}

/** What would have become of one body under the rules that are tried out, and under those that hold. */
export interface Simulated<P extends DutyProblem = DutyProblem> {
  issuerId: number;
  tried: Firing<P>[];
  present: Firing<P>[];
}

/**
 * The days from `from` to `to` on which one body would have become a candidate. Each is taken as decided on the same day, so that its events
 * are spent from then on: what comes out is how often somebody would have had to decide. Only the day of an event can be one: nothing
 * else raises a sum.
 */
export function firingsOf<P extends DutyProblem>(
  problems: readonly P[],
  from: Day,
  to: Day,
  rules: CountingRules,
): Firing<P>[] {
  const used = new Map<number, Use[]>();
  const firings: Firing<P>[] = [];
  const own = problems.filter((p) => p.excludedAt === null && p.on <= to).sort((a, b) => (a.on < b.on ? -1 : 1));
  // What stood before the span counts, but fires on its first day: only what is decided within the span is asked for.
  const days = new Set([from, ...own.map((p) => p.on).filter((on) => on > from)]);
  for (const on of days) {
    const { tier, sum, events } = tallyBy(own, on, rules, used);
    if (tier === null) continue;
    firings.push({ on, tier, sum, events });
    const use: Use = { spentMeasure: tier.measure, spentThreshold: tier.threshold };
    for (const { id } of events) used.set(id, [...(used.get(id) ?? []), use]);
  }
  return firings;
}

/** Who would have been a candidate when, under two sets of rules, of the bodies for which either of them finds one. */
export function simulate<P extends DutyProblem>(
  problems: readonly P[],
  span: { from: Day; to: Day },
  tried: CountingRules,
  present: CountingRules,
): Simulated<P>[] {
  const byIssuer = new Map<number, P[]>();
  for (const problem of problems) {
    const own = byIssuer.get(problem.issuerId);
    if (own) own.push(problem);
    else byIssuer.set(problem.issuerId, [problem]);
  }
  return [...byIssuer]
    .map(([issuerId, own]) => ({
      issuerId,
      tried: firingsOf(own, span.from, span.to, tried),
      present: firingsOf(own, span.from, span.to, present),
    }))
    .filter((one) => one.tried.length + one.present.length > 0)
    .sort((a, b) => b.tried.length - a.tried.length || a.issuerId - b.issuerId);
}
