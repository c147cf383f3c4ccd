import type { Router } from 'express';
import type { Context } from '../../ports.ts';
import { paths } from '../../web/paths.ts';
import { idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { takeWording } from '../takeWording.ts';

/** A new wording from a file. */
export const wordingPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.post(paths.replaceText(':id'), shell.upload, async (req, res) => {
      const { id } = parseParams(idParams, req);
      await takeWording(ctx, req, id);
      tell(req, { tone: 'done', text: '新文本已登记。' });
      res.redirect(303, paths.dossier(id, 'versions'));
    });
  };
