import type { Request, Router } from 'express';
import { readBodies, readNumbers, listNumbers } from '../../actions/statistics/numbers.ts';
import { issuerOf } from '../../actions/issuers/issuers.ts';
import { yearOf } from '../../domain/day.ts';
import { mayAny } from '../../domain/may.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { csv } from '../../text/csv.ts';
import { bodiesSheet, yearlyDuties, yearsSheet } from '../../text/statistics.ts';
import { StatisticsPage } from '../../web/pages/statistics.tsx';
import { StatisticsListPage } from '../../web/pages/statisticsList.tsx';
import { paths } from '../../web/paths.ts';
import { sendCsv, sendWorkbook } from '../download.ts';
import { sendPage } from '../frame.ts';
import { parseQuery } from '../schemas/parse.ts';
import { NUMBERS_QUERY, NUMBER_LIST_PAGE } from '../schemas/statistics.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 50;

/** 年度统计: the table, the list behind each figure, the workbook and CSV. An issuer's account is sent to its own body's page. */
export const statisticsPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const read = async (req: Request) => {
      const { on, known: knownOn, tier, ...asked } = parseQuery(NUMBERS_QUERY, req);
      const numbers = await readNumbers(ctx, req.actor, { on, knownOn, tier });
      const year = asked.year ?? yearOf(numbers.on);
      const bodies = await readBodies(ctx, req.actor, { on, knownOn, tier, year });
      return { query: { on, known: knownOn, tier, year }, numbers, bodies };
    };

    router.get(paths.statistics(), async (req, res) => {
      const { actor } = req;
      if (!mayAny(actor, 'statistics.read') && actor.kind === 'user' && actor.issuerId !== null)
        return res.redirect(303, paths.scorecard(actor.issuerId));
      const { query, numbers, bodies } = await read(req);
      const { figures } = periodOn(ctx.rules.profile, numbers.on);
      const yearly = yearlyDuties(figures, query.year);
      sendPage(res, StatisticsPage({ chrome: await shell.chrome(req), query, ...numbers, bodies, yearly }));
    });

    router.get(paths.statisticsFile('xlsx'), async (req, res) => {
      const { query, numbers, bodies } = await read(req);
      await sendWorkbook(ctx, res, `行政规范性文件年度统计-${numbers.on}`, [
        yearsSheet(numbers.rows, numbers.undated),
        bodiesSheet(query.year, bodies),
      ]);
    });

    router.get(paths.statisticsFile('csv'), async (req, res) => {
      const { numbers } = await read(req);
      const { head, rows } = yearsSheet(numbers.rows, numbers.undated);
      sendCsv(res, `行政规范性文件年度统计-${numbers.on}`, csv([head, ...rows]));
    });

    router.get('/statistics/list', async (req, res) => {
      const asked = parseQuery(NUMBER_LIST_PAGE, req);
      const { count, tier, issuer: issuerId, on, known: knownOn } = asked;
      const shown = asked.year ?? yearOf(on ?? ctx.clock.today());
      const year = shown === 'unknown' ? null : shown;
      const { found, ...times } = await listNumbers(ctx, req.actor, { count, year, tier, issuerId, on, knownOn });
      const issuer = issuerId === undefined ? null : await issuerOf(ctx, issuerId);
      const page = asked.page ?? 1;
      const county = issuer === null || (mayAny(req.actor, 'statistics.read') && tier !== undefined);
      const at = { year: year ?? undefined, on, known: knownOn };
      sendPage(
        res,
        StatisticsListPage({
          chrome: await shell.chrome(req),
          query: { ...asked, year: shown },
          ...times,
          issuerName: issuer?.name ?? null,
          rows: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
          paging: { page, pageSize: PAGE_SIZE, total: found.length },
          back: county
            ? { href: paths.statistics(at), text: '年度统计' }
            : { href: paths.scorecard(issuerId ?? 0, at), text: '单位统计' },
        }),
      );
    });
  };
