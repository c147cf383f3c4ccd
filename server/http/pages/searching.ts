import type { Router } from 'express';
import { z } from 'zod';
import { permit, readable } from '../../actions/context.ts';
import { PUBLIC } from '../../domain/actor.ts';
import type { Actor } from '../../domain/actor.ts';
import { addDays } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { visibility } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';
import { SearchExplainPage } from '../../web/pages/searchExplain.tsx';
import { LOG_DAYS, SearchLogPage } from '../../web/pages/searchLog.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { blank, dayField, idField } from '../schemas/fields.ts';
import { parseQuery } from '../schemas/parse.ts';
import { MOST_QUERY } from '../searchQuery.ts';
import type { Shell } from '../shell.ts';

const LINES = 50;
const EXPLAIN = z.object({
  q: z.string().max(MOST_QUERY).catch('').default(''),
  document: blank(idField),
  on: blank(dayField),
});
const LOG = z.object({ days: z.coerce.number().int().min(1).max(366).catch(30).default(LOG_DAYS[1]) });

/** For those who read every dossier: what the public asks is the bureau's business. */
function demandReader(actor: Actor): void {
  permit(actor, 'dossier.read');
  if (visibility(actor).kind !== 'all') throw new Fault('auth.forbidden', { act: 'dossier.read' });
}

/** What the staff sees of searching: why a document ranks where it does, what the public looks for and does not find. */
export const searchingPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.searchExplain(), async (req, res) => {
      permit(req.actor, 'dossier.read');
      const { q, document, on: asked } = parseQuery(EXPLAIN, req);
      const on = asked ?? ctx.clock.today();
      const dossier = document === undefined ? null : await readable(ctx, req.actor, document);
      const explanation =
        dossier === null || q.trim() === ''
          ? null
          : await ctx.search.explain(
              { q, on, validity: ['in_force'], visibility: visibility(PUBLIC) },
              dossier.document.id,
            );
      sendPage(
        res,
        SearchExplainPage({ chrome: await shell.chrome(req), q, on, document: dossier?.document ?? null, explanation }),
      );
    });

    router.get(paths.searchLog(), async (req, res) => {
      demandReader(req.actor);
      const { days } = parseQuery(LOG, req);
      const to = ctx.clock.today();
      const from = addDays(to, -days);
      await ctx.queries.flush();
      const [nothing, asked, opened] = await Promise.all([
        ctx.queries.asked({ from, to, nothing: true, limit: LINES }),
        ctx.queries.asked({ from, to, nothing: false, limit: LINES }),
        ctx.queries.opened({ from, to, limit: LINES }),
      ]);
      const documents = await ctx.reader.documentsById([...new Set(opened.map((line) => line.documentId))]);
      const titles = new Map(documents.map((row) => [row.id, row.title]));
      sendPage(
        res,
        SearchLogPage({
          chrome: await shell.chrome(req),
          days,
          nothing,
          asked,
          opened: opened.flatMap((line) => {
            const title = titles.get(line.documentId);
            return title === undefined ? [] : [{ ...line, title }];
          }),
        }),
      );
    });
  };
