import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import {
  compareSite,
  recordSiteMissed,
  siteListOfFile,
  siteListOfText,
  unfiledHere,
} from '../../actions/filings/sites.ts';
import { permit } from '../../actions/context.ts';
import { FILING_LINES } from '../../domain/codes.ts';
import type { Context } from '../../ports.ts';
import { emptyForm } from '../../web/form.ts';
import { FilingSitesPage } from '../../web/pages/filingSites.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { blank, idField, line } from '../schemas/fields.ts';
import { parseBody } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { optionalFile } from '../upload.ts';

const SITE = z.object({ site: line(200), text: z.string().max(2_000_000).default('') });
const note = line(2000);
const words = blank(z.string().trim().max(500)).transform((value) => value ?? null);
const MISSED = z.union([
  z.object({ documentId: idField, line: z.enum(FILING_LINES), note }),
  z.object({ issuerId: idField, title: words, docNumber: words, note }),
]);
const SHOWN = ['sitelist.rows', 'file.unsupported', 'file.noText', 'file.damaged', 'file.empty'];

/** Websites held against the filings. */
export const filingSitePages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const page = async (
      req: Request,
      res: Response,
      more: Partial<Pick<FilingSitesPage, 'form' | 'compared'>>,
      status = 200,
    ): Promise<void> => {
      const unfiled = await unfiledHere(ctx, req.actor);
      const model = { chrome: await shell.chrome(req), form: emptyForm(), compared: null, ...more, unfiled };
      sendPage(res, FilingSitesPage(model), status);
    };

    router.get(paths.filingSites(), (req, res) => page(req, res, {}));

    router.post(paths.filingSites(), shell.uploadFor('filing.compare'), async (req, res) => {
      permit(req.actor, 'filing.compare', {});
      const sent = await submit(
        req,
        SITE,
        async ({ site, text }) => {
          const file = optionalFile(req);
          const entries = file && text.trim() === '' ? await siteListOfFile(ctx, file.path) : siteListOfText(text);
          return { site, lines: await compareSite(ctx, req.actor, entries) };
        },
        SHOWN,
      );
      if (!sent.ok) return page(req, res, { form: sent }, sent.status);
      await page(req, res, { compared: sent.value });
    });

    router.post(paths.filingSiteMissed(), async (req, res) => {
      const { note: said, ...what } = parseBody(MISSED, req);
      await recordSiteMissed(ctx, req.actor, what, said);
      tell(req, { tone: 'done', text: '已记为漏报备案。' });
      res.redirect(303, paths.filingSites());
    });
  };
