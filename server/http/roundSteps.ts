import type { z } from 'zod';
import * as decisions from '../actions/rounds/decide.ts';
import * as prepare from '../actions/rounds/prepare.ts';
import type { Rehearsal } from '../actions/rounds/rehearsal.ts';
import { ask, settled } from '../actions/rounds/run.ts';
import type { Actor } from '../domain/actor.ts';
import type { RoundAct } from '../domain/rounds/course.ts';
import type { Context } from '../ports.ts';
import * as S from './schemas/rounds.ts';

/** One act on a round as a whole, for pages and API alike. */
export interface RoundStep<B extends z.ZodType<{ version: number }> = z.ZodType<{ version: number }>> {
  act: Exclude<RoundAct, 'round.edit' | 'round.transfer'>;
  body: B;
  /** Answers `false` where a process of its own is still at it. */
  run(ctx: Context, actor: Actor, id: number, said: z.output<B>, runs: RoundRunner): Promise<unknown>;
}

/** What works on rounds in a process of its own. */
export interface RoundRunner {
  /** Has the next run that waits carried out; false when one is being carried out, or none waits. */
  rounds(): Promise<boolean>;
  /** 预演 of a round, every list cut to `most` rows; for somebody who may see it. */
  rehearseRound(id: number, most: number): Promise<Rehearsal>;
}

/** How long whoever asked waits for the result before they get a page that shows it coming. */
const PATIENCE_MS = 3000;

/** Starts what was asked for and waits a moment for it. */
async function beside(ctx: Context, runs: RoundRunner, asked: Promise<number>): Promise<boolean> {
  const id = await asked;
  await runs.rounds();
  return settled(ctx, id, PATIENCE_MS);
}

const step = <B extends z.ZodType<{ version: number }>>(
  act: RoundStep['act'],
  body: B,
  run: RoundStep<B>['run'],
): RoundStep => ({ act, body, run: run as RoundStep['run'] });

export const ROUND_STEPS: readonly RoundStep[] = [
  step('round.add', S.ADD, (ctx, actor, id, said) =>
    prepare.add(ctx, actor, id, said.version, said.documentId, said.reason),
  ),
  step('round.open', S.SEEN, (ctx, actor, id, { version }) => prepare.open(ctx, actor, id, version)),
  step('round.close', S.WITH_REASON, (ctx, actor, id, { version, reason }) =>
    prepare.close(ctx, actor, id, version, reason),
  ),
  step('round.submit', S.SEEN, (ctx, actor, id, { version }) => decisions.submit(ctx, actor, id, version)),
  step('round.send_back', S.WITH_REASON, (ctx, actor, id, { version, reason }) =>
    decisions.sendBack(ctx, actor, id, version, reason),
  ),
  step('round.decide', S.DECIDE, (ctx, actor, id, { version, ...said }) =>
    decisions.decide(ctx, actor, id, version, said),
  ),
  step('round.publish', S.PUBLISH, (ctx, actor, id, { version, seen }, runs) =>
    beside(ctx, runs, ask(ctx, actor, id, version, { act: 'round.publish', seen, reason: null })),
  ),
  step('round.undo', S.WITH_REASON, (ctx, actor, id, { version, reason }, runs) =>
    beside(ctx, runs, ask(ctx, actor, id, version, { act: 'round.undo', seen: null, reason })),
  ),
];

/** Refusals that are shown at the form. */
export const ROUND_AT_FORM = [
  'day.future',
  'day.order',
  'not.found',
  'conflict.stale',
  'search.busy',
  'document.status',
  'round.state',
  'round.item_state',
  'round.cutoff_future',
  'round.words_missing',
  'round.words_unwanted',
  'round.law_missing',
  'round.held',
  'round.not_issued',
  'round.reason_missing',
  'round.amend_only',
  'round.nothing',
  'round.empty',
  'round.unfinished',
  'round.strike_regular',
  'round.contradiction',
  'round.contradicts',
  'round.built_on',
  'round.body_ended',
  'round.plan_changed',
  'round.title_missing',
  'round.running',
  'round.run_over',
  'round.crashed',
  'store.busy',
];
