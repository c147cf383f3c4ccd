import { Fault } from '../../domain/fault.ts';
import { shownToPublic } from '../../domain/may.ts';
import type { Context, PublicRounds } from '../../ports.ts';

/** Published results, from the books themselves: what was undone is public no more. */
export const publicRounds = (ctx: Context): PublicRounds => ({
  list: (offset, limit) => ctx.rounds.page({ states: ['published'], offset, limit }),
  async one(id) {
    const round = Number.isSafeInteger(id) ? await ctx.reader.row('cleanupRound', id) : null;
    if (round?.state !== 'published') return null;
    const was = round.comparedWithId === null ? null : await ctx.reader.row('cleanupRound', round.comparedWithId);
    const basis = round.basisDocumentId === null ? null : await ctx.reader.row('document', round.basisDocumentId);
    return {
      round,
      basis:
        basis !== null && shownToPublic(basis)
          ? { id: basis.id, title: basis.title, docNumber: basis.docNumber }
          : null,
      entries: await ctx.rounds.publicEntries(id),
      before: was === null ? null : { round: was, entries: await ctx.rounds.publicEntries(was.id) },
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
