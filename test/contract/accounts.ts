import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TokenRow, UserRow } from '../../server/domain/model.ts';
import type { Accounts } from '../../server/ports.ts';

export interface AccountsSubject {
  accounts: Accounts;
  /** Adds an account as the committer does; answers its id. */
  user(more: Partial<UserRow>): Promise<number>;
  /** Adds a token; `id` where the order of ids matters. Answers its id. */
  token(row: Pick<TokenRow, 'userId' | 'hash'> & Partial<TokenRow>): Promise<number>;
  end(): Promise<void>;
}

const AT = '2026-11-22T01:00:00.000Z';

/** What every directory of accounts must do. */
export function accountsContract(open: () => Promise<AccountsSubject>): void {
  let subject: AccountsSubject;
  let accounts: Accounts;
  beforeEach(async () => {
    subject = await open();
    ({ accounts } = subject);
  });
  afterEach(() => subject.end());

  it.each(['wang', 'WANG', 'Wang'])('finds an account by its login, written %s', async (login) => {
    const id = await subject.user({ login: 'Wang' });
    await subject.user({ login: 'wangwu' });
    expect(await accounts.userByLogin(login)).toMatchObject({ id, login: 'Wang' });
    expect(await accounts.userById(id)).toEqual(await accounts.userByLogin(login));
  });

  it.each(['', 'wan', 'wang%', '_ang', ' wang'])('finds nobody by %j', async (login) => {
    await subject.user({ login: 'wang' });
    expect(await accounts.userByLogin(login)).toBeNull();
    expect(await accounts.userById(0)).toBeNull();
  });

  it('tells of everybody by login, also of those who may not come in', async () => {
    await subject.user({ login: 'zhao' });
    const gone = await subject.user({ login: 'li', disabledAt: AT });
    await subject.user({ login: 'wang' });
    expect((await accounts.users()).map((row) => row.login)).toEqual(['li', 'wang', 'zhao']);
    expect(await accounts.userByLogin('LI')).toMatchObject({ id: gone, disabledAt: AT });
  });

  it('finds a token by its hash alone, also one that was revoked', async () => {
    const userId = await subject.user({ login: 'wang' });
    const id = await subject.token({ userId, hash: 'ab' });
    const revoked = await subject.token({ userId, hash: 'cd', revokedAt: AT });
    expect(await accounts.tokenByHash('ab')).toMatchObject({ id, userId, revokedAt: null });
    expect(await accounts.tokenByHash('cd')).toEqual(await accounts.tokenById(revoked));
    expect([await accounts.tokenByHash('AB'), await accounts.tokenByHash('a'), await accounts.tokenById(0)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('tells of a person’s tokens, newest first, whichever process numbered them', async () => {
    const userId = await subject.user({ login: 'wang' });
    const other = await subject.user({ login: 'li' });
    await subject.token({ userId: other, hash: 'x' });
    await subject.token({ userId, hash: 'first', id: 900_001, createdAt: '2026-11-20T01:00:00.000Z' });
    // Ids are handed out in blocks: what a second process adds later may have the smaller one.
    await subject.token({ userId, hash: 'second', id: 800_001, createdAt: '2026-11-21T01:00:00.000Z' });
    await subject.token({ userId, hash: 'third', id: 950_001, createdAt: AT, revokedAt: AT });
    expect((await accounts.tokensOf(userId)).map((row) => row.hash)).toEqual(['third', 'second', 'first']);
    expect(await accounts.tokensOf(0)).toEqual([]);
  });
}
