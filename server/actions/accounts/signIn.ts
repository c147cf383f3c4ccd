import { PUBLIC } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import { LOCK_RULES } from '../../domain/lockout.ts';
import type { UserRow } from '../../domain/model.ts';
import { actorOf } from './actorOf.ts';
import { checkPassword, lockStanding, wrong } from './checkPassword.ts';
import type { AccountsContext } from './context.ts';
import { hashPassword, isOutdated } from './scrypt.ts';
import type { Strangers } from './strangers.ts';
import { untilFresh } from './untilFresh.ts';

export interface Credentials {
  login: string;
  password: string;
}

/** Refuses an unknown login with the same work, the same audit row and the same answer as a wrong password. */
async function refuseStranger(ctx: AccountsContext, strangers: Strangers, given: Credentials): Promise<never> {
  const standing = lockStanding(strangers.lockedUntil(given.login), ctx.clock.ms());
  if (standing !== null) throw standing;
  await hashPassword(given.password, ctx.hashCost);
  // The login itself is left out: people type passwords into that field.
  await ctx.store.commit({ act: 'user.sign_in', documents: [], writes: [], note: 'sign_in.unknown' }, PUBLIC);
  const nowMs = ctx.clock.ms();
  throw wrong(strangers.failed(given.login, nowMs, ctx.lockRules ?? LOCK_RULES), nowMs);
}

async function attempt(ctx: AccountsContext, strangers: Strangers, given: Credentials): Promise<UserRow> {
  const user = await ctx.accounts.userByLogin(given.login);
  if (user === null) return refuseStranger(ctx, strangers, given);
  const refusal = await checkPassword(ctx, user, given.password);
  if (refusal !== null) throw refusal;
  if (user.disabledAt !== null) {
    await ctx.store.commit({ act: 'user.sign_in', documents: [], writes: [], note: 'sign_in.disabled' }, PUBLIC);
    throw new Fault('auth.disabled');
  }
  const passwordHash = isOutdated(user.passwordHash, ctx.hashCost)
    ? await hashPassword(given.password, ctx.hashCost)
    : user.passwordHash;
  const set = { failures: 0, lockedUntil: null, passwordHash };
  await ctx.store.commit({ act: 'user.sign_in', documents: [], writes: [update('user', user, set)] }, actorOf(user));
  return { ...user, ...set, version: user.version + 1 };
}

/**
 * Signs a person in: the account as it stands after the audit row is written. Throws Fault('auth.wrong') alike for an unknown
 * login and a wrong password, Fault('auth.locked', {until}) and, only to who knows the password, Fault('auth.disabled').
 */
export function signIn(ctx: AccountsContext, strangers: Strangers, given: Credentials): Promise<UserRow> {
  return untilFresh(() => attempt(ctx, strangers, given));
}
