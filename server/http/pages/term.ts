import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import { forAct } from '../../actions/context.ts';
import { dossierFor } from '../../actions/documents/dossier.ts';
import { basisCandidates, basisFor } from '../../actions/term/basis.ts';
import { decideTerm } from '../../actions/term/decide.ts';
import { draftNotice } from '../../actions/term/draft.ts';
import { firstDayOf, foresee, suggestedUntil, termView } from '../../actions/term/view.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import type { TermAct } from '../../domain/term/course.ts';
import type { Context } from '../../ports.ts';
import { emptyForm, type Form } from '../../web/form.ts';
import { TermPage } from '../../web/pages/term.tsx';
import { paths } from '../../web/paths.ts';
import type { TermPage as Model } from '../../web/term/model.ts';
import { TERM_ACT } from '../../text/term.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { issueText, issuesOf } from '../problem.ts';
import { versionField } from '../schemas/document.ts';
import { idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import * as S from '../schemas/term.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { noticeWords, previewOf } from '../termView.ts';

/** Refusals that are shown at the form. */
const AT_FORM = [
  'day.order',
  'relation.self',
  'term.over',
  'term.endless',
  'term.state',
  'term.until_missing',
  'term.until_shorter',
  'term.basis_missing',
  'term.unexplained',
  'term.recorded',
];
const DECIDE = S.TERM_DECISION.extend({ version: versionField });
const PARAMS = idParams.extend({ act: S.TERM_ACT_PARAM });

const actOf = (name: z.output<typeof S.TERM_ACT_PARAM>): TermAct => `term.${name}`;

/** 有效期: tried, recorded, and the notice drafted. */
export const termPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const show = async (
      req: Request,
      res: Response,
      wished: { act?: TermAct; form: Form<string>; preview: boolean },
      draft: Form<string> | null = null,
      status = 200,
    ): Promise<void> => {
      const dossier = await dossierFor(ctx, req.actor, parseParams(idParams, req).id);
      const term = await termView(ctx, req.actor, dossier);
      const act = wished.act ?? term.acts[0] ?? 'term.extend';
      const said = S.TERM_WISH.safeParse(wished.form.values);
      const wish = said.success ? said.data : null;
      const named = await basisSaid(ctx, req, dossier, wish);
      const on = wish?.on ?? firstDayOf(named.basis) ?? ctx.clock.today();
      const tried =
        wished.preview && wish !== null && named.errors.length === 0 && term.acts.includes(act)
          ? await foresee(ctx, dossier, { act, on, until: act === 'term.end' ? null : wish.until })
          : null;
      const values = tried === null ? wished.form.values : { ...wished.form.values, on };
      const page: Model = {
        chrome: await shell.chrome(req),
        today: ctx.clock.today(),
        document: dossier.document,
        term,
        act,
        form: { values, errors: [...wished.form.errors, ...named.errors] },
        suggested: suggestedUntil(term, act, on, named.basis),
        preview: tried === null ? null : previewOf(dossier, tried, named.basis, ctx.clock.today()),
        candidates: named.candidates,
        // A day that was tried needs not be typed again for the notice.
        draft: draft ?? emptyForm({ until: wished.form.values['until'] ?? '' }),
      };
      sendPage(res, TermPage(page), status);
    };

    router.get(paths.term(':id'), (req, res) => {
      const { act, ...values } = parseQuery(S.TERM_QUERY, req);
      const preview = values.until !== undefined || (act === 'end' && (values.basis ?? values.basisText) !== undefined);
      return show(req, res, { ...(act === undefined ? {} : { act: actOf(act) }), form: emptyForm(values), preview });
    });

    router.post(paths.termDraft(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const sent = await submit(
        req,
        S.TERM_DRAFT,
        async ({ until, reason }) => {
          const words = noticeWords(await dossierFor(ctx, req.actor, id), until, reason);
          return draftNotice(ctx, req.actor, id, until, words);
        },
        AT_FORM,
      );
      if (!sent.ok) return show(req, res, { form: emptyForm(), preview: false }, sent, sent.status);
      tell(req, { tone: 'done', text: '已生成草稿。经合法性审核、印发后，有效期自动延长。' });
      res.redirect(303, paths.dossier(sent.value));
    });

    router.post(paths.termAct(':id', ':act'), async (req, res) => {
      const { id, act: name } = parseParams(PARAMS, req);
      const act = actOf(name);
      await forAct(ctx, req.actor, act, id);
      const sent = await submit(
        req,
        DECIDE,
        async ({ version, on, until, reason, ...said }) => {
          const day = on ?? firstDayOf(await basisFor(ctx, req.actor, said, id)) ?? ctx.clock.today();
          const wish = { act, on: day, until: act === 'term.end' ? null : until };
          return decideTerm(ctx, req.actor, id, version, wish, said, reason);
        },
        AT_FORM,
      );
      if (!sent.ok) return show(req, res, { act, form: sent, preview: true }, undefined, sent.status);
      tell(req, { tone: 'done', text: `已登记${TERM_ACT[act]}。` });
      res.redirect(303, paths.dossier(id, 'events'));
    });
  };

interface Named {
  basis: Dossier | null;
  candidates: Model['candidates'];
  errors: Form<never>['errors'];
}

/** The basis document as it was typed, or what may have been meant. */
async function basisSaid(
  ctx: Context,
  req: Request,
  dossier: Dossier,
  wish: z.output<typeof S.TERM_WISH> | null,
): Promise<Named> {
  const typed = wish?.basis ?? null;
  if (wish === null || typed === null) return { basis: null, candidates: null, errors: [] };
  const { id } = dossier.document;
  try {
    return { basis: await basisFor(ctx, req.actor, wish, id), candidates: null, errors: [] };
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'input.invalid') throw error;
    const errors = issuesOf(error).map((issue) => ({ field: 'basis' as never, message: issueText(issue) }));
    return { basis: null, candidates: await basisCandidates(ctx, req.actor, typed, id), errors };
  }
}
