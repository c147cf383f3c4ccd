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
  password: string;
  /** Stored id of the session that goes on; all others of this account end. */
  keepSession?: string;
}

const invalid = (path: string, code: string): Fault => new Fault('input.invalid', { issues: [{ path: [path], code }] });

/**
 * Gives the acting person a new password and ends the other sessions. Throws Fault('input.invalid', {issues}) when `current` is
 * wrong (counted like a failed sign-in) or `password` will not do, and Fault('auth.locked').
 */
export function changePassword(ctx: AccountsContext, actor: Actor, input: PasswordChange): Promise<UserRow> {
  return untilFresh(async () => {
    const userId = actor.kind === 'user' ? actor.id : null;
    assertMay(actor, 'user.password', { userId });
    const user = userId === null ? null : await ctx.accounts.userById(userId);
    if (user === null) throw new Fault('user.missing');
    const refusal = await checkPassword(ctx, user, input.current);
    if (refusal?.code === 'auth.wrong') throw invalid('current', 'password.wrong');
    if (refusal !== null) throw refusal;
    if (input.password === input.current) throw invalid('password', 'password.same');
    assertPassword(input.password, user.login, 'password');
    const set = {
      passwordHash: await hashPassword(input.password, ctx.hashCost),
      mustChangePassword: false,
      failures: 0,
      lockedUntil: null,
    };
    await ctx.store.commit({ act: 'user.password', documents: [], writes: [update('user', user, set)] }, actor);
    await ctx.sessions.destroyOf(user.id, input.keepSession);
    return { ...user, ...set, version: user.version + 1 };
  });
}
