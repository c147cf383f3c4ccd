import { dossierFor } from '../../actions/documents/dossier.ts';
import { reviewOf } from '../../actions/reviews/context.ts';
import { listReviews } from '../../actions/reviews/list.ts';
import { reviewsInfo } from '../../actions/reviews/view.ts';
import { Fault } from '../../domain/fault.ts';
import { pointsOf } from '../../domain/review/checklist.ts';
import { papersOf } from '../../domain/review/materials.ts';
import { stepsOf } from '../../domain/review/step.ts';
import type { Context } from '../../ports.ts';
import { bureauName } from '../../text/names.ts';
import { reviewOpinionPaper } from '../../text/papers/reviewOpinion.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { sendPaper } from '../download.ts';
import { idField, idParams } from '../schemas/fields.ts';
import { REVIEW_API_QUERY, REVIEW_FILE, REVIEW_LINES } from '../schemas/reviewList.ts';

const tag = '合法性审核';

/** What is on file about reviews: the queue, everything of one document, the 意见书. */
export const reviewFileApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/reviews',
    act: 'dossier.read',
    tag,
    summary: '审核列表：由我办理、待分派、七天内到期、全部在办、台账',
    query: REVIEW_API_QUERY,
    response: REVIEW_LINES,
    async handle({ query, actor }) {
      const { total, rows } = await listReviews(ctx, actor, query);
      return {
        total,
        rows: rows.map(({ review, document, issuerId, issuerName }) => ({
          ...review,
          title: document.title,
          issuerId,
          issuerName,
        })),
      };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/documents/:id/reviews',
    act: 'dossier.read',
    tag,
    summary: '一份文件的审核：经过、时限、材料、七项清单、专家和法律顾问意见、紧急批准',
    params: idParams,
    response: REVIEW_FILE,
    async handle({ params: { id }, actor }) {
      const dossier = await dossierFor(ctx, actor, id);
      const { file, waiting, details, emergencies } = await reviewsInfo(ctx, dossier);
      return {
        reviews: dossier.reviews.flatMap((review) => {
          const detail = details.get(review.id);
          if (!detail) return [];
          const { materials, clock, least, most, earliestOn } = detail;
          return {
            ...review,
            clock,
            least,
            most,
            earliestOn,
            steps: stepsOf(file.steps, review),
            demanded: materials.demanded === null ? null : [...materials.demanded],
            missing: [...materials.missing],
            points: pointsOf(file.points, review),
            counsels: file.counsels.filter((row) => row.reviewId === review.id),
            papers: papersOf(file.papers, review.id),
          };
        }),
        waiting: { missing: [...waiting.missing], papers: papersOf(file.papers, null) },
        emergencies: emergencies.map(({ emergency, followUp, usable }) => ({ ...emergency, followUp, usable })),
      };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/documents/:id/reviews/:reviewId/opinion.docx',
    act: 'dossier.read',
    tag,
    summary: '合法性审核意见书（Word）',
    params: idParams.extend({ reviewId: idField }),
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async handle({ params: { id, reviewId }, actor, res }) {
      const dossier = await dossierFor(ctx, actor, id);
      const review = reviewOf(dossier, reviewId);
      const { file, details } = await reviewsInfo(ctx, dossier);
      const detail = details.get(reviewId);
      if (review.state !== 'concluded' || !detail) throw new Fault('not.found', { id: reviewId });
      const bureau = bureauName(ctx.config.county);
      const materials = [...detail.materials.held];
      await sendPaper(ctx, res, reviewOpinionPaper({ review, file, dossier, clock: detail.clock, materials, bureau }));
    },
  }),
];
