import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { forRound } from '../../actions/rounds/context.ts';
import * as prepare from '../../actions/rounds/prepare.ts';
import { previewScope } from '../../actions/rounds/scope.ts';
import { addDays } from '../../domain/day.ts';
import { hasEnded, withoutDoubles } from '../../domain/issuers.ts';
import type { CleanupRoundRow } from '../../domain/rounds/rows.ts';
import type { Scope } from '../../domain/rounds/scope.ts';
import type { Context } from '../../ports.ts';
import { emptyForm, type Form } from '../../web/form.ts';
import { RoundPlanPage } from '../../web/pages/roundPlan.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { ROUND_AT_FORM } from '../roundSteps.ts';
import { blank, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { PLAN_FORM, SEEN } from '../schemas/rounds.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const NEW = z.object({ law: blank(z.string().trim().max(200)) });
/** Days that a new plan proposes for the answers and for the whole; a person sets them, no text does. */
const ANSWER_DAYS = 20;
const WHOLE_DAYS = 45;

const formOf = (round: CleanupRoundRow): Form<string> =>
  emptyForm<string>({
    title: round.title,
    kind: round.kind,
    cutOff: round.cutOff,
    issuer: round.criteria.issuerIds.join('\n'),
    tier: round.criteria.tiers.join('\n'),
    subject: (round.criteria.subjects ?? []).join('\n'),
    words: round.criteria.words.join('、'),
    law: round.criteria.law ?? '',
    note: round.note ?? '',
    answerBy: round.answerBy,
    finishBy: round.finishBy,
  });

/** The plan of a round: previewed as often as one likes, kept when asked to. */
export const roundPlanPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const show = async (
      req: Request,
      res: Response,
      round: CleanupRoundRow | null,
      form: Form<string>,
      scope: Scope | null = null,
      status = 200,
    ): Promise<void> => {
      const today = ctx.clock.today();
      const bodies = withoutDoubles(await ctx.reader.issuers()).filter((row) => !hasEnded(row, today));
      const page = {
        chrome: await shell.chrome(req),
        round,
        form,
        bodies: bodies.map(({ id, name }) => ({ id, name })),
        subjects: ctx.subjects().names,
        scope,
      };
      sendPage(res, RoundPlanPage(page), status);
    };

    router.get(paths.roundNew(), async (req, res) => {
      permit(req.actor, 'round.begin', {});
      const { law } = parseQuery(NEW, req);
      const today = ctx.clock.today();
      const form = emptyForm<string>({
        title:
          law === undefined
            ? `${ctx.config.county}${today.slice(0, 4)}年行政规范性文件清理`
            : `因《${law}》变动的即时清理`,
        kind: law === undefined ? 'regular' : 'immediate',
        law: law ?? '',
        cutOff: today,
        answerBy: addDays(today, ANSWER_DAYS),
        finishBy: addDays(today, WHOLE_DAYS),
      });
      await show(req, res, null, form);
    });

    router.post(paths.roundNew(), async (req, res) => {
      permit(req.actor, 'round.begin', {});
      const sent = await submit(
        req,
        PLAN_FORM,
        async ({ plan, do: doing }) =>
          doing === 'preview'
            ? { scope: await previewScope(ctx, req.actor, plan) }
            : { id: await prepare.begin(ctx, req.actor, plan) },
        ROUND_AT_FORM,
      );
      if (!sent.ok) return show(req, res, null, sent, null, sent.status);
      if ('scope' in sent.value) return show(req, res, null, said(req), sent.value.scope);
      tell(req, { tone: 'done', text: '批次已建立。请核对范围，逐件补入或者移出，然后下发任务。' });
      res.redirect(303, paths.round(sent.value.id));
    });

    router.get(paths.roundEdit(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const round = await forRound(ctx, req.actor, 'round.edit', id, null);
      await show(req, res, round, formOf(round));
    });

    router.post(paths.roundEdit(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const round = await forRound(ctx, req.actor, 'round.edit', id, null);
      const sent = await submit(
        req,
        PLAN_FORM,
        async ({ plan, do: doing }) => {
          if (doing === 'preview') return { scope: await previewScope(ctx, req.actor, plan) };
          const { version } = SEEN.parse(req.body);
          await prepare.edit(ctx, req.actor, id, version, plan);
          return null;
        },
        ROUND_AT_FORM,
      );
      if (!sent.ok) return show(req, res, round, sent, null, sent.status);
      if (sent.value !== null) return show(req, res, round, said(req), sent.value.scope);
      tell(req, { tone: 'done', text: '条件已保存，范围已重新划定。逐件补入和移出的不变。' });
      res.redirect(303, paths.round(id));
    });
  };

/** What was sent, to stand in the form again. */
const said = (req: Request): Form<string> => ({
  values: Object.fromEntries(
    Object.entries((req.body ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join('\n') : String(value),
    ]),
  ),
  errors: [],
});
