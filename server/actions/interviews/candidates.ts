import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import { interviewFlags, overdueFact } from '../../domain/interview/flags.ts';
import { candidatesOn, flagsOfIssuers } from '../../domain/interviews.ts';
import type { Candidate } from '../../domain/interviews.ts';
import { visibility } from '../../domain/may.ts';
import type { ProblemEventRow } from '../../domain/model.ts';
import { periodOn } from '../../domain/profile.ts';
import { bodyFact } from '../../domain/problems/missedTasks.ts';
import type { Context } from '../../ports.ts';
import { recordOfBodies } from '../problems/bodies.ts';

/** A candidate with the name of its body. */
export interface CandidateLine {
  candidate: Candidate<ProblemEventRow>;
  issuerName: string;
}

/** Every candidate today, the highest sum first: for the bureau alone. */
export async function candidatesFor(
  ctx: Pick<Context, 'reader' | 'interviews' | 'rules' | 'clock'>,
  actor: Actor,
): Promise<CandidateLine[]> {
  if (visibility(actor).kind !== 'all') return [];
  const on = ctx.clock.today();
  const period = periodOn(ctx.rules.profile, on);
  const found = candidatesOn(await ctx.reader.problems(), on, period, await ctx.interviews.decided());
  const names = new Map((await ctx.reader.issuers()).map((row) => [row.id, row.name]));
  return found
    .map((candidate) => ({ candidate, issuerName: names.get(candidate.issuerId) ?? '' }))
    .sort((a, b) => b.candidate.sum - a.candidate.sum || a.candidate.issuerId - b.candidate.issuerId);
}

/** What stands on `on` of running measures. */
export async function measureFlags(ctx: Pick<Context, 'interviews' | 'rules'>, on: Day): Promise<Flag[]> {
  return (await ctx.interviews.running()).flatMap((row) => interviewFlags(row, on, ctx.rules.profile));
}

/** Candidates on `on` whose decision nobody has put off. */
export const candidateFlags = async (
  ctx: Pick<Context, 'reader' | 'interviews' | 'rules' | 'wording'>,
  on: Day,
): Promise<Flag[]> =>
  flagsOfIssuers(
    await ctx.reader.problems(),
    on,
    periodOn(ctx.rules.profile, on),
    ctx.wording.problem,
    await ctx.interviews.decided(),
  );

/** Puts on record that reports have not come in time (逾期不改), each limit once. Answers how many are new. Safe to repeat. */
export async function recordOverdueReports(
  ctx: Pick<Context, 'store' | 'problems' | 'clock'>,
  actor: Actor,
  flags: readonly Flag[],
): Promise<number> {
  const facts = flags.flatMap((flag) => {
    const fact = overdueFact(flag);
    return fact === null || flag.issuerId === null ? [] : [bodyFact(flag.issuerId, fact)];
  });
  return recordOfBodies(ctx, actor, facts);
}
