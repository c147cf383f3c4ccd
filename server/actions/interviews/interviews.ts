import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import type { InterviewAct } from '../../domain/interview/codes.ts';
import type { ActBy } from '../../domain/interview/acts.ts';
import type { CountedEvent, InterviewRow } from '../../domain/interview/rows.ts';
import { shownToIssuer } from '../../domain/interview/rows.ts';
import { may } from '../../domain/may.ts';
import type { Day } from '../../domain/day.ts';
import type { ProblemEventRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { actorId, permit } from '../context.ts';

/** Whether an actor is of the body itself, for whom a measure begins when it is told. */
export const isIssuer = (actor: Actor): boolean => actor.kind === 'user' && actor.role === 'issuer';

/** The bureau sees all measures, a body its own once it was told. */
export const seesInterview = (actor: Actor, row: InterviewRow): boolean =>
  may(actor, 'interview.read', { issuerId: row.issuerId }) && (!isIssuer(actor) || shownToIssuer(row));

/** A measure as far as an actor may see it. Throws Fault('not.found'). */
export async function interviewOf(ctx: Pick<Context, 'reader'>, actor: Actor, id: number): Promise<InterviewRow> {
  const row = Number.isSafeInteger(id) ? await ctx.reader.row('interview', id) : null;
  if (row === null || !seesInterview(actor, row)) throw new Fault('not.found', { id });
  return row;
}

/** A measure for an act on the version that the person saw: Fault('conflict.stale'). */
export async function forInterview(
  ctx: Pick<Context, 'reader'>,
  actor: Actor,
  act: InterviewAct,
  id: number,
  version: number,
): Promise<InterviewRow> {
  permit(actor, act);
  const row = await interviewOf(ctx, actor, id);
  permit(actor, act, { issuerId: row.issuerId });
  if (row.version !== version) throw new Fault('conflict.stale', { table: 'interview', id });
  return row;
}

/** Who acts now, on the legal day `on` (default today). */
export async function actingBy(
  ctx: Pick<Context, 'clock' | 'store'>,
  actor: Actor,
  on: Day | null = null,
): Promise<ActBy> {
  const [stepId = 0] = await ctx.store.ids(1);
  const today = ctx.clock.today();
  return { stepId, on: on ?? today, today, at: ctx.clock.now(), byId: actorId(actor) };
}

/** The events of a measure as they stand now; one that is gone with its document is left out. */
export async function eventsOf(
  ctx: Pick<Context, 'reader'>,
  events: readonly Pick<CountedEvent, 'problemId'>[],
): Promise<ProblemEventRow[]> {
  const rows = await Promise.all(events.map(({ problemId }) => ctx.reader.row('problemEvent', problemId)));
  return rows.filter((row) => row !== null);
}
