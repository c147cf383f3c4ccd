import type { Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { waitingDocuments } from '../../actions/likeness/changed.ts';
import type { Context } from '../../ports.ts';
import { LikenessPage } from '../../web/pages/likeness.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { pairFilter } from '../likePairs.ts';
import { blank } from '../schemas/fields.ts';
import { PAIRS_QUERY } from '../schemas/likeness.ts';
import { parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 20;

const QUERY = PAIRS_QUERY.extend({ page: blank(z.coerce.number().int().min(1).max(100_000)) });

/** 相近文件: the overview of the whole county, as far as one may read it. */
export const likenessPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.likeness(), async (req, res) => {
      permit(req.actor, 'dossier.read');
      const asked = parseQuery(QUERY, req);
      const page = asked.page ?? 1;
      const filter = pairFilter(ctx, req.actor, asked, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
      const { total, rows } = await ctx.likenesses.pairs(filter);
      const users = await ctx.reader.users();
      sendPage(
        res,
        LikenessPage({
          chrome: await shell.chrome(req),
          query: asked,
          pairs: rows,
          paging: { page, pageSize: PAGE_SIZE, total },
          issuers: (await ctx.reader.issuers()).map(({ id, name }) => ({ id, name })),
          people: new Map(users.map((user) => [user.id, user.name])),
          waiting: await waitingDocuments(ctx),
        }),
      );
    });
  };
