/** Addresses of one person: signing in, the own account. */
import { queryString } from './address.ts';
import type { Id } from './address.ts';

export const sessionPaths = {
  signIn: (next?: string) => `/sign-in${queryString({ next })}`,
  signOut: () => '/sign-out',
  account: () => '/account',
  password: () => '/account/password',
  tokens: () => '/account/tokens',
  tokenRevoke: (id: Id) => `/account/tokens/${id}/revoke`,
};
