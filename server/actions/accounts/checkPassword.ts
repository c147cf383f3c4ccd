import { PUBLIC } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import { instantAt, msOf } from '../../domain/instant.ts';
import { LOCK_RULES, lockMinutes } from '../../domain/lockout.ts';
import type { Instant, UserRow } from '../../domain/model.ts';
import type { AccountsContext } from './context.ts';
import { verifyPassword } from './scrypt.ts';

const locked = (until: Instant, nowMs: number): Fault =>
  new Fault('auth.locked', { until, minutes: Math.ceil((msOf(until) - nowMs) / 60_000) });

/** The refusal while a lock stands, else null. */
export const lockStanding = (until: Instant | null, nowMs: number): Fault | null =>
  until !== null && msOf(until) > nowMs ? locked(until, nowMs) : null;

/** What a wrong password answers: the lock that it brought about, else plainly that login or password is wrong. */
export const wrong = (until: Instant | null, nowMs: number): Fault =>
  until === null ? new Fault('auth.wrong') : locked(until, nowMs);

/**
 * Checks a password that the holder of an account gives; answers null when it is right, else the refusal:
 * Fault('auth.wrong') or Fault('auth.locked', {until, minutes}). A wrong one is counted and audited under `user.sign_in`.
 * Throws Fault('conflict.stale') where another attempt was counted meanwhile.
 */
export async function checkPassword(ctx: AccountsContext, user: UserRow, password: string): Promise<Fault | null> {
  const standing = lockStanding(user.lockedUntil, ctx.clock.ms());
  if (standing !== null) return standing;
  if (await verifyPassword(password, user.passwordHash)) return null;
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
  return wrong(lockedUntil, ctx.clock.ms());
}
