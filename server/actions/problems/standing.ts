import type { Actor } from '../../domain/actor.ts';
import type { Change } from '../../domain/change.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import { problemWrite } from '../../domain/problems/event.ts';
import { judgedByRound } from '../../domain/problems/oneCause.ts';
import { demanded, provedByFlags, warningsOf, type StandingFact } from '../../domain/problems/standing.ts';
import type { Context } from '../../ports.ts';
import { inTurns } from '../duties/inTurns.ts';

/**
 * Puts on record what the flags of a day prove of their issuers, each once.
 * Answers how many are new. Safe to repeat.
 */
export async function recordStanding(
  ctx: Pick<Context, 'store' | 'reader' | 'problems' | 'rules' | 'clock' | 'duties' | 'rounds'>,
  actor: Actor,
  flags: readonly Flag[],
  on: Day,
): Promise<number> {
  const known = new Map((await ctx.duties.flags({ keys: warningsOf(flags) })).map((row) => [row.key, row]));
  const warned = (key: string): boolean => {
    const flag = known.get(key);
    return flag !== undefined && flag.firstSeenOn <= flag.dueOn;
  };
  const proved = provedByFlags(flags, warned);
  const held = await ctx.problems.held(proved.map(({ key }) => key));
  const fresh = await notOfRounds(
    ctx,
    proved.filter(({ key }) => !held.has(key)),
  );
  const documents = new Map(
    (await ctx.reader.documentsById([...new Set(fresh.map(({ documentId }) => documentId))])).map((row) => [
      row.id,
      row,
    ]),
  );
  const ids = await ctx.store.ids(fresh.length);
  const by = { act: 'flag.scan', byId: null, at: ctx.clock.now() } as const;
  const changes = fresh.flatMap(({ documentId, fact }, i): Change[] => {
    const document = documents.get(documentId);
    if (!document || !demanded(document, fact.kind, on, ctx.rules.profile)) return [];
    const write = problemWrite(document, fact, ids[i] ?? 0, by);
    return write === null ? [] : [{ act: 'flag.scan', documents: [documentId], writes: [write] }];
  });
  await inTurns(changes, (batch) => ctx.store.commitAll(batch, actor));
  return changes.length;
}

/** Without cleanups whose limit ran out while a round had the document: the round's own limit judges them. */
async function notOfRounds(ctx: Pick<Context, 'rounds'>, facts: readonly StandingFact[]): Promise<StandingFact[]> {
  const cleanups = facts.filter(({ fact }) => fact.kind === 'cleanup.missed');
  const stays = cleanups.length === 0 ? [] : await ctx.rounds.stays(cleanups.map(({ documentId }) => documentId));
  return facts.filter(
    ({ documentId, fact }) => fact.kind !== 'cleanup.missed' || !judgedByRound(stays, documentId, addDays(fact.on, -1)),
  );
}
