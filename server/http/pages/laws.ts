import type { Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { LAW_CHANGES, lawsMatching } from '../../domain/laws.ts';
import type { Context } from '../../ports.ts';
import { LawsPage } from '../../web/pages/laws.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { blank } from '../schemas/fields.ts';
import { parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 30;

const LAW_QUERY = z.object({
  q: blank(z.string().trim().max(200)),
  kind: blank(z.enum(LAW_CHANGES)),
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});

/** 法律变动表: read by everybody who works here. */
export const lawPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.laws(), async (req, res) => {
      permit(req.actor, 'dossier.read');
      const query = parseQuery(LAW_QUERY, req);
      const page = query.page ?? 1;
      const found = lawsMatching(ctx.laws(), query.q ?? '', query.kind);
      sendPage(
        res,
        LawsPage({
          chrome: await shell.chrome(req),
          query,
          laws: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
          paging: { page, pageSize: PAGE_SIZE, total: found.length },
        }),
      );
    });
  };
