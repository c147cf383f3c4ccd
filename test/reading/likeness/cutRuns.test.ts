import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutRuns } from '../../../server/reading/likeness/cutRuns.ts';
import type { Run } from '../../../server/reading/likeness/cutRuns.ts';
import { sideBySide } from '../../../server/reading/likeness/sideBySide.ts';

const signs = (text: string): string[] => [...text];
const words = fc.stringMatching(/^[甲乙。；𠮷]{0,60}$/u);
const run: fc.Arbitrary<Run> = fc.oneof(
  words.map((text) => ({ same: true, a: text, b: text })),
  fc.tuple(words, words).map(([a, b]) => ({ same: false, a, b })),
);
const side = (runs: readonly Run[], at: 'a' | 'b'): string => runs.map((one) => one[at]).join('');

it('lines of a long part are together what it was, none of them without end, and no sign is torn', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 12 }), fc.integer({ min: 20, max: 200 }), (runs, most) => {
      const lines = cutRuns(runs, signs, most);
      for (const at of ['a', 'b'] as const) {
        expect(side(lines.flat(), at)).toBe(side(runs, at));
        for (const line of lines) expect(side(line, at)).not.toMatch(/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/);
      }
      for (const line of lines) expect(side(line, 'a').length + side(line, 'b').length).toBeLessThan(2 * most + 8);
    }),
  );
});

it('a part that is no longer than a line is left whole', () => {
  const runs: Run[] = [{ same: true, a: '第一。', b: '第一。' }];
  expect(cutRuns(runs, signs, 6)).toEqual([runs]);
});

it('a text of a single paragraph is laid beside the other in lines that say what differs', async () => {
  const sentence = (i: number, word: string): string => `第${i}项事项由县有关部门按照职责${word}，并公布结果。`;
  const a = Array.from({ length: 1500 }, (_, i) => sentence(i, '办理')).join('');
  const b = Array.from({ length: 1500 }, (_, i) => sentence(i, i % 100 === 0 ? '从严审查' : '办理')).join('');
  const rows = await sideBySide(a, b);
  expect(rows.length).toBeGreaterThan(10);
  for (const at of ['a', 'b'] as const) {
    const text = rows.map((row) => row[at]?.pieces.map((piece) => piece.text).join('') ?? '').join('');
    expect(text).toBe(at === 'a' ? a : b);
  }
  const differing = rows.flatMap((row) => row.b?.pieces.filter(({ own }) => own) ?? []);
  expect(differing.map(({ text }) => text)).toEqual(Array.from({ length: 15 }, () => '从严审查'));
  for (const { a: left, b: right } of rows)
    expect((left?.pieces ?? []).map(({ text }) => text).join('').length).toBeLessThan(4000 + (right === null ? 0 : 1));
});
