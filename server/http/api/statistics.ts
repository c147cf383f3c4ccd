import { z } from 'zod';
import { listNumbers, readBodies, readNumbers } from '../../actions/statistics/numbers.ts';
import { yearReport } from '../../actions/statistics/report.ts';
import { readScorecard } from '../../actions/statistics/scorecard.ts';
import { PROBLEM_KINDS, TIERS, FLAG_KINDS } from '../../domain/codes.ts';
import { yearOf } from '../../domain/day.ts';
import { RATE_NAMES } from '../../domain/rates/table.ts';
import { ENDING_COUNTS, YEAR_COUNTS, type Numbers, type YearCount } from '../../domain/yearNumbers/counts.ts';
import type { YearRow } from '../../domain/yearNumbers/years.ts';
import type { Context } from '../../ports.ts';
import { endedIn } from '../../text/statistics.ts';
import { YEAR_COUNT } from '../../text/yearCounts.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idParams, pageQuery } from '../schemas/fields.ts';
import { dayOut } from '../schemas/out.ts';
import {
  COUNT_PARAMS,
  NUMBERS_QUERY,
  NUMBER_LIST_QUERY,
  REPORT_QUERY,
  SCORECARD_QUERY,
} from '../schemas/statistics.ts';

const tag = '统计';

const NUMBERS = z
  .object(
    Object.fromEntries(YEAR_COUNTS.map((count) => [count, z.int().meta({ description: YEAR_COUNT[count] })])) as Record<
      YearCount,
      z.ZodInt
    >,
  )
  .meta({ id: 'YearNumbers', description: '件数；at_end = at_start + 各项增加 − 各项减少' });
const ROW = z
  .object({
    year: z.int().nullable().meta({ description: '日期不详的为 null' }),
    all: NUMBERS,
    tiers: z.object({ government: NUMBERS, department: NUMBERS, town: NUMBERS }),
  })
  .meta({ id: 'YearRow' });
const BODY = z
  .object({ issuerId: z.int().nullable(), name: z.string().nullable(), tier: z.enum(TIERS), numbers: NUMBERS })
  .meta({ id: 'BodyNumbers' });
const TIMES = {
  on: dayOut.meta({ description: '统计到哪一天' }),
  knownOn: dayOut.nullable().meta({ description: '按哪一天掌握的情况；现在为 null' }),
};
const PROBLEMS = z.array(z.object({ kind: z.enum(PROBLEM_KINDS), count: z.int(), contested: z.int() }));

const numbersOut = (numbers: Numbers): Numbers => ({ ...numbers });
const rowOut = ({ year, all, tiers }: YearRow) => ({
  year,
  all: numbersOut(all),
  tiers: {
    government: numbersOut(tiers.government),
    department: numbersOut(tiers.department),
    town: numbersOut(tiers.town),
  },
});

/** Year numbers, the lists behind them, the figures of the yearly papers, and scorecards. */
export const statisticsApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/statistics',
    act: 'statistics.read',
    tag,
    summary: '年度统计：分年度、分层级，一年里分机关',
    query: NUMBERS_QUERY,
    response: z.object({ ...TIMES, rows: z.array(ROW), undated: ROW, year: z.int(), bodies: z.array(BODY) }),
    async handle({ query: { on, known: knownOn, tier, year }, actor }) {
      const read = await readNumbers(ctx, actor, { on, knownOn, tier });
      const ofYear = year ?? yearOf(read.on);
      return {
        on: read.on,
        knownOn: read.knownOn,
        rows: read.rows.map(rowOut),
        undated: rowOut(read.undated),
        year: ofYear,
        bodies: await readBodies(ctx, actor, { on, knownOn, tier, year: ofYear }),
      };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/statistics/counts/:count',
    act: 'scorecard.read',
    tag,
    summary: '一个数字里的文件；制定机关的账号须指明本机关',
    params: COUNT_PARAMS,
    query: NUMBER_LIST_QUERY.extend(pageQuery.shape),
    response: z.object({
      ...TIMES,
      total: z.int(),
      rows: z.array(
        z.object({
          documentId: z.int(),
          title: z.string(),
          docNumber: z.string().nullable(),
          issuerId: z.int().nullable(),
          issuerName: z.string().nullable(),
          tier: z.enum(TIERS),
          madeOn: dayOut.nullable(),
          days: z.array(dayOut.nullable()),
        }),
      ),
    }),
    async handle({ params, query: { offset, limit, on, known: knownOn, issuer: issuerId, year, tier }, actor }) {
      const ofYear = year === 'unknown' ? null : (year ?? yearOf(on ?? ctx.clock.today()));
      const wanted = { ...params, tier, on, knownOn, issuerId, year: ofYear };
      const { found, ...times } = await listNumbers(ctx, actor, wanted);
      return {
        on: times.on,
        knownOn: times.knownOn,
        total: found.length,
        rows: found.slice(offset, offset + limit).map(({ life, issuerName, days }) => ({
          documentId: life.id,
          title: life.title,
          docNumber: life.docNumber,
          issuerId: life.issuerId,
          issuerName,
          tier: life.tier,
          madeOn: life.madeOn,
          days,
        })),
      };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/statistics/report',
    act: 'statistics.read',
    tag,
    summary: '年度报告的数字：法治政府建设年度报告、政府信息公开工作年度报告',
    query: REPORT_QUERY,
    response: z.object({
      ...TIMES,
      year: z.int(),
      row: ROW,
      undated: NUMBERS,
      disclosure: z.object({
        made: z.int().meta({ description: '本年制发件数' }),
        ended: z.int().meta({ description: '本年废止件数' }),
        inForce: z.int().meta({ description: '现行有效件数' }),
        endedCounts: z.array(z.enum(ENDING_COUNTS)).meta({ description: '“废止”包括哪些' }),
      }),
      problems: PROBLEMS,
      changed: z
        .array(z.object({ what: z.string() }))
        .meta({ description: '按现在掌握的情况不同的数字；按现在统计的为空' }),
    }),
    async handle({ query: { on, known: knownOn, year = yearOf(ctx.clock.today()) - 1 }, actor }) {
      const report = await yearReport(ctx, actor, { year, on, knownOn });
      const ends = report.figures['yearly.ended'].value;
      const { all } = report.row;
      return {
        on: report.on,
        knownOn: report.knownOn,
        year,
        row: rowOut(report.row),
        undated: numbersOut(report.undated),
        disclosure: { made: all.made, ended: endedIn(all, ends), inForce: all.at_end, endedCounts: [...ends] },
        problems: report.problems,
        changed: report.changed,
      };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/issuers/:id/scorecard',
    act: 'scorecard.read',
    tag,
    summary: '单位统计：分年度的件数、备案率、问题事件、待办事项',
    params: idParams,
    query: SCORECARD_QUERY,
    response: z.object({
      ...TIMES,
      year: z.int(),
      issuer: z.object({ id: z.int(), name: z.string() }),
      inherited: z.array(z.object({ id: z.int(), name: z.string() })),
      rows: z.array(ROW),
      undated: ROW,
      joined: z.int().meta({ description: '参与其他机关主办的联合制发' }),
      rates: z.array(
        z.object({
          name: z.enum(RATE_NAMES),
          percent: z.number().nullable(),
          median: z.number().nullable().meta({ description: '全县机关的中位数；不足3个机关为 null' }),
        }),
      ),
      problems: PROBLEMS,
      problemMedian: z.number().nullable(),
      duties: z.array(
        z.object({ kind: z.enum(FLAG_KINDS), documentId: z.int().nullable(), dueOn: dayOut, rule: z.string() }),
      ),
    }),
    async handle({ params: { id }, query: { on, known: knownOn, year }, actor }) {
      const card = await readScorecard(ctx, actor, id, { on, knownOn, year });
      return {
        ...card,
        rows: card.rows.map(rowOut),
        undated: rowOut(card.undated),
        rates: card.rates.map(({ name, rate, median }) => ({ name, percent: rate?.percent ?? null, median })),
      };
    },
  }),
];
