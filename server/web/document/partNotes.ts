import type { Article } from '../../domain/model.ts';
import { touches } from '../../domain/structure/touched.ts';
import { type Standing, besideSentence } from '../../text/standing.ts';

/** What happened to one part of a text on its own, in sentences: repealed, suspended or amended while the document stays in force. */
export function partNotes({ besides }: Pick<Standing, 'besides'>, label: string): string[] {
  return besides.flatMap((event) => {
    const articles = event.scope === 'articles' ? event.articles.filter((one) => touches(one, label)) : [];
    return articles.length === 0 ? [] : [besideSentence({ ...event, articles })];
  });
}

/** The same for every part of a text that has some. */
export function notesOf(standing: Pick<Standing, 'besides'>, articles: readonly Article[]): Map<Article, string[]> {
  const notes = articles.map((article) => [article, partNotes(standing, article.label)] as const);
  return new Map(notes.filter(([, said]) => said.length > 0));
}
