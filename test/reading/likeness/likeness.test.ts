import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../server/reading/likeness/print.ts';
import { like, PAPERS, paper } from './papers.ts';

const { parking, parkingFee, dogs2014, dogs2026, parkingAmended, elder, notice } = PAPERS;
const kind = (a: Paper, b: Paper): string | undefined => like(a, b)?.kind;

/** A text as a scan gives it: every so-many-th sign another one, blanks between. */
const scanned = (text: string, every: number): string =>
  [...text].map((sign, i) => (i % every === every - 1 ? '囗' : sign) + (i % 7 === 0 ? ' ' : '')).join('');
/** The same in another layout: full width, line feeds, other brackets and traditional signs. */
const relaid = (text: string): string =>
  text
    .replace(/　/g, ' ')
    .replace(/，/g, ',')
    .replace(/车/g, '車')
    .replace(/。/g, '。\n\n')
    .replace(/2023/g, '２０２３');

describe('two documents are', () => {
  it.each<[string, Paper, Paper, string | undefined]>([
    ['the same in another format', parking, { ...parking, text: relaid(parking.text) }, 'same'],
    ['nearly the same, scanned', parking, { ...parking, numberKey: null, text: scanned(parking.text, 40) }, 'near'],
    ['nearly the same, scanned without a title', parking, paper('scan0001', scanned(parking.text, 30)), 'near'],
    [
      'nearly the same, copied by another body',
      parking,
      {
        ...parking,
        issuers: ['清河县柳林镇人民政府'],
        numberKey: '柳政规|2024|1',
        text: parking.text.replace('七日', '三日'),
      },
      'near',
    ],
    [
      'versions of one document, with a number each',
      parking,
      { ...parking, numberKey: '清政办规|2028|2', text: parking.text.replace('第五条　机动车', '第五条　新能源汽车') },
      'version',
    ],
    ['versions of one document, worded anew', dogs2014, dogs2026, 'version'],
    ['rules of two bodies on one matter', parking, parkingFee, 'matter'],
    ['nothing to each other', parking, elder, undefined],
    ['nothing to each other, but for the words of every rule', dogs2026, elder, undefined],
    ['a rule and what changes it', parking, parkingAmended, undefined],
    ['two notices of one form', notice('校外培训机构'), notice('义务教育招生入学'), undefined],
    ['without a text', parking, { ...parking, text: '' }, undefined],
  ])('%s', (_, a, b, expected) => {
    expect(kind(a, b)).toBe(expected);
    expect(kind(b, a)).toBe(expected);
  });

  it('one within the other: the rule alone, and with the notice that hands it on and a second annex', () => {
    const annex = Array.from(
      { length: 40 },
      (_, i) => `表${i}　停车场${i}号，地点为第${i * 7}街坊，泊位${i * 13}个。`,
    ).join('\n');
    const whole = {
      ...parking,
      numberKey: null,
      text: `${annex}\n${parking.text}\n${annex.replaceAll('停车场', '充电站')}`,
    };
    expect(kind(parking, whole)).toBe('part');
  });
});

describe('the laws of likeness', () => {
  const signs = [...'停车泊位收费公安机关城市管理部门应当设置不得占用小时元日'];
  const text = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 300 }).map((all) => all.join(''));
  const titles = ['清河县停车管理办法', '关于印发《清河县停车收费办法》的通知', '清河县养犬规定', ''];
  const any = fc.record({
    title: fc.constantFrom(...titles),
    text,
    numberKey: fc.constantFrom(null, 'a|1|1', 'a|1|2'),
  });
  const made = fc.tuple(any, any).map((two) => two.map((one) => paper(one.title, one.text, one)) as [Paper, Paper]);

  it('symmetry', () => {
    fc.assert(
      fc.property(made, ([a, b]) => {
        expect(like(a, b)).toEqual(like(b, a));
      }),
      { numRuns: 200 },
    );
  });

  it('identity: everything is the same as itself, and nothing else is wholly alike', () => {
    fc.assert(
      fc.property(made, ([a, b]) => {
        expect(like(a, a)).toEqual({ kind: 'same', score: 1, alike: 1 });
        if (like(a, b)?.kind === 'same') expect(like(a, b)).toMatchObject({ score: 1, alike: 1 });
      }),
      { numRuns: 200 },
    );
  });

  it('more noise, less alike', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(parking.text.length - 1), { minLength: 2, maxLength: 60 }), (places) => {
        const worse = [...parking.text];
        let before = 1;
        // Each wrong sign another one that stands nowhere else, so that no noise heals another.
        for (const [i, place] of places.entries()) {
          worse[place] = String.fromCharCode(0x9000 + i);
          const now = like(parking, { ...parking, numberKey: null, text: worse.join('') })?.alike ?? 0;
          expect(now).toBeLessThanOrEqual(before);
          before = now;
        }
      }),
      { numRuns: 15 },
    );
  });
});
