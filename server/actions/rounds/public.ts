import { Fault } from '../../domain/fault.ts';
import { shownToPublic } from '../../domain/may.ts';
import type { CleanupRoundRow, PublishedRound } from '../../domain/rounds/rows.ts';
import type { Context, PublicRounds } from '../../ports.ts';

/** A published round without who did what in the house. */
const told = (row: CleanupRoundRow): PublishedRound => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  cutOff: row.cutOff,
  decidedOn: row.decidedOn,
  decisionTitle: row.decisionTitle,
  decisionNumber: row.decisionNumber,
  basisDocumentId: row.basisDocumentId,
  effectiveOn: row.effectiveOn,
  strike: row.strike,
  publishedOn: row.publishedOn,
  publishedAt: row.publishedAt,
});

/** Published results, from the books themselves: what was undone is public no more. */
export const publicRounds = (ctx: Pick<Context, 'rounds' | 'reader'>): PublicRounds => ({
  async list(offset, limit) {
    const { total, rows } = await ctx.rounds.page({ states: ['published'], offset, limit });
    return { total, rows: rows.map(told) };
  },
  async one(id) {
    const round = Number.isSafeInteger(id) ? await ctx.reader.row('cleanupRound', id) : null;
    if (round?.state !== 'published') return null;
    const was = round.comparedWithId === null ? null : await ctx.reader.row('cleanupRound', round.comparedWithId);
    const basis = round.basisDocumentId === null ? null : await ctx.reader.row('document', round.basisDocumentId);
    return {
      round: told(round),
      basis:
        basis !== null && shownToPublic(basis)
          ? { id: basis.id, title: basis.title, docNumber: basis.docNumber }
          : null,
      entries: await ctx.rounds.publicEntries(id),
      before: was === null ? null : { round: told(was), entries: await ctx.rounds.publicEntries(was.id) },
    };
  },
});

/** One of them: Fault('not.found') for what is not public. */
export async function publishedRound(
  rounds: PublicRounds,
  id: number,
): Promise<NonNullable<Awaited<ReturnType<PublicRounds['one']>>>> {
  const found = await rounds.one(id);
  if (found === null) throw new Fault('not.found', { id });
  return found;
}
