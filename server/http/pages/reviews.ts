import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { dossierFor } from '../../actions/documents/dossier.ts';
import { hintsOnDossier } from '../../actions/hints/hints.ts';
import { compareReviewed } from '../../actions/reviews/changes.ts';
import { reviewOf } from '../../actions/reviews/context.ts';
import { check } from '../../actions/reviews/reviews.ts';
import { reviewsInfo } from '../../actions/reviews/view.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import type { JudgedHint } from '../../domain/hintVerdict.ts';
import { may } from '../../domain/may.ts';
import { POINT_OF, pointsOf } from '../../domain/review/checklist.ts';
import { REVIEW_POINTS } from '../../domain/review/codes.ts';
import type { ReviewPoint } from '../../domain/review/codes.ts';
import type { Context } from '../../ports.ts';
import { opinionDraft } from '../../text/hintSentences.ts';
import { bureauName } from '../../text/names.ts';
import { reviewOpinionPaper } from '../../text/papers/reviewOpinion.ts';
import type { Form } from '../../web/form.ts';
import { ComparePage } from '../../web/pages/compare.tsx';
import { ReviewChecklistPage } from '../../web/pages/reviewChecklist.tsx';
import { paths } from '../../web/paths.ts';
import { thingOf } from '../../actions/context.ts';
import { sendPaper } from '../download.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { versionField } from '../schemas/document.ts';
import { idField, idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import { CHECK_FORM } from '../schemas/reviews.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { REVIEW_REFUSED } from './reviewDeeds.ts';

const AT = idParams.extend({ row: idField });
const SHOWN = [...REVIEW_REFUSED, 'review.state', 'review.draft_changed', 'document.status'];

/** What is on file of the points; a point that nobody has said anything of is proposed from the hints that were adopted. */
function pointValues(
  points: ReturnType<typeof pointsOf>,
  hints: readonly JudgedHint[],
): { values: Form<string>['values']; proposed: ReviewPoint[] } {
  const values: Record<string, string> = {};
  const proposed: ReviewPoint[] = [];
  for (const point of REVIEW_POINTS) {
    const row = points.find((one) => one.point === point);
    const adopted = hints.flatMap((hint) =>
      POINT_OF[hint.kind] === point && hint.verdict?.verdict === 'adopted' ? [hint.verdict] : [],
    );
    if (row) {
      values[`result.${point}`] = row.result;
      values[`note.${point}`] = row.note ?? '';
    } else if (adopted.length > 0) {
      values[`result.${point}`] = 'problem';
      values[`note.${point}`] = opinionDraft(adopted);
      proposed.push(point);
    }
  }
  return { values, proposed };
}

/** One review at work: checklist beside the text, what changed since, the 意见书 as Word. */
export const reviewPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const opened = async (req: Request): Promise<{ dossier: Dossier; row: number }> => {
      const { id, row } = parseParams(AT, req);
      permit(req.actor, 'dossier.read');
      return { dossier: await dossierFor(ctx, req.actor, id), row };
    };

    const showChecklist = async (req: Request, res: Response, sent: Form<string> | null, status = 200) => {
      const { dossier, row } = await opened(req);
      const review = reviewOf(dossier, row);
      const reviewed = dossier.versions.find((one) => one.id === review.textVersionId) ?? dossier.versions.at(-1);
      if (!reviewed) throw new Fault('not.found', {});
      const { file } = await reviewsInfo(ctx, dossier);
      const found = await hintsOnDossier(ctx, { ...dossier, versions: [reviewed] });
      const hints = found?.hints ?? [];
      const { values, proposed } = pointValues(pointsOf(file.points, review), hints);
      const page: ReviewChecklistPage = {
        chrome: await shell.chrome(req),
        dossier,
        review,
        text: reviewed,
        hints,
        form: sent ?? { values, errors: [] },
        proposed: sent === null ? proposed : [],
        mayCheck:
          review.state === 'accepted' &&
          may(req.actor, 'review.check', { ...thingOf(dossier), submittedById: review.submittedById }),
      };
      sendPage(res, ReviewChecklistPage(page), status);
    };

    router.get(paths.reviewChecklist(':id', ':row'), (req, res) => showChecklist(req, res, null));

    router.post(paths.reviewChecklist(':id', ':row'), async (req, res) => {
      const { id, row } = parseParams(AT, req);
      const { dossier } = await opened(req);
      const review = reviewOf(dossier, row);
      const sent = await submit(
        req,
        z.looseObject({ version: versionField }).transform((values, context) => {
          const said = CHECK_FORM.safeParse(values);
          if (said.success) return { version: values.version, said: said.data };
          for (const issue of said.error.issues) context.addIssue({ ...issue, code: 'custom', path: issue.path });
          return z.NEVER;
        }),
        ({ version, said }) => {
          if (version !== review.version) throw new Fault('conflict.stale', { table: 'review', id: row });
          return check(ctx, req.actor, id, row, said);
        },
        SHOWN,
      );
      if (!sent.ok) return showChecklist(req, res, { values: sent.values, errors: sent.errors }, sent.status);
      tell(req, { tone: 'done', text: '清单已保存。' });
      res.redirect(303, paths.dossier(id, 'reviews'));
    });

    router.get(paths.reviewChanges(':id', ':row'), async (req, res) => {
      const { id, row } = parseParams(AT, req);
      const { dossier, rows } = await compareReviewed(ctx, req.actor, id, row);
      const side = (state: string) => ({
        href: paths.dossier(id, 'reviews'),
        title: dossier.document.title,
        docNumber: null,
        issuers: dossier.issuers.map((issuer) => issuer.name),
        validity: null,
        state,
      });
      sendPage(
        res,
        ComparePage({
          chrome: await shell.chrome(req),
          a: side('送审时的文本'),
          b: side('最新的文本'),
          rows,
          crumbs: [
            { href: paths.dossiers(), text: '卷宗' },
            { href: paths.dossier(id, 'reviews'), text: dossier.document.title },
          ],
        }),
      );
    });

    router.get(paths.reviewPaper(':id', ':row'), async (req, res) => {
      const { dossier, row } = await opened(req);
      const review = reviewOf(dossier, row);
      if (review.state !== 'concluded') throw new Fault('not.found', { id: row });
      const { file, details } = await reviewsInfo(ctx, dossier);
      const detail = details.get(row);
      if (!detail) throw new Fault('not.found', { id: row });
      const paper = reviewOpinionPaper({
        review,
        file,
        dossier,
        clock: detail.clock,
        materials: [...detail.materials.held],
        bureau: bureauName(ctx.config.county),
      });
      await sendPaper(ctx, res, paper);
    });
  };
