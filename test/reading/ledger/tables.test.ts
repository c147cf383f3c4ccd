import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import type { Metadata } from '../../../server/domain/metadata.ts';
import { emptyMetadata } from '../../../server/domain/metadata.ts';
import { matchFiles } from '../../../server/reading/ledger/match.ts';
import type { MatchFile } from '../../../server/reading/ledger/match.ts';
import { mergeFacts } from '../../../server/reading/ledger/merge.ts';
import { readRow } from '../../../server/reading/ledger/row.ts';
import type { LedgerSays } from '../../../server/reading/ledger/row.ts';
import { standingEvents } from '../../../server/reading/ledger/standing.ts';
import { tablesOf } from '../../../server/reading/ledger/tables.ts';
import type { LedgerSheet } from '../../../server/reading/ledger/grid.ts';
import { ownTime } from '../../support/ownTime.ts';

const TODAY = day('2026-11-22');

/** A sheet from lines of cells; `merges` as `行,列-行,列`, rows from 1 and columns from 0. */
function sheet(name: string, lines: readonly (readonly string[])[], merges: readonly string[] = []): LedgerSheet {
  return {
    name,
    hidden: false,
    rows: lines.flatMap((cells, i) => (cells.length === 0 ? [] : [{ number: i + 1, cells: [...cells] }])),
    merges: merges.map((ref) => {
      const [top = 0, left = 0, bottom = 0, right = 0] = ref.split(/[,-]/).map(Number);
      return { top, left, bottom, right };
    }),
  };
}
const fieldsOf = (sheets: readonly LedgerSheet[]) =>
  tablesOf(sheets).tables.map((table) => table.columns.map((column) => column.field));

describe('the tables of a ledger', () => {
  const asKept = (heads: readonly string[], ...rows: readonly (readonly string[])[]) => {
    const { tables } = tablesOf([sheet('台账', [heads, ...rows])]);
    const table = tables[0]!;
    const fields = table.columns.map((column) => column.field);
    return { fields, read: table.lines.map((line) => readRow(table, fields, line, [])) };
  };
  const TITLES = ['清河县停车管理办法', '清河县养犬管理规定', '清河县路灯管理通知'] as const;

  it('take the end of a document out of the remarks where no column of its own tells it', () => {
    const { fields, read } = asKept(
      ['文件名称', '文号', '备注'],
      [TITLES[0], '清政发〔2020〕5号', '已废止'],
      [TITLES[1], '清政发〔2021〕6号', '同时废止清政发〔2015〕3号'],
      [TITLES[2], '清政发〔2021〕7号', '纸质件在档案室'],
    );
    expect(fields).toEqual(['title', 'docNumber', 'status']);
    expect(read.map(({ says }) => says.standing)).toEqual(['repealed', 'unknown', null]);
  });

  it('doubt a remark of an end beside a column that says otherwise', () => {
    const { fields, read } = asKept(
      ['文件名称', '文号', '效力状态', '备注'],
      [TITLES[0], '清政发〔2020〕5号', '有效', '已废止'],
      [TITLES[1], '清政发〔2021〕6号', '废止', '已废止'],
      [TITLES[2], '清政发〔2021〕7号', '', '无'],
    );
    expect(fields).toEqual(['title', 'docNumber', 'status', null]);
    expect(read.map(({ doubts }) => doubts.map(({ kind, ledger }) => [kind, ledger]))).toEqual([
      [['status.unknown', '已废止']],
      [],
      [],
    ]);
  });

  it('leave remarks that speak of no end aside', () => {
    expect(
      asKept(['文件名称', '文号', '备注'], [TITLES[0], '清政发〔2020〕5号', '纸质件在档案室']).fields[2],
    ).toBeNull();
  });

  it('take 印发日期 beside 公布日期 for the day on the paper, and 类别 by what stands in it', () => {
    const { fields } = asKept(
      ['文件名称', '类别', '印发日期', '公布日期'],
      [TITLES[0], '办法', '2020.4.1', '2020.5.1'],
      [TITLES[1], '规定', '2020.4.1', '2020.5.1'],
    );
    expect(fields).toEqual(['title', 'genre', 'signedOn', 'publishedOn']);
    expect(asKept(['文件名称', '类别', '印发日期'], [TITLES[0], '部门文件', '2020.4.1']).fields).toEqual([
      'title',
      'tier',
      'publishedOn',
    ]);
  });

  it('begin below a title and end above the notes', () => {
    const { tables, leftOut } = tablesOf([
      sheet(
        '台账',
        [
          ['清河县行政规范性文件台账', '', '', '', '', ''],
          ['填报单位：清河县司法局'],
          ['序号', '文件名称', '文 号', '制定机关', '公布日期', '备注'],
          ['1', '清河县停车管理办法', '清政发〔2020〕5号', '县政府', '2020.5.1', '无'],
          ['2', '清河县养犬管理规定', '清政发〔2021〕6号', '县政府', '2021.6.1', ''],
          ['3', '', '', '', '', ''],
          ['注：本表由县司法局填报'],
        ],
        ['1,0-1,5'],
      ),
    ]);
    expect(tables).toMatchObject([{ sheet: '台账', headRow: 3 }]);
    expect(tables[0]?.columns.map((column) => column.field)).toEqual([
      'serial',
      'title',
      'docNumber',
      'issuers',
      'publishedOn',
      null,
    ]);
    expect(tables[0]?.columns[1]?.samples).toEqual(['清河县停车管理办法', '清河县养犬管理规定']);
    expect(tables[0]?.lines.map((line) => line.row)).toEqual([4, 5]);
    expect(leftOut.map(({ row, why }) => [row, why])).toEqual([
      [1, 'above'],
      [2, 'above'],
      [7, 'note'],
    ]);
  });

  it('have heads of two lines, merged sideways and down', () => {
    const lines = [
      ['序号', '标题', '发文字号', '日期', '', '', '有效期', '', '清理情况', ''],
      ['', '', '', '成文', '公布', '施行', '起', '止', '结论', '依据'],
      [
        '1',
        '清河县停车管理办法',
        '清政发〔2020〕5号',
        '2020.4.1',
        '2020.5.1',
        '2020.6.1',
        '2020.6.1',
        '2025.5.31',
        '继续有效',
        '',
      ],
    ];
    const merges = ['1,0-2,0', '1,1-2,1', '1,2-2,2', '1,3-1,5', '1,6-1,7', '1,8-1,9'];
    expect(fieldsOf([sheet('a', lines, merges)])).toEqual([
      ['serial', 'title', 'docNumber', 'signedOn', 'publishedOn', 'effectiveOn', null, 'validUntil', 'status', 'basis'],
    ]);
  });

  it('stand one in each sheet, each with its own head', () => {
    const { tables, leftOut } = tablesOf([
      sheet('县政府', [
        ['标题', '文号'],
        ['甲办法', '清政发〔2020〕1号'],
      ]),
      sheet('部门', [
        ['制定单位', '文件标题', '发文文号', '印发时间'],
        ['县教育局', '乙规定', '清教〔2020〕1号', '2020-01-01'],
      ]),
      sheet('说明', [['本表供参考']]),
      {
        ...sheet('参数', [
          ['标题', '文号'],
          ['x', 'y'],
        ]),
        hidden: true,
      },
    ]);
    expect(tables.map((table) => table.sheet)).toEqual(['县政府', '部门']);
    expect(
      fieldsOf([
        sheet('部门', [
          ['制定单位', '文件标题', '发文文号', '印发时间'],
          ['a', 'b', 'c', 'd'],
        ]),
      ]),
    ).toEqual([['issuers', 'title', 'docNumber', 'publishedOn']]);
    expect(leftOut.map(({ sheet: name, why }) => [name, why])).toEqual([
      ['说明', 'no_head'],
      ['参数', 'hidden'],
    ]);
  });

  it('carry headings for the rows below them, and bodies written once beside many rows', () => {
    const { tables } = tablesOf([
      sheet(
        'a',
        [
          ['序号', '单位', '文件名称', '文号'],
          ['一、县教育局（2件）', '', '', ''],
          ['1', '县教育局', '甲办法', '清教〔2020〕1号'],
          ['2', '', '乙办法', '清教〔2020〕2号'],
          ['二、县财政局', '', '', ''],
          ['3', '', '丙办法', '清财〔2020〕1号'],
          ['序号', '单位', '文件名称', '文号'],
          ['4', '', '丁办法', '清财〔2020〕2号'],
        ],
        ['2,0-2,3', '5,0-5,3', '3,1-4,1'],
      ),
    ]);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.lines.map((line) => [line.row, line.cells[1], line.group])).toEqual([
      [3, '县教育局', '一、县教育局（2件）'],
      [4, '县教育局', '一、县教育局（2件）'],
      [6, '', '二、县财政局'],
      [8, '', '二、县财政局'],
    ]);
  });

  it('let values tell a file from a title', () => {
    expect(
      fieldsOf([
        sheet('a', [
          ['文件名', '文号'],
          ['清河县停车管理办法', '清政发〔2020〕5号'],
        ]),
      ]),
    ).toEqual([['title', 'docNumber']]);
    expect(
      fieldsOf([
        sheet('a', [
          ['标题', '文号', '位置'],
          ['甲办法', '清政发〔2020〕5号', 'a/甲.pdf'],
        ]),
      ]),
    ).toEqual([['title', 'docNumber', 'file']]);
  });

  it.each(['规范性文件名称', '文件标题', '名称', '标题（全称）', '*文件名称', '政策名称'])('%s is the title', (name) =>
    expect(
      fieldsOf([
        sheet('a', [
          [name, '文号'],
          ['x', 'y'],
        ]),
      ])[0]?.[0],
    ).toBe('title'),
  );
  it.each<[string, string]>([
    ['发文机关', 'issuers'],
    ['起草单位', 'issuers'],
    ['体裁', 'genre'],
    ['成文时间', 'signedOn'],
    ['发文日期', 'signedOn'],
    ['发布日期', 'publishedOn'],
    ['印发时间', 'publishedOn'],
    ['生效日期', 'effectiveOn'],
    ['实施时间', 'effectiveOn'],
    ['有效期至', 'validUntil'],
    ['有效期（年）', 'validUntil'],
    ['有效期截止日期', 'validUntil'],
    ['失效日期', 'endedOn'],
    ['废止时间', 'endedOn'],
    ['效力状态', 'status'],
    ['有效性', 'status'],
    ['清理结果', 'status'],
    ['废止依据', 'basis'],
    ['备案号', 'filingNumber'],
    ['统一登记编号', 'registrationNumber'],
    ['登记号', 'registrationNumber'],
    ['附件', 'file'],
    ['电子文件名', 'file'],
    ['清理日期', 'decidedOn'],
  ])('%s is %s', (name, field) =>
    expect(
      fieldsOf([
        sheet('a', [
          ['标题', name],
          ['x', 'y'],
        ]),
      ])[0]?.[1],
    ).toBe(field),
  );
});

const SAYS: LedgerSays = {
  title: null, docNumber: null, numbers: [], issuers: [], genre: null, subject: null, tier: null, adoptedOn: null, signedOn: null,
  publishedOn: null, effectiveOn: null, term: { until: null, months: null, open: false }, standing: null, statusText: null,
  endedOn: null, decidedOn: null, basis: null, registrationNumber: null, filingNumber: null, externalId: null, file: null, text: null,
}; // prettier-ignore
const says = (more: Partial<LedgerSays>): LedgerSays => ({ ...SAYS, ...more });
const numbered = (number: string) => ({ docNumber: number, numbers: [number] });

it('reads a row by its columns and doubts what is not said plainly', () => {
  const read = readRow(
    { sheet: 'a', columns: [] },
    ['serial', 'title', 'issuers', 'signedOn', 'validUntil', null],
    {
      row: 7,
      cells: ['1', '《清河县停车管理办法》（清政发〔2020〕5号）', '县司法局、县水利局', '2020年5月', '长期', '备注'],
      group: null,
    },
    [{ id: 3, name: '清河县司法局', shortNames: [] }],
  );
  expect(read.says).toMatchObject({
    title: '清河县停车管理办法',
    docNumber: '清政发〔2020〕5号',
    issuers: [
      { name: '清河县司法局', issuerId: 3 },
      { name: '县水利局', issuerId: null },
    ],
    signedOn: null,
    term: { open: true },
  });
  expect(read.doubts).toEqual([{ kind: 'day.month_only', field: 'signedOn', ledger: '2020年5月', other: null }]);
});

describe('rows and files', () => {
  const file = (name: string, more: Partial<MatchFile> = {}): MatchFile => ({
    name,
    text: '',
    title: null,
    docNumber: null,
    ...more,
  });
  const matched = (rows: readonly LedgerSays[], files: readonly MatchFile[]) =>
    matchFiles(rows, files).map(({ file: at, how }) => (at === null ? null : `${at} ${how}`));

  it.each<[string, Partial<LedgerSays>, MatchFile, string]>([
    ['the stated name', { file: '扫描件001.pdf' }, file('附件/扫描件001.pdf'), 'stated'],
    ['the stated name without its ending', { file: '扫描件001' }, file('扫描件001.pdf'), 'stated'],
    ['the number in the name', numbered('清政发〔2020〕5号'), file('清政发[2020]5号.doc'), 'number_in_name'],
    [
      'the number in the name without brackets',
      numbered('清政发〔2020〕5号'),
      file('清政发2020-5号 停车.doc'),
      'number_in_name',
    ],
    [
      'the number that the text says',
      numbered('清政发〔2020〕5号'),
      file('a.doc', { docNumber: '清政发〔2020〕5号' }),
      'number',
    ],
    ['the title in the name', { title: '清河县停车管理办法' }, file('01清河县停车管理办法.docx'), 'title_in_name'],
    [
      'the title of the text',
      { title: '清河县停车管理办法' },
      file('a.docx', { title: '清河县停车管理办法' }),
      'title',
    ],
    [
      'the title in the text',
      { title: '清河县停车管理办法' },
      file('a.docx', { text: '附件\n清河县停车管理办法\n第一条' }),
      'title_in_text',
    ],
  ])('meet by %s', (_name, row, other, how) =>
    expect(matched([says(row)], [file('别的.pdf'), other])).toEqual([`1 ${how}`]),
  );

  it('meet by what is surest, whatever lesser reasons speak for others', () => {
    const rows = [
      says({ title: '清河县停车管理办法', ...numbered('清政发〔2020〕5号') }),
      says({ title: '清河县停车管理办法', ...numbered('清政发〔2024〕9号') }),
    ];
    const files = [
      file('停车2024.txt', { title: '清河县停车管理办法', docNumber: '清政发〔2024〕9号' }),
      file('停车2020.txt', { title: '清河县停车管理办法', docNumber: '清政发〔2020〕5号' }),
    ];
    expect(matched(rows, files)).toEqual(['1 number', '0 number']);
  });

  it('stay apart where nothing decides between two files, or between two rows', () => {
    const title = '清河县停车管理办法';
    const two = matchFiles([says({ title })], [file('a/清河县停车管理办法.doc'), file('b/清河县停车管理办法.pdf')]);
    expect(two).toEqual([{ file: null, how: null, candidates: [0, 1] }]);
    expect(matched([says({ title }), says({ title })], [file('清河县停车管理办法.doc')])).toEqual([null, null]);
    expect(matched([says({ title: '办法' })], [file('办法.doc')])).toEqual([null]);
  });

  it('are matched by the thousand in a moment', () => {
    const rows = Array.from({ length: 1_000 }, (_, i) =>
      says({ title: `清河县第${i}号管理办法`, ...numbered(`清政发〔2020〕${i + 1}号`) }),
    );
    const files = rows.map((row) =>
      file(`${row.title}.docx`, {
        title: row.title,
        docNumber: row.docNumber,
        text: `${row.docNumber}\n${row.title}\n`.repeat(20),
      }),
    );
    const started = ownTime();
    expect(matchFiles(rows, files).every(({ file: at }, i) => at === i)).toBe(true);
    expect(ownTime() - started).toBeLessThan(5_000);
  });
});

describe('what the ledger and the text say together', () => {
  const known = (name: string) => ({ name, issuerId: null });
  const text = (more: Partial<Metadata>): Metadata => ({ ...emptyMetadata(), ...more });

  it('fills gaps from the text, and doubts what the text says unsurely', () => {
    const span = { start: 0, end: 1, quote: 'x', sure: false };
    const { facts, doubts } = mergeFacts(
      says({ title: '清河县停车管理办法' }),
      text({ docNumber: '清政发〔2020〕5号', effectiveOn: day('2020-06-01') }),
      { effectiveOn: [span], docNumber: [{ ...span, sure: true }] },
      known,
      [],
    );
    expect(facts).toMatchObject({ docNumber: '清政发〔2020〕5号', effectiveOn: '2020-06-01' });
    expect(doubts).toEqual([{ kind: 'file.machine_read', details: { fields: ['effectiveOn'] } }]);
  });

  it.each([
    [[], '2020-05-01', 'ledger'],
    [['signedOn'], '2020-05-02', 'text'],
  ] as const)('shows both sides of a difference and takes the chosen one', (textCounts, taken, side) => {
    const { facts, doubts } = mergeFacts(
      says({ signedOn: day('2020-05-01') }),
      text({ signedOn: day('2020-05-02') }),
      {},
      known,
      textCounts,
    );
    expect(facts.signedOn).toBe(taken);
    expect(doubts).toEqual([
      { kind: 'differs', field: 'signedOn', ledger: '2020-05-01', other: '2020-05-02', taken: side },
    ]);
  });

  it.each<[string, Partial<LedgerSays>, Partial<Metadata>]>([
    [
      'the wrapper of a title',
      { title: '清河县停车管理办法' },
      { title: '清河县人民政府关于印发《清河县停车管理办法》的通知' },
    ],
    ['the same number in another spelling', numbered('清政发〔2020〕5号'), { docNumber: '清政发[2020]5号' }],
    [
      'a term and the day that it leads to',
      { effectiveOn: day('2020-06-01'), term: { until: null, months: 60, open: false } },
      { effectiveOn: day('2020-06-01'), validUntil: day('2025-05-31') },
    ],
  ])('does not doubt %s', (_name, row, meta) => {
    expect(mergeFacts(says(row), text(meta), {}, known, []).doubts).toEqual([]);
  });

  it('takes the end that the text states where the ledger says 长期', () => {
    const { facts, doubts } = mergeFacts(
      says({ effectiveOn: day('2020-06-01'), term: { until: null, months: null, open: true } }),
      text({ effectiveOn: day('2020-06-01'), validMonths: 60 }),
      {},
      known,
      [],
    );
    expect(facts).toMatchObject({ validMonths: 60 });
    expect(doubts).toMatchObject([
      { kind: 'differs', field: 'validUntil', ledger: '长期有效', other: '2025-05-31', taken: 'text' },
    ]);
  });
});

describe('the standing that a ledger states', () => {
  const facts = mergeFacts(
    says({ title: '甲', effectiveOn: day('2015-01-01') }),
    null,
    {},
    (name) => ({ name, issuerId: null }),
    [],
  ).facts;
  const read = (row: Partial<LedgerSays>, more = {}) => {
    const { events, doubts } = standingEvents(says({ statusText: 'x', ...row }), { ...facts, ...more }, TODAY);
    return [events.map((event) => `${event.kind} ${event.on}`), doubts.map((doubt) => doubt.kind)];
  };
  it.each<[string, Partial<LedgerSays>, object, string[], string[]]>([
    ['废止 with its day', { standing: 'repealed', endedOn: day('2020-01-01') }, {}, ['repeal 2020-01-01'], []],
    ['废止 without a day', { standing: 'repealed' }, {}, ['repeal null'], ['status.day_missing']],
    [
      '废止 with a day in the basis',
      { standing: 'repealed', basis: '2020年3月1日县政府常务会议决定' },
      {},
      ['repeal 2020-03-01'],
      ['status.day_from_basis'],
    ],
    ['失效 by the term', { standing: 'lapsed' }, { validUntil: day('2019-12-31') }, [], []],
    [
      '失效 before the term is over',
      { standing: 'lapsed' },
      { validUntil: day('2029-12-31') },
      ['lapse null'],
      ['status.day_missing'],
    ],
    [
      '有效 after the term is over',
      { standing: 'in_force' },
      { validUntil: day('2019-12-31') },
      [],
      ['status.disagrees'],
    ],
    ['有效', { standing: 'in_force' }, {}, [], []],
    ['拟废止', { standing: 'proposed' }, {}, [], ['status.proposed']],
    ['a day of 废止 without a word', { endedOn: day('2020-01-01') }, {}, ['lapse 2020-01-01'], []],
    ['nothing', {}, {}, [], []],
    ['a day of decision without a word', { decidedOn: day('2020-01-01') }, {}, [], []],
  ])('%s', (_name, row, more, events, doubts) => expect(read(row, more)).toEqual([events, doubts]));
});
