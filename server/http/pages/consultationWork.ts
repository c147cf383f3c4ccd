import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { thingOf } from '../../actions/context.ts';
import { answer, enter } from '../../actions/consultations/comments.ts';
import { consultationFor, extend, publish, stop } from '../../actions/consultations/open.ts';
import { dossierFor } from '../../actions/documents/dossier.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/acts.ts';
import { may } from '../../domain/may.ts';
import { consultationPaper } from '../../text/papers/consultation.ts';
import { consultationSheets } from '../../text/consultationSheets.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { ConsultationWorkPage } from '../../web/pages/consultationWork.tsx';
import { paths } from '../../web/paths.ts';
import { sendPaper, sendWorkbook } from '../download.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { versionField } from '../schemas/document.ts';
import { blank, dayField, idField, idParams, many } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { ANSWER_SHAPE, ENTERED_SHAPE, REASON_SHAPE, RESULT_SHAPE } from '../schemas/procedure.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { AT_FORM } from './evidence.ts';

const ROW = idParams.extend({ row: idField });
const SHOW = z.object({
  show: blank(z.enum(['all', 'open'])),
  q: blank(z.string().trim().max(200)),
  page: blank(z.coerce.number().int().min(1).max(10_000)),
});

/** One act of the page: its form, and what it does. */
interface Step<S extends z.ZodType> {
  act: Act;
  path: string;
  form: S;
  run(ctx: Context, actor: Actor, at: { id: number; consultationId: number }, said: z.output<S>): Promise<unknown>;
}
const step = <S extends z.ZodType>(spec: Step<S>): Step<z.ZodType> => spec as unknown as Step<z.ZodType>;

const STEPS: readonly Step<z.ZodType>[] = [
  step({
    act: 'consultation.extend',
    path: paths.consultationExtend(':id', ':row'),
    form: z.object({ version: versionField, toOn: dayField }),
    run: (ctx, actor, at, { version, toOn }) => extend(ctx, actor, { ...at, version }, toOn),
  }),
  step({
    act: 'consultation.withdraw',
    path: paths.consultationWithdraw(':id', ':row'),
    form: z.object({ version: versionField, ...REASON_SHAPE }),
    run: (ctx, actor, at, { version, reason }) => stop(ctx, actor, { ...at, version }, reason),
  }),
  step({
    act: 'consultation.publish',
    path: paths.consultationPublish(':id', ':row'),
    form: z.object({ version: versionField, ...RESULT_SHAPE }),
    run: (ctx, actor, at, { version, resultSaid }) => publish(ctx, actor, { ...at, version }, resultSaid),
  }),
  step({
    act: 'comment.enter',
    path: paths.commentEnter(':id', ':row'),
    form: z.object(ENTERED_SHAPE),
    run: (ctx, actor, at, { channel, receivedOn, ...said }) => enter(ctx, actor, at, said, { channel, receivedOn }),
  }),
  step({
    act: 'comment.answer',
    path: paths.commentAnswer(':id', ':row'),
    form: z.object({ comment: many(idField), ...ANSWER_SHAPE }),
    run: (ctx, actor, at, { comment, ...said }) => answer(ctx, actor, at, comment, said),
  }),
];

/** The staff's page of one consultation: its comments, their answers, the record as Word and Excel. */
export const consultationWorkPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const show = async (
      req: Request,
      res: Response,
      at: { id: number; row: number },
      failed: ConsultationWorkPage['failed'] = null,
      status = 200,
    ): Promise<void> => {
      const dossier = await dossierFor(ctx, req.actor, at.id);
      const { row } = await consultationFor(ctx, req.actor, 'dossier.read', at.id, at.row);
      const readsComments = may(req.actor, 'comment.read', thingOf(dossier));
      const users = await ctx.reader.users();
      sendPage(
        res,
        ConsultationWorkPage({
          chrome: await shell.chrome(req),
          today: ctx.clock.today(),
          dossier,
          row,
          comments: readsComments ? await ctx.procedure.comments(row.id, {}) : null,
          query: parseQuery(SHOW, req),
          people: new Map(users.map((user) => [user.id, user.name])),
          failed,
        }),
        status,
      );
    };

    router.get(paths.consultationWork(':id', ':row'), (req, res) => show(req, res, parseParams(ROW, req)));

    for (const { act, path, form, run } of STEPS)
      router.post(path, async (req, res) => {
        const at = parseParams(ROW, req);
        const place = { id: at.id, consultationId: at.row };
        const sent = await submit(req, form, (said) => run(ctx, req.actor, place, said), AT_FORM);
        if (!sent.ok)
          return show(req, res, at, { act, id: null, form: { values: sent.values, errors: sent.errors } }, sent.status);
        tell(req, { tone: 'done', text: `已完成：${ACT[act]}。` });
        // Whoever goes through thousands of comments goes on where they were; what was answered is gone from those that are open.
        const { show: shown, q } = parseQuery(SHOW, req);
        res.redirect(303, paths.consultationWork(at.id, at.row, { show: shown, q }));
      });

    router.get(paths.consultationSheet(':id', ':row'), async (req, res) => {
      const at = parseParams(ROW, req);
      const { row } = await consultationFor(ctx, req.actor, 'comment.read', at.id, at.row);
      await sendWorkbook(
        ctx,
        res,
        `意见汇总表 ${row.fromOn}`,
        consultationSheets(await ctx.procedure.comments(row.id, {})),
      );
    });

    router.get(paths.consultationPaper(':id', ':row'), async (req, res) => {
      const at = parseParams(ROW, req);
      const { row, dossier } = await consultationFor(ctx, req.actor, 'comment.read', at.id, at.row);
      const comments = await ctx.procedure.comments(row.id, {});
      await sendPaper(ctx, res, consultationPaper({ row, dossier, comments, today: ctx.clock.today() }));
    });
  };
