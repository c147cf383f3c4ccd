import { expect, it } from 'vitest';
import { createTurns } from '../../server/http/inTurn.ts';

it('does one piece after the other, goes on after one that fails, and refuses what would wait too long', async () => {
  const inTurn = createTurns(3);
  const done: string[] = [];
  let busy = 0;
  const piece =
    (name: string, fails = false) =>
    async (): Promise<string> => {
      expect(++busy).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      busy--;
      if (fails) throw new Error(name);
      done.push(name);
      return name;
    };
  const all = [inTurn(piece('a')), inTurn(piece('b', true)), inTurn(piece('c')), inTurn(piece('d'))];
  expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
  ]);
  await expect(all[3]).rejects.toMatchObject({ code: 'store.busy' });
  expect(done).toEqual(['a', 'c']);
  expect(await inTurn(piece('e'))).toBe('e');
});
