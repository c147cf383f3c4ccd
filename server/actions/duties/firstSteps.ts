import type { Actor } from '../../domain/actor.ts';
import { mayAny, visibility } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';

/** What a house that has just been set up still lacks, in the order in which it is done. */
export const FIRST_STEPS = ['profile', 'issuers', 'users', 'documents'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/**
 * The first steps of those who can take them, each with whether it is done; empty once the house is at work. Setting the rules is
 * only shown along with another step: the national rules hold until somebody sets more.
 */
export async function firstSteps(
  ctx: Pick<Context, 'reader' | 'clock'>,
  actor: Actor,
): Promise<{ step: FirstStep; done: boolean }[]> {
  const keeps = mayAny(actor, 'issuer.edit') && mayAny(actor, 'user.edit');
  if (!keeps && !mayAny(actor, 'document.import')) return [];
  const issuers = (await ctx.reader.issuers()).length > 0;
  const filter = { visibility: visibility(actor), on: ctx.clock.today(), offset: 0, limit: 1 };
  if (!keeps) {
    // A house without bodies is new; with them it takes a look at the documents.
    const documents = (await ctx.reader.documents(filter)).total > 0;
    return documents
      ? []
      : [
          { step: 'issuers', done: issuers },
          { step: 'documents', done: false },
        ];
  }
  const users = (await ctx.reader.users()).length > 1;
  if (issuers && users) return [];
  return [
    { step: 'profile', done: (await ctx.reader.profiles()).length > 0 },
    { step: 'issuers', done: issuers },
    { step: 'users', done: users },
  ];
}
