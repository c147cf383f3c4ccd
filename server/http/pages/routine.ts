import type { Request, Response, Router } from 'express';
import { permit } from '../../actions/context.ts';
import { routineFor } from '../../actions/routine/routine.ts';
import { supportingFor } from '../../actions/routine/supporting.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { RoutinePage } from '../../web/pages/routine.tsx';
import type { RoutineModel } from '../../web/pages/routine.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { ROUTINE_STEPS } from '../routineSteps.ts';
import { idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

/** Refusals that are shown at the form. */
const AT_FORM = [
  'day.future',
  'day.order',
  'conflict.exists',
  'conflict.stale',
  'routine.done',
  'routine.withdrawn',
  'supporting.state',
  'supporting.not_issued',
];

type Name = keyof typeof ROUTINE_STEPS;

const textOf = (req: Request, name: string): string => {
  const value = (req.body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};

/** What a form is about, as the page names it. */
const ABOUT: Record<Name, (req: Request, id: number) => string> = {
  record: (req) => `${textOf(req, 'duty')}-${textOf(req, 'period')}`,
  withdraw: (_, id) => `withdraw-${id}`,
  demand: () => 'new',
  fulfil: (_, id) => String(id),
  withdrawDemand: (_, id) => String(id),
};

/** 定期事项 and 配套文件 on one page with their acts. */
export const routinePages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const show = async (
      req: Request,
      res: Response,
      failed: RoutineModel['failed'] = null,
      status = 200,
    ): Promise<void> => {
      permit(req.actor, 'routine.read');
      const issuers = await ctx.reader.issuers();
      const names = new Map(issuers.map((row) => [row.id, row.name]));
      const page: RoutineModel = {
        chrome: await shell.chrome(req),
        today: ctx.clock.today(),
        duties: await routineFor(ctx, req.actor),
        supporting: (await supportingFor(ctx, req.actor)).map((row) => ({
          row,
          issuerName: names.get(row.issuerId) ?? '',
        })),
        issuers: withoutDoubles(issuers).map(({ id, name }) => ({ id, name })),
        failed,
      };
      sendPage(res, RoutinePage(page), status);
    };
    router.get(paths.routine(), (req, res) => show(req, res));

    const deed = (path: string, name: Name, section: 'calendar' | 'supporting'): void => {
      const { act, schema, run } = ROUTINE_STEPS[name];
      router.post(path, async (req, res) => {
        permit(req.actor, act);
        const id = path.includes(':id') ? parseParams(idParams, req).id : 0;
        const sent = await submit(req, schema, (said) => run(ctx, req.actor, id, said as never), AT_FORM);
        if (!sent.ok) return show(req, res, { act, about: ABOUT[name](req, id), form: sent }, sent.status);
        tell(req, { tone: 'done', text: `已完成：${ACT[act]}。` });
        res.redirect(303, paths.routine(section));
      });
    };
    deed(paths.routineRecord(), 'record', 'calendar');
    deed(paths.routineWithdraw(':id'), 'withdraw', 'calendar');
    deed(paths.supportingRecord(), 'demand', 'supporting');
    deed(paths.supportingFulfil(':id'), 'fulfil', 'supporting');
    deed(paths.supportingWithdraw(':id'), 'withdrawDemand', 'supporting');
  };
