import * as emergency from '../../actions/reviews/emergency.ts';
import * as reviews from '../../actions/reviews/reviews.ts';
import type { Context } from '../../ports.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idField, idParams } from '../schemas/fields.ts';
import { version as versionOf } from '../schemas/steps.ts';
import * as R from '../schemas/reviewSteps.ts';
import * as S from '../schemas/steps.ts';
import { ofDocument, ofRow, stepRoute } from './step.ts';

const tag = '合法性审核';

/** What is said of a step, without the version that it was said of. */
const said = <B extends { version: number }>({ version: _version, ...rest }: B): Omit<B, 'version'> => rest;

/** Steps of 合法性审核. */
export function reviewsApi(ctx: Context): ApiRoute[] {
  const step = stepRoute(ctx);
  const ofReview = ofRow('reviews', 'reviewId');
  return [
    step({
      ...ofDocument,
      act: 'review.submit',
      path: 'reviews',
      tag,
      summary: '送审：连同等待送审的材料',
      body: R.SUBMIT,
      run: (_, actor, { id }, { on, ...more }) => reviews.submit(ctx, actor, id, on, said(more)),
    }),
    step({
      ...ofDocument,
      act: 'review.record',
      path: 'reviews/record',
      tag,
      summary: '补录纸质审核记录',
      body: S.PAST_REVIEW.extend({ version: versionOf }),
      run: (_, actor, { id }, body) => reviews.recordPast(ctx, actor, id, said(body)),
    }),
    step({
      ...ofReview,
      act: 'review.accept',
      path: 'reviews/:reviewId/accept',
      tag,
      summary: '受理：开始或者继续计算审核时限',
      body: S.ON,
      run: (_, actor, { id, params }, { on }) => reviews.accept(ctx, actor, id, params.reviewId, on),
    }),
    step({
      ...ofReview,
      act: 'review.supplement',
      path: 'reviews/:reviewId/supplement',
      tag,
      summary: '退回补充材料：停止计算审核时限',
      body: R.SUPPLEMENT,
      run: (_, actor, { id, params }, body) => reviews.supplement(ctx, actor, id, params.reviewId, said(body)),
    }),
    step({
      ...ofReview,
      act: 'review.resubmit',
      path: 'reviews/:reviewId/resubmit',
      tag,
      summary: '补正后重新报送',
      body: R.RESUBMIT,
      run: (_, actor, { id, params }, body) => reviews.resubmit(ctx, actor, id, params.reviewId, said(body)),
    }),
    step({
      ...ofReview,
      act: 'review.withdraw',
      path: 'reviews/:reviewId/withdraw',
      tag,
      summary: '撤回送审',
      body: R.WITHDRAW,
      run: (_, actor, { id, params }, body) => reviews.withdraw(ctx, actor, id, params.reviewId, said(body)),
    }),
    step({
      ...ofReview,
      act: 'review.assign',
      path: 'reviews/:reviewId/assign',
      tag,
      summary: '分派审核人，或者领办',
      body: R.ASSIGN,
      run: (_, actor, { id, params }, body) => reviews.assign(ctx, actor, id, params.reviewId, said(body)),
    }),
    step({
      ...ofReview,
      act: 'review.check',
      path: 'reviews/:reviewId/points',
      tag,
      summary: '填写七项审核清单，可以分次填写',
      body: R.CHECK,
      run: (_, actor, { id, params }, { points }) => reviews.check(ctx, actor, id, params.reviewId, points),
    }),
    step({
      ...ofReview,
      act: 'review.consult',
      path: 'reviews/:reviewId/counsels',
      tag,
      summary: '征询专家、法律顾问意见',
      body: R.CONSULT,
      run: (_, actor, { id, params }, body) => reviews.consult(ctx, actor, id, params.reviewId, said(body)),
    }),
    step({
      ...ofReview,
      params: idParams.extend({ reviewId: idField, counselId: idField }),
      act: 'review.answer',
      path: 'reviews/:reviewId/counsels/:counselId',
      tag,
      summary: '登记专家、法律顾问意见和吸收情况',
      body: R.ANSWER,
      run: (_, actor, { id, params }, body) =>
        reviews.answer(ctx, actor, id, params.reviewId, params.counselId, said(body)),
    }),
    step({
      ...ofReview,
      act: 'review.conclude',
      path: 'reviews/:reviewId/conclude',
      tag,
      summary: '出具审核意见：七项清单填完以后',
      body: R.CONCLUDE,
      run: (_, actor, { id, params }, body) => reviews.conclude(ctx, actor, id, params.reviewId, said(body)),
    }),
    step({
      ...ofReview,
      act: 'review.adopt',
      path: 'reviews/:reviewId/adopt',
      tag,
      summary: '登记采纳情况，印发以后不能再改',
      body: R.ADOPT,
      run: (_, actor, { id, params }, { adoption, adoptionNote, taken }) =>
        reviews.adopt(ctx, actor, id, params.reviewId, adoption, adoptionNote, taken),
    }),
    step({
      ...ofDocument,
      act: 'emergency.approve',
      path: 'emergency',
      tag,
      summary: '批准紧急情况先行印发，审核限期补办',
      body: R.APPROVE,
      run: (_, actor, { id }, body) => emergency.approve(ctx, actor, id, said(body)),
    }),
    step({
      ...ofDocument,
      params: idParams.extend({ emergencyId: idField }),
      act: 'emergency.revoke',
      path: 'emergency/:emergencyId/revoke',
      tag,
      summary: '撤回紧急批准（印发以前）',
      body: S.REASON,
      run: (_, actor, { id, params }, { reason }) => emergency.revoke(ctx, actor, id, params.emergencyId, reason),
    }),
  ];
}
