import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import type { CleanupRunRow } from '../../domain/rounds/rows.ts';
import { askRun, beginRun, MOST_ATTEMPTS, runDone, runFailed, type RunAsked } from '../../domain/rounds/run.ts';
import type { Context } from '../../ports.ts';
import { actorFor } from '../accounts/actorOf.ts';
import { actorId } from '../context.ts';
import { forRound } from './context.ts';
import { publish, undo } from './decide.ts';

const SERVICE: Actor = { kind: 'system', name: '清理批次' };

/** Asks for a round to be published or undone; a process of its own does it. Answers the id of the run. */
export async function ask(ctx: Context, actor: Actor, id: number, version: number, asked: RunAsked): Promise<number> {
  const round = await forRound(ctx, actor, asked.act, id, version);
  const [waiting = null] = (await ctx.rounds.runs(id)).filter((run) => run.state === 'waiting');
  const [runId = 0] = await ctx.store.ids(1);
  const by = { id: runId, byId: actorId(actor), at: ctx.clock.now() };
  await ctx.store.commit(askRun(round, waiting, asked, by), actor);
  return runId;
}

const runOf = async (ctx: Pick<Context, 'reader'>, id: number): Promise<CleanupRunRow> => {
  const run = await ctx.reader.row('cleanupRun', id);
  if (run === null) throw new Fault('not.found', { id });
  return run;
};

/**
 * Carries out what was asked for, in the name and with the rights that the person has now: whole, or not at all with the reason on
 * record. Safe to repeat; answers the run as it then stands.
 */
export async function carryOut(ctx: Context, id: number): Promise<CleanupRunRow> {
  const asked = await runOf(ctx, id);
  if (asked.state !== 'waiting') return asked;
  if (asked.attempts >= MOST_ATTEMPTS) return fail(ctx, id, 'round.crashed', {});
  await ctx.store.commit(beginRun(asked), SERVICE);
  const run = await runOf(ctx, id);
  try {
    const actor = await askerOf(ctx, run);
    const done = (documents: number) => [runDone(run, documents, ctx.clock.now())];
    if (run.act === 'round.publish') await publish(ctx, actor, run.roundId, run.roundVersion, run.seen ?? '', done);
    else await undo(ctx, actor, run.roundId, run.roundVersion, run.reason ?? '', done);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return fail(ctx, id, error.code, { ...error.details });
  }
  return runOf(ctx, id);
}

/** Who asked, as they are now: an account that was closed meanwhile publishes nothing. */
async function askerOf(ctx: Context, run: CleanupRunRow): Promise<Actor> {
  const user = run.askedById === null ? null : await ctx.reader.row('user', run.askedById);
  if (user === null || user.disabledAt !== null) throw new Fault('auth.forbidden', { act: run.act });
  return actorFor(ctx, user);
}

/** Notes that nothing came of a run; one that has ended meanwhile is left as it is. */
export async function fail(
  ctx: Context,
  id: number,
  code: string,
  details: Record<string, unknown>,
): Promise<CleanupRunRow> {
  const run = await runOf(ctx, id);
  if (run.state === 'waiting') await ctx.store.commit(runFailed(run, { code, details }, ctx.clock.now()), SERVICE);
  return runOf(ctx, id);
}

const LOOK_MS = 50;

/**
 * Waits a moment for a run, so that whoever asked for something small sees it done at once. Throws the fault that it ended with; answers
 * whether it is done.
 */
export async function settled(ctx: Pick<Context, 'reader'>, id: number, patienceMs: number): Promise<boolean> {
  for (let waited = 0; ; waited += LOOK_MS) {
    const run = await runOf(ctx, id);
    if (run.state === 'failed') throw new Fault(run.faultCode ?? 'round.crashed', run.faultDetails ?? {});
    if (run.state === 'done' || waited >= patienceMs) return run.state === 'done';
    await pause(LOOK_MS);
  }
}

/** Carries out every run that waits, in this process: for a house whose clock no other process knows. */
export async function carryOutHere(ctx: Context): Promise<boolean> {
  const waiting = await ctx.rounds.waitingRuns();
  for (const run of waiting) await carryOut(ctx, run.id);
  return waiting.length > 0;
}
