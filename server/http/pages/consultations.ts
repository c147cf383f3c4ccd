import { randomBytes } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { LEFT_COMMENT, isReceipt } from '../../actions/consultations/said.ts';
import { Fault } from '../../domain/fault.ts';
import type { PublicConsultation, PublicIntake, PublicReader } from '../../ports.ts';
import { CommentReceivedPage } from '../../web/pages/commentReceived.tsx';
import { ConsultationPage } from '../../web/pages/consultation.tsx';
import { ConsultationsPage } from '../../web/pages/consultations.tsx';
import type { Form } from '../../web/form.ts';
import { paths } from '../../web/paths.ts';
import { unkept } from '../caching.ts';
import { submit } from '../form.ts';
import { assertPage } from '../assertPage.ts';
import { sendPage } from '../frame.ts';
import { sendOriginal } from '../original.ts';
import { blank, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';
import { textParts } from '../textParts.ts';

const PAGE_SIZE = 20;
const TOPICS_OF_PAGE = 50;
const PAGE = blank(z.coerce.number().int().min(1).max(10_000));
const LIST = z.object({ past: blank(z.literal('yes')), page: PAGE });
/** `site` is a field that no person sees: what fills it in is no person. */
/** A long draft is read page by page, and so is what became of very many comments. */
const SHOWN = z.object({ part: blank(z.coerce.number().int().min(1).max(100_000)), topics: PAGE });
const LEAVE = LEFT_COMMENT.extend({ site: z.string().max(2000).default('') });
const RECEIVED = idParams.extend({ receipt: z.string().refine(isReceipt) });

/** A consultation that the public has been shown; Fault('not.found') for any other. */
export async function shownConsultation(ctx: PublicReader, id: number): Promise<PublicConsultation> {
  const found = await ctx.consultations.one(id, ctx.clock.today());
  if (!found) throw new Fault('not.found', { id });
  return found;
}

/** 征求意见 for everybody: the list, a draft with its form, the receipt. What is sent goes through the intake alone. */
export const consultationPages =
  (ctx: PublicReader, intake: Pick<PublicIntake, 'comment'>) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.consultations(), async (req, res) => {
      const { past, page = 1 } = parseQuery(LIST, req);
      const today = ctx.clock.today();
      const found = await ctx.consultations.list({
        on: today,
        current: past === undefined,
        offset: (page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      });
      const paging = { page, pageSize: PAGE_SIZE, total: found.total };
      assertPage(paging);
      const list = { today, past: past !== undefined, rows: found.rows, paging };
      sendPage(res, ConsultationsPage({ chrome: await shell.chrome(req), ...list }));
    });

    const show = async (
      req: Request,
      res: Response,
      id: number,
      form: Form<string> = { values: {}, errors: [] },
      status = 200,
    ): Promise<void> => {
      const consultation = await shownConsultation(ctx, id);
      const formKey = form.values['formKey'] ?? randomBytes(12).toString('base64url');
      const { part, topics = 1 } = parseQuery(SHOWN, req);
      const { draft, result } = consultation;
      const parts = draft === null ? null : textParts(draft, [], part === undefined ? {} : { part });
      const paging = { page: topics, pageSize: TOPICS_OF_PAGE, total: result?.topics.length ?? 0 };
      const page = { today: ctx.clock.today(), consultation, parts, topics: paging, formKey, form };
      unkept(res);
      sendPage(res, ConsultationPage({ chrome: await shell.chrome(req), ...page }), status);
    };

    router.get(paths.consultation(':id'), (req, res) => show(req, res, parseParams(idParams, req).id));

    router.get(paths.consultationDraft(':id'), async (req, res) => {
      const { draft } = await shownConsultation(ctx, parseParams(idParams, req).id);
      await sendOriginal(ctx, res, draft ?? undefined);
    });

    router.post(paths.commentLeave(':id'), shell.letterLimit, async (req, res) => {
      const { id } = parseParams(idParams, req);
      const sent = await submit(
        req,
        LEAVE,
        ({ site, ...said }) => {
          if (site !== '') throw new Fault('comment.trap', {});
          return intake.comment(id, said);
        },
        ['comment.trap', 'consultation.state'],
      );
      if (!sent.ok) return show(req, res, id, { values: sent.values, errors: sent.errors }, sent.status);
      res.redirect(303, paths.commentReceived(id, sent.value.receipt));
    });

    router.get(paths.commentReceived(':id', ':receipt'), async (req, res) => {
      const { id, receipt } = parseParams(RECEIVED, req);
      const { title } = await shownConsultation(ctx, id);
      sendPage(res, CommentReceivedPage({ chrome: await shell.chrome(req), id, title, receipt }));
    });
  };
