import type { Request, Router } from 'express';
import { z } from 'zod';
import { readable } from '../../actions/context.ts';
import type { PublicReader } from '../../ports.ts';
import { DocumentPage } from '../../web/pages/document.tsx';
import { paths } from '../../web/paths.ts';
import { siteBase } from '../base.ts';
import { documentPage } from '../documentPage.ts';
import { sendPage } from '../frame.ts';
import { sendOriginal } from '../original.ts';
import { blank, dayField, idField, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { MOST_QUERY } from '../searchQuery.ts';
import type { Shell } from '../shell.ts';

const WORDS = blank(z.string().max(MOST_QUERY));
const DOCUMENT = z.object({ on: blank(dayField), q: WORDS });
const VERSION = idParams.extend({ versionId: idField });

/** A document for everybody, whole or one of its wordings, and its originals. `baseUrl`: the public address, if one is set. */
export const documentPages =
  (ctx: PublicReader, baseUrl: string | null) =>
  (router: Router, shell: Shell): void => {
    const base = (req: Request): string => siteBase(baseUrl, req);

    router.get(paths.document(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const page = await documentPage(ctx, req.actor, id, parseQuery(DOCUMENT, req), base(req));
      sendPage(res, DocumentPage({ chrome: await shell.chrome(req), ...page }));
    });

    router.get(paths.documentVersion(':id', ':versionId'), async (req, res) => {
      const { id, versionId } = parseParams(VERSION, req);
      const asked = { ...parseQuery(DOCUMENT.pick({ q: true }), req), versionId };
      const page = await documentPage(ctx, req.actor, id, asked, base(req));
      sendPage(res, DocumentPage({ chrome: await shell.chrome(req), ...page }));
    });

    router.get(paths.original(':id'), async (req, res) => {
      const dossier = await readable(ctx, req.actor, parseParams(idParams, req).id);
      await sendOriginal(ctx, res, dossier.versions.at(-1));
    });

    router.get(paths.versionOriginal(':id', ':versionId'), async (req, res) => {
      const { id, versionId } = parseParams(VERSION, req);
      const dossier = await readable(ctx, req.actor, id);
      await sendOriginal(
        ctx,
        res,
        dossier.versions.find((row) => row.id === versionId),
      );
    });
  };
