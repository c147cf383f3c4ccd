import type { Actor } from '../../domain/actor.ts';
import type { Dossier, HistoryEntry } from '../../domain/dossier.ts';
import { STANDING } from '../../domain/likeness.ts';
import type { Compared, LikeLine } from '../../domain/likeness.ts';
import { visibility } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';
import { concernsText } from './changed.ts';
import { wordingOn } from './compare.ts';

export interface DossierLikenesses {
  /** Documents like this one that stand today, as far as the actor may know of them. */
  standing: LikeLine[];
  /** The follower has not come to the latest change of this document's text yet. */
  behind: boolean;
  /** Comparisons on record with others. */
  earlier: { compared: Compared; otherId: number; title: string }[];
}

/** What is known of documents like the one of a dossier, read from what the follower keeps. */
export async function likenessesOf(
  ctx: Context,
  actor: Actor,
  dossier: Dossier,
  history: readonly HistoryEntry[],
): Promise<DossierLikenesses> {
  const { id } = dossier.document;
  const on = ctx.clock.today();
  const seen = visibility(actor);
  const all = await ctx.likenesses.of(id, seen, on);
  const standing = all.filter(
    ({ document }) => STANDING.includes(document.validity) || !['issued', 'filed'].includes(document.status),
  );
  const changed = Math.max(0, ...history.filter(({ act }) => concernsText(act)).map(({ seq }) => seq));
  const listed = new Set(standing.map(({ documentId }) => documentId));
  const earlier: DossierLikenesses['earlier'] = [];
  for (const row of await ctx.reader.comparisons(id)) {
    const own = row.documentId === id;
    const otherId = own ? row.otherId : row.documentId;
    if (listed.has(otherId)) continue;
    listed.add(otherId);
    const other = (await ctx.reader.visibleAmong([otherId], seen)).has(otherId)
      ? await ctx.reader.dossier(otherId)
      : null;
    if (other === null) continue;
    const [mine, theirs] = own ? [row.textSha256, row.otherTextSha256] : [row.otherTextSha256, row.textSha256];
    const current = wordingOn(dossier, on)?.textSha256 === mine && wordingOn(other, on)?.textSha256 === theirs;
    const { outcome, note, byId, at } = row;
    earlier.push({ compared: { outcome, note, byId, at, current }, otherId, title: other.document.title });
  }
  return { standing, behind: changed > (await ctx.likenesses.position()), earlier };
}
