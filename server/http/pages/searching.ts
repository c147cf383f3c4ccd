import type { Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { search } from '../../actions/search.ts';
import { explainSearch } from '../../actions/searching/explain.ts';
import { readQueryLog } from '../../actions/searching/log.ts';
import { PUBLIC } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
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
const FIRST = 10;
const EXPLAIN = z.object({
  q: z.string().max(MOST_QUERY).catch('').default(''),
  document: blank(idField),
  on: blank(dayField),
});
const LOG = z.object({ days: z.coerce.number().int().min(1).max(366).catch(30).default(LOG_DAYS[1]) });

/** What the public is shown first of what is in force on a day. */
async function firstHits(ctx: Context, q: string, on: Day) {
  const { hits } = await search(ctx, PUBLIC, { q, on, validity: ['in_force'], offset: 0, limit: FIRST });
  return hits.map(({ documentId, title, docNumber }) => ({ id: documentId, title: title.text, docNumber }));
}

/** What the staff sees of searching: why a document ranks where it does, what the public looks for and does not find. */
export const searchingPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.searchExplain(), async (req, res) => {
      permit(req.actor, 'dossier.read');
      const { q, document: documentId, on: asked } = parseQuery(EXPLAIN, req);
      const on = asked ?? ctx.clock.today();
      const { document, explanation } =
        documentId === undefined
          ? { document: null, explanation: null }
          : await explainSearch(ctx, req.actor, { q, documentId, on });
      const hits = documentId === undefined && q !== '' ? { hits: await firstHits(ctx, q, on) } : {};
      sendPage(res, SearchExplainPage({ chrome: await shell.chrome(req), q, on, document, explanation, ...hits }));
    });

    router.get(paths.searchLog(), async (req, res) => {
      const { days } = parseQuery(LOG, req);
      const { nothing, asked, opened } = await readQueryLog(ctx, req.actor, { days, limit: LINES });
      sendPage(res, SearchLogPage({ chrome: await shell.chrome(req), days, nothing, asked, opened }));
    });
  };
