import type { Actor } from '../../domain/actor.ts';
import type { Role } from '../../domain/codes.ts';
import { insert } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import { assertMay } from './allowed.ts';
import type { AccountsContext } from './context.ts';
import { hashPassword } from './scrypt.ts';
import { issuerFor, normalLogin } from './userInput.ts';
import { assertPassword } from './wantedPassword.ts';

export interface NewUser {
  login: string;
  name: string;
  role: Role;
  issuerId?: number | null;
  mail?: string | null;
  password: string;
  /** Default true: whoever set the password is not who will use it. */
  mustChangePassword?: boolean;
}

/** Makes an account; answers its id. Throws Fault('input.invalid', {issues}) and Fault('auth.forbidden'). */
export async function addUser(ctx: AccountsContext, actor: Actor, input: NewUser): Promise<number> {
  assertMay(actor, 'user.add');
  const login = normalLogin(input.login);
  if ((await ctx.accounts.userByLogin(login)) !== null)
    throw new Fault('input.invalid', { issues: [{ path: ['login'], code: 'user.taken' }] });
  const issuerId = await issuerFor(ctx, input.role, input.issuerId ?? null);
  assertPassword(input.password, login, 'password');
  const passwordHash = await hashPassword(input.password, ctx.hashCost);
  const [id = 0] = await ctx.store.ids(1);
  const row = {
    id,
    login,
    name: input.name.trim(),
    role: input.role,
    issuerId,
    mail: input.mail ?? null,
    passwordHash,
    mustChangePassword: input.mustChangePassword ?? true,
    failures: 0,
    lockedUntil: null,
    disabledAt: null,
  };
  await ctx.store.commit({ act: 'user.add', documents: [], writes: [insert('user', row)] }, actor);
  return id;
}
