import type { JSX } from 'preact';
import { articleCitation } from '../../text/names.ts';
import { Layout } from '../components/layout.tsx';
import { Caution, Copyable } from '../components/parts.tsx';
import { StandingBanner } from '../components/standing.tsx';
import { TextBody } from '../components/textBody.tsx';
import { OfficialTitle } from '../document/head.tsx';
import { carried, type DocumentBase, type WordingLine } from '../document/model.ts';
import { partNotes } from '../document/partNotes.ts';
import { beginning } from '../document/wordings.tsx';
import { paths } from '../paths.ts';

export interface ArticleLink {
  key: string;
  label: string;
}

/** One article, `GET /documents/:id/articles/:key?on=` and `GET /documents/:id/versions/:versionId/articles/:key`. */
export interface ArticlePage extends DocumentBase {
  article: ArticleLink & { words: string };
  /** Where it stands in the whole text. */
  anchor: string;
  /** The chapter and section that it stands in, outermost first. */
  headings: readonly string[];
  before: ArticleLink | null;
  after: ArticleLink | null;
  wording: WordingLine;
  /** Whether the address names the wording. */
  pinned: boolean;
  /** What the article of this number says in each wording, compared with this one. */
  wordings: readonly (WordingLine & { says: 'same' | 'differs' | 'absent' })[];
}

const SAYS = { same: '文字相同', differs: '文字不同', absent: '没有这一条' } as const;

export function ArticlePage(page: ArticlePage): JSX.Element {
  const { facts, article, standing } = page;
  const on = carried(page);
  const whole = (query: { at?: string } = {}): string =>
    page.pinned ? paths.documentVersion(facts.id, page.wording.id, query) : paths.document(facts.id, { on, ...query });
  const name = `${facts.title} ${article.label}`;
  return (
    <Layout
      chrome={page.chrome}
      title={name}
      crumbs={[{ href: paths.home(), text: '首页' }, { href: whole(), text: facts.title }, { text: article.label }]}
    >
      <article class="document one-article" aria-label={name}>
        <OfficialTitle facts={facts} />
        <StandingBanner standing={standing} on={on} />
        {partNotes(standing, article.label).map((sentence) => (
          <Caution>本条：{sentence}</Caution>
        ))}
        {page.headings.length === 0 ? null : <p class="article-place">{page.headings.join('　')}</p>}
        <h2 class="unseen">{article.label}</h2>
        <TextBody
          text={article.words}
          articles={[{ label: article.label, kind: '条', number: 0, start: 0, end: article.words.length }]}
        />
        <nav class="article-nav" aria-label="前后各条">
          {page.before === null ? <span /> : <Way page={page} to={page.before} text="上一条" rel="prev" />}
          <a href={`${whole({ at: page.anchor })}#${encodeURIComponent(page.anchor)}`}>在全文中看</a>
          {page.after === null ? <span /> : <Way page={page} to={page.after} text="下一条" rel="next" />}
        </nav>
        <section class="cite">
          <h2>引用本条</h2>
          <Copyable what="引用" text={articleCitation(facts.title, facts.docNumber, article.label)} />
          <Copyable what="地址" text={page.address} />
        </section>
        {page.wordings.length < 2 ? null : <History page={page} />}
      </article>
    </Layout>
  );
}

function Way(props: { page: ArticlePage; to: ArticleLink; text: string; rel: 'prev' | 'next' }): JSX.Element {
  const { page, to } = props;
  const href = page.pinned
    ? paths.versionArticle(page.facts.id, page.wording.id, to.key)
    : paths.documentArticle(page.facts.id, to.key, { on: carried(page) });
  return (
    <a href={href} rel={props.rel}>
      {props.text}：{to.label}
    </a>
  );
}

function History({ page }: { page: ArticlePage }): JSX.Element {
  const { facts, article, wordings, wording } = page;
  return (
    <section class="wordings">
      <h2>{article.label}在历次文本中</h2>
      <ol>
        {wordings.map((one) => (
          <li>
            {one.says === 'absent' ? (
              <span>第{one.nth}个文本</span>
            ) : (
              <a
                href={paths.versionArticle(facts.id, one.id, article.key)}
                aria-current={one.id === wording.id ? 'true' : undefined}
              >
                第{one.nth}个文本
              </a>
            )}
            <span>{beginning(one.from)}</span>
            <span>{one.id === wording.id ? '本页' : SAYS[one.says]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
