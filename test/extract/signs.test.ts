import fc from 'fast-check';
import { expect, it } from 'vitest';
import { garbledShare } from '../../server/extract/garbled.ts';
import { tally } from '../../server/extract/signs.ts';

/** The same counts, each by an expression of its own. */
function plainly(text: string) {
  const solid = text.replace(/\s/g, '');
  const count = (pattern: RegExp): number => (solid.match(pattern) ?? []).length;
  return {
    length: solid.length,
    han: count(/\p{Script=Han}/gu),
    wrong: count(/[\uFFFD\uFFFF\uE000-\uF8FF\u0080-\u009F]|[\u{F0000}-\u{10FFFF}]/gu),
    strange: count(
      /[\u0000-\u0008\u000E-\u001F\uFFFD\uFFFF\uE000-\uF8FF]|[\p{Script=Arabic}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Ethiopic}]/gu,
    ),
    latin1: count(/[\u0080-\u00FF]/g),
    odd: count(/[|\\~^_{}<>#$&*`¦¬¨§¢£¥•■□◆]|(?<=\p{Script=Han})\p{Script=Latin}(?=\p{Script=Han})/gu),
  };
}

const sign = fc.oneof(
  fc.constantFrom(
    ...'第一条渡口的規𠮷㐂〇々aZñ1。，|§■ \t\n\u3000\u00a0\ufeffж한አع\u0085\ufffd\ue123\u0001\uffff',
    '\u{F0001}',
    '\u{10FFFF}',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
    .filter(
      (s) =>
        !/[\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Khmer}\p{Script=Yi}]/u.test(
          s,
        ),
    ),
);

it('counts in one walk what expressions count one by one', () => {
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      expect(tally(signs.join(''))).toMatchObject(plainly(signs.join('')));
    }),
    { numRuns: 500 },
  );
});

it('knows which Han characters are common', () => {
  expect(tally('渡口管理办法龘')).toMatchObject({ han: 7, common: 6 });
});

it('takes a text of mostly rare characters for garbled, a traditional one never', () => {
  expect(garbledShare('龘靐齉爩'.repeat(40))).toBe(1);
  expect(garbledShare('行政機關應當遵守規範性文件管理規定，並於公布後十五日內報送備案。'.repeat(8))).toBe(0);
  expect(garbledShare('渡口\ufffd\ufffd')).toBe(0.5);
});
