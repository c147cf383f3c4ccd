import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { readable } from '../../actions/context.ts';
import { newFormKey } from '../../actions/suggestions/receipt.ts';
import { SENT_SUGGESTION } from '../../actions/suggestions/said.ts';
import { PUBLIC } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import type { PublicIntake, PublicReader, PublicSuggestions } from '../../ports.ts';
import { durationText } from '../../text/figureText.ts';
import { emptyForm } from '../../web/form.ts';
import type { Form } from '../../web/form.ts';
import { SuggestionNewPage, SuggestionReceiptPage } from '../../web/pages/suggestionNew.tsx';
import { SuggestionStatusPage } from '../../web/pages/suggestionStatus.tsx';
import { paths } from '../../web/paths.ts';
import { unkept } from '../caching.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { blank, idField } from '../schemas/fields.ts';
import { parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';
import { optionalFile } from '../upload.ts';

const ABOUT = z.object({ document: blank(idField).catch(undefined) });
/** `site` is a field that no person sees: what fills it in is no person. */
const SUGGEST = SENT_SUGGESTION.extend({ site: z.string().max(2000).default('') });
const ASK = z.object({ receipt: z.string().trim().min(1).max(40), code: z.string().trim().min(1).max(40) });

/** 审查建议 by anybody, without signing in: the form, number and code, and what became of it. */
export const publicSuggestionPages =
  (ctx: PublicReader, suggestions: PublicSuggestions, intake: Pick<PublicIntake, 'suggestion'>) =>
  (router: Router, shell: Shell): void => {
    const replyWithin = async (): Promise<string | null> => {
      const said = await suggestions.replyWithin();
      return said === null ? null : `本机关自收到之日起${durationText(said.within)}内答复（${said.citation}）。`;
    };
    const form = async (req: Request, res: Response, shown: Form<string>, status = 200): Promise<void> => {
      const id = Number(shown.values['documentId'] ?? 0);
      // As the public sees it, whoever asks: what is named here is named in public.
      const held = id > 0 ? await readable(ctx, PUBLIC, id).catch(() => null) : null;
      const page = {
        chrome: await shell.chrome(req),
        document: held?.document ?? null,
        form: shown,
        formKey: shown.values['formKey'] ?? newFormKey(),
        replyWithin: await replyWithin(),
      };
      unkept(res);
      sendPage(res, SuggestionNewPage(page), status);
    };

    router.get(paths.suggestionNew(), (req, res) => {
      const { document } = parseQuery(ABOUT, req);
      return form(req, res, emptyForm(document === undefined ? {} : { documentId: String(document) }));
    });

    router.post(paths.suggestionNew(), shell.letterLimit, shell.uploadFor('suggestion.submit'), async (req, res) => {
      const file = optionalFile(req);
      const sent = await submit(
        req,
        SUGGEST,
        ({ site, ...said }) => {
          if (site !== '') throw new Fault('comment.trap', {});
          return intake.suggestion(said, file === null ? null : { path: file.path, fileName: file.name });
        },
        ['comment.trap', 'file.unsupported', 'file.empty'],
      );
      if (!sent.ok) return form(req, res, sent, sent.status);
      const page = { chrome: await shell.chrome(req), ...sent.value, replyWithin: await replyWithin() };
      // Not redirected: the code stands on this page alone. Sent again, the same form has the same answer.
      sendPage(res, SuggestionReceiptPage(page), 201);
    });

    router.get(paths.suggestionStatus(), async (req, res) =>
      sendPage(res, SuggestionStatusPage({ chrome: await shell.chrome(req), form: emptyForm(), found: null })),
    );

    router.post(paths.suggestionStatus(), shell.letterLimit, async (req, res) => {
      const sent = await submit(
        req,
        ASK,
        async (said) => {
          const found = await suggestions.status(said);
          if (found === null) throw new Fault('suggestion.code', {});
          return found;
        },
        ['suggestion.code'],
      );
      const chrome = await shell.chrome(req);
      if (sent.ok) return sendPage(res, SuggestionStatusPage({ chrome, form: emptyForm(), found: sent.value }));
      const { code: _, ...values } = sent.values;
      sendPage(res, SuggestionStatusPage({ chrome, form: { values, errors: sent.errors }, found: null }), sent.status);
    });
  };
