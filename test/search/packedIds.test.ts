import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packIds, unpackIds } from '../../server/search/packedIds.ts';

const sorted = fc
  .uniqueArray(fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1)), { maxLength: 400 })
  .map((ids) => Int32Array.from(ids).sort());

test('packed ids are read back as they were, whatever was packed before', () => {
  fc.assert(
    fc.property(sorted, sorted, (ids, others) => {
      const packed = packIds(ids);
      packIds(others);
      expect(packed.count).toBe(ids.length);
      expect(unpackIds(packed)).toEqual(ids);
    }),
  );
});

test('ids that stand close take a byte each', () => {
  const close = Int32Array.from({ length: 10_000 }, (_, i) => 7 + i * 9);
  expect(packIds(close).bytes.length).toBe(10_000);
});
