import { z } from 'zod';
import * as emergency from '../../actions/reviews/emergency.ts';
import * as reviews from '../../actions/reviews/reviews.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { paths } from '../../web/paths.ts';
import { PAST_REVIEW_FORM } from '../schemas/document.ts';
import { dayField, line } from '../schemas/fields.ts';
import * as S from '../schemas/reviews.ts';
import type { Deed } from './deeds.ts';

const deed = <F extends z.ZodType>(spec: Deed<F>): Deed<z.ZodType> => spec as unknown as Deed<z.ZodType>;
const ofDocument = (dossier: Dossier): number => dossier.document.version;
const ofReview = {
  param: 'row',
  version: (dossier: Dossier, row: number): number | undefined =>
    dossier.reviews.find((one) => one.id === row)?.version,
} as const;

/** Refusals of reviews that are shown at their form. */
export const REVIEW_REFUSED = [
  'review.not_yours',
  'review.not_reviewer',
  'review.four_eyes',
  'review.assign_other',
  'review.assigned',
  'review.follows',
  'review.point_note',
  'review.points_missing',
  'review.contradiction',
  'review.no_problem',
  'review.outcome',
  'review.outcome_point',
  'emergency.approved',
  'emergency.revoked',
];

/** Every act on the reviews of a dossier. */
export const REVIEW_DEEDS: readonly Deed<z.ZodType>[] = [
  deed({
    act: 'review.submit',
    path: paths.reviewSubmit(':id'),
    form: S.SUBMIT_FORM,
    version: ofDocument,
    run: (ctx, actor, { id }, { on, ...said }) => reviews.submit(ctx, actor, id, on, said),
  }),
  deed({
    act: 'review.record',
    path: paths.reviewRecord(':id'),
    form: PAST_REVIEW_FORM,
    version: ofDocument,
    run: (ctx, actor, { id }, said) => reviews.recordPast(ctx, actor, id, said),
  }),
  deed({
    ...ofReview,
    act: 'review.accept',
    path: paths.reviewAccept(':id', ':row'),
    form: z.object({ on: dayField }),
    run: (ctx, actor, { id, row }, { on }) => reviews.accept(ctx, actor, id, row, on),
  }),
  deed({
    ...ofReview,
    act: 'review.supplement',
    path: paths.reviewSupplement(':id', ':row'),
    form: S.SUPPLEMENT_FORM,
    run: (ctx, actor, { id, row }, said) => reviews.supplement(ctx, actor, id, row, said),
  }),
  deed({
    ...ofReview,
    act: 'review.resubmit',
    path: paths.reviewResubmit(':id', ':row'),
    form: S.RESUBMIT_FORM,
    run: (ctx, actor, { id, row }, said) => reviews.resubmit(ctx, actor, id, row, said),
  }),
  deed({
    ...ofReview,
    act: 'review.withdraw',
    path: paths.reviewWithdraw(':id', ':row'),
    form: S.WITHDRAW_FORM,
    run: (ctx, actor, { id, row }, said) => reviews.withdraw(ctx, actor, id, row, said),
  }),
  deed({
    ...ofReview,
    act: 'review.assign',
    path: paths.reviewAssign(':id', ':row'),
    form: S.ASSIGN_FORM,
    run: (ctx, actor, { id, row }, said) => reviews.assign(ctx, actor, id, row, said),
  }),
  deed({
    ...ofReview,
    act: 'review.consult',
    path: paths.reviewConsult(':id', ':row'),
    form: S.CONSULT_FORM,
    run: (ctx, actor, { id, row }, said) => reviews.consult(ctx, actor, id, row, said),
  }),
  deed({
    ...ofReview,
    act: 'review.answer',
    path: paths.reviewAnswer(':id', ':row'),
    form: S.ANSWER_FORM,
    run: (ctx, actor, { id, row }, { counselId, ...said }) => reviews.answer(ctx, actor, id, row, counselId, said),
  }),
  deed({
    ...ofReview,
    act: 'review.conclude',
    path: paths.reviewConclude(':id', ':row'),
    form: S.CONCLUDE_FORM,
    run: (ctx, actor, { id, row }, said) => reviews.conclude(ctx, actor, id, row, said),
  }),
  deed({
    ...ofReview,
    act: 'review.adopt',
    path: paths.reviewAdopt(':id', ':row'),
    form: S.ADOPT_FORM,
    run: (ctx, actor, { id, row }, { adoption, adoptionNote, taken }) =>
      reviews.adopt(ctx, actor, id, row, adoption, adoptionNote, taken),
  }),
  deed({
    act: 'emergency.approve',
    path: paths.emergencyApprove(':id'),
    form: S.APPROVE_FORM,
    version: ofDocument,
    run: (ctx, actor, { id }, said) => emergency.approve(ctx, actor, id, said),
  }),
  deed({
    act: 'emergency.revoke',
    path: paths.emergencyRevoke(':id', ':row'),
    param: 'row',
    form: z.object({ reason: line(2000) }),
    version: ofDocument,
    run: (ctx, actor, { id, row }, { reason }) => emergency.revoke(ctx, actor, id, row, reason),
  }),
];
