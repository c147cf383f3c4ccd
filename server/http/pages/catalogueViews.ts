import type { Request, Router } from 'express';
import { z } from 'zod';
import { search } from '../../actions/search.ts';
import { PUBLIC } from '../../domain/actor.ts';
import { sizeOfChange } from '../../domain/catalogueChange.ts';
import { addDays } from '../../domain/day.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import { treeOf } from '../../domain/issuerTree.ts';
import type { TreeLine } from '../../domain/issuerTree.ts';
import { visibility } from '../../domain/may.ts';
import type { PublicReader } from '../../ports.ts';
import { csv } from '../../text/csv.ts';
import { COMPARED_HEAD, comparedName, comparedRows } from '../../text/daysCompared.ts';
import { CatalogueBrowsePage } from '../../web/pages/catalogueBrowse.tsx';
import { CatalogueComparePage } from '../../web/pages/catalogueCompare.tsx';
import { CatalogueEndingPage, ENDING_WITHIN } from '../../web/pages/catalogueEnding.tsx';
import { paths } from '../../web/paths.ts';
import { assertPage } from '../assertPage.ts';
import { compareDays } from '../catalogueCompare.ts';
import { sendCsv } from '../download.ts';
import { sendPage } from '../frame.ts';
import { BODY_SHAPE, chosenBodies } from '../chosenBodies.ts';
import { blank, dayField } from '../schemas/fields.ts';
import { parseExact, parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 50;
/** Lines of a comparison, on as many pages as they take: more are of no use. */
const MOST_LINES = 2000;
const LINES_OF_PAGE = 100;
/** Bodies of a tree on one page. */
const BODIES_OF_PAGE = 300;
const PAGE = blank(z.coerce.number().int().min(1).max(100_000));

const COMPARE = z.object({ ...BODY_SHAPE, from: blank(dayField), to: blank(dayField), page: PAGE });
const ENDING = z.object({
  within: blank(z.coerce.number().int().min(1).max(3650)).default(ENDING_WITHIN[2]),
  ...BODY_SHAPE,
  page: PAGE,
});
const BROWSE = z.object({ on: blank(dayField), page: PAGE });

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
      withoutDoubles(await ctx.reader.issuers()).map(({ id, name, shortNames, formerNames, parentId, tier }) => ({
        ...{ id, name, shortNames, formerNames, parentId, tier },
      }));

    const compare = async (req: Request, parse = parseQuery) => {
      const asked = parse(COMPARE, req);
      const issuers = await bodies();
      const issuerIds = chosenBodies(asked, issuers);
      const compared = await compareDays(ctx, { ...asked, issuerIds }, MOST_LINES);
      const issuer = issuers.find(({ id }) => id === asked.issuer) ?? null;
      return { asked, issuers, compared, issuer };
    };

    router.get(paths.catalogueCompareFile(), async (req, res) => {
      const { compared, issuer } = await compare(req, parseExact);
      const { from, to, change } = compared;
      const of = issuer?.name ?? (await shell.chrome(req)).county;
      sendCsv(res, comparedName(of, from, to), csv([COMPARED_HEAD, ...comparedRows(change)]));
    });

    router.get(paths.catalogueCompare(), async (req, res) => {
      const { asked, issuers, compared, issuer } = await compare(req);
      const paging = { page: asked.page ?? 1, pageSize: LINES_OF_PAGE, total: sizeOfChange(compared.change) };
      assertPage(paging);
      const chrome = await shell.chrome(req);
      sendPage(res, CatalogueComparePage({ chrome, ...compared, query: asked, paging, issuer, issuers }));
    });

    router.get(paths.catalogueEnding(), async (req, res) => {
      const asked = parseQuery(ENDING, req);
      const today = ctx.clock.today();
      const page = asked.page ?? 1;
      const issuers = await bodies();
      const found = await ctx.reader.documents({
        visibility: seen,
        on: today,
        validity: ['in_force'],
        endingFrom: today,
        endingTo: addDays(today, asked.within),
        issuerIds: chosenBodies(asked, issuers),
        sort: 'ending',
        offset: (page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      });
      const paging = { page, pageSize: PAGE_SIZE, total: found.total };
      assertPage(paging);
      sendPage(
        res,
        CatalogueEndingPage({
          chrome: await shell.chrome(req),
          today,
          within: asked.within,
          query: asked,
          lines: found.rows,
          paging,
          issuers,
        }),
      );
    });

    router.get(paths.catalogueBrowse(), async (req, res) => {
      const today = ctx.clock.today();
      const { on = today, page = 1 } = parseQuery(BROWSE, req);
      const [{ facets, total }, issuers] = await Promise.all([
        search(ctx, PUBLIC, { q: '', on, validity: ['in_force'], offset: 0, limit: 1 }),
        bodies(),
      ]);
      const counts = new Map(facets.issuer.map((facet) => [facet.value, facet.count]));
      const tree = bearing(treeOf(issuers.map((row) => ({ ...row, inForce: counts.get(row.id) ?? 0 }))));
      const paging = { page, pageSize: BODIES_OF_PAGE, total: tree.length };
      assertPage(paging);
      sendPage(
        res,
        CatalogueBrowsePage({
          chrome: await shell.chrome(req),
          today,
          on,
          issuers: tree.slice((page - 1) * BODIES_OF_PAGE, page * BODIES_OF_PAGE),
          paging,
          years: facets.year,
          genres: facets.genre,
          subjects: facets.subject,
          unsorted: total - facets.subject.reduce((sum, one) => sum + one.count, 0),
        }),
      );
    });
  };
