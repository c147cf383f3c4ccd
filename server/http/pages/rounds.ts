import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { roundFor } from '../../actions/rounds/context.ts';
import { amendsOf } from '../../actions/rounds/amends.ts';
import { effectDay } from '../../actions/rounds/plan.ts';
import { rehearsable } from '../../actions/rounds/rehearsal.ts';
import { roundsFor, roundView } from '../../actions/rounds/view.ts';
import { permit } from '../../actions/context.ts';
import { may } from '../../domain/may.ts';
import { CONCLUSIONS } from '../../domain/rounds/codes.ts';
import type { RoundAct } from '../../domain/rounds/course.ts';
import type { CleanupRoundRow } from '../../domain/rounds/rows.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { catalogueSheets } from '../../text/roundSheets.ts';
import type { Form } from '../../web/form.ts';
import { RoundPage } from '../../web/pages/round.tsx';
import { RoundRehearsalPage } from '../../web/pages/roundRehearsal.tsx';
import { RoundsPage } from '../../web/pages/rounds.tsx';
import { paths } from '../../web/paths.ts';
import { sendWorkbook } from '../download.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { ROUND_AT_FORM, ROUND_STEPS, type RoundRunner } from '../roundSteps.ts';
import { blank, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 30;
/** Rows that the page of a rehearsal shows at most of each list; the workbook holds all. */
const MOST_ROWS = 200;
const WHOLE = 1_000_000;
const LIST = z.object({ page: blank(z.coerce.number().int().min(1).max(10_000)).catch(undefined) });
/** Acts whose form stands on the page of the rehearsal. */
const AT_REHEARSAL: readonly RoundAct[] = ['round.decide', 'round.publish'];

export const peopleOf = async (ctx: Pick<Context, 'reader'>): Promise<Map<number, string>> =>
  new Map((await ctx.reader.users()).map((user) => [user.id, user.name]));

/** The held decision of a round, for who may read it. */
export async function basisOf(ctx: Pick<Context, 'reader'>, round: CleanupRoundRow) {
  const row = round.basisDocumentId === null ? null : await ctx.reader.row('document', round.basisDocumentId);
  return row === null ? null : { id: row.id, title: row.title, docNumber: row.docNumber };
}

/** 清理批次: list, one with its acts, what publishing would do. */
export const roundPages =
  (ctx: Context, runs: RoundRunner) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.rounds(), async (req, res) => {
      const { page = 1 } = parseQuery(LIST, req);
      const { rows, total } = await roundsFor(ctx, req.actor, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
      const paging = { page, pageSize: PAGE_SIZE, total };
      sendPage(res, RoundsPage({ chrome: await shell.chrome(req), rows, paging }));
    });

    type Failed = { act: RoundAct; form: Form<string> } | null;
    const show = async (req: Request, res: Response, failed: Failed = null, status = 200): Promise<void> => {
      permit(req.actor, 'round.read');
      const view = await roundView(ctx, req.actor, parseParams(idParams, req).id);
      const page = {
        chrome: await shell.chrome(req),
        today: ctx.clock.today(),
        bureau: may(req.actor, 'round.read', {}),
        people: await peopleOf(ctx),
        basis: await basisOf(ctx, view.round),
        amends: await amendsOf(ctx, req.actor, view.round),
        failed,
      };
      sendPage(res, RoundPage({ ...page, ...view }), status);
    };
    router.get(paths.round(':id'), (req, res) => show(req, res));

    const foreseen = async (req: Request, most: number) => {
      const round = await rehearsable(ctx, req.actor, parseParams(idParams, req).id);
      return { round, plan: await runs.rehearseRound(round.id, most) };
    };
    const showForeseen = async (req: Request, res: Response, failed: Failed = null, status = 200): Promise<void> => {
      const found = await foreseen(req, MOST_ROWS);
      const { run, acts } = await roundView(ctx, req.actor, found.round.id);
      const page = {
        chrome: await shell.chrome(req),
        today: ctx.clock.today(),
        failed,
        run,
        acts,
        people: await peopleOf(ctx),
      };
      sendPage(res, RoundRehearsalPage({ ...page, ...found }), status);
    };
    router.get(paths.roundRehearsal(':id'), (req, res) => showForeseen(req, res));
    router.get(paths.roundRehearsalFile(':id'), async (req, res) => {
      const { round, plan } = await foreseen(req, WHOLE);
      const lines = CONCLUSIONS.flatMap((list) => plan.catalogues[list].rows);
      const name = `${round.title}（预演，假定${effectDay(round, ctx.clock.today())}生效）`;
      await sendWorkbook(ctx, res, name, catalogueSheets(lines, plan.diff));
    });

    for (const { act, body, run } of ROUND_STEPS)
      router.post(paths.roundAct(':id', act.slice('round.'.length)), async (req, res) => {
        permit(req.actor, act);
        const { id } = parseParams(idParams, req);
        await roundFor(ctx, req.actor, id);
        const sent = await submit(req, body, (said) => run(ctx, req.actor, id, said, runs), ROUND_AT_FORM);
        if (!sent.ok) {
          // Somebody is at it already: its own page shows how it comes out.
          const [run] = await ctx.rounds.runs(id);
          if (run?.state === 'waiting') {
            tell(req, { tone: 'warning', text: sent.errors.map((error) => error.message).join('') });
            return res.redirect(303, paths.round(id));
          }
          const again = AT_REHEARSAL.includes(act) ? showForeseen : show;
          return again(req, res, { act, form: sent }, sent.status);
        }
        // What is still at work says so on the page of the round itself.
        if (sent.value !== false) tell(req, { tone: 'done', text: `已完成：${ACT[act]}。` });
        res.redirect(303, act === 'round.decide' ? paths.roundRehearsal(id) : paths.round(id));
      });
  };
