import type { Role } from './codes.ts';

/** Who acts: a signed-in person, the anonymous public, or the service itself (jobs, command line). */
export type Actor =
  | { kind: 'public' }
  | {
      kind: 'user';
      id: number;
      login: string;
      name: string;
      role: Role;
      issuerId: number | null;
      /** Bodies whose work the account's own body has taken over (撤并 and doubles). */
      inherits?: readonly number[];
    }
  | { kind: 'system'; name: string };

export const PUBLIC: Actor = { kind: 'public' };

/** The rule of who may read which documents, as a filter for SQL and search. */
export type Visibility =
  | { kind: 'all' }
  | { kind: 'public' }
  /** What is public, and everything that one's own issuer, or one that it has inherited, issued or drafts. */
  | { kind: 'issuer'; issuerId: number; inherits?: readonly number[] };

/** Every body that an `issuer` visibility speaks for. */
export const bodiesOf = (seen: Extract<Visibility, { kind: 'issuer' }>): readonly number[] => [
  seen.issuerId,
  ...(seen.inherits ?? []),
];
