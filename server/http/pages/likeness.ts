import type { Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { waitingDocuments } from '../../actions/likeness/changed.ts';
import { COMPARISON_OUTCOMES, LIKENESS_KINDS } from '../../domain/codes.ts';
import { visibility } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';
import { LikenessPage } from '../../web/pages/likeness.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { blank, idField } from '../schemas/fields.ts';
import { parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 20;

export const LIKENESS_QUERY = z.object({
  issuer: blank(idField),
  kind: blank(z.enum(LIKENESS_KINDS)),
  scope: blank(z.enum(['all'])),
  differing: blank(z.enum(['yes'])),
  compared: blank(z.enum(['open', ...COMPARISON_OUTCOMES])),
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});

/** 相近文件: the overview of the whole county, as far as one may read it. */
export const likenessPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.likeness(), async (req, res) => {
      permit(req.actor, 'dossier.read');
      const asked = parseQuery(LIKENESS_QUERY, req);
      const page = asked.page ?? 1;
      const { total, rows } = await ctx.likenesses.pairs({
        visibility: visibility(req.actor),
        on: ctx.clock.today(),
        kinds: asked.kind && [asked.kind],
        issuerId: asked.issuer,
        acrossIssuers: asked.scope === undefined,
        unrelated: asked.scope === undefined,
        differing: asked.differing === 'yes',
        compared: asked.compared,
        offset: (page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      });
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
