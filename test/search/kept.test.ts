import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKept } from '../../server/search/kept.ts';

const bytesOf = (array: Int32Array): number => array.buffer.byteLength;

describe('numbers kept in memory that is used again', () => {
  it('hold what was put there until nobody reads any more, whatever else is asked for meanwhile', () => {
    const asked = fc.array(fc.record({ key: fc.nat(12), length: fc.nat(400) }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 8 }), (answers) => {
        const kept = createKept<number, Int32Array>((length) => new Int32Array(length), 4_000);
        const meant = new Map<number, number[]>();
        for (const answer of answers) {
          kept.settle();
          const given: [Int32Array, number[]][] = [];
          for (const [at, { key, length }] of answer.entries()) {
            const known = kept.get(key);
            if (known !== undefined) given.push([known, meant.get(key)!]);
            else {
              const numbers = Array.from({ length }, (_, i) => key * 1_000 + at + i);
              const place = kept.place(key, length);
              place.set(numbers);
              meant.set(key, numbers);
              given.push([place, numbers]);
            }
          }
          for (const [array, numbers] of given) expect([...array]).toEqual(numbers);
        }
      }),
    );
  });

  it('give what a later answer made a place again after so much', () => {
    const kept = createKept<string, Int32Array>((length) => new Int32Array(length), 1_024);
    const first = kept.place('first', 200);
    const second = kept.place('second', 200);
    expect(kept.get('first')).toBe(first);
    kept.settle();
    expect([kept.get('second'), kept.get('first')]).toEqual([undefined, first]);
    kept.clear();
    expect(kept.get('first')).toBeUndefined();
    // A piece as long as a power of two serves whatever is not longer.
    expect([first.buffer, second.buffer].includes(kept.place('third', 129).buffer)).toBe(true);
    expect(bytesOf(kept.place('fourth', 3))).toBe(256);
  });

  it('make no more memory for a thousand answers than for a few', () => {
    let made = 0;
    const kept = createKept<number, Int32Array>((length) => ((made += length * 4), new Int32Array(length)), 40_000);
    for (let answer = 0; answer < 1_000; answer++) {
      kept.settle();
      for (let i = 0; i < 5; i++) if (kept.get(answer * 5 + i) === undefined) kept.place(answer * 5 + i, 1_000 + i);
    }
    expect(made).toBeLessThanOrEqual(2 * 40_000);
  });
});
