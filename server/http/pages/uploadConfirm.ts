import type { Request, Response, Router } from 'express';
import { resolveIssuers } from '../../actions/documents/resolve.ts';
import { confirmUpload } from '../../actions/uploads/confirm.ts';
import { uploadFor } from '../../actions/uploads/take.ts';
import type { UploadRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { DONE } from '../../text/doneNotices.ts';
import type { Form } from '../../web/form.ts';
import { UploadConfirmPage, UploadRefusedPage } from '../../web/pages/uploadConfirm.tsx';
import { UploadReadingPage } from '../../web/pages/uploadReading.tsx';
import { paths } from '../../web/paths.ts';
import { confirmPage } from '../confirmModel.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { nextUpload } from '../nextUpload.ts';
import { CONFIRM_FORM } from '../schemas/confirm.ts';
import { idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

/** 核对确认: nothing of a proposal is a fact before a person has sent this form. */
export const uploadConfirmPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const reading = async (req: Request, res: Response, upload: UploadRow): Promise<void> => {
      const progress = (await ctx.scans.scanProgress([upload.id])).get(upload.id) ?? null;
      sendPage(res, UploadReadingPage({ chrome: await shell.chrome(req), upload, progress }));
    };
    const show = async (req: Request, res: Response, sent: Form<string> | null, status = 200): Promise<void> => {
      const upload = await uploadFor(ctx, req.actor, parseParams(idParams, req).id);
      if (upload.state === 'confirmed' && upload.documentId !== null)
        return res.redirect(303, paths.dossier(upload.documentId));
      if (upload.state === 'refused')
        return sendPage(res, UploadRefusedPage({ chrome: await shell.chrome(req), upload }));
      if (upload.state === 'waiting' || upload.state === 'ocr') return reading(req, res, upload);
      if (upload.state !== 'ready') return res.redirect(303, paths.uploads());
      sendPage(res, UploadConfirmPage(await confirmPage(ctx, req, shell, upload, sent)), status);
    };
    router.get(paths.upload(':id'), (req, res) => show(req, res, null));

    router.post(paths.uploadConfirm(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const held = await ctx.reader.issuers();
      const sent = await submit(
        req,
        CONFIRM_FORM,
        ({ facts: { issuerNames, ...facts }, ...said }) => {
          const issuers = resolveIssuers(issuerNames, held);
          return confirmUpload(ctx, req.actor, id, { ...said, facts: { ...facts, issuers } });
        },
        [
          'document.findings',
          'document.held',
          'subject.unknown',
          'day.future',
          'conflict.stale',
          'auth.forbidden',
          'document.foreign_issuer',
        ],
      );
      if (!sent.ok) return show(req, res, { values: sent.values, errors: sent.errors }, sent.status);
      tell(req, { tone: 'done', text: DONE.documentConfirmed, link: await nextUpload(ctx, req) });
      const { listedApart, purpose } = req.body as { listedApart?: string; purpose?: string };
      const next = listedApart === 'yes' && purpose === 'issued' ? paths.decision : paths.dossier;
      res.redirect(303, next(sent.value));
    });
  };
