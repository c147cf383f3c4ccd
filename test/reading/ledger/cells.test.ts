import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween } from '../../../server/domain/day.ts';
import { dayCell } from '../../../server/reading/ledger/dayCell.ts';
import { issuerNames, issuerOfGroup, knownIssuer } from '../../../server/reading/ledger/issuerCell.ts';
import { numberCell } from '../../../server/reading/ledger/numberCell.ts';
import { remarkCell, statusCell } from '../../../server/reading/ledger/statusCell.ts';
import { termCell } from '../../../server/reading/ledger/termCell.ts';

describe('a cell of a column of days', () => {
  it.each([
    ['2023-05-01', '2023-05-01'],
    ['2023-05-01 08:30:00', '2023-05-01'],
    ['2023.5.1', '2023-05-01'],
    ['2023．5．1', '2023-05-01'],
    ['2023/5/1', '2023-05-01'],
    ['2023、5、1', '2023-05-01'],
    ['20230501', '2023-05-01'],
    ['2023年5月1日', '2023-05-01'],
    ['2023 年 5 月 1 日', '2023-05-01'],
    ['2023年05月01号', '2023-05-01'],
    ['二〇二三年五月一日', '2023-05-01'],
    ['二○二三年五月一日', '2023-05-01'],
    ['二零二三年五月一日', '2023-05-01'],
    ['２０２３年５月１日', '2023-05-01'],
    ['一九九八年十二月三十一日', '1998-12-31'],
    ['45047', '2023-05-01'],
    ['45047.5', '2023-05-01'],
    ['2023年5月1日起', '2023-05-01'],
    ['2023年5月1日\n（县政府令）', '2023-05-01'],
    ['2000-02-29', '2000-02-29'],
  ])('%s', (text, expected) => {
    expect(dayCell(text)).toEqual({ day: expected, doubt: null });
  });

  it.each([
    ['', null],
    ['/', null],
    ['——', null],
    ['无', null],
    ['不详', null],
    ['2023年5月', 'day.month_only'],
    ['2023.5', 'day.month_only'],
    ['2023-05', 'day.month_only'],
    ['202305', 'day.month_only'],
    ['2023年5月份', 'day.month_only'],
    ['2023年', 'day.month_only'],
    ['2023', 'day.month_only'],
    ['2023年2月30日', 'day.unreadable'],
    ['20230230', 'day.unreadable'],
    ['23.5.1', 'day.unreadable'],
    ['5/1/2023', 'day.unreadable'],
    ['见文件', 'day.unreadable'],
    ['123', 'day.unreadable'],
  ])('%s says no day', (text, doubt) => {
    expect(dayCell(text)).toEqual({ day: null, doubt });
  });

  it('takes the first of several and doubts it', () => {
    expect(dayCell('2020年1月1日（2022年3月1日修订）')).toEqual({ day: '2020-01-01', doubt: 'day.several' });
  });

  const anyDay = fc.integer({ min: 0, max: 27_000 }).map((n) => addDays(day('1955-01-01'), n));

  it('reads every day in every spelling as the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (on, padded) => {
        const [y, m, d] = on.split('-') as [string, string, string];
        const [month, date] = padded ? [m, d] : [String(Number(m)), String(Number(d))];
        const serial = daysBetween(day('1899-12-30'), on);
        const spellings = [
          on,
          `${y}.${month}.${date}`,
          `${y}/${month}/${date}`,
          `${y}年${month}月${date}日`,
          y + m + d,
          `${serial}`,
          ` ${y} 年${month}月 ${date} 日 `,
        ];
        for (const text of spellings) expect(dayCell(text), text).toEqual({ day: on, doubt: null });
      }),
      { numRuns: 300 },
    );
  });

  it('never throws and never makes up a day that the text does not hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789年月日.-/至起止底无长期〔〕号 '), maxLength: 24 }),
        (text) => {
          const read = dayCell(text);
          expect(typeof termCell(text).open).toBe('boolean');
          expect(numberCell(text).all.length).toBeGreaterThanOrEqual(0);
          if (read.day !== null && !/^\d{5}(\.\d+)?$/.test(text.replace(/\s/g, ''))) {
            const [y, m, d] = read.day.split('-').map(Number);
            const numbers = text.replace(/\s/g, '');
            expect(numbers).toContain(String(y));
            expect(numbers).toMatch(new RegExp(`${m}`));
            expect(numbers).toMatch(new RegExp(`${d}`));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a cell of the column 有效期', () => {
  it.each<[string, object]>([
    ['5年', { months: 60 }],
    ['五年', { months: 60 }],
    ['有效期5年', { months: 60 }],
    ['自施行之日起5年', { months: 60 }],
    ['两年', { months: 24 }],
    ['36个月', { months: 36 }],
    ['一年半', { months: 18 }],
    ['长期', { open: true }],
    ['长期有效', { open: true }],
    ['永久', { open: true }],
    ['未规定有效期', { open: true }],
    ['无固定期限', { open: true }],
    ['至2028-05-01', { until: '2028-05-01' }],
    ['2028年5月1日', { until: '2028-05-01' }],
    ['有效期至2028年5月1日止', { until: '2028-05-01' }],
    ['46874', { until: '2028-05-01' }],
    ['2027年底', { until: '2027-12-31' }],
    ['至2027年末', { until: '2027-12-31' }],
    ['2027年6月底', { until: '2027-06-30' }],
    ['2023.5.1-2028.4.30', { from: '2023-05-01', until: '2028-04-30' }],
    ['2023年5月1日至2028年4月30日', { from: '2023-05-01', until: '2028-04-30' }],
    ['5年（至2028年4月30日）', { months: 60, until: '2028-04-30' }],
    ['自2023年5月1日起5年', { months: 60, from: '2023-05-01' }],
    ['2027.12', { until: '2027-12-31', doubt: 'term.rough' }],
    ['2028年2月', { until: '2028-02-29', doubt: 'term.rough' }],
    ['2027年', { until: '2027-12-31', doubt: 'term.rough' }],
    ['5', { months: 60, doubt: 'term.rough' }],
    ['3-5年', { doubt: 'term.unreadable' }],
    ['另行通知', { doubt: 'term.unreadable' }],
    ['', {}],
    ['无', {}],
    ['/', {}],
  ])('%s', (text, said) => {
    expect(termCell(text)).toEqual({ until: null, months: null, open: false, from: null, doubt: null, ...said });
  });
});

describe('a cell of the column 文号', () => {
  it.each([
    '清政发〔2020〕5号',
    '清政发[2020]5号',
    '清政发［2020］5号',
    '清政发【2020】5号',
    '清政发﹝2020﹞5号',
    '清政发（2020）5号',
    '清政发(2020)5号',
    '清政发{2020}5号',
    '清政发<2020>5号',
    '清政发《2020》5号',
    '清政发〔2020〕5',
    '清政发〔2020〕第5号',
    '清政发〔２０２０〕５号',
    '清政发 〔2020〕 5 号',
    '清政发20205号'.replace('20205', '2020-5'),
    '清政发2020年5号',
    '清政发\n〔2020〕5号',
  ])('%s is 清政发〔2020〕5号', (text) => {
    const read = numberCell(text);
    expect(read.doubt).toBeNull();
    expect(read.docNumber?.replace('第', '')).toBe('清政发〔2020〕5号');
  });

  it.each<[string, string | null, string | null, number]>([
    ['清政令第3号', '清政令第3号', null, 1],
    ['HNPR-2022-01001', 'HNPR-2022-01001', null, 1],
    ['无', null, null, 0],
    ['无文号', null, null, 0],
    ['/', null, null, 0],
    ['', null, null, 0],
    ['清政任字', '清政任字', 'number.odd', 0],
    ['清政发〔2020〕5号、清政发〔2021〕6号', null, 'number.several', 2],
    ['清政发〔2020〕5号\n清政发〔2021〕6号', null, 'number.several', 2],
    ['清政发〔2020〕5号，清政发[2020]5号', '清政发〔2020〕5号', null, 1],
  ])('%s', (text, docNumber, doubt, count) => {
    const read = numberCell(text);
    expect([read.docNumber, read.doubt, read.all.length]).toEqual([docNumber, doubt, count]);
  });

  it('reads what it has written as the same number', () => {
    const open = fc.constantFrom('〔', '[', '【', '（', '(', '{', '<', '［');
    const close: Record<string, string> = {
      '〔': '〕',
      '[': ']',
      '【': '】',
      '（': '）',
      '(': ')',
      '{': '}',
      '<': '>',
      '［': '］',
    };
    fc.assert(
      fc.property(
        open,
        fc.integer({ min: 1980, max: 2030 }),
        fc.integer({ min: 1, max: 999 }),
        fc.boolean(),
        (b, year, n, hao) => {
          const read = numberCell(`清政办发${b}${year}${close[b]}${n}${hao ? '号' : ''}`);
          expect(read.docNumber).toBe(`清政办发〔${year}〕${n}号`);
          expect(numberCell(read.docNumber ?? '')).toEqual(read);
        },
      ),
    );
  });
});

describe('a cell of issuers', () => {
  it.each([
    ['县教育局、县财政局', ['县教育局', '县财政局']],
    ['县教育局\n县财政局', ['县教育局', '县财政局']],
    ['县教育局 县财政局', ['县教育局', '县财政局']],
    ['县教育局,县财政局；县司法局', ['县教育局', '县财政局', '县司法局']],
    ['县教育局等部门', ['县教育局']],
    ['清河县 人民政府', ['清河县人民政府']],
    ['', []],
  ])('%j', (text, names) => expect(issuerNames(text)).toEqual(names));

  const held = [
    { id: 1, name: '清河县人民政府', shortNames: ['清河县政府'] },
    { id: 2, name: '清河县人民政府办公室', shortNames: [] },
    { id: 3, name: '清河县教育局', shortNames: ['县教育局'] },
    { id: 4, name: '清河县发展和改革局', shortNames: ['县发改局'] },
    { id: 5, name: '城关镇人民政府', shortNames: [] },
    { id: 6, name: '东街街道办事处', shortNames: [] },
  ];
  it.each([
    ['清河县人民政府', 1],
    ['县人民政府', 1],
    ['县政府', 1],
    ['县府办', 2],
    ['县政府办公室', 2],
    ['教育局', 3],
    ['县教育局', 3],
    ['县发改局', 4],
    ['城关镇', 5],
    ['东街街道', 6],
    ['临江市教育局', null],
    ['县水利局', null],
    ['局', null],
  ])('%s', (name, id) => expect(knownIssuer(name, held).issuerId).toBe(id));

  it.each([
    ['一、县教育局（3件）', '县教育局'],
    ['（二）城关镇人民政府', '城关镇人民政府'],
    ['县财政局规范性文件目录', '县财政局'],
    ['一、继续有效的文件', null],
  ])('the heading %s names %s', (group, name) => expect(issuerOfGroup(group)).toBe(name));
});

describe('a cell of the column 效力状态', () => {
  it.each([
    ['现行有效', '效力', 'in_force'],
    ['有效', '效力', 'in_force'],
    ['继续有效', '清理结论', 'in_force'],
    ['保留', '清理结论', 'in_force'],
    ['修改后继续有效', '清理结论', 'continued'],
    ['失效', '效力', 'lapsed'],
    ['宣布失效', '清理结论', 'lapsed'],
    ['有效期届满', '效力', 'lapsed'],
    ['废止', '清理结论', 'repealed'],
    ['已明令废止', '清理结论', 'repealed'],
    ['不再执行', '效力', 'repealed'],
    ['已撤销', '效力', 'revoked'],
    ['停止执行', '效力', 'suspended'],
    ['已修改', '效力', 'amended'],
    ['拟废止', '清理意见', 'proposed'],
    ['需修改', '清理意见', 'proposed'],
    ['部分废止', '效力', 'partial'],
    ['未废止', '效力', 'in_force'],
    ['是', '是否有效', 'in_force'],
    ['否', '是否有效', 'lapsed'],
    ['是', '是否废止', 'repealed'],
    ['否', '是否废止', 'in_force'],
    ['待定', '效力', 'proposed'],
    ['甲类', '效力', 'unknown'],
    ['', '效力', null],
  ])('%s under %s', (text, column, standing) => expect(statusCell(text, column)).toBe(standing));
});

describe('a cell of remarks', () => {
  it.each([
    ['已废止', 'repealed'],
    ['废止（见清政发〔2022〕8号）', 'repealed'],
    ['2022年3月1日废止', 'repealed'],
    ['于2022年3月1日起废止', 'repealed'],
    ['已被清政办发〔2022〕8号废止', 'repealed'],
    ['已宣布失效', 'lapsed'],
    ['停止执行', 'suspended'],
    ['现行有效', 'in_force'],
    ['拟废止', 'proposed'],
    // It may be this document that ends another.
    ['同时废止清政发〔2015〕3号', 'unknown'],
    ['废止《清河县养犬管理规定》', 'unknown'],
    ['第五条已废止', 'unknown'],
    ['2025年机构改革并入农业农村局', null],
    ['2023年清理保留', null],
    ['纸质件在档案室', null],
    ['', null],
  ] as const)('%s', (text, expected) => {
    expect(remarkCell(text)).toBe(expected);
  });
});
