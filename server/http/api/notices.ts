import { z } from 'zod';
import { personId } from '../../actions/context.ts';
import { renewFeed, revokeFeed } from '../../actions/accounts/calendarFeed.ts';
import { rhythmOf, setRhythm } from '../../actions/accounts/reminders.ts';
import { acknowledge, acknowledgeAll } from '../../actions/duties/acknowledge.ts';
import { colleaguesFor, handOver } from '../../actions/duties/handOver.ts';
import { dutyHistory } from '../../actions/duties/history.ts';
import { snooze, snoozeAll } from '../../actions/duties/snooze.ts';
import type { Actor } from '../../domain/actor.ts';
import { mayAny } from '../../domain/may.ts';
import { stateOf } from '../../domain/reminders/course.ts';
import type { Context } from '../../ports.ts';
import { paths } from '../../web/paths.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { siteBase } from '../base.ts';
import { HAND_OVER_BODY, NOTICES_BODY, NOTICES_SNOOZE_BODY, RHYTHM_BODY, SNOOZE_BODY } from '../schemas/desk.ts';
import { idParams } from '../schemas/fields.ts';
import { DUTY_HISTORY, REMINDER_SETTING } from '../schemas/notices.ts';

const tag = '待办和扫描';

async function duty(ctx: Context, actor: Actor, id: number) {
  const { flag, own, told, steps } = await dutyHistory(ctx, actor, id);
  const colleagues = own !== null && mayAny(actor, 'flag.hand_over') ? await colleaguesFor(ctx, actor, flag) : [];
  return {
    flag,
    own: own && { ...own, state: stateOf(own, flag, ctx.clock.today()) },
    colleagues,
    told: told.map(({ notice, user, mailedAt }) => ({ ...notice, name: user.name, at: notice.createdAt, mailedAt })),
    done: steps.map(({ step, by, to }) => ({ ...step, by, to })),
  };
}

const setting = async (ctx: Context, userId: number) => ({
  mail: await rhythmOf(ctx, userId),
  calendarSince: (await ctx.reminders.feedOf(userId))?.createdAt ?? null,
});

/** What a person does with the own reminders, and how they come. */
export const noticesApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'post',
    path: '/api/v1/notices/:id/acknowledge',
    act: 'flag.acknowledge',
    tag,
    summary: '知悉一条待办',
    params: idParams,
    handle: ({ params, actor }) => acknowledge(ctx, actor, params.id),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/notices/acknowledge',
    act: 'flag.acknowledge',
    tag,
    summary: '一次知悉多条待办',
    body: NOTICES_BODY,
    response: z.object({ acknowledged: z.int() }),
    handle: async ({ body, actor }) => ({ acknowledged: await acknowledgeAll(ctx, actor, body.ids) }),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/notices/snooze',
    act: 'flag.snooze',
    tag,
    summary: '一次搁置多条待办到同一天',
    body: NOTICES_SNOOZE_BODY,
    response: z.object({ snoozed: z.int(), passed: z.int() }),
    handle: ({ body: { ids, ...said }, actor }) => snoozeAll(ctx, actor, ids, said),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/notices/:id/snooze',
    act: 'flag.snooze',
    tag,
    summary: '搁置一条待办到某一天',
    params: idParams,
    body: SNOOZE_BODY,
    handle: ({ params, body, actor }) => snooze(ctx, actor, params.id, body),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/notices/:id/hand-over',
    act: 'flag.hand_over',
    tag,
    summary: '把一条待办转交给同事',
    params: idParams,
    body: HAND_OVER_BODY,
    handle: ({ params, body, actor }) => handOver(ctx, actor, params.id, body),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/duties/:id',
    act: 'user.password',
    tag,
    summary: '一项待办的提醒和办理经过',
    params: idParams,
    response: DUTY_HISTORY,
    handle: ({ params, actor }) => duty(ctx, actor, params.id),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/account/reminders',
    act: 'user.password',
    tag,
    summary: '本人的收信频次和日历',
    response: REMINDER_SETTING,
    handle: ({ actor }) => setting(ctx, personId(actor)),
  }),
  apiRoute({
    method: 'put',
    path: '/api/v1/account/reminders',
    act: 'reminder.set',
    tag,
    summary: '设定本人的收信频次',
    body: RHYTHM_BODY,
    response: REMINDER_SETTING,
    async handle({ body, actor }) {
      await setRhythm(ctx, actor, body.mail);
      return setting(ctx, personId(actor));
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/account/calendar',
    act: 'calendar_feed.renew',
    tag,
    summary: '生成本人的日历地址，旧地址随即失效',
    response: z.object({ address: z.string().meta({ description: '只给出这一次' }) }),
    async handle({ actor, req }) {
      const secret = await renewFeed(ctx, actor);
      return { address: `${siteBase(ctx.config.baseUrl, req)}${paths.calendarFeed(secret)}` };
    },
  }),
  apiRoute({
    method: 'delete',
    path: '/api/v1/account/calendar',
    act: 'calendar_feed.revoke',
    tag,
    summary: '停用本人的日历地址',
    handle: ({ actor }) => revokeFeed(ctx, actor, personId(actor)),
  }),
];
