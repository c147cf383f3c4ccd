import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Sessions } from '../../server/ports.ts';

export interface SessionsSubject {
  sessions: Sessions;
  /** The same sessions as another process sees them. */
  another(): Sessions;
  /** A new account's id. */
  user(): Promise<number>;
  end(): Promise<void>;
}

/** What every store of sessions must do. */
export function sessionsContract(open: () => Promise<SessionsSubject>): void {
  let subject: SessionsSubject;
  let sessions: Sessions;
  beforeEach(async () => {
    subject = await open();
    ({ sessions } = subject);
  });
  afterEach(() => subject.end());
  const put = (sid: string, userId: number | null = null, expiresAt = 1000, data = sid): Promise<void> =>
    sessions.set(sid, { userId, data, expiresAt });
  const live = async (...sids: string[]): Promise<string[]> => {
    const found = await Promise.all(sids.map(async (sid) => ((await subject.another().get(sid, 1)) ? [sid] : [])));
    return found.flat();
  };

  it('keeps a session until it ends, and not a moment longer', async () => {
    await put('a');
    expect(await subject.another().get('a', 999)).toEqual({ data: 'a', expiresAt: 1000 });
    expect([await sessions.get('a', 1000), await sessions.get('unknown', 1)]).toEqual([null, null]);
  });

  it('replaces a session that is set again, with whose it is', async () => {
    const [one, other] = [await subject.user(), await subject.user()];
    await put('a', one);
    await put('a', other, 3000, '新');
    expect(await sessions.get('a', 2000)).toEqual({ data: '新', expiresAt: 3000 });
    await sessions.destroyOf(one);
    expect(await live('a')).toEqual(['a']);
    await sessions.destroyOf(other);
    expect(await live('a')).toEqual([]);
  });

  it('moves the end of a session that is there, and makes none', async () => {
    await put('a');
    await sessions.touch('a', 2000);
    await sessions.touch('none', 2000);
    expect(await sessions.get('a', 1500)).toEqual({ data: 'a', expiresAt: 2000 });
    expect(await sessions.get('none', 1)).toBeNull();
  });

  it('ends one session, or all of a person but the one that is kept, and nobody else’s', async () => {
    const [one, other] = [await subject.user(), await subject.user()];
    for (const sid of ['a', 'b', 'c']) await put(sid, one);
    await put('other', other);
    await put('nobody');
    await sessions.destroy('c');
    await sessions.destroy('c');
    expect(await live('a', 'b', 'c')).toEqual(['a', 'b']);
    await sessions.destroyOf(one, 'a');
    expect(await live('a', 'b', 'other', 'nobody')).toEqual(['a', 'other', 'nobody']);
    await sessions.destroyOf(one);
    expect(await live('a', 'other', 'nobody')).toEqual(['other', 'nobody']);
  });

  it('sweeps what has ended and tells how many', async () => {
    for (const [sid, at] of [
      ['a', 999],
      ['b', 1000],
      ['c', 1001],
    ] as const)
      await put(sid, null, at);
    expect(await sessions.sweep(1000)).toBe(2);
    expect(await live('a', 'b', 'c')).toEqual(['c']);
    expect(await sessions.sweep(1000)).toBe(0);
  });
}
