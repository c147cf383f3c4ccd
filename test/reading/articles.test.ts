import { describe, expect, test } from 'vitest';
import { articlesOf } from '../../server/reading/articles.ts';
import { RULE } from './papers.ts';

const labels = (text: string): string[] => articlesOf(text).map((a) => a.label);

describe('articlesOf', () => {
  test('chapters and articles, mentions left out', () => {
    expect(labels(RULE)).toEqual(['第一章', '第一条', '第二条', '第三条']);
    const [chapter, first, , third] = articlesOf(RULE);
    expect(chapter).toMatchObject({ kind: '章', number: 1, heading: '总则', end: RULE.length });
    expect(RULE.slice(first!.start, first!.end)).toMatch(/^第一条 为了加强[^]*制定本办法。\n$/);
    expect(third!.end).toBe(RULE.length);
  });

  test('an article ends where the next chapter begins', () => {
    const text = '第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。';
    const parts = articlesOf(text);
    expect(parts.map((p) => text.slice(p.start, p.end))).toEqual([
      '第一章 总则\n第一条 甲。\n',
      '第一条 甲。\n',
      '第二章 附则\n第二条 乙。',
      '第二条 乙。',
    ]);
  });

  test.each([
    ['numbers in any spelling', '第1条 甲。\n第２条 乙。\n第三条 丙。', ['第1条', '第２条', '第三条']],
    ['inserted articles', '第八条 甲。\n第八条之一 乙。\n第九条 丙。', ['第八条', '第八条之一', '第九条']],
    ['one line', '某办法第一条 为了甲。第二条 按第一条办理。第三条 丙。', ['第一条', '第二条', '第三条']],
    ['wrapped lines', '第一条 甲，适用本\n第三条规定的情形。\n第二条 乙。', ['第一条', '第二条']],
    ['an attachment starts again', '第一条 甲。\n第二条 乙。\n附：细则\n第一条 丙。', ['第一条', '第二条', '第一条']],
    ['markdown', '## 第一章 总 则{align="center"}\n  第一条 甲。', ['第一章', '第一条']],
    ['none', '一、甲\n二、乙', []],
  ])('%s', (_name, text, expected) => expect(labels(text)).toEqual(expected));

  test('a heading in brackets', () =>
    expect(articlesOf('第一条【生效日期】本办法自公布之日起施行。')[0]).toMatchObject({ heading: '生效日期' }));
});
