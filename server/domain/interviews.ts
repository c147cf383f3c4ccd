import type { ProblemKind } from './codes.ts';
import type { Day } from './day.ts';
import type { Flag } from './duties/flag.ts';
import { stepsAfter } from './duties/ladder.ts';
import { monthsLater } from './dayNumbers.ts';
import { countsTowards, rulesOf, sumOf, tallyBy, usesBy } from './interview/counting.ts';
import type { CountingRules, DutyProblem, Tally, Uses } from './interview/counting.ts';
import type { Decided } from './interview/rows.ts';
import { citationOf, type Period } from './profile.ts';

export type { DutyProblem, Tally } from './interview/counting.ts';

/** What the events of one issuer add up to on `on` by the profile, without those that a measure decided by then has used (`interview/counting.ts`). */
export const tally = <P extends DutyProblem>(
  problems: readonly P[],
  on: Day,
  period: Period,
  decided: readonly Decided[] = [],
): Tally<P> => tallyBy(problems, on, rulesOf(period), usesBy(decided, on));

/** A candidate: an issuer whose sum has reached a tier, since when, and until when somebody has put the decision off. */
export interface Candidate<P extends DutyProblem = DutyProblem> extends Tally<P> {
  issuerId: number;
  tier: NonNullable<Tally['tier']>;
  since: Day;
  /** The day until which a decision on this tier was put off; null where nobody has. */
  deferredUntil: Day | null;
}

/**
 * 约谈 candidates (no text sets a number for 问题多发: window, weights and tiers are figures of the profile): each issuer whose weighted
 * sum reaches a tier on `on`, deferred ones too. A person decides.
 */
export function candidatesOn<P extends DutyProblem>(
  problems: readonly P[],
  on: Day,
  period: Period,
  decided: readonly Decided[] = [],
): Candidate<P>[] {
  const rules = rulesOf(period);
  const used = usesBy(decided, on);
  const byIssuer = new Map<number, P[]>();
  for (const problem of problems) {
    const own = byIssuer.get(problem.issuerId);
    if (own) own.push(problem);
    else byIssuer.set(problem.issuerId, [problem]);
  }
  const found: Candidate<P>[] = [];
  for (const [issuerId, own] of byIssuer) {
    const now = tallyBy(own, on, rules, used);
    if (now.tier === null) continue;
    const since = reachedOn(own, on, rules, used, now.tier.threshold);
    found.push({ ...now, issuerId, tier: now.tier, since, deferredUntil: deferralOf(issuerId, now.tier, decided) });
  }
  return found;
}

/** Until when the decision on this tier, or a higher one, was put off. What reaches a higher tier is a new question. */
function deferralOf(issuerId: number, tier: Candidate['tier'], decided: readonly Decided[]): Day | null {
  const row = decided.findLast((one) => one.state === 'deferred' && one.issuerId === issuerId);
  return row !== undefined && tier.threshold <= row.spentThreshold ? row.deferredUntil : null;
}

/**
 * One flag for each candidate whose decision nobody has put off, with the events as evidence. `nameOf` words the kind of an event for
 * the evidence; without it the code stands there.
 */
export function flagsOfIssuers(
  problems: readonly DutyProblem[],
  on: Day,
  period: Period,
  nameOf: (kind: ProblemKind) => string = (kind) => kind,
  decided: readonly Decided[] = [],
): Flag[] {
  return candidatesOn(problems, on, period, decided)
    .filter(({ deferredUntil }) => deferredUntil === null || deferredUntil <= on)
    .map((candidate) => flagOf(candidate, period, nameOf));
}

/**
 * The day from which the sum has been at `threshold` or above without a break up to `on`, by what counts now. It names the duty: the
 * day stays the same while old events leave the window and new ones come, so the same duty is not found twice.
 */
function reachedOn(
  problems: readonly DutyProblem[],
  on: Day,
  rules: CountingRules,
  used: Uses,
  threshold: number,
): Day {
  const place = rules.tiers.findIndex((tier) => tier.threshold === threshold);
  const fresh = problems
    .filter((p) => p.excludedAt === null && countsTowards(used.get(p.id), place, rules))
    .map((p) => ({ on: p.on, end: monthsLater(p.on, rules.windowMonths), kind: p.kind }))
    .sort(byDay);
  const turns = new Set(fresh.flatMap(({ on: from, end }) => [from, end]).filter((d) => d <= on));
  let since = on;
  // Who came first leaves the window first: what counts on a day is one stretch of the list, and it moves down with the days.
  let low = fresh.length;
  let high = fresh.length;
  for (const turn of [...turns].sort().reverse()) {
    while (high > 0 && fresh[high - 1]!.on > turn) high--;
    while (low > 0 && fresh[low - 1]!.end > turn) low--;
    if (sumOf(fresh.slice(low, high), rules) < threshold) break;
    since = turn;
  }
  return since;
}

const byDay = (a: { on: Day }, b: { on: Day }): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

function flagOf(candidate: Candidate, period: Period, nameOf: (kind: ProblemKind) => string): Flag {
  const { issuerId, tier, sum, since, deferredUntil } = candidate;
  const months = period.figures['interview.windowMonths'].value;
  const dueOn = deferredUntil ?? since;
  const again = deferredUntil === null ? '' : `，缓办到${deferredUntil}已到期`;
  return {
    // A decision that was put off is due anew on the day that somebody has set.
    key: `interview.due:${issuerId}:${tier.threshold}:${since}${deferredUntil === null ? '' : `:${deferredUntil}`}`,
    kind: 'interview.due',
    documentId: null,
    issuerId,
    dueOn,
    rule: `${months}个月内问题事件加权合计${sum}，达到“${tier.measure}”门槛${tier.threshold}${again}，是否${tier.measure}由人决定`,
    citation: citationOf(period.figures['interview.tiers']),
    evidence: candidate.events.map((p) => ({
      label: p.note ? `${nameOf(p.kind)}：${p.note}` : nameOf(p.kind),
      on: p.on,
      table: 'problemEvent',
      id: p.id,
    })),
    steps: [
      { step: 'before-0', on: dueOn },
      ...stepsAfter(
        dueOn,
        period.figures['reminder.overdueDays'].value.filter((n) => n > 0),
      ),
    ],
  };
}
