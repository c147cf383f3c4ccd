import { documentFor } from '../actions/documents/dossier.ts';
import type { Actor } from '../domain/actor.ts';
import type { Day } from '../domain/day.ts';
import { Fault } from '../domain/fault.ts';
import type { Article, TextVersionRow } from '../domain/model.ts';
import { flatten } from '../domain/normalForm.ts';
import { articleKeys, articleNamed, articlesIn, headingsOf } from '../domain/structure/articleKeys.ts';
import { articleEnd } from '../domain/structure/places.ts';
import { wordingOn, wordingsOf } from '../domain/wordings.ts';
import type { PublicReader } from '../ports.ts';
import { standingOn } from '../text/standingOn.ts';
import { anchors } from '../web/components/articles.ts';
import type { ArticleLink, ArticlePage } from '../web/pages/article.tsx';
import { paths } from '../web/paths.ts';
import { wordingLines } from './documentPage.ts';
import { supersededOn } from './wordingStanding.ts';

type Wording = Pick<TextVersionRow, 'text' | 'articles'>;

const wordsOf = ({ text, articles }: Wording, article: Article): string =>
  text.slice(article.start, articleEnd(text, articles, article)).trimEnd();

/** The first line of a part: 第一章 总则. */
const headOf = ({ text }: Wording, part: Article): string =>
  text.slice(part.start, part.end).split('\n')[0]?.trim() ?? part.label;

/** The anchor of an article in the whole text, as the page of the text gives it. */
const anchorOf = (articles: readonly Article[], article: Article): string => anchors(articles).get(article)!;

/**
 * One article of a document, of a day or of a wording, with what stands around it and what it said in other wordings.
 * Throws Fault('not.found') for what the actor may not read and for articles that the wording does not have.
 */
export async function articlePage(
  ctx: PublicReader,
  actor: Actor,
  asked: { id: number; key: string; on?: Day; versionId?: number },
  base: string,
): Promise<Omit<ArticlePage, 'chrome'>> {
  const { id, versionId } = asked;
  const today = ctx.clock.today();
  const on = asked.on ?? today;
  const dossier = await documentFor(ctx, actor, id);
  const { versions, document, issuers, events, names } = dossier;
  const text =
    versionId === undefined ? wordingOn(versions, on) : (versions.find((row) => row.id === versionId) ?? null);
  const article = text === null ? null : articleNamed(text.articles, asked.key);
  if (text === null || article === null) throw new Fault('not.found', { id, article: asked.key });
  const keys = articleKeys(text.articles);
  const key = keys.get(article)!;
  const all = articlesIn(text.articles);
  const at = all.indexOf(article);
  const link = (one: Article | undefined): ArticleLink | null =>
    one === undefined ? null : { key: keys.get(one)!, label: one.label };
  const standing = standingOn(on, events, names, document);
  const words = wordsOf(text, article);
  return {
    today,
    facts: { ...document, issuers: issuers.map((row) => ({ id: row.issuerId, name: row.name })) },
    standing: versionId === undefined ? standing : supersededOn(on, text, dossier, standing, names),
    address:
      base +
      (versionId === undefined
        ? paths.documentArticle(id, key, { on: on === today ? undefined : on })
        : paths.versionArticle(id, versionId, key)),
    wording: wordingLines(versions).find((row) => row.id === text.id)!,
    pinned: versionId !== undefined,
    article: { key, label: article.label, words },
    anchor: anchorOf(text.articles, article),
    headings: headingsOf(text.articles, article).map((part) => headOf(text, part)),
    before: link(all[at - 1]),
    after: link(all[at + 1]),
    wordings: wordingsOf(versions).map(({ version, nth, from, to }) => {
      const held = articleNamed(version.articles, key);
      const says = held === null ? null : wordsOf(version, held);
      return {
        id: version.id,
        nth,
        from,
        to,
        says: says === null ? 'absent' : flatten(says) === flatten(words) ? 'same' : 'differs',
      };
    }),
  };
}
