import type { Role } from './codes.ts';

/** Who acts: a signed-in person, the anonymous public, or the service itself (jobs, command line). */
export type Actor =
  | { kind: 'public' }
  | { kind: 'user'; id: number; login: string; name: string; role: Role; issuerId: number | null }
  | { kind: 'system'; name: string };

export const PUBLIC: Actor = { kind: 'public' };

/** The rule of who may read which documents, as a filter for SQL and search. */
export type Visibility =
  | { kind: 'all' }
  | { kind: 'public' }
  /** What is public, and everything of one's own issuer. */
  | { kind: 'issuer'; issuerId: number };
