/** When failed sign-ins lock an account. The figures are our own choice (no rule of the field sets them). */
export interface LockRules {
  /** Failures in a row before the first lock. */
  failures: number;
  /** Length of the first lock; every further failure doubles it. */
  minutes: number;
  longestMinutes: number;
}

export const LOCK_RULES: LockRules = { failures: 5, minutes: 15, longestMinutes: 240 };

/** Minutes for which the account is locked after its `failures`-th failure in a row; 0 while it is not. */
export function lockMinutes(failures: number, rules: LockRules): number {
  if (failures < rules.failures) return 0;
  return Math.min(rules.minutes * 2 ** (failures - rules.failures), rules.longestMinutes);
}
