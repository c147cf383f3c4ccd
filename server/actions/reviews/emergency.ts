import type { Actor } from '../../domain/actor.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import type { Day } from '../../domain/day.ts';
import { visibility } from '../../domain/may.ts';
import { problemWrite } from '../../domain/problems/event.ts';
import { approveEmergency, emergencyFor, followUpOf, revokeEmergency } from '../../domain/review/emergency.ts';
import type { EmergencyApproval, FollowUp } from '../../domain/review/emergency.ts';
import type { EmergencyRow } from '../../domain/review/rows.ts';
import type { Committed, Context, EmergencyLine } from '../../ports.ts';
import { actorId, forAct, personId } from '../context.ts';
import { draftOf } from './context.ts';

/** 批准紧急情况先行印发: by a leader alone, for exactly this draft. */
export async function approve(ctx: Context, actor: Actor, id: number, said: EmergencyApproval): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'emergency.approve', id);
  const { emergencies } = await ctx.reviews.file(id);
  const [emergencyId = 0] = await ctx.store.ids(1);
  const by = { id: personId(actor), emergencyId, at: ctx.clock.now(), today: ctx.clock.today() };
  return ctx.store.commit(approveEmergency(dossier.document, draftOf(dossier), emergencies, said, by), actor);
}

/** The leader takes back that a document may be issued before its review, with the reason. */
export async function revoke(
  ctx: Context,
  actor: Actor,
  id: number,
  emergencyId: number,
  reason: string,
): Promise<Committed> {
  const { document } = await forAct(ctx, actor, 'emergency.revoke', id);
  const { emergencies } = await ctx.reviews.file(id);
  const emergency = emergencies.find((row) => row.id === emergencyId);
  if (!emergency) throw new Fault('not.found', { id: emergencyId });
  const by = { id: personId(actor), at: ctx.clock.now() };
  return ctx.store.commit(revokeEmergency(document, emergency, reason, by), actor);
}

/** The approval under which the latest text may be issued before its review. */
export async function emergencyOf(
  ctx: Pick<Context, 'reviews'>,
  { document, versions }: Pick<Dossier, 'document' | 'versions'>,
): Promise<EmergencyRow | null> {
  const { emergencies } = await ctx.reviews.file(document.id);
  return emergencyFor(document, versions.at(-1), emergencies);
}

/** Documents issued in an emergency whose review is still to be done, for who may read them. */
export async function openFollowUps(
  ctx: Pick<Context, 'reviews' | 'clock'>,
  actor: Actor,
): Promise<(EmergencyLine & { followUp: FollowUp })[]> {
  const today = ctx.clock.today();
  const lines = await ctx.reviews.emergencies(visibility(actor));
  return lines.flatMap((line) => {
    const followUp = followUpOf(line.emergency, line.document, line.reviews, today);
    return followUp === null || followUp === 'done' ? [] : [{ ...line, followUp }];
  });
}

/**
 * Records for each emergency issue whose review was not sent in by its last day that it was skipped: once, whoever runs it and how
 * often. Returns how many were recorded.
 */
export async function settleFollowUps(ctx: Context, actor: Actor, on: Day): Promise<number> {
  const lines = await ctx.reviews.emergencies({ kind: 'all' });
  let recorded = 0;
  for (const { emergency, document, issuerId, reviews } of lines) {
    const missed = emergency.problemId === null && followUpOf(emergency, document, reviews, on) === 'late';
    if (!missed) continue;
    const [problemId = 0] = await ctx.store.ids(1);
    const fact = {
      kind: 'review.skipped' as const,
      on: emergency.reviewBy,
      note: `紧急情况先行印发，未在${emergency.reviewBy}前送合法性审核`,
      source: { table: 'document' as const, id: document.id, again: `emergency-${emergency.id}` },
    };
    const by = { act: 'flag.scan' as const, byId: actorId(actor), at: ctx.clock.now() };
    const write = problemWrite({ id: document.id, issuerId }, fact, problemId, by);
    if (write === null) continue;
    const writes = [write, update('emergency', emergency, { problemId })];
    await ctx.store.commit({ act: 'problem.record', documents: [document.id], writes }, actor);
    recorded++;
  }
  return recorded;
}
