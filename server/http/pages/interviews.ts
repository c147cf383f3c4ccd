import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { add } from '../../actions/attachments/attachments.ts';
import { permit } from '../../actions/context.ts';
import { candidatesFor } from '../../actions/interviews/candidates.ts';
import { isIssuer } from '../../actions/interviews/interviews.ts';
import { standingFor } from '../../actions/interviews/standing.ts';
import { interviewsFor, interviewView } from '../../actions/interviews/view.ts';
import { bodiesOf } from '../../domain/actor.ts';
import { INTERVIEW_STATES, OPEN_INTERVIEW } from '../../domain/interview/codes.ts';
import { bodiesById } from '../../domain/issuers.ts';
import { visibility } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';
import { interviewSheets } from '../../text/interviewSheets.ts';
import { ACT } from '../../text/labels.ts';
import type { InterviewModel, StandingModel } from '../../web/interview/model.ts';
import { InterviewPage } from '../../web/pages/interview.tsx';
import { InterviewsPage } from '../../web/pages/interviews.tsx';
import { InterviewStandingPage } from '../../web/pages/interviewStanding.tsx';
import { paths } from '../../web/paths.ts';
import { sendWorkbook } from '../download.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { DECISION_DEEDS, INTERVIEW_DEEDS } from '../interviewDeeds.ts';
import { blank, idField, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { optionalFile } from '../upload.ts';
import { interviewPaperPages } from './interviewPapers.ts';
import { interviewSimulatePages } from './interviewSimulate.ts';

const PAGE_SIZE = 50;
/** Rows of one workbook: far more than a county has in years. */
const MOST_ROWS = 20_000;
const LIST = z.object({
  state: blank(z.enum(INTERVIEW_STATES)).catch(undefined),
  issuer: blank(idField).catch(undefined),
  page: blank(z.coerce.number().int().min(1).max(100_000)).catch(undefined),
});
/** Refusals that are told beside the form. */
const AT_FORM = [
  'day.future',
  'day.order',
  'conflict.stale',
  'file.unsupported',
  'file.empty',
  'interview.state',
  'interview.changed',
  'interview.measure',
  'interview.until',
  'interview.meeting',
  'interview.limit_missing',
  'interview.limit',
  'interview.demands_missing',
  'interview.top',
];

/** 约谈督办: the list, where a body stands, decisions, and measures with their course. */
export const interviewPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    // Before `:id`, which would take `simulate` for one.
    interviewSimulatePages(ctx)(router, shell);
    interviewPaperPages(ctx)(router);

    router.get(paths.interviews(), async (req, res) => {
      const query = parseQuery(LIST, req);
      const page = query.page ?? 1;
      const wanted = {
        ...(query.state ? { states: [query.state] } : {}),
        ...(query.issuer === undefined ? {} : { issuerId: query.issuer }),
      };
      const found = await interviewsFor(ctx, req.actor, {
        ...wanted,
        offset: (page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      });
      const running = await interviewsFor(ctx, req.actor, { states: OPEN_INTERVIEW, offset: 0, limit: MOST_ROWS });
      const seen = visibility(req.actor);
      const bodies = bodiesById(await ctx.reader.issuers());
      const own = seen.kind === 'issuer' ? bodiesOf(seen).flatMap((id) => bodies.get(id) ?? []) : [];
      sendPage(
        res,
        InterviewsPage({
          chrome: await shell.chrome(req),
          today: ctx.clock.today(),
          query,
          candidates: await candidatesFor(ctx, req.actor),
          board: running.rows.filter(({ row }) => row.form === 'supervision' && row.order !== null && !row.delistedOn),
          lines: found.rows,
          paging: { page, pageSize: PAGE_SIZE, total: found.total },
          own: own.map(({ id, name }) => ({ id, name })),
        }),
      );
    });

    router.get(paths.interviewsFile(), async (req, res) => {
      const { rows } = await interviewsFor(ctx, req.actor, { offset: 0, limit: MOST_ROWS });
      await sendWorkbook(ctx, res, `约谈督办台账 ${ctx.clock.today()}`, interviewSheets(rows));
    });

    const showStanding = async (
      req: Request,
      res: Response,
      failed: StandingModel['failed'] = null,
      status = 200,
    ): Promise<void> => {
      permit(req.actor, 'interview.read');
      const standing = await standingFor(ctx, req.actor, parseParams(idParams, req).id);
      sendPage(res, InterviewStandingPage({ chrome: await shell.chrome(req), failed, ...standing }), status);
    };
    router.get(paths.interviewStanding(':id'), (req, res) => showStanding(req, res));
    for (const deed of DECISION_DEEDS)
      router.post(paths.interviewDecide(':id', deed.name), async (req, res) => {
        const { id } = parseParams(idParams, req);
        const sent = await submit(req, deed.schema, (said) => deed.run(ctx, req.actor, id, said), AT_FORM);
        if (!sent.ok) return showStanding(req, res, { act: deed.act, form: sent }, sent.status);
        tell(req, { tone: 'done', text: `已完成：${ACT[deed.act]}。` });
        res.redirect(303, paths.interview(sent.value));
      });

    const show = async (
      req: Request,
      res: Response,
      failed: InterviewModel['failed'] = null,
      status = 200,
    ): Promise<void> => {
      permit(req.actor, 'interview.read');
      const view = await interviewView(ctx, req.actor, parseParams(idParams, req).id);
      const people = new Map((await ctx.reader.users()).map((user) => [user.id, user.name]));
      const page = { chrome: await shell.chrome(req), today: ctx.clock.today(), people, failed };
      sendPage(res, InterviewPage({ ...page, ...view }), status);
    };
    router.get(paths.interview(':id'), (req, res) => show(req, res));

    for (const deed of INTERVIEW_DEEDS) {
      const layers = deed.name === 'report' ? [shell.uploadFor('interview.report')] : [];
      router.post(paths.interviewAct(':id', deed.name), ...layers, async (req: Request, res: Response) => {
        const { id } = parseParams(idParams, req);
        const work = async (said: unknown): Promise<number> => {
          const next = await deed.run(ctx, req.actor, id, said);
          const file = deed.name === 'report' ? optionalFile(req) : null;
          if (file !== null) {
            const kind = isIssuer(req.actor) ? 'report' : 'other';
            const place = { documentId: null, subject: 'interview', subjectId: id, kind } as const;
            await add(ctx, req.actor, place, { path: file.path, fileName: file.name }, null);
          }
          return next;
        };
        const sent = await submit(req, deed.schema, work, AT_FORM);
        if (!sent.ok) return show(req, res, { act: deed.act, form: sent }, sent.status);
        tell(req, { tone: 'done', text: `已完成：${ACT[deed.act]}。` });
        res.redirect(303, paths.interview(sent.value));
      });
    }
  };
