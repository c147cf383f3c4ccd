import { PUBLIC } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import { instantAt } from '../../domain/instant.ts';
import { LOCK_RULES, lockMinutes } from '../../domain/lockout.ts';
import type { Instant, UserRow } from '../../domain/model.ts';
import type { AccountsContext } from './context.ts';
import { verifyPassword } from './scrypt.ts';

/** Throws Fault('auth.locked', {until}) while a lock stands. */
export function assertUnlocked(until: Instant | null, now: Instant): void {
  if (until !== null && until > now) throw new Fault('auth.locked', { until });
}

/** What a wrong password answers: the lock that it brought about, else plainly that login or password is wrong. */
export const wrong = (until: Instant | null): Fault =>
  until === null ? new Fault('auth.wrong') : new Fault('auth.locked', { until });

/**
 * Checks a password that the holder of an account gives. A wrong one is counted and audited under `user.sign_in`.
 * Throws Fault('auth.wrong'), Fault('auth.locked', {until}), and Fault('conflict.stale') where another attempt was counted meanwhile.
 */
export async function checkPassword(ctx: AccountsContext, user: UserRow, password: string): Promise<void> {
  assertUnlocked(user.lockedUntil, ctx.clock.now());
  if (await verifyPassword(password, user.passwordHash)) return;
  const failures = user.failures + 1;
  const minutes = lockMinutes(failures, ctx.lockRules ?? LOCK_RULES);
  const lockedUntil = minutes === 0 ? null : instantAt(ctx.clock.ms() + minutes * 60_000);
  await ctx.store.commit(
    {
      act: 'user.sign_in',
      documents: [],
      writes: [update('user', user, { failures, lockedUntil })],
      note: lockedUntil === null ? 'sign_in.failed' : 'sign_in.locked',
    },
    PUBLIC,
  );
  throw wrong(lockedUntil);
}
