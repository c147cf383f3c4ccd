import { describe, expect, it } from 'vitest';
import { createBackground } from '../../server/search/background.ts';

/** A kind of work in so many parts that notes each part under its name. */
const work = (name: string, parts: number, done: string[]) => () => {
  if (parts === 0) return false;
  done.push(name);
  return --parts > 0;
};

describe('work that can wait', () => {
  it('is done to the end when somebody wants it done, one kind after the other', async () => {
    const done: string[] = [];
    const background = createBackground([work('titles', 3, done), work('sounds', 2, done)]);
    background.start();
    await background.finish();
    expect(done).toEqual(['titles', 'titles', 'titles', 'sounds', 'sounds']);
    await background.finish();
    expect(done).toHaveLength(5);
  });

  it('lets others have their turn between two parts', async () => {
    const done: string[] = [];
    const background = createBackground([work('titles', 3, done)]);
    const finished = background.finish();
    setImmediate(() => done.push('somebody else'));
    await finished;
    expect(done).toEqual(['titles', 'titles', 'somebody else', 'titles']);
  });
});
