import type { Router } from 'express';
import { shownMaterial } from '../../actions/materials/public.ts';
import type { PublicReader } from '../../ports.ts';
import { standingOn } from '../../text/standingOn.ts';
import { MaterialPage } from '../../web/pages/material.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { sendOriginal } from '../original.ts';
import { idField, idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PARAMS = idParams.extend({ materialId: idField });

/** 解读 and 附件 of a document, for everybody: what is not shown does not exist. */
export const materialReadPages =
  (ctx: PublicReader) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.materialRead(':id', ':materialId'), async (req, res) => {
      const { id, materialId } = parseParams(PARAMS, req);
      const { dossier, material, all } = await shownMaterial(ctx, req.actor, id, materialId);
      const { title, docNumber } = dossier.document;
      sendPage(
        res,
        MaterialPage({
          chrome: await shell.chrome(req),
          document: { id, title, docNumber },
          standing: standingOn(ctx.clock.today(), dossier.events, dossier.names, dossier.document),
          material,
          others: all.filter((one) => one.id !== materialId),
        }),
      );
    });

    router.get(paths.materialFile(':id', ':materialId'), async (req, res) => {
      const { id, materialId } = parseParams(PARAMS, req);
      await sendOriginal(ctx, res, (await shownMaterial(ctx, req.actor, id, materialId)).material);
    });
  };
