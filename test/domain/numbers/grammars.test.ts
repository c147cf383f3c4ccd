import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docNumberKey } from '../../../server/domain/docNumber.ts';
import { foldNumber } from '../../../server/domain/numbers/fold.ts';
import { readNumber } from '../../../server/domain/numbers/read.ts';
import { gapsIn, nextSerial, numberIn, serialIn, seriesName, seriesOf } from '../../../server/domain/numbers/series.ts';
import { formatNumber } from '../../../server/domain/profile/grammar.ts';
import { Fault } from '../../../server/domain/fault.ts';

/** The ways of writing that domain.md §2 and §11 tell of, with bodies of our own: [pattern, codes, a number in print, what it says]. */
const PRINTED: [string, string[], string, [string | null, number, number]][] = [
  ['{code}〔{year}〕{serial:3}', ['清管规', '清司规'], '清司规〔2026〕007', ['清司规', 2026, 7]],
  ['QHGS-{year}-{serial}', [], 'QHGS—2026—9', [null, 2026, 9]],
  ['QHGS—{year}—{serial}', [], 'QHGS-2026-9', [null, 2026, 9]],
  ['{code}〔{year}〕{serial}号', ['清政规', '清政办规'], '清政办规〔2025〕16号', ['清政办规', 2025, 16]],
  ['{code}〔{year}〕{serial}号', ['清住建规范联'], '清住建规范联[2024]3 号', ['清住建规范联', 2024, 3]],
  ['QHPR-{year}-{code}{serial:3}', ['01', '12'], 'QHPR-2022-01001', ['01', 2022, 1]],
  ['QHPR-{year}-{code}{serial:4}', ['001', '014'], 'QHPR-2023-0140023', ['014', 2023, 23]],
  ['QHXR00-{year}-{serial:4}', [], 'QHXR00-2023-0001', [null, 2023, 1]],
  ['清政规备字〔{year}〕{serial}号', [], '清政规备字〔2026〕第3号', [null, 2026, 3]],
  ['{code}规备字〔{year}〕{serial}号', ['清政', '清人社'], '清人社规备字（2026）12号', ['清人社', 2026, 12]],
];

const faultCode = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof Fault ? error.code : String(error);
  }
};

describe('a number by its pattern', () => {
  test.each(PRINTED)('%s reads %#', (pattern, codes, printed, [code, year, serial]) => {
    expect(readNumber(pattern, printed, codes)).toEqual({ code, year, serial });
  });

  test.each([
    [
      '清司规〔2026〕7号',
      [
        '清司规 [2026] 7 号',
        '清司规﹝２０２６﹞７號',
        '\u200b清司规（2026）第7号',
        '清司规【2026】7',
        '清司规〔二〇二六〕7号',
      ],
    ],
    ['QHGS-2026-9', ['QHGS—2026—9', 'ＱＨＧＳ－２０２６－９', 'qhgs – 2026 – 9', 'QHGS——2026——9']],
  ])('%s is the same in every spelling', (printed, spellings) => {
    for (const one of spellings) expect(foldNumber(one)).toBe(foldNumber(printed));
  });

  test.each([
    ['of another body', '{code}〔{year}〕{serial}号', '清财规〔2026〕7号', ['清司规']],
    ['that only begins like it', '{code}〔{year}〕{serial}号', '清司规函〔2026〕7号', ['清司规']],
    ['without a serial', '{code}〔{year}〕{serial}号', '清司规〔2026〕号', ['清司规']],
    ['with serial nought', 'QHGS-{year}-{serial}', 'QHGS-2026-0', []],
    ['with more behind it', 'QHGS-{year}-{serial}', 'QHGS-2026-7-1', []],
    ['with no pattern at all', '{serial}', '7', []],
  ])('a number %s is not read', (_, pattern, text, codes) => expect(readNumber(pattern, text, codes)).toBeNull());

  test('a code that begins another one does not hide it', () =>
    expect(readNumber('{code}{year}-{serial}', '清政办2026-3', ['清政', '清政办'])?.code).toBe('清政办'));
});

const body = fc.constantFrom('清政规', '清政办规', '清司规', '清人社规');
const numeral = fc.constantFrom('01', '12', '07');
const year = fc.integer({ min: 1950, max: 2099 });
const serial = fc.integer({ min: 1, max: 99_999 });
const patterns = fc.constantFrom(
  '{code}〔{year}〕{serial:3}',
  '{code}〔{year}〕{serial}号',
  '{code}[{year}]第{serial}号',
  'QH{code}-{year}-{serial:4}',
  'QHPR—{year}—{code}{serial:4}',
  '{code}规备字〔{year}〕{serial}号',
);

describe('laws of numbers', () => {
  test('what is written is read back', () =>
    fc.assert(
      fc.property(patterns, year, serial, body, numeral, (pattern, y, n, name, digits) => {
        const code = pattern.startsWith('QHPR') ? digits : name;
        const written = formatNumber(pattern, { code, year: y, serial: n });
        expect(readNumber(pattern, written, ['清政规', '清政办规', '清司规', '清人社规', '01', '12', '07'])).toEqual({
          code,
          year: y,
          serial: n,
        });
      }),
    ));

  test('two spellings of one number have one key for matching', () =>
    fc.assert(
      fc.property(body, year, serial, (code, y, n) => {
        const key = docNumberKey(`${code}〔${y}〕${n}号`);
        expect(key).not.toBeNull();
        for (const pattern of [
          '{code}〔{year}〕{serial:3}',
          '{code}[{year}] {serial} 号',
          '{code}（{year}）第{serial}号',
        ])
          expect(
            docNumberKey(
              pattern
                .replace('{code}', code)
                .replace('{year}', String(y))
                .replace(/\{serial.*?\}/, String(n)),
            ),
          ).toBe(key);
        expect(docNumberKey(`QHGS—${y}—${n}`)).toBe(docNumberKey(`QHGS-${y}-${n}`));
      }),
    ));

  test('folding twice changes nothing', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('清规', '[', '〔', '2026', '】', '第', '7', '号', '—', '-', ' ', 'ａ'), {
          maxLength: 10,
        }),
        (pieces) => {
          const once = foldNumber(pieces.join(''));
          expect(foldNumber(once)).toBe(once);
        },
      ),
    ));
});

describe('a series', () => {
  const of = (pattern: string, code: string | null, year = 2026) =>
    seriesOf({ kind: 'registration', pattern, code, year, issuerId: 5 });

  test('is the same in other brackets, dashes and fillings', () => {
    expect(of('QHGS—{year}—{serial}', null).key).toBe(of('QHGS-{year}-{serial:4}', null).key);
    expect(of('{code}〔{year}〕{serial:3}', '清司规').key).toBe(of('{code}[{year}]第{serial}号', '清司规').key);
  });

  test('is another one for another year, body or use', () => {
    const keys = [
      of('{code}〔{year}〕{serial:3}', '清司规'),
      of('{code}〔{year}〕{serial:3}', '清财规'),
      of('{code}〔{year}〕{serial:3}', '清司规', 2027),
      seriesOf({ kind: 'doc_number', pattern: '{code}〔{year}〕{serial:3}', code: '清司规', year: 2026, issuerId: 5 }),
    ].map((one) => one.key);
    expect(new Set(keys).size).toBe(4);
  });

  test('belongs to a body only where its code is in the pattern', () => {
    expect(of('QHGS-{year}-{serial}', '清司规')).toMatchObject({ code: null, issuerId: null });
    expect(of('{code}〔{year}〕{serial}号', '清司规')).toMatchObject({ code: '清司规', issuerId: 5 });
  });

  test('wants the code that its pattern holds', () => {
    expect(faultCode(() => of('{code}〔{year}〕{serial}号', null))).toBe('series.code_missing');
    expect(faultCode(() => of('{serial}号', null))).toBe('series.pattern');
  });

  test('tells its numbers and what belongs to it', () => {
    const series = of('{code}〔{year}〕{serial:3}', '清司规');
    expect(numberIn(series, 7)).toBe('清司规〔2026〕007');
    expect(seriesName(series)).toBe('清司规〔2026〕…');
    expect(serialIn(series, '清司规[2026]7号')).toBe(7);
    expect(serialIn(series, '清司规〔2025〕007')).toBeNull();
    expect(serialIn(series, '清财规〔2026〕007')).toBeNull();
  });

  test('goes on after the highest number that is held', () => {
    expect(nextSerial(1, [])).toBe(1);
    expect(nextSerial(4, [2, 3])).toBe(4);
    expect(nextSerial(1, [57, 12])).toBe(58);
  });

  test('shows its gaps', () => {
    expect(gapsIn(1, 5, [1, 2, 3, 4])).toEqual([]);
    expect(gapsIn(1, 5, [1, 4])).toEqual([2, 3]);
    expect(gapsIn(7, 7, [])).toEqual([]);
  });
});
