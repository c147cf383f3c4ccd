import type { Actor } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import type { UserRow } from '../../domain/model.ts';
import { assertMay } from './allowed.ts';
import { checkPassword } from './checkPassword.ts';
import type { AccountsContext } from './context.ts';
import { hashPassword } from './scrypt.ts';
import { untilFresh } from './untilFresh.ts';
import { assertPassword } from './wantedPassword.ts';

export interface PasswordChange {
  current: string;
  wanted: string;
  /** Stored id of the session that goes on; all others of this account end. */
  keepSession?: string;
}

/**
 * Gives the acting person a new password and ends the other sessions. Throws Fault('auth.wrong') when `current` is wrong
 * (counted like a failed sign-in) and Fault('input.invalid', {issues}) when `wanted` will not do.
 */
export function changePassword(ctx: AccountsContext, actor: Actor, input: PasswordChange): Promise<UserRow> {
  return untilFresh(async () => {
    const userId = actor.kind === 'user' ? actor.id : null;
    assertMay(actor, 'user.password', { userId });
    const user = userId === null ? null : await ctx.accounts.userById(userId);
    if (user === null) throw new Fault('user.missing');
    await checkPassword(ctx, user, input.current);
    if (input.wanted === input.current)
      throw new Fault('input.invalid', { issues: [{ path: ['wanted'], code: 'password.same' }] });
    assertPassword(input.wanted, user.login, 'wanted');
    const set = {
      passwordHash: await hashPassword(input.wanted, ctx.hashCost),
      mustChangePassword: false,
      failures: 0,
      lockedUntil: null,
    };
    await ctx.store.commit({ act: 'user.password', documents: [], writes: [update('user', user, set)] }, actor);
    await ctx.sessions.destroyOf(user.id, input.keepSession);
    return { ...user, ...set, version: user.version + 1 };
  });
}
