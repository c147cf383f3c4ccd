import type { Router } from 'express';
import { z } from 'zod';
import { search } from '../../actions/search.ts';
import { PUBLIC } from '../../domain/actor.ts';
import { addDays } from '../../domain/day.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import { treeOf } from '../../domain/issuerTree.ts';
import type { TreeLine } from '../../domain/issuerTree.ts';
import { visibility } from '../../domain/may.ts';
import type { PublicReader } from '../../ports.ts';
import { CatalogueBrowsePage } from '../../web/pages/catalogueBrowse.tsx';
import { CatalogueComparePage } from '../../web/pages/catalogueCompare.tsx';
import { CatalogueEndingPage, ENDING_WITHIN } from '../../web/pages/catalogueEnding.tsx';
import { paths } from '../../web/paths.ts';
import { compareDays } from '../catalogueCompare.ts';
import { sendPage } from '../frame.ts';
import { blank, dayField, idField } from '../schemas/fields.ts';
import { parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 50;
/** Lines of a comparison: more are of no use on one page. */
const MOST_LINES = 300;

const COMPARE = z.object({ issuer: blank(idField), from: blank(dayField), to: blank(dayField) });
const ENDING = z.object({
  within: z.coerce.number().int().min(1).max(3650).catch(180).default(ENDING_WITHIN[2]),
  issuer: blank(idField),
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});
const BROWSE = z.object({ on: blank(dayField) });

/** Bodies of a tree that have something to show, or above one that has. */
function bearing<T extends { inForce: number }>(lines: readonly TreeLine<T>[]): TreeLine<T>[] {
  const kept: TreeLine<T>[] = [];
  let wanted = 0;
  for (const line of [...lines].reverse()) {
    if (line.issuer.inForce === 0 && line.depth >= wanted) continue;
    kept.push(line);
    wanted = line.depth;
  }
  return kept.reverse();
}

/** Ways to look through what is held: two days compared, what ends soon, by body, subject, year and genre. Only what the public sees. */
export const catalogueViewPages =
  (ctx: PublicReader) =>
  (router: Router, shell: Shell): void => {
    const seen = visibility(PUBLIC);
    const bodies = async () =>
      withoutDoubles(await ctx.reader.issuers()).map(({ id, name, parentId, tier }) => ({ id, name, parentId, tier }));

    router.get(paths.catalogueCompare(), async (req, res) => {
      const asked = parseQuery(COMPARE, req);
      const [compared, issuers] = await Promise.all([compareDays(ctx, asked, MOST_LINES), bodies()]);
      const issuer = issuers.find(({ id }) => id === asked.issuer) ?? null;
      sendPage(res, CatalogueComparePage({ chrome: await shell.chrome(req), ...compared, issuer, issuers }));
    });

    router.get(paths.catalogueEnding(), async (req, res) => {
      const asked = parseQuery(ENDING, req);
      const today = ctx.clock.today();
      const page = asked.page ?? 1;
      const [found, issuers] = await Promise.all([
        ctx.reader.documents({
          visibility: seen,
          on: today,
          validity: ['in_force'],
          endingFrom: today,
          endingTo: addDays(today, asked.within),
          issuerIds: asked.issuer === undefined ? undefined : [asked.issuer],
          sort: 'ending',
          offset: (page - 1) * PAGE_SIZE,
          limit: PAGE_SIZE,
        }),
        bodies(),
      ]);
      sendPage(
        res,
        CatalogueEndingPage({
          chrome: await shell.chrome(req),
          today,
          within: asked.within,
          query: asked,
          lines: found.rows,
          paging: { page, pageSize: PAGE_SIZE, total: found.total },
          issuers,
        }),
      );
    });

    router.get(paths.catalogueBrowse(), async (req, res) => {
      const today = ctx.clock.today();
      const on = parseQuery(BROWSE, req).on ?? today;
      const [{ facets, total }, issuers] = await Promise.all([
        search(ctx, PUBLIC, { q: '', on, validity: ['in_force'], offset: 0, limit: 1 }),
        bodies(),
      ]);
      const counts = new Map(facets.issuer.map((facet) => [facet.value, facet.count]));
      const tree = treeOf(issuers.map((row) => ({ ...row, inForce: counts.get(row.id) ?? 0 })));
      sendPage(
        res,
        CatalogueBrowsePage({
          chrome: await shell.chrome(req),
          today,
          on,
          issuers: bearing(tree),
          years: facets.year,
          genres: facets.genre,
          subjects: facets.subject,
          unsorted: total - facets.subject.reduce((sum, one) => sum + one.count, 0),
        }),
      );
    });
  };
