import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../../server/actions/accounts/scrypt.ts';
import { signIn } from '../../../server/actions/accounts/signIn.ts';
import { createStrangers } from '../../../server/actions/accounts/strangers.ts';
import { PUBLIC } from '../../../server/domain/actor.ts';
import { update } from '../../../server/domain/change.ts';
import { type AccountsWorld, accountsWorld, PASSWORD } from '../../http/world.ts';

let world: AccountsWorld;
let strangers = createStrangers();
const minutes = (n: number) => new Date(Date.parse('2026-11-22T01:00:00.000Z') + n * 60_000).toISOString();
const attempt = (login: string, password: string) => signIn(world.context, strangers, { login, password });
const code = (login: string, password: string) =>
  attempt(login, password).then(
    () => 'in',
    (error: { code: string }) => error.code,
  );

beforeEach(async () => {
  world = await accountsWorld();
  strangers = createStrangers();
  await world.add({ login: 'wang', role: 'clerk' });
});
afterEach(() => world.close());

describe('signIn', () => {
  it('lets in by login and password, whatever the case of the login, and writes it down', async () => {
    expect((await attempt('WANG', PASSWORD)).login).toBe('wang');
    expect(world.audit().at(-1)).toEqual({ act: 'user.sign_in', actor: 'wang', note: null });
  });

  it('takes a password typed in full-width characters for the same', async () => {
    await world.add({ login: 'li', role: 'clerk', password: 'Qinghe-2026-fa' });
    expect(await code('li', 'Ｑｉｎｇｈｅ-２０２６-ｆａ')).toBe('in');
  });

  it('writes failures down without the login that was typed', async () => {
    expect(await code('wang', 'wrong')).toBe('auth.wrong');
    expect(await code('nobody', 'wrong')).toBe('auth.wrong');
    expect(world.audit().slice(-2)).toEqual([
      { act: 'user.sign_in', actor: '公众', note: 'sign_in.failed' },
      { act: 'user.sign_in', actor: '公众', note: 'sign_in.unknown' },
    ]);
  });

  it.each(['wang', 'nobody'])('locks %s alike after five failures, longer with each further one', async (login) => {
    const codes: string[] = [];
    for (let i = 0; i < 6; i += 1) codes.push(await code(login, 'wrong'));
    expect(codes).toEqual(['auth.wrong', 'auth.wrong', 'auth.wrong', 'auth.wrong', 'auth.locked', 'auth.locked']);
    expect(await code(login, PASSWORD)).toBe('auth.locked');
    world.clock.set(minutes(14.9));
    await expect(attempt(login, PASSWORD)).rejects.toMatchObject({ details: { until: minutes(15), minutes: 1 } });
    world.clock.set(minutes(15));
    expect(await code(login, 'wrong')).toBe('auth.locked');
    await expect(attempt(login, PASSWORD)).rejects.toMatchObject({ details: { until: minutes(45), minutes: 30 } });
  });

  it('lets in again when the lock is over, and forgets the failures', async () => {
    for (let i = 0; i < 5; i += 1) await code('wang', 'wrong');
    world.clock.set(minutes(15));
    expect(await code('wang', PASSWORD)).toBe('in');
    expect(await code('wang', 'wrong')).toBe('auth.wrong');
    expect(await world.context.accounts.userByLogin('wang')).toMatchObject({ failures: 1, lockedUntil: null });
  });

  it('counts guesses that run side by side one by one', async () => {
    const guesses = Array.from({ length: 12 }, (_, i) => code('wang', `guess ${i}`));
    const codes = await Promise.all(guesses);
    expect(codes.filter((one) => one === 'auth.wrong')).toHaveLength(4);
    expect(await world.context.accounts.userByLogin('wang')).toMatchObject({ failures: 5 });
    expect(await code('wang', PASSWORD)).toBe('auth.locked');
  });

  it('tells that an account is disabled only to who knows its password', async () => {
    const user = await world.context.accounts.userByLogin('wang');
    const writes = [update('user', user as { id: number; version: number }, { disabledAt: minutes(0) })];
    await world.context.store.commit({ act: 'user.edit', documents: [], writes }, PUBLIC);
    expect(await code('wang', 'wrong')).toBe('auth.wrong');
    expect(await code('wang', PASSWORD)).toBe('auth.disabled');
  });

  it('makes a hash of another cost anew', async () => {
    const user = await world.context.accounts.userByLogin('wang');
    const passwordHash = await hashPassword(PASSWORD, { ln: 5, r: 4, p: 1 });
    const writes = [update('user', user as { id: number; version: number }, { passwordHash })];
    await world.context.store.commit({ act: 'user.edit', documents: [], writes }, PUBLIC);
    await attempt('wang', PASSWORD);
    expect((await world.context.accounts.userByLogin('wang'))?.passwordHash).toMatch(/^\$scrypt\$ln=4,r=8,p=1\$/);
    expect(await code('wang', PASSWORD)).toBe('in');
  });

  it('keeps no password and no hash in the audit log', async () => {
    await attempt('wang', PASSWORD);
    const text = JSON.stringify(world.sqlite.prepare('SELECT * FROM audit').all());
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain('$scrypt$');
  });
});
