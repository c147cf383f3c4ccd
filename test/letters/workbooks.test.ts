import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { createWorkbooks } from '../../server/letters/workbooks.ts';

const sheet = (count: number) => ({
  name: '目录',
  head: ['序号', '文件名称'],
  rows: Array.from({ length: count }, (_, i) => [i + 1, `=清河县第${i + 1}号办法`]),
  widths: [6, 60],
});
const rowsOf = (bytes: Uint8Array): unknown[][] =>
  utils.sheet_to_json(Object.values(read(bytes).Sheets)[0]!, { header: 1 });

describe('a workbook', () => {
  it('says the same whether it is small or, large, made in a thread of its own', async () => {
    const workbooks = createWorkbooks();
    const [small, large, other] = await Promise.all([10, 400, 500].map((n) => workbooks.write([sheet(n)])));
    expect(rowsOf(small!)).toEqual(rowsOf(large!).slice(0, 11));
    expect(rowsOf(large!)).toHaveLength(401);
    expect(rowsOf(large!).at(-1)).toEqual([400, '=清河县第400号办法']);
    expect(rowsOf(other!)).toHaveLength(501);
  });

  it('that cannot be made is a failure, and the next one is made all the same', async () => {
    const workbooks = createWorkbooks();
    // No function can be handed to a thread.
    const wrong = { ...sheet(400), rows: Array.from({ length: 400 }, () => [() => 1]) } as never;
    await expect(workbooks.write([wrong])).rejects.toThrow();
    expect(rowsOf(await workbooks.write([sheet(400)]))).toHaveLength(401);
  });
});
