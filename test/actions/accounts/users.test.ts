import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf } from '../../../server/actions/accounts/actorOf.ts';
import { changePassword } from '../../../server/actions/accounts/changePassword.ts';
import { editUser } from '../../../server/actions/accounts/editUser.ts';
import { addToken, bearer, revokeToken, TOKEN_PREFIX } from '../../../server/actions/accounts/tokens.ts';
import type { Actor } from '../../../server/domain/actor.ts';
import type { UserRow } from '../../../server/domain/model.ts';
import { type AccountsWorld, accountsWorld, PASSWORD, SYSTEM } from '../../http/world.ts';

let world: AccountsWorld;
let admin: Actor;
let wang: UserRow;
const user = async (login: string) => (await world.context.accounts.userByLogin(login)) as UserRow;
const codes = async (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: { code: string; details: { issues?: { path: string[]; code: string }[] } }) =>
      error.details.issues?.map((issue) => `${issue.path.join('.')}: ${issue.code}`) ?? [error.code],
  );

beforeEach(async () => {
  world = await accountsWorld();
  await world.add({ login: 'admin', role: 'admin' });
  await world.add({ login: 'wang', role: 'clerk' });
  admin = actorOf(await user('admin'));
  wang = await user('wang');
});
afterEach(() => world.close());

describe('addUser', () => {
  it('makes an account that must choose its own password, with its audit row', async () => {
    await world.add({ login: ' Zhao.Min ', role: 'reviewer', mustChangePassword: undefined });
    expect(await user('zhao.min')).toMatchObject({
      role: 'reviewer',
      mustChangePassword: true,
      failures: 0,
      version: 1,
    });
    expect(world.audit().at(-1)).toMatchObject({ act: 'user.add', actor: '系统:test' });
  });

  it.each([
    [{ login: 'w', role: 'clerk' }, ['login: user.loginShape']],
    [{ login: '王小明', role: 'clerk' }, ['login: user.loginShape']],
    [{ login: 'WANG', role: 'clerk' }, ['login: user.taken']],
    [{ login: 'li', role: 'issuer' }, ['issuerId: user.issuerWanted']],
    [{ login: 'li', role: 'issuer', issuerId: 999_999 }, ['issuerId: issuer.missing']],
    [{ login: 'li', role: 'clerk', issuerId: 1 }, ['issuerId: user.issuerUnwanted']],
    [{ login: 'li', role: 'clerk', password: 'short' }, ['password: password.short']],
    [{ login: 'li', role: 'clerk', password: '1234567890' }, ['password: password.common']],
  ] as const)('refuses %j', async (input, expected) => {
    expect(await codes(world.add(input))).toEqual(expected);
    expect(await world.context.accounts.users()).toHaveLength(2);
  });

  it('ties an issuer account to its issuer', async () => {
    const issuerId = await world.addIssuer('清河县民政局');
    await world.add({ login: 'minzheng', role: 'issuer', issuerId });
    expect(actorOf(await user('minzheng'))).toMatchObject({ role: 'issuer', issuerId });
  });
});

describe('editUser', () => {
  const edit = (more: Record<string, unknown>, actor: Actor = admin) =>
    editUser(world.context, actor, { id: wang.id, version: wang.version, ...more });

  it('changes what is said and leaves the rest', async () => {
    await edit({ name: '王晓明', mail: 'wang@example.test' });
    expect(await user('wang')).toMatchObject({ name: '王晓明', mail: 'wang@example.test', role: 'clerk' });
  });

  it('is for the admin, on the version the admin saw', async () => {
    expect(await codes(edit({ name: 'x' }, actorOf(wang)))).toEqual(['auth.forbidden']);
    await edit({ name: '甲' });
    expect(await codes(edit({ name: '乙' }))).toEqual(['conflict.stale']);
  });

  it('shuts a disabled account out: sessions and tokens end with it', async () => {
    const { token } = await addToken(world.context, actorOf(wang), { userId: wang.id, name: '同步' });
    await world.context.sessions.set('sid', { userId: wang.id, data: '{}', expiresAt: world.clock.ms() + 1000 });
    expect((await bearer(world.context, token))?.login).toBe('wang');
    await edit({ disabled: true });
    expect(await bearer(world.context, token)).toBeNull();
    expect(await world.context.sessions.get('sid', world.clock.ms())).toBeNull();
    const { version } = await user('wang');
    await editUser(world.context, admin, { id: wang.id, version, disabled: false });
    expect(await bearer(world.context, token)).toBeNull();
  });

  it('gives a new first password, to be changed', async () => {
    expect(await codes(edit({ password: 'wang-wang-1' }))).toEqual(['password: password.login']);
    await edit({ password: 'another long one' });
    expect(await user('wang')).toMatchObject({ mustChangePassword: true, failures: 0 });
  });

  it('never leaves the house without an admin', async () => {
    const self = await user('admin');
    const demote = (more: Record<string, unknown>) =>
      editUser(world.context, admin, { id: self.id, version: self.version, ...more });
    expect(await codes(demote({ disabled: true }))).toEqual(['user.lastAdmin']);
    expect(await codes(demote({ role: 'clerk' }))).toEqual(['user.lastAdmin']);
    await world.add({ login: 'second', role: 'admin' });
    expect(await codes(demote({ role: 'clerk' }))).toEqual([]);
  });

  it('does not let two admins remove each other at the same moment', async () => {
    await world.add({ login: 'second', role: 'admin' });
    const [a, b] = [await user('admin'), await user('second')];
    const outcomes = await Promise.all(
      [a, b].map((one) => codes(editUser(world.context, admin, { id: one.id, version: one.version, disabled: true }))),
    );
    expect(outcomes.flat()).toHaveLength(1);
    const left = (await world.context.accounts.users()).filter(
      (one) => one.role === 'admin' && one.disabledAt === null,
    );
    expect(left).toHaveLength(1);
  });
});

describe('changePassword', () => {
  const change = (current: string, password: string) =>
    changePassword(world.context, actorOf(wang), { current, password, keepSession: 'mine' });

  it('takes the new password, ends the other sessions and keeps this one', async () => {
    for (const sid of ['mine', 'other'])
      await world.context.sessions.set(sid, { userId: wang.id, data: '{}', expiresAt: world.clock.ms() + 1000 });
    await change(PASSWORD, 'a new and long one');
    expect(await world.context.sessions.get('mine', world.clock.ms())).not.toBeNull();
    expect(await world.context.sessions.get('other', world.clock.ms())).toBeNull();
    expect(world.audit().at(-1)).toMatchObject({ act: 'user.password', actor: 'wang' });
  });

  it.each([
    ['wrong', 'a new and long one', ['current: password.wrong']],
    [PASSWORD, PASSWORD, ['password: password.same']],
    [PASSWORD, 'short', ['password: password.short']],
  ])('refuses %s → %s', async (current, password, expected) => {
    expect(await codes(change(current, password))).toEqual(expected);
  });

  it('counts wrong current passwords like failed sign-ins', async () => {
    for (let i = 0; i < 4; i += 1) await codes(change('wrong', 'a new and long one'));
    expect(await codes(change('wrong', 'a new and long one'))).toEqual(['auth.locked']);
    expect(await codes(change(PASSWORD, 'a new and long one'))).toEqual(['auth.locked']);
  });

  it('is not for the system or the public', async () => {
    const input = { current: PASSWORD, password: 'a new and long one' };
    expect(await codes(changePassword(world.context, { kind: 'public' }, input))).toEqual(['auth.required']);
    expect(await codes(changePassword(world.context, SYSTEM, input))).toEqual(['user.missing']);
  });
});

describe('tokens', () => {
  it('speak for their account until revoked, and only their hash is kept', async () => {
    const { id, token } = await addToken(world.context, actorOf(wang), { userId: wang.id, name: '政务公开同步' });
    expect(token.startsWith(TOKEN_PREFIX)).toBe(true);
    expect((await bearer(world.context, token))?.id).toBe(wang.id);
    expect(JSON.stringify(world.sqlite.prepare('SELECT * FROM token').all())).not.toContain(token);
    await revokeToken(world.context, actorOf(wang), id);
    expect(await bearer(world.context, token)).toBeNull();
    await revokeToken(world.context, actorOf(wang), id);
    expect(world.audit().filter((row) => row.act === 'token.revoke')).toHaveLength(1);
  });

  it('of others: nobody makes them, the admin revokes them, to the rest they do not exist', async () => {
    expect(await codes(addToken(world.context, admin, { userId: wang.id, name: 'x' }))).toEqual(['auth.forbidden']);
    const { id } = await addToken(world.context, actorOf(wang), { userId: wang.id, name: 'x' });
    await world.add({ login: 'li', role: 'reviewer' });
    expect(await codes(revokeToken(world.context, actorOf(await user('li')), id))).toEqual(['token.missing']);
    expect(await codes(revokeToken(world.context, admin, id))).toEqual([]);
  });
});
