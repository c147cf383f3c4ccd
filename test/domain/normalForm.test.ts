import fc from 'fast-check';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { RADICAL_CHARACTERS, RADICAL_WORDS, RADICALS_START } from '../../server/domain/radicals.ts';
import { flatForm, flatten, GAP, originalRange, runsOf } from '../../server/domain/normalForm.ts';

const chinese = fc.string({ unit: fc.constantFrom(...'规範管理辦法甲，。 \n１2aＢ㎡①〇○𠮷é'), maxLength: 60 });

describe('the flat form', () => {
  it.each([
    ['燃氣經營者', '燃气经营者'],
    ['ＰＭ2.5', `pm2${GAP}5`],
    ['国办发〔2018〕117號', `国办发2018${GAP}117号`],
    ['规 范 性\n文件', '规范性文件'],
    ['安全、生产', '安全生产'],
    ['⺠法典', '民法典'],
    ['⻓江⻋站⽵⺮⻢龟⻳', '长江车站竹竹马龟龟'],
    ['二○○四年', '二〇〇四年'],
    ['5㎡', `5m2`],
    ['\u202e养\u200b犬\ud800', '养犬'],
    ['', ''],
  ])('of %j is %j', (text, flat) => {
    expect(flatten(text)).toBe(flat);
  });

  it('folds every traditional character as OpenCC does', () => {
    const convert = Converter({ from: 't', to: 'cn' });
    const differing: string[] = [];
    for (let code = 0x3400; code <= 0x9fff; code++) {
      const sign = String.fromCharCode(code);
      const theirs = convert(sign);
      if (theirs.length === 1 && flatten(sign) !== theirs && /\p{L}/u.test(sign)) differing.push(sign);
    }
    expect(differing).toEqual([]);
  });

  it('gives a radical the flat form of the character that it stands for', () => {
    const differing = RADICAL_CHARACTERS.filter((sign, i) => {
      const radical = String.fromCharCode(RADICALS_START + i);
      return sign !== radical && flatten(radical) !== flatten(RADICAL_WORDS[sign] ?? sign);
    });
    expect(differing).toEqual([]);
  });

  it('is its own flat form, and has the flat form of each part as a part', () => {
    fc.assert(
      fc.property(chinese, fc.nat(60), fc.nat(60), (text, from, length) => {
        const flat = flatten(text);
        expect(flatten(flat)).toBe(flat);
        expect(flat).toContain(flatten(text.slice(from, from + length)));
        expect(flatForm(text).text).toBe(flat);
      }),
    );
  });

  it('leads back to the original: folding the range gives the units', () => {
    fc.assert(
      fc.property(chinese, fc.nat(60), fc.integer({ min: 1, max: 10 }), (text, from, length) => {
        const flat = flatForm(text);
        const to = Math.min(flat.text.length, from + length);
        if (from >= to) return;
        const [start, end] = originalRange(flat, from, to);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(flatten(text.slice(start, end))).toContain(flat.text.slice(from, to).replace(/^·+|·+$/g, ''));
      }),
    );
  });

  it('falls into runs of Han and other signs', () => {
    expect(runsOf(flatten('60周岁 PM2.5以上')).map((r) => [r.text, r.han])).toEqual([
      ['60', false],
      ['周岁', true],
      ['pm2', false],
      ['5', false],
      ['以上', true],
    ]);
  });

  it('stands any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void flatForm(text)));
  });
});
