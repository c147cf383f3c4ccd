import type { Actor } from '../../domain/actor.ts';
import { insert } from '../../domain/change.ts';
import type { Change } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import { UNDECIDED } from '../../domain/problems/event.ts';
import { missedTask, type BodyFact } from '../../domain/problems/missedTasks.ts';
import { countedAlready, ownFlags } from '../../domain/problems/oneCause.ts';
import type { Context, RunningTask } from '../../ports.ts';

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
  ctx: Pick<Context, 'store' | 'problems' | 'clock' | 'rounds' | 'reader' | 'duties'>,
  actor: Actor,
  on: Day,
): Promise<number> {
  const { tasks } = await ctx.rounds.running();
  const missed = tasks.flatMap(({ round, task, unanswered }) => {
    const fact = missedTask(round, task, unanswered, on);
    return fact === null ? [] : [{ round, task, unanswered, key: fact.key }];
  });
  const held = await ctx.problems.held(missed.map(({ key }) => key));
  const facts: BodyFact[] = [];
  for (const { round, task, unanswered, key } of missed)
    if (!held.has(key)) facts.push(...one(missedTask(round, task, unanswered, on, await countedOf(ctx, task))));
  return recordOfBodies(ctx, actor, facts);
}

const one = (fact: BodyFact | null): BodyFact[] => (fact === null ? [] : [fact]);

/** How many of the documents that a task left unanswered count against its body already. */
async function countedOf(
  ctx: Pick<Context, 'rounds' | 'reader' | 'duties'>,
  { id, issuerId, dueOn }: RunningTask['task'],
): Promise<number> {
  if (issuerId === null) return 0;
  const events = await ctx.reader.issuerProblems(issuerId);
  const flags = await ctx.duties.flags({ keys: ownFlags(events) });
  return countedAlready(await ctx.rounds.unansweredOf(id), dueOn, events, flags).length;
}
