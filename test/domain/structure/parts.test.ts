import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PART_BYTES, partAt, partsOf } from '../../../server/domain/structure/parts.ts';
import { articlesOf } from '../../../server/reading/articles.ts';

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');
const firstLines = (text: string, bytes: number): string[] =>
  partsOf(text, articlesOf(text), bytes).map(({ start }) => text.slice(start).trimStart().split('\n')[0]!.slice(0, 8));

const article = (n: string, signs: number): string => `第${n}条　${'管'.repeat(signs)}。\n`;

describe('a long text', () => {
  it('is one part where it fits, to the byte', () => {
    const text = '规'.repeat(PART_BYTES / 3);
    expect(partsOf(text, [])).toEqual([{ start: 0, end: text.length }]);
    expect(partsOf(`${text}。`, [])).toHaveLength(2);
    expect(partsOf('', [])).toEqual([{ start: 0, end: 0 }]);
  });

  it('is divided where chapters begin, if that fills the pages', () => {
    const text =
      `清河县市容管理办法\n第一章　总则\n${article('一', 60)}${article('二', 60)}第二章　职责\n${article('三', 60)}` +
      `第三章　罚则\n${article('四', 60)}${article('五', 60)}`;
    expect(firstLines(text, 700)).toEqual(['清河县市容管理办', '第三章　罚则']);
  });

  it('is divided between articles where a chapter is too long, and never behind a heading', () => {
    const text = `第一章　总则\n${['一', '二', '三', '四', '五', '六'].map((n) => article(n, 60)).join('')}第二章　附则\n${article('七', 60)}`;
    for (let bytes = 250; bytes < 1600; bytes += 37) {
      const parts = partsOf(text, articlesOf(text), bytes);
      for (const { start, end } of parts)
        expect(text.slice(start, end).trim().split('\n').at(-1), `${bytes}`).not.toMatch(/^第[一二]章/);
    }
    expect(firstLines(text, 600)).toEqual(['第一章　总则', '第三条　管管管管', '第六条　管管管管']);
  });

  it('without articles is divided at its points, else at its lines, else behind a sentence', () => {
    const points = ['一', '二', '三', '四'].map((n) => `${n}、${'办'.repeat(50)}\n${'理'.repeat(50)}\n`).join('');
    expect(firstLines(points, 700)).toEqual(['一、办办办办办办', '三、办办办办办办']);
    const line = '各单位要落实责任。'.repeat(40);
    for (const { start, end } of partsOf(line, [], 200)) expect(line.slice(start, end).endsWith('。')).toBe(true);
  });

  const anyText = fc
    .array(
      fc.constantFrom('第一章　总则\n', '第二条　', '管理', '。', '\n', '一、', '　', '😀', 'a', '\ud800', '《办法》'),
      {
        maxLength: 200,
      },
    )
    .map((pieces) => pieces.join(''));

  it('is the parts together, each within its measure and begun at a whole sign', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 300 }), (text, bytes) => {
        const parts = partsOf(text, articlesOf(text), bytes);
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        parts.forEach(({ start, end }, i) => {
          expect(bytesOf(text.slice(start, end))).toBeLessThanOrEqual(bytes);
          if (text !== '') expect(end).toBeGreaterThan(start);
          expect(partAt(parts, start)).toBe(i);
        });
        const pairs = parts.map(({ start }) => text.slice(Math.max(0, start - 1), start + 1));
        expect(pairs.filter((pair) => pair === '😀')).toEqual([]);
      }),
    );
  });

  it('takes time in proportion to its length', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `第${i}点　${'办'.repeat(40)}`).join('\n');
    const began = process.cpuUsage().user;
    expect(partsOf(text, []).length).toBeGreaterThan(60);
    expect((process.cpuUsage().user - began) / 1000).toBeLessThan(500);
  });
});
