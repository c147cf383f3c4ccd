import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Converter } from 'opencc-js/cn2t';
import { propose } from '../../server/reading/propose.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });
const HAN = '〇一二三四五六七八九';
const han = (n: number): string =>
  n < 10 ? HAN[n]! : `${n < 20 ? '' : HAN[Math.floor(n / 10)]!}十${n % 10 === 0 ? '' : HAN[n % 10]!}`;
const hanYear = (y: string, zero: string): string => [...y].map((c) => (c === '0' ? zero : HAN[Number(c)]!)).join('');
const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;

/** A notice with each kind of day and its clause of effect, term, and repeal. */
const PAPER = (clause: string): string =>
  `清河县人民政府办公室关于规范集市管理的通知
清政办发〔2023〕18号
各乡镇人民政府：
为规范集市管理，根据《清河县市场管理办法》，经县政府同意，现通知如下。
一、各乡镇应当按期开集，不得向摊主收取任何费用，违反规定的由县市场监督管理局责令改正。
二、${clause}
清河县人民政府办公室
2023年5月10日
（此件公开发布）`;

const CLAUSES = [
  '本通知自2023年6月1日起施行，有效期至2028年5月31日。《清河县集市办法》（清政发〔2018〕3号）同时废止。',
  '本通知自印发之日起施行，有效期5年。《清河县集市办法》（清政发〔2018〕3号）自2023年7月20日起停止执行。',
  '本通知自印发之日起30日后施行，有效期自2023年6月10日至2028年6月9日。',
  '本通知自2023年10月20日起试行，试行期1年。清政发〔2018〕3号文件同时废止。',
  '本通知执行期限为2023年6月1日至2024年12月31日。《清河县集市办法》（清政发〔2018〕3号）有效期延长至2025年12月31日。',
];

/** What typists, scanners and converters do to a text; none changes what it says. */
const SPELLINGS: Record<string, (text: string) => string> = {
  'years in figures of a typist': (t) => t.replace(DAY, (_, y, m, d) => `${hanYear(y, '○')}年${han(+m)}月${han(+d)}日`),
  'years in Chinese': (t) => t.replace(DAY, (_, y, m, d) => `${hanYear(y, '〇')}年${han(+m)}月${han(+d)}日`),
  'a Latin O for zero': (t) => t.replace(DAY, (_, y, m, d) => `${hanYear(y, 'O')}年${han(+m)}月${han(+d)}日`),
  零: (t) => t.replace(DAY, (_, y, m, d) => `${hanYear(y, '零')}年${han(+m)}月${han(+d)}日`),
  'full-width digits': (t) => t.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'two digits for month and day': (t) =>
    t.replace(DAY, (_, y: string, m: string, d: string) => `${y}年${m.padStart(2, '0')}月${d.padStart(2, '0')}日`),
  'blanks around digits': (t) => t.replace(/(?<=[^\d\n])(\d+)(?=[年月日])/g, ' $1 '),
  'blanks inside a day': (t) => t.replace(DAY, '$1 年 $2 月 $3 日'),
  'a line break inside a day': (t) => t.replace(/(?<=二、.*)(\d{4})年(\d{1,2})月/, '$1年\n$2月'),
  'a line break before the day of the month': (t) => t.replace(/(?<=二、.*)月(\d{1,2})日/, '月\n$1日'),
  'half-width marks': (t) => t.replace(/，/g, ',').replace(/：/g, ':').replace(/（/g, '(').replace(/）/g, ')'),
  'square brackets': (t) => t.replace(/〔/g, '[').replace(/〕/g, ']'),
  'heavy brackets': (t) => t.replace(/〔/g, '【').replace(/〕/g, '】'),
  'small brackets': (t) => t.replace(/〔/g, '﹝').replace(/〕/g, '﹞'),
  'a blank before 号': (t) => t.replace(/(\d)号/g, '$1 号'),
  'angle brackets': (t) => t.replace(/《/g, '〈').replace(/》/g, '〉'),
  indented: (t) => t.replace(/^/gm, '　　'),
  'Windows line ends': (t) => t.replace(/\n/g, '\r\n'),
  'traditional script': (t) => toTraditional(t),
  'no-break blanks': (t) => t.replace(/(?<=\d)(?=[年月])/g, '\u00a0'),
};

/** What must not change; names are compared elsewhere, for traditional script changes them. */
function said(text: string) {
  const { metadata: m } = propose(text);
  return {
    docNumber: m.docNumber,
    signedOn: m.signedOn,
    effectiveOn: m.effectiveOn,
    validUntil: m.validUntil,
    validMonths: m.validMonths,
    trial: m.trial,
    repeals: m.repeals.map((r) => r.docNumber),
    extends: m.extends.map((x) => [x.docNumber, x.until]),
    issuers: m.issuers.length,
  };
}
const plainNumbers = (s: ReturnType<typeof said>) =>
  JSON.parse(JSON.stringify(s).replace(/發/g, '发').replace(/號/g, '号').replace(/辦/g, '办')) as typeof s;

test('a notice says the same however its days, brackets and marks are spelt, two ways at once', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CLAUSES),
      fc.uniqueArray(fc.constantFrom(...Object.keys(SPELLINGS)), { minLength: 1, maxLength: 2 }),
      (clause, names) => {
        const text = names.reduce((t, name) => SPELLINGS[name]!(t), PAPER(clause));
        expect(plainNumbers(said(text)), names.join(' + ')).toEqual(said(PAPER(clause)));
      },
    ),
    { numRuns: 50 },
  );
});
