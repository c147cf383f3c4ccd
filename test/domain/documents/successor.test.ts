import { describe, expect, it } from 'vitest';
import { successorAmong } from '../../../server/domain/documents/successor.ts';

describe('what holds in the place of a document that has ended', () => {
  it.each([
    ['清河县集市管理暂行办法', '清河县集市管理办法', true],
    ['清河县人民政府关于印发《清河县集市管理办法（试行）》的通知', '清河县集市管理办法', true],
    ['清河县集市管理办法', '清河县人民政府关于公布行政规范性文件清理结果的通知', false],
    ['清河县集市管理办法', '清河县人民政府关于废止部分行政规范性文件的决定', false],
    ['清河县集市管理办法', '清河县渡口管理办法', false],
    ['清河县民政局集市管理办法', '清河县交通运输局集市管理办法', false],
  ])('%s → %s: %s', (title, other, follows) => {
    expect(successorAmong(title, [{ title: other }]) !== null).toBe(follows);
  });

  it('takes the first that fits', () => {
    const found = successorAmong('清河县集市管理办法', [
      { title: '关于废止文件的决定' },
      { title: '清河县集市管理办法' },
    ]);
    expect(found?.title).toBe('清河县集市管理办法');
  });
});
