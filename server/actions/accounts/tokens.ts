import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import { may } from '../../domain/may.ts';
import type { TokenRow, UserRow } from '../../domain/model.ts';
import { assertMay } from './allowed.ts';
import type { AccountsContext } from './context.ts';

/** Begins every token of ours, so that scanners of logs and code find a lost one. */
export const TOKEN_PREFIX = 'guibei_';

/** What is kept of a token. A token has 256 random bits: a plain hash of it cannot be guessed backwards. */
const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Makes a bearer token for an account; its text is answered this once and kept nowhere. */
export async function addToken(
  ctx: AccountsContext,
  actor: Actor,
  input: { userId: number; name: string },
): Promise<{ id: number; token: string }> {
  assertMay(actor, 'token.add', { userId: input.userId });
  if ((await ctx.accounts.userById(input.userId)) === null) throw new Fault('user.missing', { id: input.userId });
  const token = TOKEN_PREFIX + randomBytes(32).toString('base64url');
  const [id = 0] = await ctx.store.ids(1);
  const row: Omit<TokenRow, 'version'> = {
    id,
    userId: input.userId,
    name: input.name.trim(),
    hash: tokenHash(token),
    createdAt: ctx.clock.now(),
    revokedAt: null,
  };
  await ctx.store.commit({ act: 'token.add', documents: [], writes: [insert('token', row)] }, actor);
  return { id, token };
}

/** Ends a token. One that has ended already stays as it is. A token of somebody else does not exist: Fault('token.missing'). */
export async function revokeToken(ctx: AccountsContext, actor: Actor, id: number): Promise<void> {
  const token = await ctx.accounts.tokenById(id);
  if (token === null || !may(actor, 'token.revoke', { userId: token.userId })) throw new Fault('token.missing', { id });
  if (token.revokedAt !== null) return;
  const writes = [update('token', token, { revokedAt: ctx.clock.now() })];
  await ctx.store.commit({ act: 'token.revoke', documents: [], writes }, actor);
}

/** The account that a bearer token speaks for; null for a token that is unknown, revoked or of a disabled account. */
export async function bearer(ctx: Pick<AccountsContext, 'accounts'>, token: string): Promise<UserRow | null> {
  const row = await ctx.accounts.tokenByHash(tokenHash(token));
  if (row === null || row.revokedAt !== null) return null;
  const user = await ctx.accounts.userById(row.userId);
  return user === null || user.disabledAt !== null ? null : user;
}
