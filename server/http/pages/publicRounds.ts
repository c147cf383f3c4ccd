import type { Request, Router } from 'express';
import { z } from 'zod';
import { publishedRound } from '../../actions/rounds/public.ts';
import { catalogueDiff } from '../../domain/rounds/catalogue.ts';
import { CONCLUSIONS } from '../../domain/rounds/codes.ts';
import type { Context, PublicReader, PublicRounds } from '../../ports.ts';
import { siteName } from '../../text/names.ts';
import { cataloguePaper } from '../../text/papers/roundCatalogue.ts';
import { resultsFeed } from '../../text/roundFeed.ts';
import { catalogueSheets } from '../../text/roundSheets.ts';
import { RESULT_PAGE_SIZE, ResultPage } from '../../web/pages/result.tsx';
import { ResultsPage } from '../../web/pages/results.tsx';
import { paths } from '../../web/paths.ts';
import { sendPaper, sendWorkbook } from '../download.ts';
import { assertPage } from '../assertPage.ts';
import { sendPage } from '../frame.ts';
import { blank, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 30;
const MOST_ENTRIES = 100;
const pageField = blank(z.coerce.number().int().min(1).max(10_000));
const LIST = z.object({ page: pageField });
const ONE = z.object({ list: blank(z.enum(CONCLUSIONS)), page: pageField });

/** 清理结果 for everybody: catalogues as they were published, as page, Word, Excel and feed. `baseUrl`: the public address, if one is set. */
export const publicRoundPages =
  (
    rounds: PublicRounds,
    ctx: Pick<PublicReader, 'clock'> & Pick<Context, 'papers' | 'workbooks'>,
    baseUrl: string | null,
  ) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.results(), async (req, res) => {
      const { page = 1 } = parseQuery(LIST, req);
      const { rows, total } = await rounds.list((page - 1) * PAGE_SIZE, PAGE_SIZE);
      const paging = { page, pageSize: PAGE_SIZE, total };
      assertPage(paging);
      sendPage(res, ResultsPage({ chrome: await shell.chrome(req), rows, paging }));
    });

    const found = async (req: Request) => {
      const one = await publishedRound(rounds, parseParams(idParams, req).id);
      return { ...one, diff: catalogueDiff(one.entries, one.before?.entries ?? []) };
    };
    router.get(paths.result(':id'), async (req, res) => {
      const { round, entries, before, diff, basis } = await found(req);
      const { list, page = 1 } = parseQuery(ONE, req);
      const first = CONCLUSIONS.find((one) => entries.some((entry) => entry.list === one));
      const shown = list ?? first ?? 'keep';
      const total = entries.filter((entry) => entry.list === shown).length;
      assertPage({ page, pageSize: RESULT_PAGE_SIZE, total });
      const model = { round, entries, diff, basis, before: before?.round ?? null, page };
      sendPage(res, ResultPage({ chrome: await shell.chrome(req), ...model, list: shown }));
    });
    router.get(paths.resultPaper(':id'), async (req, res) => {
      const { round, entries } = await found(req);
      await sendPaper(ctx, res, cataloguePaper(round, entries));
    });
    router.get(paths.resultSheet(':id'), async (req, res) => {
      const { round, entries, diff, before } = await found(req);
      await sendWorkbook(ctx, res, round.decisionTitle ?? round.title, catalogueSheets(entries, before && diff));
    });

    router.get(paths.resultsFeed(), async (req, res) => {
      const at = (baseUrl ?? `${req.protocol}://${req.get('host') ?? ''}`).replace(/\/$/, '');
      const { county } = await shell.chrome(req);
      const { rows } = await rounds.list(0, MOST_ENTRIES);
      const feed = resultsFeed(rows, {
        title: `${siteName(county)}：清理结果`,
        self: at + paths.resultsFeed(),
        now: ctx.clock.now(),
        at: (id) => at + paths.result(id),
      });
      res.type('application/atom+xml').send(feed);
    });
  };
