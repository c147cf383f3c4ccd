import type { LockRules } from '../../domain/lockout.ts';
import type { Accounts, Clock, Committer, Reader, Sessions } from '../../ports.ts';
import type { HashCost } from './scrypt.ts';

/** What the account actions need of the house. */
export interface AccountsContext {
  store: Committer;
  reader: Pick<Reader, 'row' | 'issuers'>;
  accounts: Accounts;
  sessions: Sessions;
  clock: Clock;
  /** Default `LOCK_RULES`. */
  lockRules?: LockRules;
  /** Default `HASH_COST`. */
  hashCost?: HashCost;
}
