import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { rulesOf, usesBy } from '../../domain/interview/counting.ts';
import { decideCandidate } from '../../domain/interview/decide.ts';
import type { Decision } from '../../domain/interview/decide.ts';
import { escalate } from '../../domain/interview/escalate.ts';
import type { InterviewRow } from '../../domain/interview/rows.ts';
import { candidatesOn } from '../../domain/interviews.ts';
import type { Candidate } from '../../domain/interviews.ts';
import type { ProblemEventRow } from '../../domain/model.ts';
import { citationOf, periodOn } from '../../domain/profile.ts';
import type { Committed, Context } from '../../ports.ts';
import { permit } from '../context.ts';
import { actingBy, eventsOf, forInterview } from './interviews.ts';

/** What a person has before the eyes when deciding: the events with their versions, as a form carries it. */
export const seenOf = (events: readonly Pick<ProblemEventRow, 'id' | 'version'>[]): string =>
  [...events]
    .sort((a, b) => a.id - b.id)
    .map(({ id, version }) => `${id}@${version}`)
    .join(',');

/** A body's candidate today, and its row where the decision was put off before; null where it is none. */
export async function candidateOf(
  ctx: Pick<Context, 'reader' | 'interviews' | 'rules'>,
  issuerId: number,
  on: Day,
): Promise<{ candidate: Candidate<ProblemEventRow> | null; deferred: InterviewRow | null; measures: InterviewRow[] }> {
  const [problems, measures] = [await ctx.reader.issuerProblems(issuerId), await ctx.interviews.ofIssuer(issuerId)];
  const [candidate = null] = candidatesOn(problems, on, periodOn(ctx.rules.profile, on), measures);
  return { candidate, measures, deferred: measures.findLast((row) => row.state === 'deferred') ?? null };
}

/**
 * A leader's decision on a candidate. `seen` is `seenOf` the events that were decided on: where they are others by now, or were changed,
 * Fault('interview.changed'); where somebody decides at the same moment, Fault('conflict.stale'). Answers the measure's id.
 */
export async function decide(
  ctx: Context,
  actor: Actor,
  issuerId: number,
  seen: string,
  decision: Decision,
): Promise<Committed & { id: number }> {
  permit(actor, decision.act, {});
  const on = ctx.clock.today();
  const { candidate, deferred } = await candidateOf(ctx, issuerId, on);
  if (candidate === null || seenOf(candidate.events) !== seen) throw new Fault('interview.changed', { issuerId });
  const period = periodOn(ctx.rules.profile, on);
  const [id = 0] = deferred ? [deferred.id] : await ctx.store.ids(1);
  const by = { ...(await actingBy(ctx, actor)), id, citation: citationOf(period.figures['interview.tiers']) };
  const change = decideCandidate(candidate, decision, deferred, rulesOf(period), by);
  return { ...(await ctx.store.commit(change, actor)), id };
}

/** The next tier, because putting right has failed. Answers the id of the measure that follows. */
export async function escalateInterview(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  reason: string,
): Promise<Committed & { id: number }> {
  const row = await forInterview(ctx, actor, 'interview.escalate', id, version);
  const others = (await ctx.interviews.ofIssuer(row.issuerId)).filter((one) => one.id !== row.id);
  const by = await actingBy(ctx, actor);
  const period = periodOn(ctx.rules.profile, by.on);
  const rules = rulesOf(period);
  const [newId = 0, nextStepId = 0] = await ctx.store.ids(2);
  const more = { ...by, id: newId, nextStepId, citation: citationOf(period.figures['interview.tiers']) };
  // Its own use is no other measure: what it stands on, the next tier may stand on.
  const events = await eventsOf(ctx, row.events);
  const change = escalate(row, reason, events, others, usesBy(others, by.on), rules, more);
  const joined = change.relies?.[0]?.id;
  return { ...(await ctx.store.commit(change, actor)), id: joined ?? newId };
}
