import { describe, expect, it } from 'vitest';
import { slicesOf } from '../../server/http/slices.ts';
import { faultOf } from '../support/documents.ts';

const list = (total: number, grows = 0) => {
  let reads = 0;
  return async ({ offset, limit }: { offset: number; limit: number }) => ({
    total: total + grows * reads++,
    rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, i) => offset + i),
  });
};
const all = async (read: ReturnType<typeof list>, most = 5000): Promise<number[]> => {
  const rows: number[] = [];
  for await (const slice of slicesOf(read, most)) rows.push(...slice);
  return rows;
};

describe('a long list', () => {
  it.each([0, 1, 999, 1000, 1001, 2500])('of %i rows comes whole and in order', async (total) => {
    expect(await all(list(total))).toEqual(Array.from({ length: total }, (_, i) => i));
  });
  it('that is too long is refused before anything is given', async () => {
    expect(await faultOf(all(list(5001)))).toBe('list.too_long');
  });
  it('that grows meanwhile is not given as if it were whole', async () => {
    expect(await faultOf(all(list(2500, 1)))).toBe('list.changed');
  });
});
