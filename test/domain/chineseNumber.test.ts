import { describe, expect, test } from 'vitest';
import { chineseToNumber, foldWidth } from '../../server/domain/chineseNumber.ts';

describe('chineseToNumber', () => {
  test.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零五', 105],
    ['两千零三十', 2030],
    ['一万二千', 12000],
    ['二〇二三', 2023],
    ['二○○四', 2004],
    ['二O零五', 2005],
    ['一九九八', 1998],
    ['廿三', 23],
    ['卅一', 31],
    ['１２', 12],
    ['1 2', 12],
    ['l', 1],
    ['007', 7],
  ])('%s is %d', (text, value) => expect(chineseToNumber(text)).toBe(value));

  test.each(['', '年', '三月', 'abc', '第三', '12345678901234567890'])('%s is no number', (text) =>
    expect(chineseToNumber(text)).toBeNull(),
  );

  test('folding keeps the length and touches only letters and digits', () =>
    expect(foldWidth('ＡＢ１２，。ｚ')).toBe('AB12，。z'));
});
