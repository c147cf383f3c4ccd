import * as reviews from '../../actions/reviews/reviews.ts';
import type { Context } from '../../ports.ts';
import type { ApiRoute } from '../apiRoute.ts';
import * as S from '../schemas/steps.ts';
import { ofDocument, ofRow, stepRoute } from './step.ts';

const tag = '合法性审核';

/** 合法性审核. */
export function reviewsApi(ctx: Context): ApiRoute[] {
  const step = stepRoute(ctx);
  const ofReview = ofRow('reviews', 'reviewId');
  return [
    step({
      ...ofDocument,
      act: 'review.submit',
      path: 'reviews',
      tag,
      summary: '送审',
      body: S.ON,
      run: (_, actor, { id }, { on }) => reviews.submit(ctx, actor, id, on),
    }),
    step({
      ...ofDocument,
      act: 'review.record',
      path: 'reviews/record',
      tag,
      summary: '补录纸质审核记录',
      body: S.PAST_REVIEW.extend({ version: S.version }),
      run: (_, actor, { id }, { version: _version, ...said }) => reviews.recordPast(ctx, actor, id, said),
    }),
    step({
      ...ofReview,
      act: 'review.accept',
      path: 'reviews/:reviewId/accept',
      tag,
      summary: '受理',
      body: S.ON,
      run: (_, actor, { id, params }, { on }) => reviews.accept(ctx, actor, id, params.reviewId, on),
    }),
    step({
      ...ofReview,
      act: 'review.supplement',
      path: 'reviews/:reviewId/supplement',
      tag,
      summary: '退回补充材料',
      body: S.NOTE,
      run: (_, actor, { id, params }, { note }) => reviews.supplement(ctx, actor, id, params.reviewId, note),
    }),
    step({
      ...ofReview,
      act: 'review.conclude',
      path: 'reviews/:reviewId/conclude',
      tag,
      summary: '出具审核意见',
      body: S.CONCLUDE,
      run: (_, actor, { id, params }, { version: _version, ...said }) =>
        reviews.conclude(ctx, actor, id, params.reviewId, said),
    }),
    step({
      ...ofReview,
      act: 'review.adopt',
      path: 'reviews/:reviewId/adopt',
      tag,
      summary: '登记采纳情况',
      body: S.ADOPT,
      run: (_, actor, { id, params }, { adoption, adoptionNote }) =>
        reviews.adopt(ctx, actor, id, params.reviewId, adoption, adoptionNote),
    }),
  ];
}
