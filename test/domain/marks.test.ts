import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf, queryMarks, soughtInText } from '../../server/domain/marks.ts';
import { flatten } from '../../server/domain/normalForm.ts';

const marked = (text: string, words: readonly string[]): string[] =>
  marksOf(text, words).map(([from, to]) => text.slice(from, to));
const asked = (text: string, q: string): string[] => queryMarks(text, q).map(([from, to]) => text.slice(from, to));

describe('marks stand on the text as it is written', () => {
  it.each<[string, string[], string[]]>([
    // The last sign of a run of the same sign was left bare.
    ['三三三', ['三三'], ['三三三']],
    ['养犬人应当养犬', ['养犬'], ['养犬', '养犬']],
    ['養　犬人', ['养犬'], ['養　犬']],
    ['规范性文件', ['规范性', '性文件'], ['规范性文件']],
    ['规范文件', ['规范', '文件'], ['规范文件']],
    ['规范性文件目录', ['规范性文件', '规范', '性'], ['规范性文件']],
    ['规范，文件', ['规范', '文件'], ['规范', '文件']],
    ['ＰＭ２．５超标', ['pm2·5'], ['ＰＭ２．５']],
    ['每２４小時', ['24小时'], ['２４小時']],
    ['𠮷野', ['𠮷'], ['𠮷']],
    ['《停车》办法', ['停车办法'], ['停车》办法']],
    ['没有', ['停车'], []],
    ['', ['停车'], []],
    ['停车', ['', '停车'], ['停车']],
  ])('%s for %j', (text, words, wanted) => {
    expect(marked(text, words)).toEqual(wanted);
  });
});

describe('a query marks', () => {
  it.each<[string, string, string[]]>([
    // Any one wording finds the document, so each of them is marked.
    ['来信来访即信访', '新房|信访', ['信访']],
    ['规范性文件备案', '文件 "备案"', ['文件备案']],
    ['规范性文件不备案', '文件 -备案', ['文件']],
    ['停车办法', '标题:停车', ['停车']],
    ['县住建局', '机关:住建局', []],
    ['（清府规〔2024〕3号）', '文号:清府规[2024]3号', ['清府规〔2024〕3号']],
    ['停车', '', []],
    ['停车', '。', []],
  ])('%s for %s', (text, q, wanted) => {
    expect(asked(text, q)).toEqual(wanted);
  });
});

describe('laws', () => {
  const sign = fc.constantFrom(...'规範範犬犬养養㈠ａBb12,，。 \n·𠮷ﬁ');
  const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));
  const word = fc
    .array(sign, { minLength: 1, maxLength: 4 })
    .map((signs) => flatten(signs.join('')))
    .filter((flat) => flat !== '');

  it('ranges are sorted, apart, not empty and within the text', () => {
    fc.assert(
      fc.property(text, fc.array(word, { maxLength: 4 }), (whole, words) => {
        let last = -1;
        for (const [from, to] of marksOf(whole, words)) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(whole.length);
      }),
      { numRuns: 400 },
    );
  });

  it('every mark of one word that does not touch another flattens to what holds that word, and no word is left out', () => {
    fc.assert(
      fc.property(text, word, (whole, flat) => {
        const parts = marked(whole, [flat]).map(flatten);
        for (const part of parts) expect(part).toContain(flat);
        expect(parts.length > 0).toBe(flatten(whole).includes(flat));
        const bare = [...whole];
        for (const [from, to] of marksOf(whole, [flat]))
          // A sign that no word holds and that is not left out of the flat form: what stood on both sides must not come together.
          bare.fill('乙', [...whole.slice(0, from)].length, [...whole.slice(0, to)].length);
        expect(flatten(bare.join('')).includes(flat)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('a mark in plain Han flattens to the searched word exactly', () => {
    const han = fc.array(fc.constantFrom(...'规範养養犬，。 '), { maxLength: 40 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(han, fc.constantFrom('规范', '养犬', '犬养规'), (whole, flat) => {
        for (const part of marked(whole.replaceAll(flat, `${flat}；`), [flat]))
          expect(flatten(part).replaceAll(flat, '')).toBe('');
      }),
    );
  });
});

describe('what is looked for in a text', () => {
  it.each([
    ['停车', '停车'],
    ['标题:停车 -收费', '停车'],
    ['机关:住建局', ''],
    ['文号:清府规[2024]3号', '清府规[2024]3号'],
    ['"电动 自行车" 标题：充电', '"电动 自行车" 充电'],
    ['新房|信访', '新房|信访'],
    ['', ''],
  ])('of %s is %s', (q, typed) => {
    expect(soughtInText(q)).toBe(typed);
  });

  it('stands where the whole query stands', () => {
    const text = '停车场收费办法（清府规〔2024〕3号）：电动 自行车充电。';
    for (const q of ['标题:停车 -收费', '"电动 自行车" 机关:住建局', '文号:清府规[2024]3号', '收费|充电'])
      expect(queryMarks(text, soughtInText(q))).toEqual(queryMarks(text, q));
  });
});
