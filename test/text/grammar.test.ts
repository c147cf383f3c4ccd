import { expect, it } from 'vitest';
import { grammarText } from '../../server/text/registrationLabels.ts';

it.each([
  ['{code}登〔{year}〕{serial:3}', '机关代字登〔年份〕序号（3位）'],
  ['清司约〔{year}〕{serial}号', '清司约〔年份〕（序号）号'],
])('the pattern %s is told as %s', (pattern, told) => {
  expect(grammarText(pattern)).toBe(told);
});
