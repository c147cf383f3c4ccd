import type { Actor } from '../../domain/actor.ts';
import type { Adoption } from '../../domain/codes.ts';
import { yearOf } from '../../domain/day.ts';
import { seriesOf } from '../../domain/numbers/series.ts';
import { documentClasses } from '../../domain/procedure/classes.ts';
import { checkPoints } from '../../domain/review/checklist.ts';
import type { SaidOfPoint } from '../../domain/review/checklist.ts';
import { demandOwn } from '../../domain/review/handle.ts';
import { adoptOpinion, concludeReview, followable, OPINION_PATTERN } from '../../domain/review/opinion.ts';
import type { Conclusion } from '../../domain/review/opinion.ts';
import type { Change } from '../../domain/change.ts';
import type { Committed, Context } from '../../ports.ts';
import { forAct, personId, reserve } from '../context.ts';
import { witnessed } from '../problems/witness.ts';
import { draftOf, forReview, reviewOf, stepBy } from './context.ts';

/** Fills in points of the checklist. */
export async function check(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  said: readonly SaidOfPoint[],
): Promise<Committed> {
  const { dossier, review, file } = await forReview(ctx, actor, 'review.check', id, reviewId);
  demandOwn(review, personId(actor));
  const by = { id: personId(actor), at: ctx.clock.now(), nextId: await reserve(ctx, said.length) };
  return ctx.store.commit(checkPoints(dossier.document, review, draftOf(dossier), file.points, said, by), actor);
}

/** A number of our own series, where nobody typed one: given in the commit of the opinion. */
async function numbered(
  ctx: Context,
  change: Change,
  of: { id: number; reviewId: number; byId: number; year: number },
) {
  const [numberId = 0, seriesId = 0] = await ctx.store.ids(2);
  const series = seriesOf({ kind: 'opinion', pattern: OPINION_PATTERN, code: null, year: of.year, issuerId: null });
  const into = [{ table: 'review' as const, id: of.reviewId, field: 'opinionNumber' }];
  const wish = {
    series,
    id: numberId,
    seriesId,
    documentId: of.id,
    subjectId: of.reviewId,
    at: ctx.clock.now(),
    byId: of.byId,
    into,
  };
  return { ...change, numbers: [wish] };
}

/** The opinion. 不合法 and an opinion before the minimum of working days are problem events by themselves (domain.md §7). */
export async function conclude(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  conclusion: Omit<Conclusion, 'outcome'> & Partial<Pick<Conclusion, 'outcome'>>,
): Promise<Committed> {
  const { dossier, review, file } = await forReview(ctx, actor, 'review.conclude', id, reviewId);
  const said = { ...conclusion, outcome: conclusion.outcome ?? null };
  const by = await stepBy(ctx, actor);
  const change = concludeReview(dossier.document, review, draftOf(dossier), file, said, by);
  const procedure = await ctx.procedure.procedureFile(id);
  const major = documentClasses(dossier.document.tier, procedure).includes('major');
  const told = await witnessed(ctx, actor, { ...dossier, reviewSteps: file.steps, major }, change);
  const of = { id, reviewId, byId: by.id, year: yearOf(said.on) };
  return ctx.store.commit(said.opinionNumber === null ? await numbered(ctx, told, of) : told, actor);
}

/** Whether the opinion was followed, and which points and hints of it. */
export async function adopt(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  adoption: Adoption,
  note: string | null,
  taken: readonly string[] = [],
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'review.adopt', id);
  const review = reviewOf(dossier, reviewId);
  const file = await ctx.reviews.file(id);
  const of = followable(review, file.points, file.verdicts);
  const said = { adoption, note, taken, of };
  return ctx.store.commit(adoptOpinion(dossier.document, review, said, await stepBy(ctx, actor)), actor);
}
