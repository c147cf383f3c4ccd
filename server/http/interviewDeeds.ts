import type { z } from 'zod';
import * as decide from '../actions/interviews/decide.ts';
import * as steps from '../actions/interviews/steps.ts';
import type { Day } from '../domain/day.ts';
import type { Actor } from '../domain/actor.ts';
import type { InterviewAct } from '../domain/interview/codes.ts';
import type { Context } from '../ports.ts';
import { DECISION, DEED } from './schemas/interviews.ts';

/** An act on one measure, for its page and the API alike. `run` answers the id of the measure to go on with. */
export interface InterviewDeed {
  name: keyof typeof DEED;
  act: InterviewAct;
  schema: z.ZodType;
  run(ctx: Context, actor: Actor, id: number, said: unknown): Promise<number>;
}

type Said<N extends keyof typeof DEED> = z.output<(typeof DEED)[N]>;

const deed = <N extends keyof typeof DEED>(
  name: N,
  run: (ctx: Context, actor: Actor, at: steps.At, said: Omit<Said<N>, 'version'>) => Promise<unknown>,
): InterviewDeed => ({
  name,
  act: `interview.${name}`,
  schema: DEED[name],
  async run(ctx, actor, id, said) {
    const { version, ...rest } = said as Said<N>;
    const on = 'on' in rest ? (rest.on as Day | null) : null;
    const done = await run(ctx, actor, { id, version, on }, rest);
    return typeof done === 'number' ? done : id;
  },
});

/** Every act on a measure that is on record. */
export const INTERVIEW_DEEDS: readonly InterviewDeed[] = [
  deed('notify', (ctx, actor, at, { on: _, ...notice }) => steps.notifyTalk(ctx, actor, at, notice)),
  deed('reply', (ctx, actor, at, { text }) => steps.reply(ctx, actor, at, text)),
  deed('postpone', (ctx, actor, at, said) => steps.postpone(ctx, actor, at, said)),
  deed('miss', (ctx, actor, at, { note }) => steps.miss(ctx, actor, at, note)),
  deed('hold', (ctx, actor, at, { on: _, number, demands, dueOn, ...minutes }) =>
    steps.hold(ctx, actor, at, minutes, { number, demands, dueOn }),
  ),
  deed('censure', (ctx, actor, at, { number, text, demands, dueOn }) =>
    steps.order(ctx, actor, 'interview.censure', at, { number, text, charge: null }, { demands, dueOn }),
  ),
  deed('post', (ctx, actor, at, { number, text, charge, demands, dueOn }) =>
    steps.order(ctx, actor, 'interview.post', at, { number, text, charge }, { demands, dueOn }),
  ),
  deed('extend', (ctx, actor, at, { dueOn, reason }) => steps.extend(ctx, actor, at, dueOn, reason)),
  deed('report', (ctx, actor, at, { text }) => steps.report(ctx, actor, at, text)),
  deed('accept', (ctx, actor, at, { note }) => steps.accept(ctx, actor, at, note)),
  deed('reject', (ctx, actor, at, { reason, dueOn }) => steps.reject(ctx, actor, at, reason, dueOn)),
  deed('delist', (ctx, actor, at, { note }) => steps.delist(ctx, actor, at, note)),
  deed('close', (ctx, actor, at, { note }) => steps.close(ctx, actor, at, note)),
  deed('escalate', async (ctx, actor, { id, version }, { reason }) => {
    const next = await decide.escalateInterview(ctx, actor, id, version, reason);
    return next.id;
  }),
  deed('cancel', (ctx, actor, at, { reason }) => steps.cancel(ctx, actor, at, reason)),
];

/** A decision on a candidate. Answers the id of the measure, or of the deferral. */
export interface DecisionDeed {
  name: keyof typeof DECISION;
  act: `interview.${keyof typeof DECISION}`;
  schema: z.ZodType;
  run(ctx: Context, actor: Actor, issuerId: number, said: unknown): Promise<number>;
}

const decision = <N extends keyof typeof DECISION>(name: N): DecisionDeed => ({
  name,
  act: `interview.${name}`,
  schema: DECISION[name],
  async run(ctx, actor, issuerId, said) {
    const { seen, ...rest } = said as z.output<(typeof DECISION)[N]>;
    const decided = { act: `interview.${name}`, ...rest } as unknown as Parameters<typeof decide.decide>[4];
    return (await decide.decide(ctx, actor, issuerId, seen, decided)).id;
  },
});

export const DECISION_DEEDS: readonly DecisionDeed[] = [decision('start'), decision('defer'), decision('dismiss')];
