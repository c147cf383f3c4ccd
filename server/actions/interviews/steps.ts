import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import * as acts from '../../domain/interview/acts.ts';
import type { ActBy, Demand } from '../../domain/interview/acts.ts';
import type { InterviewAct } from '../../domain/interview/codes.ts';
import type { InterviewMinutes, InterviewNotice, InterviewOrder, InterviewRow } from '../../domain/interview/rows.ts';
import type { Change } from '../../domain/change.ts';
import { interviewFlags } from '../../domain/interview/flags.ts';
import { limitAfter } from '../../domain/profile/limits.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Committed, Context } from '../../ports.ts';
import { tellingAtOnce } from '../duties/atOnce.ts';
import { actingBy, eventsOf, forInterview } from './interviews.ts';
import { numbered, voidedNumber } from './number.ts';

/** Which measure, in the version that the person saw. */
export interface At {
  id: number;
  version: number;
  /** The legal day of the act; null for today. */
  on: Day | null;
}

/** The last day for a report on what was put right, by the profile of the day; null where the place has set none (then a person does). */
export function reportLimit(ctx: Pick<Context, 'rules'>, from: Day): Day | null {
  const { profile, calendar } = ctx.rules;
  const { value } = periodOn(profile, from).figures['interview.report'];
  return value === null ? null : limitAfter(from, value, calendar).day;
}

async function run(
  ctx: Context,
  actor: Actor,
  act: InterviewAct,
  { id, version, on }: At,
  work: (row: InterviewRow, by: ActBy) => Change | Promise<Change>,
): Promise<Committed> {
  const row = await forInterview(ctx, actor, act, id, version);
  const change = await work(row, await actingBy(ctx, actor, on));
  return tellingAtOnce(
    ctx,
    async (today) => {
      const now = await ctx.reader.row('interview', id);
      return now === null ? [] : interviewFlags(now, today, ctx.rules.profile);
    },
    () => ctx.store.commit(change, actor),
  );
}

/** The limit that was said, or the profile's. */
const limited = (ctx: Context, demand: Demand, by: ActBy): Demand => ({
  ...demand,
  dueOn: demand.dueOn ?? reportLimit(ctx, by.on),
});

export const notifyTalk = (ctx: Context, actor: Actor, at: At, notice: Omit<InterviewNotice, 'on'>) =>
  run(ctx, actor, 'interview.notify', at, (row, by) =>
    numbered(ctx, actor, row, acts.notifyTalk(row, notice, by), {
      paper: row.form,
      typed: notice.number,
      on: by.on,
    }),
  );

export const reply = (ctx: Context, actor: Actor, at: At, text: string) =>
  run(ctx, actor, 'interview.reply', { ...at, on: null }, (row, by) => acts.reply(row, text, by));

export const postpone = (ctx: Context, actor: Actor, at: At, said: Parameters<typeof acts.postpone>[1]) =>
  run(ctx, actor, 'interview.postpone', { ...at, on: null }, (row, by) => acts.postpone(row, said, by));

export const miss = (ctx: Context, actor: Actor, at: At, note: string) =>
  run(ctx, actor, 'interview.miss', at, (row, by) => acts.miss(row, note, by));

export const hold = (
  ctx: Context,
  actor: Actor,
  at: At,
  minutes: Omit<InterviewMinutes, 'on'>,
  { number = null, ...demand }: Parameters<typeof acts.hold>[2],
) =>
  run(ctx, actor, 'interview.hold', at, (row, by) =>
    numbered(ctx, actor, row, acts.hold(row, minutes, { ...limited(ctx, demand, by), number }, by), {
      paper: 'rectification',
      typed: number,
      on: by.on,
    }),
  );

export const order = (
  ctx: Context,
  actor: Actor,
  act: 'interview.censure' | 'interview.post',
  at: At,
  said: Omit<InterviewOrder, 'on'>,
  demand: Demand,
) =>
  run(ctx, actor, act, at, (row, by) =>
    numbered(ctx, actor, row, acts.order(row, act, said, limited(ctx, demand, by), by), {
      paper: row.form,
      typed: said.number,
      on: by.on,
    }),
  );

export const extend = (ctx: Context, actor: Actor, at: At, dueOn: Day, reason: string) =>
  run(ctx, actor, 'interview.extend', { ...at, on: null }, (row, by) => acts.extend(row, dueOn, reason, by));

export const report = (ctx: Context, actor: Actor, at: At, text: string) =>
  run(ctx, actor, 'interview.report', at, (row, by) => acts.report(row, text, by));

export const accept = (ctx: Context, actor: Actor, at: At, note: string) =>
  run(ctx, actor, 'interview.accept', at, (row, by) => acts.accept(row, note, by));

export const reject = (ctx: Context, actor: Actor, at: At, reason: string, dueOn: Day | null) =>
  run(ctx, actor, 'interview.reject', at, (row, by) => acts.reject(row, reason, dueOn ?? reportLimit(ctx, by.on), by));

export const delist = (ctx: Context, actor: Actor, at: At, note: string | null) =>
  run(ctx, actor, 'interview.delist', at, (row, by) => acts.delist(row, note, by));

export const close = (ctx: Context, actor: Actor, at: At, note: string | null) =>
  run(ctx, actor, 'interview.close', at, (row, by) => acts.close(row, note, by));

export const cancel = (ctx: Context, actor: Actor, at: At, reason: string) =>
  run(ctx, actor, 'interview.cancel', { ...at, on: null }, async (row, by) => {
    const change = acts.cancel(row, reason, await eventsOf(ctx, row.events), by);
    return { ...change, writes: [...change.writes, ...(await voidedNumber(ctx, actor, row, reason))] };
  });
