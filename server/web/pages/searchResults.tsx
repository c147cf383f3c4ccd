import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { MaterialKind } from '../../domain/material/codes.ts';
import type { Marked, SearchAnswer, SearchHit, Sort } from '../../domain/search.ts';
import { dayProse } from '../../text/days.ts';
import { MATERIAL_KIND } from '../../text/material.ts';
import { count, titled } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';
import { Pager, type Paging } from '../components/parts.tsx';
import { SearchBox } from '../components/searchBox.tsx';
import { type SearchQuery, paths } from '../paths.ts';
import { Facets } from '../components/facets.tsx';
import { Found, nothingSentence } from '../components/found.tsx';
import { MarkedText } from '../components/marked.tsx';

/** A hit, with since when its validity holds; `publishedLater`: the day that made it known, where one asks about a day before. */
export type ShownHit = SearchHit & { since: Day | null; until: Day | null; publishedLater: Day | null };

/** A 解读 with the passage in which the words stand. */
export interface ShownExplanation {
  id: number;
  documentId: number;
  kind: MaterialKind;
  title: string;
  documentTitle: string;
  docNumber: string | null;
  marked: Marked;
}

export interface SearchPage {
  chrome: Chrome;
  today: Day;
  /** What the address asks for. */
  query: SearchQuery;
  answer: Omit<SearchAnswer, 'hits'> & { hits: readonly ShownHit[] };
  paging: Paging;
  /** Where nothing of the validity asked for was found: what there is of any other, the best first. */
  others: { total: number; hits: readonly ShownHit[] } | null;
  /** 解读 that hold the words. */
  explanations?: readonly ShownExplanation[];
  /** How many signs were considered, where the query is longer. */
  cut?: number | null;
  /** Whether nothing of the query can be looked for, so that everything is listed. */
  wordless?: boolean;
}

/** A query of more signs gets no filters beside 效力: every one would carry it on, and it finds little that is worth filtering. Our own choice. */
const LONG = 60;

const SORT_LABEL = { relevance: '最相关', newest: '最近公布', oldest: '最早公布' } as const satisfies Record<
  Sort,
  string
>;

export function SearchResultsPage(page: SearchPage): JSX.Element {
  const { answer, query, chrome } = page;
  const q = query.q ?? '';
  return (
    <Layout
      chrome={chrome}
      title={q === '' ? '全部文件' : `${q} 的检索结果`}
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.home(), text: '首页' }, { text: '检索结果' }]}
    >
      <h1 class="unseen">{q === '' ? '全部文件' : `“${q}”的检索结果`}</h1>
      <SearchBox q={q} keep={kept(query)} large />
      <div class="results">
        <aside class="facets" aria-label="筛选">
          <details data-open-wide open>
            <summary>筛选与日期</summary>
            <AsOf query={query} on={answer.on} today={page.today} />
            <Facets query={query} facets={answer.facets} validityOnly={q.length > LONG} />
            {q.length > LONG ? (
              <p class="hint">检索词较长，只列效力一项；改短以后可以按机关、年份、体裁筛选。</p>
            ) : null}
          </details>
        </aside>
        <div class="result-list">
          <Corrected page={page} />
          {page.wordless === true ? <p class="corrected">检索词里没有可以查找的文字，以下列出全部文件。</p> : null}
          {page.cut == null ? null : <p class="corrected">检索词太长，只按前{page.cut}个字检索。</p>}
          <div class="result-head">
            <p role="status">
              {answer.total === 0 ? (
                <b class="nothing-said">{nothingSentence(page)}</b>
              ) : (
                <>
                  <b>{count(answer.total)}</b> 件
                </>
              )}
              <ByDay on={answer.on} today={page.today} />
            </p>
            {answer.total === 0 ? null : <SortLinks query={query} />}
          </div>
          <Found page={page} />
          <Explanations list={page.explanations ?? []} />
          <Pager paging={page.paging} href={(n) => paths.search({ ...query, page: n })} />
          <p class="share">
            <a href={paths.search({ ...query, on: answer.on })} data-share>
              本次检索的固定链接
            </a>
            <button type="button" class="button button-small" data-copy-link hidden>
              复制链接
            </button>
            <a href={paths.searchFeed({ ...query, on: undefined })} type="application/atom+xml" rel="nofollow">
              订阅这次检索（Atom）
            </a>
            <a href={paths.subscribe({ q: query.q, issuer: query.issuer })} rel="nofollow">
              邮件订阅
            </a>
            <small>链接固定在 {answer.on}，以后打开仍按这一天的效力显示。</small>
          </p>
        </div>
      </div>
    </Layout>
  );
}

/** The day that the answer is for; on the screen said of other days than today alone. */
function ByDay({ on, today }: { on: Day; today: Day }): JSX.Element {
  const said = `（按${dayProse(on)}的效力）`;
  if (on === today) return <span class="print-day">{said}</span>;
  return (
    <span>
      {said}
      {on > today ? '这一天还没有到，按已经登记的事件推算。' : ''}
    </span>
  );
}

/** What explains documents; it has no force of its own, and is not counted. */
function Explanations({ list }: { list: readonly ShownExplanation[] }): JSX.Element | null {
  if (list.length === 0) return null;
  return (
    <section class="near" aria-labelledby="explanations-title">
      <h2 id="explanations-title">解读（不是文件，不计入件数）</h2>
      <ol class="hits">
        {list.map((one) => (
          <li class="hit">
            <h3>
              <a href={paths.materialRead(one.documentId, one.id)}>{one.title}</a>
            </h3>
            <p class="snippet">
              <MarkedText marked={one.marked} />
            </p>
            <p class="meta">
              {MATERIAL_KIND[one.kind]}，所解读的文件：
              <a href={paths.document(one.documentId)}>{titled(one.documentTitle, one.docNumber)}</a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a new query keeps from the old: the day and the filters, not the page. */
function kept(query: SearchQuery): (readonly [string, string])[] {
  const one = (name: string, value: string | undefined): [string, string][] =>
    value === undefined ? [] : [[name, value]];
  return [
    ...one('on', query.on),
    ...(query.validity ?? []).map((v) => ['validity', v] as const),
    ...(query.issuer ?? []).map((v) => ['issuer', String(v)] as const),
    ...(query.year ?? []).map((v) => ['year', String(v)] as const),
    ...(query.genre ?? []).map((v) => ['genre', v] as const),
    ...(query.subject ?? []).map((v) => ['subject', v] as const),
    ...one('sort', query.sort),
  ];
}

function AsOf({ query, on, today }: { query: SearchQuery; on: Day; today: Day }): JSX.Element {
  const rest = kept({ ...query, on: undefined });
  return (
    <form class="as-of" action={paths.search()} method="get">
      <label for="on">按哪一天的效力</label>
      <div class="as-of-row">
        <input id="on" name="on" type="date" value={on} required />
        <button type="submit" class="button button-small">
          查看
        </button>
      </div>
      <input type="hidden" name="q" value={query.q ?? ''} />
      {rest.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {on === today ? null : (
        <p>
          <a href={paths.search({ ...query, on: undefined, page: undefined })}>回到今天</a>
        </p>
      )}
    </form>
  );
}

function SortLinks({ query }: { query: SearchQuery }): JSX.Element {
  const chosen = query.sort ?? 'relevance';
  return (
    <nav class="sort" aria-label="排序">
      {(Object.keys(SORT_LABEL) as Sort[]).map((sort) => (
        <a href={paths.search({ ...query, sort, page: undefined })} aria-current={sort === chosen ? 'true' : undefined}>
          {SORT_LABEL[sort]}
        </a>
      ))}
    </nav>
  );
}

function Corrected({ page }: { page: SearchPage }): JSX.Element | null {
  const { corrected, suggestions } = page.answer;
  if (corrected !== null) {
    return (
      <p class="corrected">
        没有找到“{page.query.q}”，以下是<b>“{corrected}”</b>的结果。
      </p>
    );
  }
  if (suggestions.length === 0) return null;
  return (
    <p class="corrected">
      您是不是要找：
      {suggestions.map((s) => (
        <a href={paths.search({ ...page.query, q: s, page: undefined })}>{s}</a>
      ))}
    </p>
  );
}
