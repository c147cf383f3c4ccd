import type { Request, Router } from 'express';
import { z } from 'zod';
import { PUBLIC } from '../../domain/actor.ts';
import { TIERS } from '../../domain/codes.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import { visibility } from '../../domain/may.ts';
import type { Context, DocumentFilter, PublicReader } from '../../ports.ts';
import { CATALOGUES, catalogueHead, catalogueName, catalogueRow } from '../../text/catalogue.ts';
import { cataloguePaper } from '../../text/papers/catalogue.ts';
import { CataloguePage } from '../../web/pages/catalogue.tsx';
import { paths } from '../../web/paths.ts';
import { assertPage } from '../assertPage.ts';
import { sendPaper, sendWorkbook, streamCsv } from '../download.ts';
import { sendPage } from '../frame.ts';
import { BODY_SHAPE, chosenBodies } from '../chosenBodies.ts';
import { blank, dayField } from '../schemas/fields.ts';
import { parseExact, parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';
import { slicesOf } from '../slices.ts';

const PAGE_SIZE = 50;
/** More than a city has; beyond it one exports by body or year. */
const MOST_EXPORTED = 20_000;
/** A Word file of more lines opens on few machines; the workbook has them all. */
const MOST_ON_PAPER = 5000;
const WIDTHS = [6, 60, 24, 26, 14, 14, 14, 14, 14];

const QUERY = z.object({
  kind: blank(z.enum(CATALOGUES)).default('in_force'),
  on: blank(dayField),
  ...BODY_SHAPE,
  tier: blank(z.enum(TIERS)),
  year: blank(z.coerce.number().int().min(1900).max(2999)),
  subject: blank(z.string().trim().max(50)),
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});
type Asked = z.output<typeof QUERY>;

/** 目录 of what is in force, repealed, lapsed … on any day; only what the public sees, whoever asks. */
export const cataloguePages =
  (ctx: PublicReader, files: Pick<Context, 'workbooks' | 'papers'>) =>
  (router: Router, shell: Shell): void => {
    const seen = visibility(PUBLIC);
    const read = async (asked: Asked, part: Pick<DocumentFilter, 'offset' | 'limit'>) =>
      ctx.reader.documents({
        visibility: seen,
        on: asked.on ?? ctx.clock.today(),
        validity: [asked.kind],
        issuerIds: chosenBodies(asked, asked.body === undefined ? [] : await ctx.reader.issuers()),
        tier: asked.tier,
        year: asked.year,
        subject: asked.subject,
        ...part,
      });

    router.get(paths.catalogue(), async (req, res) => {
      const asked = parseQuery(QUERY, req);
      const today = ctx.clock.today();
      const on = asked.on ?? today;
      const page = asked.page ?? 1;
      const [found, counts, issuers, years, subjects] = await Promise.all([
        read(asked, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
        ctx.reader.validityCounts(seen, on),
        ctx.reader.issuers(),
        ctx.reader.years(seen),
        ctx.reader.subjects(seen),
      ]);
      const paging = { page, pageSize: PAGE_SIZE, total: found.total };
      assertPage(paging);
      sendPage(
        res,
        CataloguePage({
          chrome: await shell.chrome(req),
          today,
          on,
          kind: asked.kind,
          query: asked,
          lines: found.rows,
          paging,
          counts,
          issuers: withoutDoubles(issuers).map(({ id, name }) => ({ id, name })),
          years,
          subjects,
        }),
      );
    });

    const named = async (req: Request) => {
      const asked = parseExact(QUERY, req);
      const { county } = await shell.chrome(req);
      const name = catalogueName(county, asked.kind, asked.on ?? ctx.clock.today());
      return { asked, name, head: catalogueHead(asked.kind) };
    };
    /** The whole list, in slices of printed rows. */
    async function* printed(asked: Asked): AsyncGenerator<(string | number | null)[][]> {
      let number = 0;
      for await (const lines of slicesOf((part) => read(asked, part), MOST_EXPORTED))
        yield lines.map((line) => catalogueRow(line, asked.kind, ++number));
    }

    router.get(paths.catalogueFile('xlsx'), async (req, res) => {
      const { asked, name, head } = await named(req);
      const rows = [];
      for await (const slice of printed(asked)) rows.push(...slice);
      await sendWorkbook(files, res, name, [{ name: '目录', head, rows, widths: WIDTHS.slice(0, head.length) }]);
    });

    router.get(paths.catalogueFile('docx'), async (req, res) => {
      const { asked, name, head } = await named(req);
      const { rows } = await read(asked, { offset: 0, limit: MOST_ON_PAPER });
      const lines = rows.map((line, i) => catalogueRow(line, asked.kind, i + 1));
      await sendPaper(files, res, cataloguePaper(name, head, lines));
    });

    router.get(paths.catalogueFile('csv'), async (req, res) => {
      const { asked, name, head } = await named(req);
      await streamCsv(res, name, head, printed(asked));
    });
  };
