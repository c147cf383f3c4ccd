import type { Actor } from '../../domain/actor.ts';
import { addDays } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { monthsLater } from '../../domain/dayNumbers.ts';
import { DECIDING_ACTS, OPEN_INTERVIEW } from '../../domain/interview/codes.ts';
import type { DecidingAct } from '../../domain/interview/codes.ts';
import { inWindow, rulesOf, standingOf, usesBy } from '../../domain/interview/counting.ts';
import type { CountingRules, TierStanding } from '../../domain/interview/counting.ts';
import type { InterviewRow } from '../../domain/interview/rows.ts';
import type { Candidate } from '../../domain/interviews.ts';
import { may } from '../../domain/may.ts';
import type { ProblemEventRow } from '../../domain/model.ts';
import { citationOf, periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { Fault } from '../../domain/fault.ts';
import { issuerOf } from '../issuers/issuers.ts';
import { candidateOf, seenOf } from './decide.ts';
import { isIssuer, seesInterview } from './interviews.ts';

/** An event with its weight, whether it counts towards the first tier, and until when. */
export interface StandingEvent {
  event: ProblemEventRow;
  title: string | null;
  docNumber: string | null;
  weight: number;
  /** The tiers that it counts towards. */
  towards: string[];
  /** The last day on which it is in the window; null for what does not count at all. */
  lastDay: Day | null;
  /** Measures that have counted it. */
  usedBy: Pick<InterviewRow, 'id' | 'measure' | 'state'>[];
}

/** Where a body stands today: what counts, what it adds up to, how far the tiers are, what has been decided. */
export interface IssuerStanding {
  issuerId: number;
  issuerName: string;
  on: Day;
  rules: CountingRules;
  citation: string;
  spentCitation: string;
  tiers: TierStanding<ProblemEventRow>[];
  events: StandingEvent[];
  measures: InterviewRow[];
  /** For the bureau alone: that a body may be called is the bureau's to tell. */
  candidate: Candidate<ProblemEventRow> | null;
  deferred: InterviewRow | null;
  seen: string;
  acts: DecidingAct[];
}

/** The standing of one body, for the bureau and for the body itself. Throws Fault('not.found') for everybody else. */
export async function standingFor(ctx: Context, actor: Actor, issuerId: number): Promise<IssuerStanding> {
  const thing = { issuerId };
  if (!may(actor, 'interview.read', thing)) throw new Fault('not.found', { id: issuerId });
  const on = ctx.clock.today();
  const issuer = await issuerOf(ctx, issuerId);
  const period = periodOn(ctx.rules.profile, on);
  const rules = rulesOf(period);
  const problems = await ctx.reader.issuerProblems(issuerId);
  const { candidate, deferred, measures: all } = await candidateOf(ctx, issuerId, on);
  const measures = all.filter((row) => seesInterview(actor, row));
  const tiers = standingOf(problems, on, rules, usesBy(measures, on));
  const own = isIssuer(actor);
  return {
    issuerId,
    issuerName: issuer.name,
    on,
    rules,
    citation: citationOf(period.figures['interview.tiers']),
    spentCitation: citationOf(period.figures['interview.spent']),
    tiers,
    events: await eventLines(ctx, problems, on, rules, tiers, measures),
    measures: [...measures].reverse(),
    candidate: own ? null : candidate,
    deferred: own ? null : deferred,
    seen: candidate === null || own ? '' : seenOf(candidate.events),
    acts: candidate === null ? [] : DECIDING_ACTS.filter((act) => may(actor, act, thing)),
  };
}

async function eventLines(
  ctx: Pick<Context, 'reader'>,
  problems: readonly ProblemEventRow[],
  on: Day,
  rules: CountingRules,
  tiers: readonly TierStanding<ProblemEventRow>[],
  measures: readonly InterviewRow[],
): Promise<StandingEvent[]> {
  const ids = [...new Set(problems.flatMap((event) => event.documentId ?? []))];
  const documents = new Map((await ctx.reader.documentsById(ids)).map((row) => [row.id, row]));
  const recent = new Set(inWindow(problems, on, rules.windowMonths).map(({ id }) => id));
  return problems.map((event) => {
    const document = event.documentId === null ? undefined : documents.get(event.documentId);
    const end = addDays(monthsLater(event.on, rules.windowMonths), -1);
    return {
      event,
      title: document?.title ?? null,
      docNumber: document?.docNumber ?? null,
      weight: rules.weights[event.kind],
      towards: tiers.filter(({ events }) => events.includes(event)).map(({ tier }) => tier.measure),
      lastDay: recent.has(event.id) ? end : null,
      usedBy: measures.filter(
        (row) =>
          (OPEN_INTERVIEW.includes(row.state) || row.endedOn !== null) &&
          row.state !== 'cancelled' &&
          row.events.some(({ problemId }) => problemId === event.id),
      ),
    };
  });
}
