import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { plan } from '../../actions/evaluations/handle.ts';
import { evaluationView, evaluationsFor } from '../../actions/evaluations/view.ts';
import { EVALUATION_PURPOSES, EVALUATION_STATES } from '../../domain/evaluation/codes.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { evaluationReport } from '../../text/papers/evaluation.ts';
import type { EvaluationModel } from '../../web/evaluation/model.ts';
import { EvaluationPage } from '../../web/pages/evaluation.tsx';
import { EvaluationsPage } from '../../web/pages/evaluations.tsx';
import { paths } from '../../web/paths.ts';
import { sendPaper } from '../download.ts';
import { EVALUATION_STEPS } from '../evaluationSteps.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { versionField } from '../schemas/document.ts';
import { PLAN } from '../schemas/evaluations.ts';
import { blank, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { showFailed } from './dossiers.ts';

const PAGE_SIZE = 30;
const LIST = z.object({
  state: blank(z.enum([...EVALUATION_STATES, 'open'])).catch(undefined),
  purpose: blank(z.enum(EVALUATION_PURPOSES)).catch(undefined),
  q: blank(z.string().trim().max(100)).catch(undefined),
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});
/** Refusals that are shown at the form. */
const AT_FORM = [
  'day.future',
  'day.order',
  'conflict.stale',
  'document.status',
  'evaluation.state',
  'evaluation.open',
  'evaluation.no_term',
  'evaluation.findings_missing',
  'evaluation.reason_missing',
];
const VERSIONED = z.object({ version: versionField });

/** 后评估: the list, one with its acts, its plan from the dossier, its report as Word. */
export const evaluationPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.evaluations(), async (req, res) => {
      const query = parseQuery(LIST, req);
      const { state, purpose, q, page = 1 } = query;
      const states =
        state === undefined ? undefined : state === 'open' ? (['planned', 'running', 'reported'] as const) : [state];
      const filter = { states, purpose, q, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
      const { rows, total } = await evaluationsFor(ctx, req.actor, filter);
      const chrome = await shell.chrome(req);
      const paging = { page, pageSize: PAGE_SIZE, total };
      sendPage(res, EvaluationsPage({ chrome, today: ctx.clock.today(), query, lines: rows, paging }));
    });

    const show = async (
      req: Request,
      res: Response,
      failed: EvaluationModel['failed'] = null,
      status = 200,
    ): Promise<void> => {
      const { dossier, ...view } = await evaluationView(ctx, req.actor, parseParams(idParams, req).id);
      const people = new Map((await ctx.reader.users()).map((user) => [user.id, user.name]));
      const page: EvaluationModel = {
        ...view,
        chrome: await shell.chrome(req),
        today: ctx.clock.today(),
        document: dossier.document,
        issuers: dossier.issuers.map((one) => one.name),
        people,
        failed,
      };
      sendPage(res, EvaluationPage(page), status);
    };
    router.get(paths.evaluation(':id'), (req, res) => show(req, res));

    router.get(paths.evaluationReport(':id'), async (req, res) => {
      const { row, dossier } = await evaluationView(ctx, req.actor, parseParams(idParams, req).id);
      await sendPaper(ctx, res, evaluationReport(row, dossier.document));
    });

    router.post(paths.evaluationNew(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const sent = await submit(
        req,
        PLAN.extend(VERSIONED.shape),
        ({ version, on, ...said }) => plan(ctx, req.actor, id, version, on, said),
        AT_FORM,
      );
      if (!sent.ok) {
        const failed = { act: 'evaluation.plan', id: null, form: sent } as const;
        return showFailed(ctx, req, res, shell, id, failed, sent.status);
      }
      tell(req, { tone: 'done', text: `已完成：${ACT['evaluation.plan']}。` });
      res.redirect(303, paths.evaluation(sent.value));
    });

    for (const { act, form, run } of EVALUATION_STEPS)
      router.post(paths.evaluationAct(':id', act.slice('evaluation.'.length)), async (req, res) => {
        const { id } = parseParams(idParams, req);
        const said = z.looseObject({}).transform((values, context) => {
          const parsed = z.intersection(VERSIONED, form).safeParse(values);
          if (parsed.success) return parsed.data as { version: number };
          for (const problem of parsed.error.issues)
            context.addIssue({ ...problem, code: 'custom', path: problem.path });
          return z.NEVER;
        });
        const sent = await submit(req, said, ({ version, ...rest }) => run(ctx, req.actor, id, version, rest), AT_FORM);
        if (!sent.ok) return show(req, res, { act, form: sent }, sent.status);
        tell(req, { tone: 'done', text: `已完成：${ACT[act]}。` });
        res.redirect(303, paths.evaluation(id));
      });
  };
