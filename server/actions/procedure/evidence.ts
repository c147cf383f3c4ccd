import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import { consultationLeast } from '../../domain/profile/evidence.ts';
import { limitAfter } from '../../domain/profile/limits.ts';
import { periodOn, citationOf } from '../../domain/profile.ts';
import { documentClasses } from '../../domain/procedure/classes.ts';
import type { RecordedKind } from '../../domain/procedure/codes.ts';
import type { LeastTime } from '../../domain/procedure/consultation.ts';
import { recordEvidence, waiveEvidence, withdrawEvidence } from '../../domain/procedure/evidence.ts';
import type { DoneEvidence, Recorder } from '../../domain/procedure/evidence.ts';
import type { ProcedureFile } from '../../domain/procedure/rows.ts';
import type { Tier } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { Committed, Context } from '../../ports.ts';
import { actorId, forAct, personId } from '../context.ts';

async function recorder(ctx: Context, actor: Actor): Promise<Recorder> {
  const [id = 0] = await ctx.store.ids(1);
  return { id, byId: actorId(actor), at: ctx.clock.now(), today: ctx.clock.today() };
}

/** The last day that a consultation beginning on `from` must reach, by the rules of that day; null where none is set. */
export function leastTime(
  ctx: Pick<Context, 'rules'>,
  tier: Tier | null,
  file: Pick<ProcedureFile, 'classifications'>,
  from: Day,
): LeastTime | null {
  const { figures } = periodOn(ctx.rules.profile, from);
  const least = consultationLeast(documentClasses(tier, file), figures);
  if (least === null) return null;
  const { day, provisional } = limitAfter(from, least.value, ctx.rules.calendar);
  return { leastOn: day, citation: citationOf(least), provisional };
}

/** Records that a step of the procedure was taken; 征求意见 shorter than the rules want needs a word of explanation. */
export async function record(ctx: Context, actor: Actor, id: number, done: DoneEvidence): Promise<Committed> {
  const { document } = await forAct(ctx, actor, 'evidence.record', id);
  if (done.kind === 'consultation' && done.fromOn !== null && done.said === null) {
    const least = leastTime(ctx, document.tier, await ctx.procedure.procedureFile(id), done.fromOn);
    if (least !== null && done.on < least.leastOn)
      throw new Fault('consultation.too_short', { leastOn: least.leastOn, citation: least.citation });
  }
  return ctx.store.commit(recordEvidence(document, done, await recorder(ctx, actor)), actor);
}

/** “不适用”, with the reason. */
export async function waive(
  ctx: Context,
  actor: Actor,
  id: number,
  waiver: { kind: RecordedKind; reason: string },
): Promise<Committed> {
  const { document } = await forAct(ctx, actor, 'evidence.waive', id);
  personId(actor);
  return ctx.store.commit(waiveEvidence(document, waiver, await recorder(ctx, actor)), actor);
}

/** Takes a record back that was wrong. */
export async function withdraw(
  ctx: Context,
  actor: Actor,
  id: number,
  evidenceId: number,
  version: number,
  reason: string,
): Promise<Committed> {
  await forAct(ctx, actor, 'evidence.withdraw', id);
  const { evidence } = await ctx.procedure.procedureFile(id);
  const row = evidence.find((one) => one.id === evidenceId);
  if (!row) throw new Fault('not.found', { id: evidenceId });
  if (row.version !== version) throw new Fault('conflict.stale', { table: 'evidence', id: evidenceId });
  return ctx.store.commit(withdrawEvidence(row, reason, { id: personId(actor), at: ctx.clock.now() }), actor);
}
