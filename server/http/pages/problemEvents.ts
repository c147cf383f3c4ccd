import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { add } from '../../actions/attachments/attachments.ts';
import { contest, decide } from '../../actions/problems/problems.ts';
import { problemView, problemsFor } from '../../actions/problems/view.ts';
import { PROBLEM_KINDS, PROBLEM_STATES } from '../../domain/codes.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import { visibility } from '../../domain/may.ts';
import type { ProblemAct } from '../../domain/problems/course.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { problemSheets } from '../../text/problemSheets.ts';
import { ProblemEventPage } from '../../web/pages/problemEvent.tsx';
import { ProblemsPage } from '../../web/pages/problems.tsx';
import { paths } from '../../web/paths.ts';
import type { ProblemModel } from '../../web/problems/model.ts';
import { sendWorkbook } from '../download.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { blank, dayField, idField, idParams, line } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { optionalFile } from '../upload.ts';

const PAGE_SIZE = 50;
/** Rows of one workbook: far more than a county has in years. */
const MOST_ROWS = 20_000;

const LIST = z.object({
  kind: blank(z.enum(PROBLEM_KINDS)).catch(undefined),
  state: blank(z.enum(PROBLEM_STATES)).catch(undefined),
  issuer: blank(idField).catch(undefined),
  from: blank(dayField).catch(undefined),
  to: blank(dayField).catch(undefined),
  page: blank(z.coerce.number().int().min(1).max(100_000)).catch(undefined),
});
const REASON = z.object({ reason: line(2000) });
const AT_FORM = ['problem.state', 'conflict.stale', 'file.unsupported', 'file.empty'];

const filterOf = ({ kind, state, issuer, from, to }: z.output<typeof LIST>) => ({
  kinds: kind && [kind],
  states: state && [state],
  issuerIds: issuer === undefined ? undefined : [issuer],
  from,
  to,
});

/** 问题事件: the list, one with what proves it, 异议 and its decision. */
export const problemPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.allProblems(), async (req, res) => {
      const query = parseQuery(LIST, req);
      const page = query.page ?? 1;
      const wanted = { ...filterOf(query), offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
      const found = await problemsFor(ctx, req.actor, wanted);
      const all = visibility(req.actor).kind === 'all' ? withoutDoubles(await ctx.reader.issuers()) : [];
      sendPage(
        res,
        ProblemsPage({
          chrome: await shell.chrome(req),
          query,
          lines: found.rows,
          paging: { page, pageSize: PAGE_SIZE, total: found.total },
          issuers: all.map(({ id, name }) => ({ id, name })),
        }),
      );
    });

    router.get(paths.problemsFile(), async (req, res) => {
      const wanted = { ...filterOf(parseQuery(LIST, req)), offset: 0, limit: MOST_ROWS };
      const { rows } = await problemsFor(ctx, req.actor, wanted);
      await sendWorkbook(ctx, res, `问题事件 ${ctx.clock.today()}`, problemSheets(rows));
    });

    const show = async (
      req: Request,
      res: Response,
      failed: ProblemModel['failed'] = null,
      status = 200,
    ): Promise<void> => {
      const view = await problemView(ctx, req.actor, parseParams(idParams, req).id);
      const people = new Map((await ctx.reader.users()).map((user) => [user.id, user.name]));
      const page = { chrome: await shell.chrome(req), today: ctx.clock.today(), people, failed, ...view };
      sendPage(res, ProblemEventPage(page), status);
    };
    router.get(paths.problem(':id'), (req, res) => show(req, res));

    const deed = async (
      req: Request,
      res: Response,
      act: ProblemAct,
      run: (id: number, reason: string) => Promise<unknown>,
    ): Promise<void> => {
      const { id } = parseParams(idParams, req);
      const sent = await submit(req, REASON, ({ reason }) => run(id, reason), AT_FORM);
      if (!sent.ok) return show(req, res, { act, form: sent }, sent.status);
      tell(req, { tone: 'done', text: `已完成：${ACT[act]}。` });
      res.redirect(303, paths.problem(id));
    };

    router.post(paths.problemContest(':id'), shell.uploadFor('problem.contest'), (req, res) =>
      deed(req, res, 'problem.contest', async (id, reason) => {
        const file = optionalFile(req);
        if (file !== null) {
          const place = { documentId: null, subject: 'problem', subjectId: id, kind: 'objection' } as const;
          await add(ctx, req.actor, place, { path: file.path, fileName: file.name }, null);
        }
        await contest(ctx, req.actor, id, reason);
      }),
    );
    router.post(paths.problemUphold(':id'), (req, res) =>
      deed(req, res, 'problem.uphold', (id, reason) => decide(ctx, req.actor, 'problem.uphold', id, reason)),
    );
    router.post(paths.problemTakeOut(':id'), (req, res) =>
      deed(req, res, 'problem.exclude', (id, reason) => decide(ctx, req.actor, 'problem.exclude', id, reason)),
    );
  };
