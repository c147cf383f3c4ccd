import type { ProblemKind } from './codes.ts';
import type { Day } from './day.ts';
import type { Flag } from './duties/flag.ts';
import { stepsAfter } from './duties/ladder.ts';
import { monthsLater } from './dayNumbers.ts';
import type { ProblemEventRow } from './model.ts';
import { citationOf, type InterviewTier, type Period } from './profile.ts';

export type DutyProblem = Pick<ProblemEventRow, 'id' | 'issuerId' | 'kind' | 'on' | 'note' | 'excludedAt'>;

/** What a list of problem events of one issuer adds up to on a day: the events in the window, their sum, the tier reached. */
export interface Tally {
  events: DutyProblem[];
  sum: number;
  tier: InterviewTier | null;
}

/**
 * The events of one issuer that count on `on`: not excluded, and not older than the rolling window (an event of
 * 2025-03-10 counts in a window of 12 months up to and including 2026-03-09).
 */
export function tally(problems: readonly DutyProblem[], on: Day, { figures }: Period): Tally {
  const months = figures['interview.windowMonths'].value;
  const weights = figures['interview.weights'].value;
  const events = problems.filter((p) => p.excludedAt === null && p.on <= on && monthsLater(p.on, months) > on);
  // Rounded, so that ten weights of 0.1 make 1.
  const sum = Math.round(events.reduce((total, p) => total + weights[p.kind], 0) * 1000) / 1000;
  return { events, sum, tier: figures['interview.tiers'].value.findLast((t) => t.threshold <= sum) ?? null };
}

/**
 * 约谈 candidates (no text sets a number for 问题多发: window, weights and tiers are figures of the profile): one flag for
 * each issuer whose weighted sum reaches a tier on `on`, with the events as evidence. A person decides. `nameOf` words the
 * kind of an event for the evidence; without it the code stands there.
 */
export function flagsOfIssuers(
  problems: readonly DutyProblem[],
  on: Day,
  period: Period,
  nameOf: (kind: ProblemKind) => string = (kind) => kind,
): Flag[] {
  const byIssuer = new Map<number, DutyProblem[]>();
  for (const problem of problems) {
    const own = byIssuer.get(problem.issuerId);
    if (own) own.push(problem);
    else byIssuer.set(problem.issuerId, [problem]);
  }
  const flags: Flag[] = [];
  for (const [issuerId, own] of byIssuer) {
    const now = tally(own, on, period);
    if (now.tier === null) continue;
    const since = reachedOn(own, on, period, now.tier.threshold);
    flags.push(flagOf(issuerId, now, now.tier, since, period, nameOf));
  }
  return flags;
}

/**
 * The day from which the sum has been at `threshold` or above without a break up to `on`. It names the duty: the day stays
 * the same while old events leave the window and new ones come, so the same duty is not found twice.
 */
function reachedOn(problems: readonly DutyProblem[], on: Day, period: Period, threshold: number): Day {
  const months = period.figures['interview.windowMonths'].value;
  const turns = new Set(problems.flatMap((p) => [p.on, monthsLater(p.on, months)]).filter((d) => d <= on));
  let since = on;
  for (const turn of [...turns].sort().reverse()) {
    if (tally(problems, turn, period).sum < threshold) break;
    since = turn;
  }
  return since;
}

function flagOf(
  issuerId: number,
  now: Tally,
  tier: InterviewTier,
  since: Day,
  period: Period,
  nameOf: (kind: ProblemKind) => string,
): Flag {
  const months = period.figures['interview.windowMonths'].value;
  return {
    key: `interview.due:${issuerId}:${tier.threshold}:${since}`,
    kind: 'interview.due',
    documentId: null,
    issuerId,
    dueOn: since,
    rule: `${months}个月内问题事件加权合计${now.sum}，达到“${tier.measure}”门槛${tier.threshold}，是否${tier.measure}由人决定`,
    citation: citationOf(period.figures['interview.tiers']),
    evidence: now.events.map((p) => ({
      label: p.note ? `${nameOf(p.kind)}：${p.note}` : nameOf(p.kind),
      on: p.on,
      table: 'problemEvent',
      id: p.id,
    })),
    steps: [
      { step: 'before-0', on: since },
      ...stepsAfter(
        since,
        period.figures['reminder.overdueDays'].value.filter((n) => n > 0),
      ),
    ],
  };
}
