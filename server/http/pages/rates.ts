import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { readRates, removeStated, stateRates } from '../../actions/filings/rates.ts';
import type { RatesRead } from '../../actions/filings/rates.ts';
import { statedFromFile, statedFromText } from '../../actions/filings/stated.ts';
import { TIERS } from '../../domain/codes.ts';
import { yearOf } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import { RATE_COUNTS } from '../../domain/profile/codes.ts';
import type { StatedCounts } from '../../domain/rates/stated.ts';
import type { Counts } from '../../domain/rates/table.ts';
import { listBehind } from '../../domain/rates/table.ts';
import type { Context } from '../../ports.ts';
import { formulaSheet, ratesSheet, rowNames, stretchName } from '../../text/rates.ts';
import { emptyForm } from '../../web/form.ts';
import { paths } from '../../web/paths.ts';
import { RateListPage } from '../../web/pages/rateList.tsx';
import { RatesPage } from '../../web/pages/rates.tsx';
import { sendWorkbook } from '../download.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { blank, dayField, idParams, line } from '../schemas/fields.ts';
import { versionField } from '../schemas/document.ts';
import { parseBody, parseParams, parseQuery } from '../schemas/parse.ts';
import { RATES_QUERY, RATE_LIST_QUERY, spanOf, type Span } from '../schemas/rates.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { optionalFile } from '../upload.ts';

const PAGE_SIZE = 50;
const SHOWN = ['rate.counts', 'rate.rows', 'day.order', 'day.future', 'conflict.exists', 'ledger.not_excel'];

const number = blank(z.coerce.number().int().min(0).max(9_999_999));
const STATING = z.object({
  name: blank(line(200)),
  tier: blank(z.enum(TIERS)),
  fromDay: dayField,
  toDay: dayField,
  source: line(500),
  text: z.string().max(500_000).default(''),
  ...(Object.fromEntries(RATE_COUNTS.map((count) => [count, number])) as Record<
    (typeof RATE_COUNTS)[number],
    typeof number
  >),
});

/** 备案率: the table, the list behind each figure, the workbook, and counts stated elsewhere. */
export const ratePages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const read = async (
      req: Request,
      asked: z.output<typeof RATES_QUERY>,
    ): Promise<{ span: Span; read: RatesRead }> => {
      const span = spanOf(asked, ctx.clock.today());
      const { line: onLine, tier, issuer, on } = asked;
      const query = { stretch: span.stretch, line: onLine, tier, issuerId: issuer, on };
      return { span, read: await readRates(ctx, req.actor, query) };
    };
    const page = async (req: Request, res: Response, stating: RatesPage['stating'], status = 200): Promise<void> => {
      const asked = parseQuery(RATES_QUERY, req);
      const { span, read: rates } = await read(req, asked);
      const thisYear = yearOf(ctx.clock.today());
      const { stretch, ...at } = span;
      sendPage(
        res,
        RatesPage({
          ...rates,
          chrome: await shell.chrome(req),
          query: { ...asked, ...at },
          stretch,
          issuers: withoutDoubles(await ctx.reader.issuers()).map(({ id, name }) => ({ id, name })),
          years: [...new Set([...Array.from({ length: 10 }, (_, i) => thisYear - i), span.year])].sort((a, b) => b - a),
          stating: may(req.actor, 'rate.state') ? (stating ?? { form: emptyForm(), open: false }) : null,
        }),
        status,
      );
    };

    router.get(paths.rates(), (req, res) => page(req, res, null));

    router.get('/filings/rates/list', async (req, res) => {
      const asked = parseQuery(RATE_LIST_QUERY, req);
      const { span, read: rates } = await read(req, asked);
      const found = listBehind(rates.documents, asked.count, span.stretch, rates.lines);
      const at = asked.page ?? 1;
      const { stretch: _stretch, ...named } = span;
      sendPage(
        res,
        RateListPage({
          chrome: await shell.chrome(req),
          query: { ...asked, ...named },
          documents: found.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE),
          paging: { page: at, pageSize: PAGE_SIZE, total: found.length },
        }),
      );
    });

    router.get('/filings/rates.xlsx', async (req, res) => {
      const { span, read: rates } = await read(req, parseQuery(RATES_QUERY, req));
      const name = `${stretchName(span.span, span.year, span.number)}备案率`;
      const stated = rates.stated.length === 0 ? [] : [ratesSheet('录入的统计数', rates.stated, rates.figures)];
      await sendWorkbook(ctx, res, name, [
        ratesSheet('备案率', rowNames(rates.rows), rates.figures),
        ...stated,
        formulaSheet(rates.figures),
      ]);
    });

    router.post(paths.ratesState(), shell.uploadFor('rate.state'), async (req, res) => {
      permit(req.actor, 'rate.state', {});
      const sent = await submit(
        req,
        STATING,
        async ({ name, tier = null, fromDay, toDay, source, text, ...given }) => {
          const about = { fromDay, toDay, source };
          const file = optionalFile(req);
          const listed: StatedCounts[] = file
            ? await statedFromFile(ctx, file.path, about)
            : text.trim() === ''
              ? []
              : await statedFromText(ctx, text, about);
          const counts = Object.fromEntries(
            RATE_COUNTS.flatMap((count) => (given[count] === undefined ? [] : [[count, given[count]]])),
          ) as Counts;
          const own = name === undefined ? [] : [{ ...about, name, tier, issuerId: null, counts }];
          return stateRates(ctx, req.actor, [...own, ...listed]);
        },
        SHOWN,
      );
      if (!sent.ok) return page(req, res, { form: sent, open: true }, sent.status);
      tell(req, { tone: 'done', text: `已录入${sent.value.length}条统计数。` });
      const { fromDay } = parseBody(z.looseObject({ fromDay: dayField }), req);
      res.redirect(303, paths.rates({ span: 'year', year: yearOf(fromDay) }));
    });

    router.post(paths.rateRemove(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const { version, reason } = parseBody(z.object({ version: versionField, reason: line(2000) }), req);
      await removeStated(ctx, req.actor, id, version, reason);
      tell(req, { tone: 'done', text: '已移除这条统计数。' });
      res.redirect(303, paths.rates());
    });
  };
