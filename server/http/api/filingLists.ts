import { z } from 'zod';
import { listFilings } from '../../actions/filings/list.ts';
import { readRates, removeStated, stateRates } from '../../actions/filings/rates.ts';
import { compareSite, siteListOfText } from '../../actions/filings/sites.ts';
import { FILING_LINES, TIERS } from '../../domain/codes.ts';
import { SITE_OUTCOMES } from '../../domain/filing/siteCheck.ts';
import { citationOf } from '../../domain/profile.ts';
import { RATE_COUNTS, type RateCount } from '../../domain/profile/codes.ts';
import { RATE_NAMES, listBehind, ratesOf, type Counts } from '../../domain/rates/table.ts';
import type { Figures } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { FIGURE } from '../../text/figureLabels.ts';
import { groupName } from '../../text/rates.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { dayField, idParams, line, pageQuery } from '../schemas/fields.ts';
import { FILINGS_QUERY, FILING_LINE_OUT } from '../schemas/filings.ts';
import { dayOut, instantOut } from '../schemas/out.ts';
import { RATES_QUERY, spanOf } from '../schemas/rates.ts';
import { version } from '../schemas/steps.ts';

const tag = '备案';

const COUNTS = z
  .object(
    Object.fromEntries(RATE_COUNTS.map((count) => [count, z.int().min(0).max(9_999_999).optional()])) as Record<
      RateCount,
      z.ZodOptional<z.ZodInt>
    >,
  )
  .meta({ id: 'RateCounts', description: '没有的统计数不填，与 0 不同' });

const RATE = z
  .object({
    name: z.enum(RATE_NAMES),
    label: z.string(),
    over: z.enum(RATE_COUNTS).nullable(),
    base: z.enum(RATE_COUNTS).nullable(),
    better: z.enum(['higher', 'lower']).nullable(),
    target: z.number().nullable(),
    citation: z.string(),
    percent: z.number().nullable().meta({ description: '百分数，不取整；没有可算的为 null' }),
    met: z.boolean().nullable(),
  })
  .meta({ id: 'Rate' });

const ROW = z.object({
  group: z.enum(['all', 'tier', 'issuer']),
  name: z.string(),
  tier: z.enum(TIERS).nullable(),
  issuerId: z.int().nullable(),
  counts: COUNTS,
  rates: z.array(RATE),
});

const STATED = z
  .object({
    id: z.int(),
    version: z.int(),
    name: z.string(),
    issuerId: z.int().nullable(),
    tier: z.enum(TIERS).nullable(),
    fromDay: dayOut,
    toDay: dayOut,
    counts: COUNTS,
    rates: z.array(RATE),
    source: z.string(),
    knownAt: instantOut,
  })
  .meta({ id: 'StatedCounts' });

const ratesOut = (counts: Counts, figures: Figures): z.input<typeof RATE>[] =>
  ratesOf(counts, figures).map(({ name, figure, rate }) => ({
    name,
    label: FIGURE[name],
    over: figure.value?.over ?? null,
    base: figure.value?.base ?? null,
    better: figure.value?.better ?? null,
    target: figure.value?.target ?? null,
    citation: citationOf(figure),
    percent: rate?.percent ?? null,
    met: rate?.met ?? null,
  }));

/** The list of filings, the rates with the documents behind a figure, and counts stated elsewhere. */
export const filingListsApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/filings',
    act: 'filing.list',
    tag,
    summary: '备案清单',
    query: FILINGS_QUERY.extend(pageQuery.shape),
    response: z.object({ total: z.int(), rows: z.array(FILING_LINE_OUT) }),
    async handle({ query: { offset, limit, ...asked }, actor }) {
      const { total, rows } = await listFilings(ctx, actor, asked, { offset, limit });
      return {
        total,
        rows: rows.map(({ filing, ...row }) => ({ ...filing, ...row, filingId: filing.id })),
      };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/filings/rates',
    act: 'rate.read',
    tag,
    summary: '备案率：合计、分层级、分机关',
    query: RATES_QUERY,
    response: z.object({
      from: dayOut,
      to: dayOut,
      on: dayOut,
      knownAt: instantOut,
      leftOut: z.int().meta({ description: '没有备案记录、不倒查的存量文件' }),
      rows: z.array(ROW),
      stated: z.array(STATED),
    }),
    async handle({ query: { line: onLine, tier, issuer, on, ...asked }, actor }) {
      const { stretch } = spanOf(asked, ctx.clock.today());
      const read = await readRates(ctx, actor, { stretch, line: onLine, tier, issuerId: issuer, on });
      return {
        ...stretch,
        on: read.on,
        knownAt: read.knownAt,
        leftOut: read.leftOut,
        rows: read.rows.map(({ group, counts }) => ({
          group: group.kind,
          name: groupName(group),
          tier: group.kind === 'all' ? null : group.tier,
          issuerId: group.kind === 'issuer' ? group.issuerId : null,
          counts,
          rates: ratesOut(counts, read.figures),
        })),
        stated: read.stated.map((row) => ({ ...row, rates: ratesOut(row.counts, read.figures) })),
      };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/filings/rates/:count',
    act: 'rate.read',
    tag,
    summary: '一项统计数里的文件',
    params: z.object({ count: z.enum(RATE_COUNTS) }),
    query: RATES_QUERY,
    response: z.array(
      z.object({
        documentId: z.int(),
        title: z.string(),
        docNumber: z.string().nullable(),
        issuerName: z.string(),
        issuedOn: dayOut,
        lines: z.array(z.enum(FILING_LINES)).meta({ description: '应报的渠道' }),
      }),
    ),
    async handle({ params: { count }, query: { line: onLine, tier, issuer, on, ...asked }, actor }) {
      const { stretch } = spanOf(asked, ctx.clock.today());
      const read = await readRates(ctx, actor, { stretch, line: onLine, tier, issuerId: issuer, on });
      return listBehind(read.documents, count, stretch, read.lines).map(({ id, owes, ...row }) => ({
        ...row,
        documentId: id,
        lines: [...owes],
      }));
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/filings/compare',
    act: 'filing.compare',
    tag,
    summary: '网站公布的文件清单与备案记录比对（不登记）',
    body: z.object({
      text: z.string().min(1).max(2_000_000).meta({ description: '每行一份文件：标题、文号、日期，有什么写什么' }),
    }),
    response: z.array(
      z.object({
        line: z.string(),
        title: z.string().nullable(),
        docNumber: z.string().nullable(),
        on: dayOut.nullable(),
        outcome: z.enum(SITE_OUTCOMES),
        documentIds: z.array(z.int()).meta({ description: '所指的文件；doubtful 的为可能的几份' }),
        missed: z.array(z.enum(FILING_LINES)).meta({ description: '逾期没有报送的渠道' }),
        issuerId: z.int().nullable().meta({ description: '系统里没有的文件，文号代字所属的机关' }),
      }),
    ),
    handle: async ({ body, actor }) =>
      (await compareSite(ctx, actor, siteListOfText(body.text))).map(
        ({ entry, outcome, documents, missed, issuer }) => ({
          ...entry,
          outcome,
          documentIds: documents.map((row) => row.id),
          missed,
          issuerId: issuer?.id ?? null,
        }),
      ),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/filings/rates/stated',
    act: 'rate.state',
    tag,
    summary: '录入统计数',
    body: z.array(
      z.object({
        name: line(200),
        issuerId: z.int().positive().nullable().default(null),
        tier: z.enum(TIERS).nullable().default(null),
        fromDay: dayField,
        toDay: dayField,
        counts: COUNTS,
        source: line(500),
      }),
    ),
    response: z.object({ stated: z.int() }),
    status: 201,
    handle: async ({ body, actor }) => ({
      stated: (
        await stateRates(
          ctx,
          actor,
          body.map((row) => ({ ...row, counts: row.counts as Counts })),
        )
      ).length,
    }),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/filings/rates/stated/:id/remove',
    act: 'rate.remove',
    tag,
    summary: '移除统计数',
    params: idParams,
    body: z.object({ version, reason: line(2000) }),
    handle: async ({ params, body, actor }) =>
      void (await removeStated(ctx, actor, params.id, body.version, body.reason)),
  }),
];
