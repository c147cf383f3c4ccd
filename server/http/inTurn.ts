import { Fault } from '../domain/fault.ts';

/**
 * Does costly work one piece after the other, so that others are answered in between. Fault('store.busy') while `most` pieces wait: it
 * is better to say so than to make everybody wait.
 */
export function createTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (work) => {
    if (waiting >= most) throw new Fault('store.busy', {});
    waiting++;
    const before = last;
    const turn = (async () => {
      await before.catch(() => undefined);
      await new Promise((done) => setImmediate(done));
      try {
        return await work();
      } finally {
        waiting--;
      }
    })();
    last = turn;
    return turn;
  };
}
