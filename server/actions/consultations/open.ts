import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/acts.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import {
  extendConsultation,
  openConsultation,
  publishResult,
  withdrawConsultation,
} from '../../domain/procedure/consultation.ts';
import type { Opening } from '../../domain/procedure/consultation.ts';
import type { ConsultationRow } from '../../domain/procedure/rows.ts';
import type { Committed, Context } from '../../ports.ts';
import { forAct, personId } from '../context.ts';
import { leastTime } from '../procedure/evidence.ts';

/** Opens 征求意见 on the latest wording; answers its id. */
export async function open(ctx: Context, actor: Actor, id: number, opening: Opening): Promise<number> {
  const { document, versions } = await forAct(ctx, actor, 'consultation.open', id);
  const draft = versions.at(-1);
  if (!draft) throw new Fault('document.textless', {});
  const file = await ctx.procedure.procedureFile(id);
  const least = leastTime(ctx, document.tier, file, opening.fromOn);
  const [consultationId = 0] = await ctx.store.ids(1);
  const by = { id: consultationId, byId: personId(actor), at: ctx.clock.now(), today: ctx.clock.today() };
  await ctx.store.commit(openConsultation(document, draft, file.consultations, opening, least, by), actor);
  return consultationId;
}

/** A consultation of a document for an act on it; what one may not read does not exist. */
export async function consultationFor(
  ctx: Context,
  actor: Actor,
  act: Act,
  id: number,
  consultationId: number,
): Promise<{ dossier: Dossier; row: ConsultationRow }> {
  const dossier = await forAct(ctx, actor, act, id);
  const row = await ctx.reader.row('consultation', consultationId);
  if (row?.documentId !== id) throw new Fault('not.found', { id: consultationId });
  return { dossier, row };
}

/** The same for a form that was filled in on a version of it. */
async function asSeen(ctx: Context, actor: Actor, act: Act, at: Place): Promise<ConsultationRow> {
  const { row } = await consultationFor(ctx, actor, act, at.id, at.consultationId);
  if (row.version !== at.version) throw new Fault('conflict.stale', { table: 'consultation', id: row.id });
  return row;
}

/** Which consultation of which document, and the version of it that the person saw. */
export interface Place {
  id: number;
  consultationId: number;
  version: number;
}

/** Lengthens the time for comments to `toOn`, its last day. */
export async function extend(ctx: Context, actor: Actor, at: Place, toOn: Day): Promise<Committed> {
  const row = await asSeen(ctx, actor, 'consultation.extend', at);
  return ctx.store.commit(extendConsultation(row, toOn, ctx.clock.today()), actor);
}

/** Takes a consultation back, with the reason. */
export async function stop(ctx: Context, actor: Actor, at: Place, reason: string): Promise<Committed> {
  const row = await asSeen(ctx, actor, 'consultation.withdraw', at);
  const by = { byId: personId(actor), today: ctx.clock.today() };
  return ctx.store.commit(withdrawConsultation(row, reason, by), actor);
}

/** 公布采纳情况. */
export async function publish(ctx: Context, actor: Actor, at: Place, said: string | null): Promise<Committed> {
  const row = await asSeen(ctx, actor, 'consultation.publish', at);
  const open = await ctx.procedure.comments(row.id, { open: true });
  const by = { byId: personId(actor), today: ctx.clock.today() };
  return ctx.store.commit(publishResult(row, open.length, said, by), actor);
}
