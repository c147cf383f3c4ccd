import { instantAt } from '../../domain/instant.ts';
import type { LockRules } from '../../domain/lockout.ts';
import { lockMinutes } from '../../domain/lockout.ts';
import type { Instant } from '../../domain/model.ts';

const MOST = 10_000;

/**
 * Failures at logins that do not exist. They are locked by the same rule as accounts, so that the answer does not tell
 * which logins exist; held in memory, the oldest forgotten first.
 */
export interface Strangers {
  lockedUntil(login: string): Instant | null;
  /** Counts a failure; answers until when the login is locked now. */
  failed(login: string, nowMs: number, rules: LockRules): Instant | null;
}

/** An empty memory of failed logins. */
export function createStrangers(): Strangers {
  const known = new Map<string, { failures: number; lockedUntil: Instant | null }>();
  const key = (login: string): string => login.toLowerCase().slice(0, 64);
  return {
    lockedUntil: (login) => known.get(key(login))?.lockedUntil ?? null,
    failed(login, nowMs, rules) {
      const failures = (known.get(key(login))?.failures ?? 0) + 1;
      const minutes = lockMinutes(failures, rules);
      const lockedUntil = minutes === 0 ? null : instantAt(nowMs + minutes * 60_000);
      known.delete(key(login));
      known.set(key(login), { failures, lockedUntil });
      const oldest = known.keys().next();
      if (known.size > MOST && oldest.done !== true) known.delete(oldest.value);
      return lockedUntil;
    },
  };
}
