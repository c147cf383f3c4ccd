import type { Actor } from '../../domain/actor.ts';
import type { UserRow } from '../../domain/model.ts';

/** The account as an actor. */
export const actorOf = (user: UserRow): Extract<Actor, { kind: 'user' }> => ({
  kind: 'user',
  id: user.id,
  login: user.login,
  name: user.name,
  role: user.role,
  issuerId: user.issuerId,
});
