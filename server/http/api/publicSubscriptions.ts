import { z } from 'zod';
import { ASKED_SUBSCRIPTION, LINK } from '../../actions/subscriptions/said.ts';
import { Fault } from '../../domain/fault.ts';
import type { SubscriptionIntake } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idParams } from '../schemas/fields.ts';
import type { Shell } from '../shell.ts';

const tag = '邮件订阅';
const TOKEN = LINK.pick({ token: true }).extend({
  token: LINK.shape.token.meta({ description: '邮件链接里的 token' }),
});
const ACCEPTED = z
  .object({ accepted: z.literal(true).meta({ description: '已经收到；邮箱是否登记过，不作回答' }) })
  .meta({ id: 'Accepted' });
const accepted = { accepted: true as const };

/** Subscriptions by mail: asked for, confirmed by the holder of the address, and ended. No answer tells whether an address is known. */
export const publicSubscriptionsApi = (
  intake: SubscriptionIntake,
  mail: () => boolean,
  shell: Pick<Shell, 'letterLimit'>,
): ApiRoute[] => [
  apiRoute({
    method: 'post',
    path: '/api/v1/public/subscriptions',
    act: null,
    tag,
    summary: '申请按邮件订阅一次检索或者一个机关；收到确认邮件、确认以后才开始',
    layers: [shell.letterLimit],
    body: ASKED_SUBSCRIPTION,
    response: ACCEPTED,
    status: 202,
    example: { body: { contact: 'reader@example.org', q: '停车', issuer: [7] }, answer: accepted },
    async handle({ body }) {
      if (!mail()) throw new Fault('subscription.closed');
      await intake.ask(body);
      return accepted;
    },
  }),
  ...(['confirm', 'end'] as const).map((act) =>
    apiRoute({
      method: 'post',
      path: `/api/v1/public/subscriptions/:id/${act}`,
      act: null,
      tag,
      summary: act === 'confirm' ? '确认订阅（编号和 token 在确认邮件里）' : '取消订阅（编号和 token 在每封邮件里）',
      layers: [shell.letterLimit],
      params: idParams,
      body: TOKEN,
      response: ACCEPTED,
      status: 202,
      example: { params: { id: 5 }, body: { token: 'kq3Jw0xYb7-LmN2pRsT4uVvZ' }, answer: accepted },
      async handle({ params: { id }, body: { token } }) {
        await intake[act]({ id, token });
        return accepted;
      },
    }),
  ),
];
