import { z } from 'zod';
import { simulateInterviews } from '../../actions/interviews/simulate.ts';
import type { SimulatedLine } from '../../actions/interviews/simulate.ts';
import { standingFor } from '../../actions/interviews/standing.ts';
import { interviewsFor, interviewView } from '../../actions/interviews/view.ts';
import type { Actor } from '../../domain/actor.ts';
import { INTERVIEW_STATES } from '../../domain/interview/codes.ts';
import type { Firing } from '../../domain/interview/simulate.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { DECISION_DEEDS, INTERVIEW_DEEDS } from '../interviewDeeds.ts';
import { blank, idField, idParams, pageQuery } from '../schemas/fields.ts';
import * as S from '../schemas/interviews.ts';
import { pageOf } from '../schemas/out.ts';

const tag = '约谈督办';

async function fileOf(ctx: Context, actor: Actor, id: number) {
  const { row, steps, acts } = await interviewView(ctx, actor, id);
  return { interview: row, steps, acts };
}

const firing = ({ on, tier, sum, events }: Firing) => ({
  on,
  measure: tier.measure,
  sum,
  events: events.map(({ id }) => id),
});
const simulated = ({ issuerId, issuerName, tried, present }: SimulatedLine) => ({
  issuerId,
  issuerName,
  tried: tried.map(firing),
  present: present.map(firing),
});

/** 约谈, 通报批评, 挂牌督办: what stands, decisions, the course, and what other rules would have found. */
export const interviewsApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/interviews',
    act: 'interview.read',
    tag,
    summary: '约谈、通报批评、挂牌督办清单',
    query: pageQuery.extend({ state: blank(z.enum(INTERVIEW_STATES)), issuer: blank(idField) }),
    response: pageOf(S.INTERVIEW),
    async handle({ query: { state, issuer, ...page }, actor }) {
      const wanted = { ...(state ? { states: [state] } : {}), ...(issuer ? { issuerId: issuer } : {}), ...page };
      const { total, rows } = await interviewsFor(ctx, actor, wanted);
      return { total, rows: rows.map(({ row }) => row) };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/interviews/:id',
    act: 'interview.read',
    tag,
    summary: '一项措施和它的办理经过',
    params: idParams,
    response: S.INTERVIEW_FILE,
    handle: ({ params, actor }) => fileOf(ctx, actor, params.id),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/issuers/:id/interview-standing',
    act: 'interview.read',
    tag,
    summary: '一个机关的累计分值、计入的事件和离各级措施的距离',
    params: idParams,
    response: S.STANDING,
    async handle({ params, actor }) {
      const found = await standingFor(ctx, actor, params.id);
      return {
        ...found,
        windowMonths: found.rules.windowMonths,
        reached: found.candidate?.tier.measure ?? null,
        tiers: found.tiers.map(({ tier, events, ...rest }) => ({ ...tier, ...rest, events: events.length })),
        events: found.events.map(({ event, ...rest }) => ({ ...rest, id: event.id, kind: event.kind, on: event.on })),
      };
    },
  }),
  ...DECISION_DEEDS.map((deed) =>
    apiRoute({
      method: 'post',
      path: `/api/v1/issuers/:id/interviews/${deed.name}`,
      act: deed.act,
      tag,
      summary: `${ACT[deed.act]}（对达到门槛的机关）`,
      params: idParams,
      body: deed.schema,
      response: S.INTERVIEW_FILE,
      status: 201,
      handle: async ({ params, body, actor }) => fileOf(ctx, actor, await deed.run(ctx, actor, params.id, body)),
    }),
  ),
  ...INTERVIEW_DEEDS.map((deed) =>
    apiRoute({
      method: 'post',
      path: `/api/v1/interviews/:id/${deed.name}`,
      act: deed.act,
      tag,
      summary: ACT[deed.act],
      params: idParams,
      body: deed.schema,
      response: S.INTERVIEW_FILE,
      handle: async ({ params, body, actor }) => fileOf(ctx, actor, await deed.run(ctx, actor, params.id, body)),
    }),
  ),
  apiRoute({
    method: 'post',
    path: '/api/v1/interviews/simulate',
    act: 'interview.simulate',
    tag,
    summary: '按另一套期间、分值和门槛推算过去一段时间会达到约谈条件的机关；不保存',
    body: S.SIMULATION,
    response: S.SIMULATED,
    async handle({ body: { rules, ...span }, actor }) {
      return (await simulateInterviews(ctx, actor, span, rules)).map(simulated);
    },
  }),
];
