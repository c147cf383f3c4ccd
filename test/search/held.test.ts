import { expect, test } from 'vitest';
import { createHeld } from '../../server/search/memory.ts';

test('lets the oldest go when the room is full, and takes new room when it forgets', () => {
  const held = createHeld<string>(10, (value) => value.length);
  held.set('a', 'xxxx');
  held.set('b', 'xxxx');
  held.set('c', 'xxxx');
  expect([held.get('a'), held.get('b'), held.get('c')]).toEqual([undefined, 'xxxx', 'xxxx']);
  held.set('whole', 'x'.repeat(10));
  expect([held.get('b'), held.get('c'), held.get('whole')]).toEqual([undefined, undefined, 'x'.repeat(10)]);
  held.clear(20);
  expect(held.get('whole')).toBeUndefined();
  for (const key of ['d', 'e']) held.set(key, 'x'.repeat(10));
  expect([held.get('d')?.length, held.get('e')?.length]).toEqual([10, 10]);
});
