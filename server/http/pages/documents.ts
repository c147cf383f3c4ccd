import type { Request, Router } from 'express';
import { z } from 'zod';
import { readable } from '../../actions/context.ts';
import { considered } from '../../domain/query.ts';
import type { PublicReader, QueryNotes } from '../../ports.ts';
import { DocumentPage } from '../../web/pages/document.tsx';
import { ArticlePage } from '../../web/pages/article.tsx';
import { DocumentComparePage } from '../../web/pages/documentCompare.tsx';
import { paths } from '../../web/paths.ts';
import { eachTime } from '../answers.ts';
import { aknOf } from '../akomaNtoso.ts';
import { feedOf } from '../documentFeed.ts';
import { articlePage } from '../articlePage.ts';
import { siteBase } from '../base.ts';
import { createDocumentCompare } from '../documentCompare.ts';
import { documentPage } from '../documentPage.ts';
import { sendPage } from '../frame.ts';
import { sendOriginal } from '../original.ts';
import { blank, dayField, idField, idParams } from '../schemas/fields.ts';
import { assertKnown, parseExact, parseParams, parseQuery } from '../schemas/parse.ts';
import { WORDING_ASKED } from '../schemas/publicOut.ts';
import type { Shell } from '../shell.ts';

const WORDS = blank(z.string().transform(considered));
/** Of a long text: one of its pages, or the one that holds an anchor. An address that names none is the first. */
const PART = {
  part: blank(
    z.union([z.literal('all'), z.coerce.number().int().min(1).max(100_000)], { error: '请写成页码，或者 all' }),
  ),
  at: blank(z.string().max(100)),
};
const DOCUMENT = z.object({
  on: blank(dayField),
  knownAt: blank(dayField),
  q: WORDS,
  relations: blank(z.literal('all')),
  ...PART,
});
const KEY = z.string().max(30);
const WORDING = blank(WORDING_ASKED);
const COMPARE = z.object({ from: WORDING, to: WORDING, part: PART.part });
const VERSION = idParams.extend({ versionId: idField });

/** Whether a reader came from our own answers; other sites are told nothing of us, nor we of them. */
function cameFromSearch(req: Request): boolean {
  const referrer = req.get('Referer');
  if (referrer === undefined || !URL.canParse(referrer)) return false;
  const { host, pathname } = new URL(referrer);
  return host === req.get('Host') && (pathname === paths.search() || pathname === paths.large(paths.search()));
}

/** A document for everybody, whole or one of its wordings, and its originals. `baseUrl`: the public address, if one is set. `queries` counts what is opened from an answer. */
export const documentPages =
  (ctx: PublicReader, baseUrl: string | null, queries: QueryNotes) =>
  (router: Router, shell: Shell): void => {
    const compare = createDocumentCompare(ctx);
    const base = (req: Request): string => siteBase(baseUrl, req);

    router.get(paths.document(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const page = await documentPage(ctx, req.actor, id, parseQuery(DOCUMENT, req), base(req));
      eachTime(req, res, (asking) => {
        if (page.q !== null && asking.actor.kind === 'public' && cameFromSearch(asking))
          queries.note({ kind: 'opened', query: page.q, documentId: id });
      });
      sendPage(res, DocumentPage({ chrome: await shell.chrome(req), ...page }));
    });

    router.get(paths.documentVersion(':id', ':versionId'), async (req, res) => {
      const { id, versionId } = parseParams(VERSION, req);
      const asked = { ...parseQuery(DOCUMENT.omit({ on: true }), req), versionId };
      const page = await documentPage(ctx, req.actor, id, asked, base(req));
      sendPage(res, DocumentPage({ chrome: await shell.chrome(req), ...page }));
    });

    router.get(paths.documentArticle(':id', ':key'), async (req, res) => {
      const asked = {
        ...parseParams(idParams.extend({ key: KEY }), req),
        ...parseQuery(DOCUMENT.pick({ on: true }), req),
      };
      const page = await articlePage(ctx, req.actor, asked, base(req));
      sendPage(res, ArticlePage({ chrome: await shell.chrome(req), ...page }));
    });

    router.get(paths.versionArticle(':id', ':versionId', ':key'), async (req, res) => {
      const asked = parseParams(VERSION.extend({ key: KEY }), req);
      const page = await articlePage(ctx, req.actor, asked, base(req));
      sendPage(res, ArticlePage({ chrome: await shell.chrome(req), ...page }));
    });

    router.get(paths.documentCompare(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const page = await compare(req.actor, id, parseQuery(COMPARE, req));
      sendPage(res, DocumentComparePage({ chrome: await shell.chrome(req), ...page }));
    });

    router.get(paths.akomaNtoso(':id'), async (req, res) => {
      const asked = { ...parseParams(idParams, req), ...parseExact(DOCUMENT.pick({ on: true }), req) };
      res.type('application/akn+xml').send(await aknOf(ctx, req.actor, asked, base(req)));
    });

    router.get(paths.documentFeed(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      assertKnown(undefined, req);
      const { county } = await shell.chrome(req);
      res.type('application/atom+xml').send(await feedOf(ctx, req.actor, id, { base: base(req), county }));
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
