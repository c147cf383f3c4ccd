import type { Actor } from '../../domain/actor.ts';
import type { Change } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { EvaluationConclusion } from '../../domain/evaluation/codes.ts';
import type { EvaluationAct } from '../../domain/evaluation/course.ts';
import type { EvaluationRow } from '../../domain/evaluation/rows.ts';
import * as rule from '../../domain/evaluation/step.ts';
import type { EvaluationBy, EvaluationPlan, EvaluationReport } from '../../domain/evaluation/step.ts';
import { Fault } from '../../domain/fault.ts';
import { may } from '../../domain/may.ts';
import { termOn } from '../../domain/term/standing.ts';
import type { Committed, Context } from '../../ports.ts';
import { actorId, forAct, permit, readable, reserve, thingOf } from '../context.ts';

/** An evaluation with the file of its document. */
export interface HeldEvaluation {
  row: EvaluationRow;
  dossier: Dossier;
}

/** One evaluation for an actor; what one may not read does not exist: Fault('not.found'). */
export async function evaluationFor(ctx: Pick<Context, 'reader'>, actor: Actor, id: number): Promise<HeldEvaluation> {
  const row = Number.isSafeInteger(id) ? await ctx.reader.row('evaluation', id) : null;
  if (row === null) throw new Fault('not.found', { id });
  const dossier = await readable(ctx, actor, row.documentId);
  if (!may(actor, 'evaluation.read', thingOf(dossier))) throw new Fault('not.found', { id });
  return { row, dossier };
}

/** Plans an evaluation; `version` is the document's as the person saw it. Answers its id. */
export async function plan(
  ctx: Context,
  actor: Actor,
  documentId: number,
  version: number,
  on: Day,
  said: EvaluationPlan,
): Promise<number> {
  const dossier = await forAct(ctx, actor, 'evaluation.plan', documentId);
  if (dossier.document.version !== version) throw new Fault('conflict.stale', { table: 'document', id: documentId });
  const today = ctx.clock.today();
  const next = await reserve(ctx, 1);
  const id = next();
  const held = await ctx.evaluations.ofDocument(documentId);
  const { state, lastDay } = termOn(today, dossier.events);
  const endsOn = state === 'running' || state === 'ending' || state === 'conditional' ? lastDay : null;
  const by = { id: actorId(actor), on, today };
  await ctx.store.commit(rule.planEvaluation(dossier.document, said, held, endsOn, by, id), actor);
  return id;
}

async function act(
  ctx: Context,
  actor: Actor,
  name: EvaluationAct,
  id: number,
  version: number,
  on: Day,
  decide: (row: EvaluationRow, by: EvaluationBy) => Change,
): Promise<Committed> {
  const { row, dossier } = await evaluationFor(ctx, actor, id);
  // Four eyes: who handed in the report does not conclude from it.
  permit(actor, name, { ...thingOf(dossier), submittedById: row.reportedById });
  if (row.version !== version) throw new Fault('conflict.stale', { table: 'evaluation', id });
  return ctx.store.commit(decide(row, { id: actorId(actor), on, today: ctx.clock.today() }), actor);
}

export const start = (ctx: Context, actor: Actor, id: number, version: number, on: Day): Promise<Committed> =>
  act(ctx, actor, 'evaluation.start', id, version, on, rule.startEvaluation);

export const report = (
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  on: Day,
  said: EvaluationReport,
): Promise<Committed> =>
  act(ctx, actor, 'evaluation.report', id, version, on, (row, by) => rule.reportEvaluation(row, by, said));

export const sendBack = (
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  on: Day,
  reason: string,
): Promise<Committed> =>
  act(ctx, actor, 'evaluation.return', id, version, on, (row, by) => rule.returnEvaluation(row, by, reason));

export const conclude = (
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  on: Day,
  said: { conclusion: EvaluationConclusion; reason: string | null },
): Promise<Committed> =>
  act(ctx, actor, 'evaluation.conclude', id, version, on, (row, by) =>
    rule.concludeEvaluation(row, by, said.conclusion, said.reason),
  );

export const withdraw = (
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  on: Day,
  reason: string,
): Promise<Committed> =>
  act(ctx, actor, 'evaluation.withdraw', id, version, on, (row, by) => rule.withdrawEvaluation(row, by, reason));
