import type { Request, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { familyOfIssuer } from '../../actions/issuers/context.ts';
import { STATUSES, TIERS, VALIDITIES } from '../../domain/codes.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import { visibility } from '../../domain/may.ts';
import type { Context, DocumentFilter } from '../../ports.ts';
import { csvOf } from '../../text/csv.ts';
import { DossiersPage } from '../../web/pages/dossiers.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { blank, idField } from '../schemas/fields.ts';
import { parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 30;
const MOST_EXPORTED = 100_000;

const QUERY = z.object({
  q: blank(z.string().max(200)),
  status: blank(z.enum(STATUSES)),
  validity: blank(z.enum(VALIDITIES)),
  issuer: blank(idField),
  drafter: blank(idField),
  tier: blank(z.enum(TIERS)),
  year: blank(z.coerce.number().int().min(1900).max(2999)),
  sort: blank(z.enum(['relevance', 'newest', 'oldest'])),
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});

const filterOf = async (ctx: Context, req: Request, asked: z.output<typeof QUERY>): Promise<DocumentFilter> => ({
  visibility: visibility(req.actor),
  on: ctx.clock.today(),
  q: asked.q,
  status: asked.status ? [asked.status] : undefined,
  validity: asked.validity ? [asked.validity] : undefined,
  draftedByIds: asked.drafter === undefined ? undefined : await familyOfIssuer(ctx, asked.drafter),
  issuerIds: asked.issuer === undefined ? undefined : await familyOfIssuer(ctx, asked.issuer),
  tier: asked.tier,
  year: asked.year,
  sort: asked.sort === 'oldest' ? 'oldest' : 'newest',
  offset: ((asked.page ?? 1) - 1) * PAGE_SIZE,
  limit: PAGE_SIZE,
});

/** Dossiers are the house's own: the public is asked to sign in. */
const demandStaff = (req: Request): void => permit(req.actor, 'dossier.read');

/** 卷宗: the list for those who work on documents, and the same as CSV. */
export const dossierListPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.dossiers(), async (req, res) => {
      demandStaff(req);
      const asked = parseQuery(QUERY, req);
      const filter = await filterOf(ctx, req, asked);
      const found = await ctx.reader.documents(filter);
      const page: DossiersPage = {
        chrome: await shell.chrome(req),
        today: ctx.clock.today(),
        query: asked,
        lines: found.rows,
        paging: { page: asked.page ?? 1, pageSize: PAGE_SIZE, total: found.total },
        issuers: withoutDoubles(await ctx.reader.issuers()).map(({ id, name }) => ({ id, name })),
        years: await ctx.reader.years(filter.visibility),
        statusCounts: await ctx.reader.statusCounts(filter),
      };
      sendPage(res, DossiersPage(page));
    });

    router.get(paths.dossiersCsv(), async (req, res) => {
      demandStaff(req);
      const filter = await filterOf(ctx, req, parseQuery(QUERY, req));
      const { rows } = await ctx.reader.documents({ ...filter, offset: 0, limit: MOST_EXPORTED });
      res.attachment(`documents-${ctx.clock.today()}.csv`).type('text/csv').send(csvOf(rows));
    });
  };
