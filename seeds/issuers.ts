import { insert } from '../server/domain/change.ts';
import type { Actor } from '../server/domain/actor.ts';
import type { Context } from '../server/ports.ts';
import type { County, IssuerSeed } from './county/types.ts';

/** Loads the bodies of the county that are not held yet; answers the id of each by its key in the manifest. */
export async function loadIssuers(ctx: Context, loader: Actor, county: County): Promise<Map<string, number>> {
  const held = new Map((await ctx.reader.issuers()).map((row) => [row.name, row.id]));
  const fresh = county.issuers.filter((seed) => !held.has(seed.name));
  const ids = await ctx.store.ids(fresh.length);
  const byKey = new Map(county.issuers.map((seed) => [seed.key, held.get(seed.name) ?? ids[fresh.indexOf(seed)] ?? 0]));
  const idOf = (key: string | null): number | null => (key === null ? null : (byKey.get(key) ?? null));
  // Parents and successors first: a row must exist before another names it.
  const rank = (seed: IssuerSeed): number => {
    const named = [seed.parent, seed.successor].map((key) => county.issuers.find((one) => one.key === key));
    return 1 + Math.max(-1, ...named.flatMap((one) => (one ? [rank(one)] : [])));
  };
  const writes = [...fresh]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ key, parent, successor, ...seed }) =>
      insert('issuer', {
        id: byKey.get(key) ?? 0,
        ...seed,
        parentId: idOf(parent),
        successorId: idOf(successor),
        endBasis: null,
        mergedIntoId: null,
      }),
    );
  if (writes.length > 0) await ctx.store.commit({ act: 'issuer.add', documents: [], writes }, loader);
  return byKey;
}
