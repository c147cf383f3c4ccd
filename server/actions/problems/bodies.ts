import type { Actor } from '../../domain/actor.ts';
import { insert } from '../../domain/change.ts';
import type { Change } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import { UNDECIDED } from '../../domain/problems/event.ts';
import { missedTask, type BodyFact } from '../../domain/problems/missedTasks.ts';
import type { Context } from '../../ports.ts';

/** Puts events of bodies on record that the daily scan has found, each once. Answers how many are new. Safe to repeat. */
export async function recordOfBodies(
  ctx: Pick<Context, 'store' | 'problems' | 'clock'>,
  actor: Actor,
  facts: readonly BodyFact[],
): Promise<number> {
  const held = await ctx.problems.held(facts.map(({ key }) => key));
  const fresh = facts.filter(({ key }) => !held.has(key));
  const ids = await ctx.store.ids(fresh.length);
  const changes = fresh.map(({ fact: { source, ...fact }, issuerId, key }, i): Change => {
    const row = {
      id: ids[i] ?? 0,
      issuerId,
      documentId: null,
      ...fact,
      excludedAt: null,
      excludedReason: null,
      key,
      state: 'recorded' as const,
      act: 'flag.scan',
      sourceTable: source.table,
      sourceId: source.id,
      recordedById: null,
      recordedAt: ctx.clock.now(),
      ...UNDECIDED,
    };
    return { act: 'flag.scan', documents: [], writes: [insert('problemEvent', row)] };
  });
  if (changes.length > 0) await ctx.store.commitAll(changes, actor);
  return changes.length;
}

/** Tasks of rounds whose limit has run out by a day. */
export async function recordMissedTasks(
  ctx: Pick<Context, 'store' | 'problems' | 'clock' | 'rounds'>,
  actor: Actor,
  on: Day,
): Promise<number> {
  const { tasks } = await ctx.rounds.running();
  const facts = tasks.flatMap(({ round, task, unanswered }) => missedTask(round, task, unanswered, on) ?? []);
  return recordOfBodies(ctx, actor, facts);
}
