import { expect, it } from 'vitest';
import { readCounts } from '../../server/reading/statedCounts.ts';

it.each([
  [
    'a printed table with a title, sums and units',
    [
      ['2010年度备案情况统计表'],
      ['序号', '报备机关', '层级', '制发数（件）', '报备数', '按时报备数', '符合要求数', '公布数', '违法数', '报备率'],
      ['1', '甲厅', '部门', '１98件', '197', '', '', '163', '7', '99.5%'],
      ['', '合计', '', '198', '197', '', '', '163', '7', ''],
    ],
    [{ name: '甲厅', tier: 'department', counts: { issued: 198, filed: 197, published: 163, unlawful: 7 } }],
  ],
  [
    'columns in another order',
    [
      ['直接纠错数', '审结数', '单位'],
      ['2', '38', '乐市司法局'],
      ['', '', '没有数的局'],
    ],
    [{ name: '乐市司法局', tier: null, counts: { self_corrected: 2, reviewed: 38 } }],
  ],
  ['no head', [['甲厅', '198']], null],
])('counts of %s', (_, rows, wanted) => expect(readCounts(rows)).toEqual(wanted));
