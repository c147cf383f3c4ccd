import { chineseToNumber } from '../chineseNumber.ts';
import type { Article } from '../model.ts';

type Part = Pick<Article, 'label' | 'kind' | 'number' | 'start' | 'end'>;

/** 之一 behind an article's number, which belongs to it: 第八条之一. */
const BETWEEN = /之([一二三四五六七八九十]+)$/;

/**
 * A name in plain signs for each 条 of a text, for addresses that are printed and cited: `3`, `8.1` for 第八条之一, and from the second of the same
 * number on (an attached text starts again at 第一条) `3-2`. Stable as long as the articles before it are.
 */
export function articleKeys<A extends Part>(articles: readonly A[]): Map<A, string> {
  const seen = new Map<string, number>();
  const keys = new Map<A, string>();
  for (const article of articlesIn(articles)) {
    const between = BETWEEN.exec(article.label);
    const name = between ? `${article.number}.${chineseToNumber(between[1]!) ?? ''}` : String(article.number);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    keys.set(article, nth === 1 ? name : `${name}-${nth}`);
  }
  return keys;
}

/** The 条 of a text in order, without its 编, 章 and 节. */
export const articlesIn = <A extends Part>(articles: readonly A[]): A[] =>
  articles.filter((article) => article.kind === '条').sort((a, b) => a.start - b.start);

/** The 条 that an address names, by its key or by its label as printed; null where the text has none such. */
export function articleNamed<A extends Part>(articles: readonly A[], name: string): A | null {
  for (const [article, key] of articleKeys(articles)) if (key === name || article.label === name) return article;
  return null;
}

/** The 编, 章 and 节 that an article stands in, outermost first. */
export const headingsOf = <A extends Part>(articles: readonly A[], article: A): A[] =>
  articles
    .filter((part) => part.kind !== '条' && part.start <= article.start && part.end >= article.end)
    .sort((a, b) => a.start - b.start);
