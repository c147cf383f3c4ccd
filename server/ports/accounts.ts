/** Accounts and signed-in browsers. */
import type { TokenRow, UserRow } from '../domain/model.ts';

/** Accounts as they stand; written only through `Committer.commit`. */
export interface Accounts {
  /** Logins are compared without regard to letter case. Disabled accounts are answered too. */
  userByLogin(login: string): Promise<UserRow | null>;
  userById(id: number): Promise<UserRow | null>;
  /** Every account, disabled ones too, by login. */
  users(): Promise<UserRow[]>;
  /** The token whose `hash` (SHA-256, hex) this is, revoked ones too. */
  tokenByHash(hash: string): Promise<TokenRow | null>;
  tokenById(id: number): Promise<TokenRow | null>;
  /** A user's tokens, newest first, revoked ones too. */
  tokensOf(userId: number): Promise<TokenRow[]>;
}

/** Signed-in browsers. Not part of the record: no audit row, no version. `sid` is a hash, never the cookie's own value. */
export interface Sessions {
  /** Null when unknown or when `expiresAt <= now` (milliseconds since the epoch). */
  get(sid: string, now: number): Promise<{ data: string; expiresAt: number } | null>;
  set(sid: string, row: { userId: number | null; data: string; expiresAt: number }): Promise<void>;
  /** Moves the expiry of a row that exists; does nothing where none does. */
  touch(sid: string, expiresAt: number): Promise<void>;
  destroy(sid: string): Promise<void>;
  /** Ends all sessions of a user, apart from `except`. */
  destroyOf(userId: number, except?: string): Promise<void>;
  /** Deletes rows with `expiresAt <= now`; returns how many. */
  sweep(now: number): Promise<number>;
}
