import type { z } from 'zod';
import type { Actor } from '../domain/actor.ts';
import { visibility } from '../domain/may.ts';
import type { Context, LikePairFilter } from '../ports.ts';
import type { PAIRS_QUERY } from './schemas/likeness.ts';

/** What an address asks of the list of likenesses: between different issuers and not known to belong together, unless it says `all`. */
export const pairFilter = (
  ctx: Pick<Context, 'clock'>,
  actor: Actor,
  asked: z.output<typeof PAIRS_QUERY>,
  page: Pick<LikePairFilter, 'offset' | 'limit'>,
): LikePairFilter => ({
  visibility: visibility(actor),
  on: ctx.clock.today(),
  kinds: asked.kind && [asked.kind],
  issuerId: asked.issuer,
  acrossIssuers: asked.scope === undefined,
  unrelated: asked.scope === undefined,
  differing: asked.differing === 'yes',
  compared: asked.compared,
  ...page,
});
