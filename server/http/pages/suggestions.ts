import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import * as desk from '../../actions/suggestions/handle.ts';
import { nextLimit, suggestionView, suggestionsFor } from '../../actions/suggestions/view.ts';
import type { Actor } from '../../domain/actor.ts';
import { SUGGESTION_SOURCES, SUGGESTION_STATES } from '../../domain/codes.ts';
import { Fault } from '../../domain/fault.ts';
import type { SuggestionAct } from '../../domain/suggestion/course.ts';
import type { Context } from '../../ports.ts';
import { ACT, SUGGESTION_CLOCK } from '../../text/labels.ts';
import { bureauName } from '../../text/names.ts';
import { suggestionLetter } from '../../text/papers/suggestionLetter.ts';
import { emptyForm } from '../../web/form.ts';
import type { Form } from '../../web/form.ts';
import { SuggestionPage } from '../../web/pages/suggestion.tsx';
import { SuggestionEnterPage } from '../../web/pages/suggestionEnter.tsx';
import { SuggestionsPage } from '../../web/pages/suggestions.tsx';
import { paths } from '../../web/paths.ts';
import type { SuggestionModel } from '../../web/suggestion/model.ts';
import { sendPaper } from '../download.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { blank, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import * as S from '../schemas/suggestions.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 30;
const LIST = z.object({
  state: blank(z.enum([...SUGGESTION_STATES, 'open'])).catch(undefined),
  source: blank(z.enum(SUGGESTION_SOURCES)).catch(undefined),
  q: blank(z.string().trim().max(100)).catch(undefined),
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});
/** Refusals that are shown at the form. */
const AT_FORM = [
  'day.future',
  'day.order',
  'not.found',
  'conflict.stale',
  'suggestion.merge',
  'suggestion.document_missing',
  'suggestion.organ_missing',
  'suggestion.notified',
  'suggestion.not_notified',
  'suggestion.explained',
  'suggestion.extended',
  'suggestion.no_extension',
];

interface Step<T extends z.ZodType> {
  act: SuggestionAct;
  form: T;
  run(ctx: Context, actor: Actor, id: number, said: z.output<T>): Promise<unknown>;
}
const step = <T extends z.ZodType>(spec: Step<T>): Step<z.ZodType> => spec as unknown as Step<z.ZodType>;

export const STEPS: readonly Step<z.ZodType>[] = [
  step({
    act: 'suggestion.accept',
    form: S.ACCEPT,
    run: (ctx, actor, id, { on, documentId }) => desk.accept(ctx, actor, id, on, documentId),
  }),
  step({
    act: 'suggestion.decline',
    form: S.DECIDE,
    run: (ctx, actor, id, { on, reason }) => desk.decline(ctx, actor, id, on, reason),
  }),
  step({
    act: 'suggestion.merge',
    form: S.MERGE,
    run: (ctx, actor, id, { on, receipt }) => desk.merge(ctx, actor, id, on, receipt),
  }),
  step({
    act: 'suggestion.transfer',
    form: S.TRANSFER,
    run: (ctx, actor, id, { on, ...said }) => desk.transfer(ctx, actor, id, on, said),
  }),
  step({
    act: 'suggestion.notify',
    form: S.ON,
    run: (ctx, actor, id, { on }) => desk.notifyIssuer(ctx, actor, id, on),
  }),
  step({
    act: 'suggestion.explain',
    form: S.EXPLAIN,
    run: (ctx, actor, id, { on, text }) => desk.explain(ctx, actor, id, on, text),
  }),
  step({
    act: 'suggestion.extend',
    form: S.DECIDE,
    run: (ctx, actor, id, { on, reason }) => desk.extend(ctx, actor, id, on, reason),
  }),
  step({
    act: 'suggestion.answer',
    form: S.ANSWER,
    run: (ctx, actor, id, { on, ...said }) => desk.answer(ctx, actor, id, on, said),
  }),
];

/** The desk of 审查建议: list, one with its acts, what came on paper, the letter. */
export const suggestionPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.suggestions(), async (req, res) => {
      const query = parseQuery(LIST, req);
      const { state, source, q, page = 1 } = query;
      const states = state === undefined ? undefined : state === 'open' ? (['received', 'accepted'] as const) : [state];
      const filter = { states, source, q, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
      const found = await suggestionsFor(ctx, req.actor, filter);
      const lines = found.rows.map((row) => {
        const next = nextLimit(ctx, row);
        return { row, due: next?.day == null ? null : { day: next.day, what: SUGGESTION_CLOCK[next.clock] } };
      });
      const paging = { page, pageSize: PAGE_SIZE, total: found.total };
      const today = ctx.clock.today();
      sendPage(res, SuggestionsPage({ chrome: await shell.chrome(req), today, query, lines, paging }));
    });

    const enterPage = async (req: Request, res: Response, form: Form<string>, status = 200): Promise<void> => {
      permit(req.actor, 'suggestion.enter', {});
      sendPage(res, SuggestionEnterPage({ chrome: await shell.chrome(req), form }), status);
    };
    router.get(paths.suggestionEnter(), (req, res) =>
      enterPage(req, res, emptyForm({ receivedOn: ctx.clock.today() })),
    );
    router.post(paths.suggestionEnter(), async (req, res) => {
      const sent = await submit(req, S.ENTER, (said) => desk.enterSuggestion(ctx, req.actor, said), AT_FORM);
      if (!sent.ok) return enterPage(req, res, sent, sent.status);
      tell(req, { tone: 'done', text: '已登记。' });
      res.redirect(303, paths.suggestion(sent.value));
    });

    const show = async (
      req: Request,
      res: Response,
      failed: SuggestionModel['failed'] = null,
      status = 200,
    ): Promise<void> => {
      const view = await suggestionView(ctx, req.actor, parseParams(idParams, req).id);
      const people = new Map((await ctx.reader.users()).map((user) => [user.id, user.name]));
      const page = { chrome: await shell.chrome(req), today: ctx.clock.today(), people, failed, ...view };
      sendPage(res, SuggestionPage(page), status);
    };
    router.get(paths.suggestion(':id'), (req, res) => show(req, res));

    for (const { act, form, run } of STEPS)
      router.post(paths.suggestionAct(':id', act.slice(11)), async (req, res) => {
        const { id } = parseParams(idParams, req);
        const sent = await submit(req, form, (said) => run(ctx, req.actor, id, said), AT_FORM);
        if (!sent.ok) return show(req, res, { act, form: sent }, sent.status);
        tell(req, { tone: 'done', text: `已完成：${ACT[act]}。` });
        res.redirect(303, paths.suggestion(id));
      });

    router.get(paths.suggestionLetter(':id'), async (req, res) => {
      const { row } = await desk.suggestionFor(ctx, req.actor, parseParams(idParams, req).id);
      const paper = suggestionLetter(row, bureauName(ctx.config.county));
      if (paper === null) throw new Fault('not.found', { id: row.id });
      await sendPaper(ctx, res, paper);
    });
  };
