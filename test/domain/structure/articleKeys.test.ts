import { describe, expect, it } from 'vitest';
import { articleKeys, articleNamed, headingsOf } from '../../../server/domain/structure/articleKeys.ts';
import { articleEnd } from '../../../server/domain/structure/places.ts';
import { articlesOf } from '../../../server/reading/articles.ts';

const TEXT = `清河县集市管理办法
第一章 总则
第一条 为了管理集市，制定本办法。
第二条 本办法适用于本县集市。
第二条之一 早市参照执行。
第二章 附则
第三条 本办法自2024年3月1日起施行。

附件：1.收费标准
第一条 摊位按日收费。
第二条 早市免收。
`;

describe('articles by name', () => {
  const articles = articlesOf(TEXT);
  const keys = [...articleKeys(articles)].map(([article, key]) => [key, article.label]);

  it('gives each 条 a name in plain signs, numbered where the number comes again', () => {
    expect(keys).toEqual([
      ['1', '第一条'],
      ['2', '第二条'],
      ['2.1', '第二条之一'],
      ['3', '第三条'],
      ['1-2', '第一条'],
      ['2-2', '第二条'],
    ]);
  });

  it.each([
    ['3', '自2024年3月1日起施行'],
    ['第三条', '自2024年3月1日起施行'],
    ['2.1', '早市参照执行'],
    ['1-2', '摊位按日收费'],
    ['第二条之一', '早市参照执行'],
  ])('finds %s', (name, words) => {
    const found = articleNamed(articles, name)!;
    expect(TEXT.slice(found.start, found.end)).toContain(words);
  });

  it.each(['4', '0', '第九条', '', '1-3', '第一章', '../3'])('knows no %j', (name) => {
    expect(articleNamed(articles, name)).toBeNull();
  });

  it('says in which chapter an article stands, and where it ends', () => {
    const third = articleNamed(articles, '3')!;
    expect(headingsOf(articles, third).map((part) => part.label)).toEqual(['第二章']);
    const last = articleNamed(articles, '2-2')!;
    expect(TEXT.slice(last.start, articleEnd(TEXT, articles, last)).trim()).toBe('第二条 早市免收。');
  });
});
