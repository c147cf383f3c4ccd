import type { Actor } from '../../domain/actor.ts';
import type { Change, Write } from '../../domain/change.ts';
import { update } from '../../domain/change.ts';
import type { Role } from '../../domain/codes.ts';
import { Fault } from '../../domain/fault.ts';
import type { UserRow } from '../../domain/model.ts';
import { assertMay } from './allowed.ts';
import type { AccountsContext } from './context.ts';
import { hashPassword } from './scrypt.ts';
import { issuerFor } from './userInput.ts';
import { assertPassword } from './wantedPassword.ts';

export interface UserEdit {
  id: number;
  /** The version the editor has seen. */
  version: number;
  name?: string;
  role?: Role;
  issuerId?: number | null;
  mail?: string | null;
  disabled?: boolean;
  /** Ends a lock before its time. */
  unlock?: boolean;
  /** A new first password: ends all sessions and tokens, must be changed at the next sign-in. */
  password?: string;
}

/** Another admin who can sign in: the house is never left without one. */
async function otherAdmin(ctx: AccountsContext, id: number): Promise<UserRow> {
  const other = (await ctx.accounts.users()).find(
    (user) => user.id !== id && user.role === 'admin' && user.disabledAt === null,
  );
  if (other === undefined) throw new Fault('user.lastAdmin');
  return other;
}

const isAdmin = (user: Pick<UserRow, 'role' | 'disabledAt'>): boolean =>
  user.role === 'admin' && user.disabledAt === null;

async function revocations(ctx: AccountsContext, userId: number): Promise<Write[]> {
  const tokens = await ctx.accounts.tokensOf(userId);
  return tokens
    .filter((token) => token.revokedAt === null)
    .map((token) => update('token', token, { revokedAt: ctx.clock.now() }));
}

/** Changes an account; what is left out stays. Throws Fault('conflict.stale') when somebody else changed it since `version`. */
export async function editUser(ctx: AccountsContext, actor: Actor, edit: UserEdit): Promise<void> {
  assertMay(actor, 'user.edit');
  const was = await ctx.accounts.userById(edit.id);
  if (was === null) throw new Fault('user.missing', { id: edit.id });
  const role = edit.role ?? was.role;
  const set: Partial<Omit<UserRow, 'id' | 'version'>> = {
    name: (edit.name ?? was.name).trim(),
    role,
    issuerId: await issuerFor(ctx, role, role === 'issuer' ? (edit.issuerId ?? was.issuerId) : (edit.issuerId ?? null)),
    mail: edit.mail === undefined ? was.mail : edit.mail,
    disabledAt:
      edit.disabled === undefined ? was.disabledAt : edit.disabled ? (was.disabledAt ?? ctx.clock.now()) : null,
  };
  if (edit.unlock === true) Object.assign(set, { failures: 0, lockedUntil: null });
  if (edit.password !== undefined) {
    assertPassword(edit.password, was.login, 'password');
    const passwordHash = await hashPassword(edit.password, ctx.hashCost);
    Object.assign(set, { passwordHash, mustChangePassword: true, failures: 0, lockedUntil: null });
  }
  const change: Change = {
    act: 'user.edit',
    documents: [],
    writes: [update('user', { id: was.id, version: edit.version }, set)],
  };
  const shutsOut = edit.password !== undefined || (edit.disabled === true && was.disabledAt === null);
  if (shutsOut) change.writes.push(...(await revocations(ctx, was.id)));
  if (isAdmin(was) && !isAdmin({ ...was, ...set })) {
    const other = await otherAdmin(ctx, was.id);
    change.relies = [{ table: 'user', id: other.id, version: other.version }];
  }
  await ctx.store.commit(change, actor);
  if (shutsOut) await ctx.sessions.destroyOf(was.id);
}
