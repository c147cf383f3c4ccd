import type { Actor } from '../../domain/actor.ts';
import { bodiesById, familyOf } from '../../domain/issuers.ts';
import type { UserRow } from '../../domain/model.ts';
import type { Clock, Reader } from '../../ports.ts';

type UserActor = Extract<Actor, { kind: 'user' }>;

/** The account as an actor, for what has nothing to do with documents. */
export const actorOf = (user: UserRow): UserActor => ({
  kind: 'user',
  id: user.id,
  login: user.login,
  name: user.name,
  role: user.role,
  issuerId: user.issuerId,
});

/** The account as an actor of today: that of an issuer acts for every body whose work its own has taken over. */
export async function actorFor(
  ctx: { reader: Pick<Reader, 'issuers'>; clock: Pick<Clock, 'today'> },
  user: UserRow,
): Promise<UserActor> {
  const actor = actorOf(user);
  if (user.role !== 'issuer' || user.issuerId === null) return actor;
  const [, ...inherits] = familyOf(user.issuerId, bodiesById(await ctx.reader.issuers()), ctx.clock.today());
  return inherits.length === 0 ? actor : { ...actor, inherits };
}
