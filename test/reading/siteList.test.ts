import { describe, expect, it } from 'vitest';
import { readSiteList } from '../../server/reading/siteList.ts';

const one = (line: string) => readSiteList(line).map(({ title, docNumber, on }) => [title, docNumber, on]);

describe('a list of a website', () => {
  it.each([
    ['清河县停车管理办法', [['清河县停车管理办法', null, null]]],
    [
      '· 清河县停车管理办法（清政规〔2026〕3号）  2026-03-01',
      [['清河县停车管理办法', '清政规〔2026〕3号', '2026-03-01']],
    ],
    ['1.《清河县停车管理办法（试行）》 2026年3月1日', [['清河县停车管理办法（试行）', null, '2026-03-01']]],
    [
      '清政规[2026]3号\t关于印发清河县停车管理办法的通知\t2026/3/1',
      [['关于印发清河县停车管理办法的通知', '清政规〔2026〕3号', '2026-03-01']],
    ],
    ['清政规〔2026〕3号', [[null, '清政规〔2026〕3号', null]]],
    [
      '3,"清河县停车管理办法",清政规〔2026〕3号,2026-03-01',
      [['清河县停车管理办法', '清政规〔2026〕3号', '2026-03-01']],
    ],
    ['首页 > 政务公开 > 规范性文件', []],
    ['共12页 下一页', []],
    ['网站地图', []],
    ['   ', []],
  ])('%s', (line, wanted) => expect(one(line)).toEqual(wanted));

  it('takes what is named twice once', () => {
    expect(readSiteList('清河县停车管理办法\n清河县停车管理办法\n清河县集市管理办法')).toHaveLength(2);
  });
});
