import type { Actor } from '../../domain/actor.ts';
import { amendOwed, type AmendOwed } from '../../domain/rounds/amends.ts';
import type { CleanupRoundRow } from '../../domain/rounds/rows.ts';
import type { Context } from '../../ports.ts';
import { ownBodies } from './context.ts';

const ORDER = { overdue: 0, open: 1, done: 2, ended: 3 } as const;

/** What a published round said is to be amended, and how far it is, what is late first; a body sees what it answers for. */
export async function amendsOf(ctx: Context, actor: Actor, round: CleanupRoundRow): Promise<AmendOwed[]> {
  const { effectiveOn } = round;
  if (round.state !== 'published' || effectiveOn === null) return [];
  const entries = (await ctx.rounds.entries(round.id)).filter((entry) => entry.list === 'amend');
  if (entries.length === 0) return [];
  const own = ownBodies(actor);
  const answerers = new Map((await ctx.rounds.items(round.id)).map((item) => [item.documentId, item.issuerId]));
  const mine = entries.filter(({ documentId }) => own === null || own.includes(answerers.get(documentId) ?? -1));
  const lives = await ctx.reader.livesOf(mine.map((entry) => entry.documentId));
  const today = ctx.clock.today();
  return mine
    .map((entry) => amendOwed(entry, lives.get(entry.documentId) ?? [], effectiveOn, today))
    .sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'));
}
