import { z } from 'zod';
import { permit, personId } from '../../actions/context.ts';
import { waitingNotices, waitingReviews } from '../../actions/duties/desk.ts';
import { explainDocument } from '../../actions/duties/explain.ts';
import { standingFlags } from '../../actions/duties/scan.ts';
import type { Context } from '../../ports.ts';
import { DUTY_REASON, IF_NOTHING } from '../../text/dutyLabels.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import type { ScanRunner } from '../pages/operations.ts';
import { DESK, DUTY_LINES, FLAGS, JOBS } from '../schemas/duties.ts';
import { blank, dayField, idParams } from '../schemas/fields.ts';
import { dayOut } from '../schemas/out.ts';

const tag = '待办和扫描';

async function jobs(ctx: Context) {
  const mails = await ctx.duties.mails({ states: ['waiting', 'failed'] });
  const failed = mails.filter((mail) => mail.state === 'failed').length;
  return {
    today: ctx.clock.today(),
    lastScan: (await ctx.jobs.lastDone('scan'))?.forDay ?? null,
    head: await ctx.feed.head(),
    indexed: await ctx.search.position(),
    mail: { waiting: mails.length - failed, failed, on: ctx.mailer !== null },
    runs: await ctx.jobs.recent(30),
  };
}

/** 待办, the calendar's flags, and what runs by itself. */
export const dutiesApi = (ctx: Context, runs: ScanRunner): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/desk',
    act: 'user.password',
    tag,
    summary: '本人的待办',
    response: DESK,
    async handle({ actor }) {
      const [notices, reviews] = await Promise.all([waitingNotices(ctx, personId(actor)), waitingReviews(ctx, actor)]);
      return {
        today: ctx.clock.today(),
        notices: notices.map(({ notice, ...about }) => ({ ...about, id: notice.id, dutyId: notice.flagId })),
        reviews: reviews.map(({ review, ...about }) => ({ ...review, ...about, reviewId: review.id })),
      };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/flags',
    act: 'flag.scan',
    tag,
    summary: '某一天存在的全部提示（预演：不写入、不通知）',
    query: z.object({ on: blank(dayField).meta({ description: '默认今天；可以是将来的日期' }) }),
    response: FLAGS,
    async handle({ query, actor }) {
      permit(actor, 'flag.scan', {});
      const on = query.on ?? ctx.clock.today();
      return { on, flags: await standingFlags(ctx, on) };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/documents/:id/duties',
    act: 'dossier.read',
    tag,
    summary: '一份文件的应办事项：存在的、将来的、没有的，逐条写明原因、期限、依据和不办的后果',
    params: idParams,
    query: z.object({ on: blank(dayField).meta({ description: '默认今天；可以是过去或者将来的日期' }) }),
    response: DUTY_LINES,
    async handle({ params, query, actor }) {
      const on = query.on ?? ctx.clock.today();
      const lines = await explainDocument(ctx, actor, params.id, on);
      return {
        on,
        lines: lines.map(({ evidence, ...line }) => ({
          ...line,
          evidence: [...evidence],
          reason: line.because === null ? null : DUTY_REASON[line.because],
          ifNothing: line.flag === null ? null : IF_NOTHING[line.flag.kind],
        })),
      };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/scan',
    act: 'flag.scan',
    tag,
    summary: '现在做今天的扫描',
    response: z.object({ on: dayOut, ran: z.boolean().meta({ description: 'false：已有一次扫描正在进行' }) }),
    async handle({ actor }) {
      permit(actor, 'flag.scan', {});
      const on = ctx.clock.today();
      return { on, ran: await runs.scan(on) };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/jobs',
    act: 'flag.scan',
    tag,
    summary: '后台任务的运行情况',
    response: JOBS,
    async handle({ actor }) {
      permit(actor, 'flag.scan', {});
      return jobs(ctx);
    },
  }),
];
