import { describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { planList, type ListedIssuer } from '../../server/domain/issuerList.ts';
import type { HeldIssuer } from '../../server/domain/issuers.ts';
import { treeOf } from '../../server/domain/issuerTree.ts';
import { readDelimited } from '../../server/reading/delimited.ts';
import { readIssuerRows, unusedHeads } from '../../server/reading/issuerList.ts';
import { rowIssueSentence } from '../../server/text/issuerList.ts';

const held = (id: number, name: string, more: Partial<HeldIssuer> = {}): HeldIssuer => ({
  id,
  version: 1,
  name,
  shortNames: [],
  codes: [],
  kind: 'department',
  tier: 'department',
  parentId: null,
  ownReviewer: false,
  activeFrom: null,
  activeTo: null,
  successorId: null,
  endBasis: null,
  mergedIntoId: null,
  formerNames: [],
  ...more,
});
const said = (row: number, name: string, more: Partial<ListedIssuer> = {}): ListedIssuer => ({
  row,
  name,
  kind: 'department',
  tier: 'department',
  guessed: false,
  ...more,
});
const HELD = [
  held(1, '县政府', { kind: 'government', tier: 'government' }),
  held(2, '住建局', { parentId: 1, codes: ['清住建规'] }),
];
const outcomes = (rows: Parameters<typeof planList>[0], bodies = HELD) =>
  planList(rows, bodies).map((one) =>
    [one.outcome, ...one.issues.map((issue) => `${issue.column} ${issue.code}`)].join(' '),
  );

describe('a list of bodies', () => {
  it('adds, changes and leaves alone', () => {
    const plan = planList(
      [
        said(2, '住建局', { codes: ['清住建规'] }),
        said(3, '住建局2'),
        said(4, '县政府', { kind: 'government', tier: 'government', shortNames: ['政府'] }),
      ],
      HELD,
    );
    expect(plan.map((one) => [one.outcome, one.heldId])).toEqual([
      ['same', 2],
      ['new', null],
      ['changed', 1],
    ]);
    expect(plan[2]!.changes).toEqual([{ column: 'shortNames', before: [], after: ['政府'] }]);
  });

  it('moves a body under another one of the same list, and says so', () => {
    const plan = planList([said(2, '住建局', { parent: '新政府' }), said(3, '新政府')], HELD);
    expect(plan[0]!.changes).toEqual([{ column: 'parent', before: '县政府', after: '新政府' }]);
    expect(planList([said(2, '住建局', { parent: null })], HELD)[0]!.changes).toHaveLength(1);
  });

  it('never lets a guess overrule what is entered', () => {
    expect(outcomes([said(2, '县政府', { guessed: true })])).toEqual(['same']);
  });

  it.each<[string, Parameters<typeof planList>[0], string[]]>([
    ['a name twice', [said(2, '甲局'), said(3, '甲局')], ['new', 'refused name twice']],
    ['an unknown parent', [said(2, '甲局', { parent: '乙局' })], ['refused parent unknown']],
    ['itself', [said(2, '甲局', { parent: '甲局' })], ['refused parent self']],
    ['an heir without a day', [said(2, '甲局', { successor: '住建局' })], ['refused activeTo end_day']],
    [
      'a circle in the list',
      [said(2, '甲局', { parent: '乙局' }), said(3, '乙局', { parent: '甲局' })],
      ['refused parent circle', 'refused parent circle'],
    ],
    ['a circle with what is held', [said(2, '县政府', { parent: '住建局' })], ['refused parent circle']],
    [
      'a parent whose row is refused, and who stands under that',
      [said(2, '甲局', { parent: '无此局' }), said(3, '乙科', { parent: '甲局' }), said(4, '丙股', { parent: '乙科' })],
      ['refused parent unknown', 'refused parent unknown', 'refused parent unknown'],
    ],
  ])('refuses %s', (_name, rows, codes) => expect(outcomes(rows)).toEqual(codes));

  it('points to the entry that a double was merged into', () => {
    expect(outcomes([said(2, '建设局')], [...HELD, held(3, '建设局', { mergedIntoId: 2 })])).toEqual([
      'refused name double',
    ]);
  });
});

describe('rows of a table', () => {
  const rows = (...cells: string[][]) => readIssuerRows(cells.map((row, i) => ({ number: i + 1, cells: row })));

  it('are read below whatever stands above the heading', () => {
    const read = rows(
      ['清河县制定主体清单', ''],
      ['序号', '单位名称', '类型', '主管部门', '审核机构', '撤并日期'],
      ['1', '清河县数据局', '工作部门', '清河县人民政府', '√', '2024年12月31日'],
    );
    expect(read).toEqual([
      expect.objectContaining({
        ...{ row: 3, name: '清河县数据局', kind: 'department', tier: 'department', guessed: false },
        ...{ parent: '清河县人民政府', ownReviewer: true, activeTo: '2024-12-31' },
      }),
    ]);
    expect(read![0]).toMatchObject({ codes: undefined, activeFrom: undefined });
  });

  it.each([
    ['清河县人民政府', 'government', 'government'],
    ['清河县人民政府办公室', 'government_office', 'government'],
    ['清河县柳林镇人民政府', 'town', 'town'],
    ['清河县城关街道办事处', 'subdistrict', 'town'],
    ['清河县水利局', 'department', 'department'],
    ['清河县扫黑除恶领导小组', 'coordinating', 'department'],
    ['清河市生态环境局清河分局', 'dispatched_body', 'department'],
    ['清河县发展和改革委员会', 'department', 'department'],
  ])('guess from the name %s', (name, kind, tier) =>
    expect(rows(['名称'], [name])).toMatchObject([{ kind, tier, guessed: true }]),
  );

  it.each(['清河县供销合作社联合社', '清河县招商服务中心', '清河县消防救援大队', '清河县残疾人联合会'])(
    'own that the name %s says nothing',
    (name) => expect(rows(['名称'], [name])).toMatchObject([{ kind: 'department', guessed: true, unclear: true }]),
  );

  it.each([
    ['县直部门', 'department', 'department'],
    ['政府办', 'government_office', 'government'],
    ['乡镇', 'town', 'town'],
    ['街道办', 'subdistrict', 'town'],
    ['县政府', 'government', 'government'],
  ])('take the kind from %s, however the column is called', (said, kind, tier) =>
    expect(rows(['单位名称', '单位类别'], ['清河县某某', said])).toMatchObject([{ kind, tier, guessed: false }]),
  );

  it('name the columns that are not taken in', () => {
    const list = [['制定主体清单'], ['序号', '单位名称', '联系人', '', '电话'], ['1', '清河县水利局', '张三', '', '']];
    expect(unusedHeads(list.map((cells) => ({ cells })))).toEqual(['联系人', '电话']);
    expect(unusedHeads([])).toEqual([]);
  });

  it.each([
    ['', '工作部门', '部门', '有', '', ['name empty']],
    ['甲局', '衙门', '部门', '有', '', ['kind kind']],
    ['甲局', '部门', '县级', '有', '', ['tier tier']],
    ['甲局', '部门', '部门', '也许', '', ['ownReviewer flag']],
    ['甲局', '部门', '部门', '', '昨天', ['activeTo day']],
  ])('are refused: %s %s %s %s %s', (name, kind, tier, flag, on, codes) => {
    const read = rows(['名称', '类型', '层级', '审核力量', '撤并日期'], [name, kind, tier, flag, on])![0]!;
    const issues = 'issues' in read ? read.issues : [];
    expect(issues.map((issue) => `${issue.column} ${issue.code}`)).toEqual(codes);
    for (const issue of issues) expect(rowIssueSentence(issue)).toMatch(/[\p{Script=Han}”]。$/u);
  });

  it('need a heading', () => expect(rows(['甲局', '部门'])).toBeNull());
});

it.each([
  [
    '名称\t类型\n甲局\t部门\n',
    [
      ['名称', '类型'],
      ['甲局', '部门'],
    ],
  ],
  [
    '名称,类型\r\n"甲,乙局",部门\r\n\r\n',
    [
      ['名称', '类型'],
      ['甲,乙局', '部门'],
    ],
  ],
  ['a,"说""了""\n换行"', [['a', '说"了"\n换行']]],
  ['', []],
])('cells of %j', (text, rows) => expect(readDelimited(text)).toEqual(rows));

describe('the tree of bodies', () => {
  const lines = (bodies: HeldIssuer[]) => treeOf(bodies).map(({ issuer, depth }) => `${depth}${issuer.name}`);
  it('stands each under its parent, governments first', () => {
    const town = held(5, '柳林镇', { tier: 'town', parentId: 1 });
    expect(lines([held(4, '科', { parentId: 2 }), town, ...HELD, held(6, '孤', { parentId: 99 })])).toEqual([
      '0县政府',
      '1住建局',
      '2科',
      '1柳林镇',
      '0孤',
    ]);
  });
  it('shows every body once, also those in a circle', () => {
    const round = [held(1, '甲', { parentId: 2 }), held(2, '乙', { parentId: 1 }), held(3, '丙', { parentId: 3 })];
    expect(lines(round).toSorted()).toEqual(['0丙', '0甲', '1乙']);
  });
  it('keeps days of ends out of it', () =>
    expect(lines([held(1, '甲', { activeTo: day('2020-01-01') })])).toEqual(['0甲']));
});
