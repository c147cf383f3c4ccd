import type { Actor } from '../domain/actor.ts';
import { visibility } from '../domain/may.ts';
import type { SearchAnswer, SearchRequest } from '../domain/search.ts';
import type { PublicReader } from '../ports.ts';

/** The search for an actor: the visibility is theirs, never the caller's to choose. Hits are read and checked again, so that a lagging index cannot leak. */
export async function search(
  ctx: PublicReader,
  actor: Actor,
  request: Omit<SearchRequest, 'visibility'>,
): Promise<SearchAnswer> {
  const seen = visibility(actor);
  const answer = await ctx.search.search({ ...request, visibility: seen });
  if (answer.hits.length === 0) return answer;
  const allowed = await ctx.reader.visibleAmong(
    answer.hits.map((hit) => hit.documentId),
    seen,
  );
  return { ...answer, hits: answer.hits.filter((hit) => allowed.has(hit.documentId)) };
}

export const suggest = (ctx: PublicReader, actor: Actor, prefix: string): Promise<string[]> =>
  ctx.search.suggest(prefix, visibility(actor), ctx.clock.today(), 8);
