import type { Act } from '../../domain/acts.ts';
import type { Actor } from '../../domain/actor.ts';
import { mayAny } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';

/** What a house that has just been set up still lacks, in the order in which it is done. */
export const FIRST_STEPS = ['profile', 'issuers', 'users', 'documents'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

const BRINGING_IN: readonly Act[] = ['document.record', 'document.import', 'document.draft'];

/** Whether any document was ever brought in. The log answers at once, where a count would go through ten thousand documents for each desk. */
async function broughtIn(ctx: Pick<Context, 'reader'>): Promise<boolean> {
  for (const act of BRINGING_IN) if ((await ctx.reader.auditLines({ act, limit: 1 })).length > 0) return true;
  return false;
}

/**
 * The first steps of those who can take them, each with whether it is done; empty once the house is at work. Setting the rules is
 * shown until the first document has come in: whoever has not set them by then works by the national rules on purpose.
 */
export async function firstSteps(
  ctx: Pick<Context, 'reader'>,
  actor: Actor,
): Promise<{ step: FirstStep; done: boolean }[]> {
  const keeps = mayAny(actor, 'issuer.edit') && mayAny(actor, 'user.edit');
  if (!keeps && !mayAny(actor, 'document.import')) return [];
  const issuers = (await ctx.reader.issuers()).length > 0;
  if (!keeps) {
    return (await broughtIn(ctx))
      ? []
      : [
          { step: 'issuers', done: issuers },
          { step: 'documents', done: false },
        ];
  }
  const users = (await ctx.reader.users()).length > 1;
  const profile = (await ctx.reader.profiles()).length > 0;
  if (issuers && users && (profile || (await broughtIn(ctx)))) return [];
  return [
    { step: 'profile', done: profile },
    { step: 'issuers', done: issuers },
    { step: 'users', done: users },
  ];
}
