import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import * as desk from '../../actions/suggestions/handle.ts';
import { suggestionView, suggestionsFor } from '../../actions/suggestions/view.ts';
import { SUGGESTION_SOURCES, SUGGESTION_STATES } from '../../domain/codes.ts';
import { Fault } from '../../domain/fault.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { bureauName } from '../../text/names.ts';
import { suggestionLetter } from '../../text/papers/suggestionLetter.ts';
import { emptyForm } from '../../web/form.ts';
import type { Form } from '../../web/form.ts';
import { SuggestionPage } from '../../web/pages/suggestion.tsx';
import { SuggestionEnterPage } from '../../web/pages/suggestionEnter.tsx';
import { SuggestionsPage } from '../../web/pages/suggestions.tsx';
import { paths } from '../../web/paths.ts';
import type { SuggestionModel } from '../../web/suggestion/model.ts';
import { suggestionLine } from '../deskWaits.ts';
import { sendPaper } from '../download.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { blank, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import * as S from '../schemas/suggestions.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { SUGGESTION_STEPS } from '../suggestionSteps.ts';

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
      const lines = found.rows.map((row) => suggestionLine(ctx, row));
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

    for (const { act, form, run } of SUGGESTION_STEPS)
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
