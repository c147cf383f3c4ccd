import { addUser } from '../server/actions/accounts/addUser.ts';
import type { Actor } from '../server/domain/actor.ts';
import type { Context } from '../server/ports.ts';
import type { County } from './county/types.ts';
import { DEMO_ACCOUNTS } from './demoAccounts.ts';

const NAMES = {
  clerk: '林文澜',
  reviewer: '沈知行',
  leader: '顾明远',
  issuer: '周筑安',
  auditor: '许监明',
  admin: '系统管理员',
};

/** Loads the demo accounts that are not held yet; answers the id of each by its login. The issuer's account is of the housing bureau. */
export async function loadAccounts(
  ctx: Context,
  loader: Actor,
  issuers: Map<string, number>,
  county: County,
): Promise<Map<string, number>> {
  const housing = county.issuers.find((seed) => seed.name.includes('住房'));
  const people = new Map<string, number>();
  for (const { login, password } of DEMO_ACCOUNTS) {
    const held = await ctx.accounts.userByLogin(login);
    const issuerId = login === 'issuer' && housing ? (issuers.get(housing.key) ?? null) : null;
    const input = {
      login,
      name: NAMES[login],
      role: login,
      issuerId,
      mail: `${login}@qinghe.example`,
      password,
      mustChangePassword: false,
    };
    people.set(login, held?.id ?? (await addUser(ctx, loader, input)));
  }
  return people;
}
