import type { Actor } from '../../domain/actor.ts';
import { standing } from '../../domain/attachments.ts';
import { insert } from '../../domain/change.ts';
import type { Write } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import { papersOf } from '../../domain/review/materials.ts';
import { openEmergency, resubmitReview, submitReview, withdrawReview } from '../../domain/review/send.ts';
import type { Committed, Context } from '../../ports.ts';
import { forAct, permit, readable, thingOf } from '../context.ts';
import { draftOf, reviewOf, stepBy } from './context.ts';
import { materialsOf } from './materials.ts';

export interface SubmitSaid {
  note?: string | null;
  /** Takes the papers of the last review along, as far as no newer one of the kind waits. */
  carry?: boolean;
}

/** 送审: with the papers that wait at the document; what the profile demands and is not there is told to both sides. */
export async function submit(
  ctx: Context,
  actor: Actor,
  id: number,
  on: Day,
  said: SubmitSaid = {},
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'review.submit', id);
  const file = await ctx.reviews.file(id);
  const [reviewId = 0] = await ctx.store.ids(1);
  const by = { ...(await stepBy(ctx, actor)), reviewId };
  const waiting = standing(papersOf(file.papers, null));
  const last = dossier.reviews.filter((row) => !row.fromPaper).at(-1);
  const kinds = new Set(waiting.map((paper) => paper.kind));
  const old = last && said.carry ? standing(papersOf(file.papers, last.id)).filter(({ kind }) => !kinds.has(kind)) : [];
  const { missing } = await materialsOf(ctx, dossier, [...waiting, ...old.map(waitingAgain)], null, on);
  const sending = { on, note: said.note ?? null, missing };
  const emergency = openEmergency(file.emergencies);
  const change = submitReview(
    dossier.document,
    draftOf(dossier),
    dossier.reviews,
    { papers: waiting, emergency, sending },
    by,
  );
  const ids = await ctx.store.ids(old.length);
  const copies = old.map(({ version: _version, ...paper }, i): Write =>
    insert('attachment', { ...paper, id: ids[i] ?? 0, subjectId: reviewId }),
  );
  return ctx.store.commit({ ...change, writes: [...change.writes, ...copies] }, actor);
}

const waitingAgain = (paper: AttachmentRow): AttachmentRow => ({ ...paper, subjectId: null });

/** 补正后重新报送. */
export async function resubmit(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  said: { on: Day; note: string | null },
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'review.resubmit', id);
  const review = reviewOf(dossier, reviewId);
  const file = await ctx.reviews.file(id);
  const { missing } = await materialsOf(ctx, dossier, file.papers, reviewId, said.on);
  const change = resubmitReview(
    dossier.document,
    review,
    draftOf(dossier),
    file.steps,
    { ...said, missing },
    await stepBy(ctx, actor),
  );
  return ctx.store.commit(change, actor);
}

/** 撤回送审, with a reason. */
export async function withdraw(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  said: { on: Day; reason: string },
): Promise<Committed> {
  const dossier = await readable(ctx, actor, id);
  permit(actor, 'review.withdraw', thingOf(dossier));
  const { steps } = await ctx.reviews.file(id);
  const by = await stepBy(ctx, actor);
  const review = reviewOf(dossier, reviewId);
  return ctx.store.commit(withdrawReview(dossier.document, review, dossier.reviews, steps, said, by), actor);
}
