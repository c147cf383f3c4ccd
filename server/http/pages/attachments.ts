import type { Router } from 'express';
import { attachmentFor, remove } from '../../actions/attachments/attachments.ts';
import type { Context } from '../../ports.ts';
import { paths } from '../../web/paths.ts';
import { sendOriginal } from '../original.ts';
import { REMOVAL } from '../schemas/attachments.ts';
import { idParams } from '../schemas/fields.ts';
import { parseBody, parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { takePapers } from '../takePaper.ts';
import { MOST_PAPERS } from '../upload.ts';

/** Papers beside documents: one in, one out, each to be downloaded as it came. */
export const attachmentPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.post(paths.attachments(), shell.uploadFor('attachment.add', MOST_PAPERS), async (req, res) => {
      const { ids, back } = await takePapers(ctx, req);
      tell(req, { tone: 'done', text: ids.length === 1 ? '材料已登记。' : `${ids.length}份材料已登记，请核对种类。` });
      res.redirect(303, back ?? paths.desk());
    });

    router.get(paths.attachmentFile(':id'), async (req, res) => {
      await sendOriginal(ctx, res, await attachmentFor(ctx, req.actor, parseParams(idParams, req).id));
    });

    router.post(paths.attachmentRemove(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const { version, reason, back } = parseBody(REMOVAL, req);
      const { documentId } = await remove(ctx, req.actor, id, version, reason);
      tell(req, { tone: 'done', text: '材料已移除，移除的理由已经记录。' });
      res.redirect(303, back ?? (documentId === null ? paths.desk() : paths.dossier(documentId)));
    });
  };
