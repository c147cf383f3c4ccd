import type * as C from '../codes.ts';
import type { Instant, Row } from './base.ts';

export interface UserRow extends Row {
  login: string;
  name: string;
  role: C.Role;
  issuerId: number | null;
  mail: string | null;
  /** scrypt, self-describing. */
  passwordHash: string;
  mustChangePassword: boolean;
  failures: number;
  lockedUntil: Instant | null;
  disabledAt: Instant | null;
}

/** A bearer token for the API; only its hash is kept. */
export interface TokenRow extends Row {
  userId: number;
  name: string;
  hash: string;
  createdAt: Instant;
  revokedAt: Instant | null;
}
