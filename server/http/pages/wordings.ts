import type { Router } from 'express';
import { z } from 'zod';
import type { Context } from '../../ports.ts';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { takeWording } from '../takeWording.ts';
import { showFailed } from './dossiers.ts';

/** Refusals that are told beside the form: the day, the file, or a text that is not this document's. */
const AT_FORM = [
  'day.order',
  'document.alien_text',
  'document.status',
  'event.day_missing',
  'file.damaged',
  'file.empty',
  'file.encrypted',
  'file.garbled',
  'file.scanned',
  'file.unsupported',
  'upload.missing',
];

/** A new wording from a file. */
export const wordingPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.post(paths.replaceText(':id'), shell.upload, async (req, res) => {
      const { id } = parseParams(idParams, req);
      const sent = await submit(req, z.unknown(), () => takeWording(ctx, req, id), AT_FORM);
      if (!sent.ok) {
        const form = { values: sent.values, errors: sent.errors };
        return showFailed(ctx, req, res, shell, id, { act: 'document.replace_text', id: null, form }, sent.status);
      }
      tell(req, { tone: 'done', text: '新文本已登记。请打开核对；传错了的，可以在这里撤销。' });
      res.redirect(303, paths.dossier(id, 'versions'));
    });
  };
