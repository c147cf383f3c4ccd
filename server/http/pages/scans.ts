import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { checkPage, pageFor, pagesToCheck } from '../../actions/scans/check.ts';
import { Fault } from '../../domain/fault.ts';
import { UNCERTAIN_BELOW } from '../../domain/scan.ts';
import type { Context } from '../../ports.ts';
import { PAGE_CHECKED } from '../../text/scans.ts';
import { emptyForm, type Form } from '../../web/form.ts';
import { ScanPage } from '../../web/pages/scanPage.tsx';
import { ScansPage } from '../../web/pages/scans.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { versionField } from '../schemas/document.ts';
import { blank, idField } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { sendPicture } from '../sendPicture.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 30;
const LIST = z.object({ page: blank(z.coerce.number().int().min(1).max(100_000)) });
const PLACE = z.object({ id: idField, number: idField });
const MOST_CHARS = 50_000;
const CHECK = z.object({ version: versionField, text: z.string().max(MOST_CHARS) });
const NOT_LAID = { turned: 0, slope: 0 };

/** 待核对页面: the list, one page beside its picture, and the picture. */
export const scanPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.scans(), async (req, res) => {
      const page = parseQuery(LIST, req).page ?? 1;
      const found = await pagesToCheck(ctx, req.actor, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
      const paging = { page, pageSize: PAGE_SIZE, total: found.total };
      sendPage(res, ScansPage({ chrome: await shell.chrome(req), lines: found.rows, paging }));
    });

    const show = async (req: Request, res: Response, sent: Form<'text'> | null, status = 200): Promise<void> => {
      const { id, number } = parseParams(PLACE, req);
      const { upload, page, text } = await pageFor(ctx, req.actor, id, number);
      if (upload.state !== 'ready' && upload.state !== 'confirmed') throw new Fault('not.found', { id });
      const others = (await ctx.scans.uploadPages(id)).map((one) => one.number);
      const form = sent ?? emptyForm({ text });
      sendPage(res, ScanPage({ chrome: await shell.chrome(req), upload, page, text, form, others }), status);
    };
    router.get(paths.scanPage(':id', ':number'), (req, res) => show(req, res, null));

    router.post(paths.scanPage(':id', ':number'), async (req, res) => {
      const { id, number } = parseParams(PLACE, req);
      const sent = await submit(req, CHECK, (said) => checkPage(ctx, req.actor, id, number, said), [
        'conflict.stale',
        'upload.state',
      ]);
      if (!sent.ok) return show(req, res, { values: sent.values, errors: sent.errors }, sent.status);
      tell(req, { tone: 'done', text: PAGE_CHECKED });
      res.redirect(303, await nextAfter(ctx, id, number));
    });

    router.get(paths.scanPicture(':id', ':number'), async (req, res) => {
      const { id, number } = parseParams(PLACE, req);
      const { upload, page } = await pageFor(ctx, req.actor, id, number);
      await sendPicture(res, await ctx.pictures.path(upload.fileSha256, number, page.scan?.laid ?? NOT_LAID));
    });
  };

/** Where a person goes on: to the file's next page that waits for them, else to its elements. */
async function nextAfter(ctx: Context, id: number, number: number): Promise<string> {
  const pages = await ctx.scans.uploadPages(id);
  const open = pages.filter(
    (page) => page.state === 'unread' || (page.state === 'read' && (page.confidence ?? 0) < UNCERTAIN_BELOW),
  );
  const next = open.find((page) => page.number > number) ?? open[0];
  return next ? paths.scanPage(id, next.number) : paths.upload(id);
}
