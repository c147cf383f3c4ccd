import type { Request, Router } from 'express';
import { z } from 'zod';
import { readYear, setYear } from '../../actions/calendar/years.ts';
import { permit } from '../../actions/context.ts';
import { unknownYears, type YearDays } from '../../domain/calendarYear.ts';
import { yearOf, type Day } from '../../domain/day.ts';
import type { Context } from '../../ports.ts';
import { emptyForm } from '../../web/form.ts';
import { CalendarPage, CalendarYearPage } from '../../web/pages/calendar.tsx';
import type { ProvisionalLimit, YearLine } from '../../web/pages/calendar.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { dayField, line } from '../schemas/fields.ts';
import { seenField } from '../schemas/json.ts';
import { parseBody, parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const YEAR = z.object({ year: z.coerce.number().int().min(2008).max(2099) });
const text = z.string().max(20_000).default('');
const SAID = z.object({ source: line(200), notice: text, holidays: text, workdays: text });
const days = z
  .string()
  .max(20_000)
  .default('')
  .transform((value) => value.split(' ').filter(Boolean))
  .pipe(z.array(dayField));
const CONFIRM = z.object({ holidays: days, workdays: days, source: line(200), seen: seenField });

const demandStaff = (req: Request): void => permit(req.actor, 'dossier.read');

async function yearLines(ctx: Context): Promise<YearLine[]> {
  const rows = new Map((await ctx.reader.calendarYears()).map((row) => [row.year, row]));
  const known = Object.keys(ctx.rules.calendar.years).map(Number);
  const next = yearOf(ctx.clock.today()) + 1;
  return [...new Set([...known, next - 1, next])]
    .sort((a, b) => b - a)
    .map((year) => lineOf(ctx, year, rows.has(year) ? { source: rows.get(year)?.source ?? null } : null));
}

const lineOf = (ctx: Context, year: number, set: YearLine['set']): YearLine => ({
  year,
  days: ctx.rules.calendar.years[year] ?? null,
  set,
});

/** Reviews whose last day was reckoned through a year that is not announced. */
async function provisionalLimits(ctx: Context, req: Request): Promise<ProvisionalLimit[]> {
  if (!req.actor || req.actor.kind !== 'user' || req.actor.role === 'issuer' || req.actor.role === 'admin') return [];
  return (await ctx.reader.openReviews()).flatMap(({ acceptedOn, dueOn, document }) => {
    if (acceptedOn === null || dueOn === null) return [];
    const years = unknownYears(acceptedOn, dueOn, ctx.rules.calendar);
    const { id, title, docNumber } = document;
    return years.length === 0 ? [] : [{ documentId: id, title, docNumber, dueOn, years }];
  });
}

const marks = (said: YearDays | null): Map<string, { day: Day; kind: '休' | '班' }> =>
  new Map(
    (['holidays', 'workdays'] as const).flatMap((field) =>
      (said?.[field] ?? []).map((day) => {
        const kind = field === 'holidays' ? ('休' as const) : ('班' as const);
        return [`${day}${kind}`, { day, kind }] as const;
      }),
    ),
  );

/** 放假安排: the years that are known, and the entry of one by the notice of the State Council. */
export const calendarPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const yearPage = async (
      req: Request,
      year: number,
      form: CalendarYearPage['form'],
      proposed: CalendarYearPage['proposed'] = null,
    ): Promise<CalendarYearPage> => {
      const row = (await ctx.reader.calendarYears()).find((one) => one.year === year);
      return {
        chrome: await shell.chrome(req),
        line: lineOf(ctx, year, row ? { source: row.source } : null),
        form,
        proposed,
      };
    };

    router.get(paths.calendar(), async (req, res) => {
      demandStaff(req);
      const page: CalendarPage = {
        chrome: await shell.chrome(req),
        years: await yearLines(ctx),
        provisional: await provisionalLimits(ctx, req),
      };
      sendPage(res, CalendarPage(page));
    });

    router.get(paths.calendarYear(':year'), async (req, res) => {
      demandStaff(req);
      const { year } = parseParams(YEAR, req);
      sendPage(res, CalendarYearPage(await yearPage(req, year, emptyForm())));
    });

    router.post(paths.calendarPreview(':year'), async (req, res) => {
      permit(req.actor, 'calendar.set', {});
      const { year } = parseParams(YEAR, req);
      const sent = await submit(req, SAID, async ({ source, ...said }) => ({
        source,
        read: readYear(ctx, year, said),
      }));
      if (!sent.ok) {
        const form = sent as CalendarYearPage['form'];
        return sendPage(res, CalendarYearPage(await yearPage(req, year, form)), sent.status);
      }
      const { source, read } = sent.value;
      const [now, then] = [marks(ctx.rules.calendar.years[year] ?? null), marks(read)];
      const rows = await ctx.reader.calendarYears();
      const proposed = {
        days: read,
        source,
        seen: JSON.stringify(Object.fromEntries(rows.map((row) => [row.year, row.version]))),
        added: [...then].filter(([key]) => !now.has(key)).map(([, mark]) => mark),
        dropped: [...now].filter(([key]) => !then.has(key)).map(([, mark]) => mark),
      };
      sendPage(res, CalendarYearPage(await yearPage(req, year, emptyForm(), proposed)));
    });

    router.post(paths.calendarYear(':year'), async (req, res) => {
      const { year } = parseParams(YEAR, req);
      const { seen, ...said } = parseBody(CONFIRM, req);
      await setYear(ctx, req.actor, year, said, seen);
      tell(req, { tone: 'done', text: `${year}年的放假安排已登记，按工作日计算的期限从现在起以它为准。` });
      res.redirect(303, paths.calendarYear(year));
    });
  };
