import { describe, expect, it } from 'vitest';
import { createMemory } from '../../server/search/memory.ts';

describe('what is kept in memory', () => {
  it('is made once, until the longest unused has to go', () => {
    const memory = createMemory<string, string>(2);
    const made: string[] = [];
    const take = (key: string): string =>
      memory.take(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(take(key)).toBe(key.toUpperCase());
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('fits into the room by its size', () => {
    const memory = createMemory<number, string>(10, (value) => value.length);
    for (const n of [1, 2, 3]) memory.set(n, 'xxxx');
    expect([1, 2, 3].map((n) => memory.get(n))).toEqual([undefined, 'xxxx', 'xxxx']);
    memory.set(4, 'x'.repeat(11));
    expect([memory.get(4), memory.get(2)]).toEqual([undefined, 'xxxx']);
  });

  it('is forgotten at once, and the room may change', () => {
    const memory = createMemory<number, string>(10, (value) => value.length);
    memory.set(1, 'x'.repeat(10));
    memory.clear(20);
    expect(memory.get(1)).toBeUndefined();
    for (const n of [2, 3]) memory.set(n, 'x'.repeat(10));
    expect([memory.get(2)?.length, memory.get(3)?.length]).toEqual([10, 10]);
  });

  it('is nothing without room', () => {
    const memory = createMemory<number, string>(0);
    memory.set(1, 'x');
    expect(memory.get(1)).toBeUndefined();
  });
});
