import type { Actor } from '../../domain/actor.ts';
import type { ProblemKind } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import type { ProblemEventRow } from '../../domain/model.ts';
import { contestProblem, decideProblem, type ProblemAct } from '../../domain/problems/course.ts';
import { problemWrite } from '../../domain/problems/event.ts';
import type { Committed, Context } from '../../ports.ts';
import { actorId, forAct, permit, personId } from '../context.ts';
import { seesProblems } from '../issuers/issuers.ts';

/** Records a problem event that happened outside the system (复议, 法院, 督察), once for a document, a kind and a day. */
export async function recordProblem(
  ctx: Context,
  actor: Actor,
  id: number,
  fact: { kind: ProblemKind; on: Day; note: string | null },
): Promise<Committed> {
  const { document } = await forAct(ctx, actor, 'problem.record', id);
  if (fact.on > ctx.clock.today()) throw new Fault('day.future', { field: 'on', on: fact.on });
  const [problemId = 0] = await ctx.store.ids(1);
  const by = { act: 'problem.record', byId: actorId(actor), at: ctx.clock.now() } as const;
  const source = { table: 'document', id, again: fact.on } as const;
  const write = problemWrite(document, { ...fact, source }, problemId, by);
  if (!write) throw new Fault('problem.no_issuer', {});
  return ctx.store.commit({ act: 'problem.record', documents: [id], writes: [write] }, actor);
}

/** An event as far as an actor may see it: its issuer and the bureau. Throws Fault('not.found'). */
export async function problemOf(ctx: Pick<Context, 'reader'>, actor: Actor, id: number): Promise<ProblemEventRow> {
  const problem = await ctx.reader.row('problemEvent', id);
  if (!problem || !seesProblems(actor, problem.issuerId)) throw new Fault('not.found', { id });
  return problem;
}

/** Whom an act on an event is weighed against: its issuer, and who put it on record (four eyes). */
export const thingOfProblem = (problem: ProblemEventRow) => ({
  issuerId: problem.issuerId,
  submittedById: problem.recordedById,
});

async function forProblem(ctx: Context, actor: Actor, act: ProblemAct, id: number): Promise<ProblemEventRow> {
  permit(actor, act);
  const problem = await problemOf(ctx, actor, id);
  permit(actor, act, thingOfProblem(problem));
  return problem;
}

/** 异议 of the issuer. */
export async function contest(ctx: Context, actor: Actor, id: number, reason: string): Promise<Committed> {
  const problem = await forProblem(ctx, actor, 'problem.contest', id);
  return ctx.store.commit(contestProblem(problem, { id: personId(actor), reason, at: ctx.clock.now() }), actor);
}

/** The bureau's word on an event: upheld against a contest, or taken out of all counts. */
export async function decide(
  ctx: Context,
  actor: Actor,
  act: 'problem.uphold' | 'problem.exclude',
  id: number,
  reason: string,
): Promise<Committed> {
  const problem = await forProblem(ctx, actor, act, id);
  const by = { id: personId(actor), reason, at: ctx.clock.now() };
  return ctx.store.commit(decideProblem(problem, act, by), actor);
}

/** Takes an event out of all counts. */
export const excludeProblemEvent = (ctx: Context, actor: Actor, id: number, reason: string): Promise<Committed> =>
  decide(ctx, actor, 'problem.exclude', id, reason);
