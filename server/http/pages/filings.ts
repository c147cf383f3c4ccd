import type { Request, Router } from 'express';
import { z } from 'zod';
import { countFilings, listFilings } from '../../actions/filings/list.ts';
import { readRates } from '../../actions/filings/rates.ts';
import { dayOf, yearOf } from '../../domain/day.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import { mayAny } from '../../domain/may.ts';
import { citationOf, periodOn } from '../../domain/profile.ts';
import { listBehind } from '../../domain/rates/table.ts';
import type { Context } from '../../ports.ts';
import { dayProse } from '../../text/days.ts';
import { directorySheet, filingsSheet } from '../../text/filingSheets.ts';
import { stretchName } from '../../text/rates.ts';
import { FilingsPage } from '../../web/pages/filings.tsx';
import { paths } from '../../web/paths.ts';
import { sendWorkbook } from '../download.ts';
import { sendPage } from '../frame.ts';
import { blank } from '../schemas/fields.ts';
import { FILINGS_QUERY } from '../schemas/filings.ts';
import { parseQuery } from '../schemas/parse.ts';
import { RATES_QUERY, spanOf } from '../schemas/rates.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 50;
/** Rows of a workbook of the list. */
const MOST = 20_000;
const QUERY = FILINGS_QUERY.extend({ page: blank(z.coerce.number().int().min(1).max(100_000)) });

/** 备案 of the whole county, of one's own for an issuer; as a workbook; and 报备目录. */
export const filingListPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    /** Last year's list of what was issued is due by a day of January, where the profile says so. */
    const yearlyNote = (): string | null => {
      const today = ctx.clock.today();
      const figure = periodOn(ctx.rules.profile, today).figures['yearly.list'];
      const [month = 0, day = 0] = figure.value?.split('-').map(Number) ?? [];
      const due = figure.value === null ? null : dayOf(yearOf(today), month, day);
      if (due === null || today > due) return null;
      return `${yearOf(today) - 1}年制发文件的目录应于${dayProse(due)}前报送（${citationOf(figure)}），可以在“备案率”页导出报备目录。`;
    };

    router.get(paths.filings(), async (req: Request, res) => {
      const asked = parseQuery(QUERY, req);
      const page = asked.page ?? 1;
      const found = await listFilings(ctx, req.actor, asked, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
      sendPage(
        res,
        FilingsPage({
          ...(await countFilings(ctx, req.actor)),
          chrome: await shell.chrome(req),
          today: ctx.clock.today(),
          query: asked,
          rows: found.rows,
          paging: { page, pageSize: PAGE_SIZE, total: found.total },
          issuers: withoutDoubles(await ctx.reader.issuers()).map(({ id, name }) => ({ id, name })),
          yearly: yearlyNote(),
          maySites: mayAny(req.actor, 'filing.compare'),
        }),
      );
    });

    router.get('/filings.xlsx', async (req, res) => {
      const found = await listFilings(ctx, req.actor, parseQuery(FILINGS_QUERY, req), { offset: 0, limit: MOST });
      await sendWorkbook(ctx, res, `备案清单-${ctx.clock.today()}`, [filingsSheet(found.rows)]);
    });

    router.get('/filings/directory.xlsx', async (req, res) => {
      const asked = parseQuery(RATES_QUERY, req);
      const span = spanOf(asked, ctx.clock.today());
      const { line, tier, issuer, on } = asked;
      const read = await readRates(ctx, req.actor, { stretch: span.stretch, line, tier, issuerId: issuer, on });
      const name = `${stretchName(span.span, span.year, span.number)}报备目录`;
      const issued = listBehind(read.documents, 'issued', span.stretch, read.lines);
      await sendWorkbook(ctx, res, name, [directorySheet('报备目录', issued)]);
    });
  };
