import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { hintsOnDossier, judge } from '../../actions/hints/hints.ts';
import { thingOf } from '../../actions/context.ts';
import { dossierFor } from '../../actions/documents/dossier.ts';
import { reviewOf } from '../../domain/hintVerdict.ts';
import { Fault } from '../../domain/fault.ts';
import { may } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';
import { HINT_VERDICT } from '../../text/hintLabels.ts';
import { hintAnchor } from '../../web/hints/model.ts';
import { HintsPage } from '../../web/pages/hints.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { versionField } from '../schemas/document.ts';
import { idField, idParams } from '../schemas/fields.ts';
import { SAID_OF_HINT } from '../schemas/hints.ts';
import { parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const JUDGE = z.object({ version: versionField, ...SAID_OF_HINT });
const REVIEW = idParams.extend({ row: idField });

/** 审核提示 of a document: the text beside the hints, each judged in its place. */
export const hintPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const show = async (
      req: Request,
      res: Response,
      id: number,
      failed: HintsPage['failed'] = null,
      status = 200,
    ): Promise<void> => {
      const dossier = await dossierFor(ctx, req.actor, id);
      const found = await hintsOnDossier(ctx, dossier);
      const review = found === null ? null : reviewOf(dossier.reviews, found.text);
      const mayJudge =
        review !== null &&
        dossier.document.status === 'in_review' &&
        may(req.actor, 'hint.judge', { ...thingOf(dossier), submittedById: review.submittedById });
      const users = await ctx.reader.users();
      sendPage(
        res,
        HintsPage({
          chrome: await shell.chrome(req),
          dossier,
          text: found?.text ?? null,
          hints: found?.hints ?? [],
          review: mayJudge ? review : null,
          people: new Map(users.map((user) => [user.id, user.name])),
          earlier: found?.earlier ?? 0,
          failed,
        }),
        status,
      );
    };

    router.get(paths.hints(':id'), (req, res) => show(req, res, parseParams(idParams, req).id));

    router.post(paths.hintJudge(':id', ':row'), async (req, res) => {
      const { id, row } = parseParams(REVIEW, req);
      const sent = await submit(
        req,
        JUDGE,
        async ({ version, ...said }) => {
          const dossier = await dossierFor(ctx, req.actor, id);
          if (dossier.reviews.find((review) => review.id === row)?.version !== version)
            throw new Fault('conflict.stale', { table: 'review', id: row });
          await judge(ctx, req.actor, id, row, said);
          return said;
        },
        ['hint.gone', 'review.state', 'review.draft_changed', 'document.status'],
      );
      if (!sent.ok) {
        const { key = '', ...values } = sent.values;
        return show(req, res, id, { key, form: { values, errors: sent.errors } }, sent.status);
      }
      tell(req, { tone: 'done', text: `已处理：${HINT_VERDICT[sent.value.verdict]}。` });
      res.redirect(303, paths.hints(id, hintAnchor(sent.value.key)));
    });
  };
