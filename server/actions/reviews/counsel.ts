import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import { answerCounsel, askCounsel } from '../../domain/review/counsel.ts';
import type { CounselAnswer, Question } from '../../domain/review/counsel.ts';
import type { Committed, Context } from '../../ports.ts';
import { personId } from '../context.ts';
import { forReview } from './context.ts';

/** 征询专家、法律顾问. */
export async function consult(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  question: Question,
): Promise<Committed> {
  const { dossier, review } = await forReview(ctx, actor, 'review.consult', id, reviewId);
  const [counselId = 0] = await ctx.store.ids(1);
  const by = { id: personId(actor), counselId, today: ctx.clock.today() };
  return ctx.store.commit(askCounsel(dossier.document, review, question, by), actor);
}

/** 登记其意见和采纳情况; `version` of the row that the person saw. */
export async function answer(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  counselId: number,
  said: CounselAnswer,
): Promise<Committed> {
  const { dossier, review, file } = await forReview(ctx, actor, 'review.answer', id, reviewId);
  const counsel = file.counsels.find((row) => row.id === counselId && row.reviewId === reviewId);
  if (!counsel) throw new Fault('not.found', { id: counselId });
  const by = { id: personId(actor), today: ctx.clock.today() };
  return ctx.store.commit(answerCounsel(dossier.document, review, counsel, said, by), actor);
}
