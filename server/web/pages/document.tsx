import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { visibility } from '../../domain/may.ts';
import type { TextVersionRow } from '../../domain/model.ts';
import { VALIDITY } from '../../text/labels.ts';
import { citation, mediaName } from '../../text/names.ts';
import type { Standing } from '../../text/standing.ts';
import type { Chrome } from '../chrome.ts';
import { Contents } from '../components/contents.tsx';
import { DayCell } from '../components/days.tsx';
import { DocumentFactsTable } from '../components/documentFacts.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Legislation } from '../components/legislation.tsx';
import { Life } from '../components/life.tsx';
import { Caution, Copyable, Empty, Facts } from '../components/parts.tsx';
import { Relations } from '../components/relations.tsx';
import { StandingBanner } from '../components/standing.tsx';
import { TextBody } from '../components/textBody.tsx';
import type { DocumentFacts, EventLine, RelationLine } from '../models.ts';
import { paths } from '../paths.ts';

/** A document for the public, `GET /documents/:id?on=&q=`. */
export interface DocumentPage {
  chrome: Chrome;
  today: Day;
  facts: DocumentFacts;
  standing: Standing;
  /** The wording of the day asked for; null when no text is held. */
  text: Pick<
    TextVersionRow,
    'id' | 'ordinal' | 'startsOn' | 'text' | 'articles' | 'fileSha256' | 'fileName' | 'mediaType' | 'pages'
  > | null;
  /** All wordings, oldest first; one when the text was never changed. */
  versions: readonly { id: number; ordinal: number; startsOn: Day | null }[];
  relations: readonly RelationLine[];
  /** Oldest first, voided ones left out. */
  events: readonly EventLine[];
  /** What was searched for, and where it stands in the text. */
  q: string | null;
  marks: readonly [number, number][];
}

export function DocumentPage(page: DocumentPage): JSX.Element {
  const { facts, standing, text } = page;
  return (
    <Layout
      chrome={page.chrome}
      title={facts.title}
      width="wide"
      crumbs={[
        { href: paths.home(), text: '首页' },
        page.q === null
          ? { href: paths.search({ validity: ['in_force'] }), text: '查文件' }
          : { href: paths.search({ q: page.q }), text: `检索“${page.q}”` },
        { text: facts.title },
      ]}
    >
      <Legislation facts={facts} standing={standing} />
      <article class="document">
        <div class="document-grid">
          <div class="document-main">
            <header class="official-title">
              <h1>{facts.title}</h1>
              {facts.docNumber === null ? null : <p>{facts.docNumber}</p>}
            </header>
            <StandingBanner standing={standing} />
            <h2 class="unseen">正文</h2>
            <Wording page={page} />
            {text === null ? (
              <Empty>本库没有收录这份文件的正文。可以向制定机关索取，或者查看原件。</Empty>
            ) : (
              <TextBody
                text={text.text}
                articles={text.articles}
                title={facts.title}
                docNumber={facts.docNumber}
                issuers={facts.issuers.map((i) => i.name)}
                spans={page.marks.map(([start, end]) => ({ start, end, kind: 'hit' as const }))}
              />
            )}
          </div>
          <aside class="document-aside" aria-label="文件信息">
            <AsOf page={page} />
            <section>
              <h2>基本信息</h2>
              <DocumentFactsTable facts={facts} />
              {visibility(page.chrome.actor).kind === 'all' ? <a href={paths.dossier(facts.id)}>打开卷宗</a> : null}
            </section>
            <section>
              <h2>效力经过</h2>
              <Life events={page.events} today={page.today} />
            </section>
            <section>
              <h2>相关文件</h2>
              <Relations relations={page.relations} />
            </section>
            {text === null ? null : <Contents text={text.text} articles={text.articles} />}
            <Original page={page} />
            <section class="cite">
              <h2>引用</h2>
              <Copyable
                what="引用"
                text={citation({
                  issuers: facts.issuers.map((i) => i.name),
                  title: facts.title,
                  docNumber: facts.docNumber,
                  publishedOn: facts.publishedOn,
                  validity: VALIDITY[standing.validity],
                  on: standing.on,
                })}
              />
            </section>
            <section class="suggest">
              <h2>监督</h2>
              <p>
                <a href={paths.suggestionNew({ document: facts.id })}>对本文件提出审查建议</a>
              </p>
            </section>
          </aside>
        </div>
      </article>
    </Layout>
  );
}

function Wording({ page }: { page: DocumentPage }): JSX.Element | null {
  const { text, versions } = page;
  if (text === null || versions.length < 2) return null;
  const begins = (startsOn: Day | null): string => (startsOn === null ? '（最初的文本）' : `（自${startsOn}起）`);
  return (
    <Caution>
      这份文件先后有{versions.length}个文本，以下是第{versions.findIndex((v) => v.id === text.id) + 1}个
      {begins(text.startsOn)}
      。其他文本：
      {versions.map((v, i) =>
        v.id === text.id ? null : (
          <a href={paths.document(page.facts.id, { on: v.startsOn ?? page.facts.effectiveOn ?? undefined })}>
            第{i + 1}个{begins(v.startsOn)}
          </a>
        ),
      )}
    </Caution>
  );
}

function AsOf({ page }: { page: DocumentPage }): JSX.Element {
  const { facts, standing, today } = page;
  return (
    <form class="as-of" action={paths.document(facts.id)} method="get">
      <label for="on">查看某一天的效力</label>
      <div class="as-of-row">
        <input id="on" name="on" type="date" value={standing.on} required />
        {page.q === null ? null : <input type="hidden" name="q" value={page.q} />}
        <button type="submit" class="button button-small">
          查看
        </button>
      </div>
      {standing.on === today ? null : (
        <p>
          <a href={paths.document(facts.id)}>回到今天</a>
        </p>
      )}
    </form>
  );
}

function Original({ page }: { page: DocumentPage }): JSX.Element | null {
  const { text, facts } = page;
  if (text === null || text.fileSha256 === null) return null;
  return (
    <section class="original">
      <h2>原件</h2>
      <p>
        <a class="button" href={paths.versionOriginal(facts.id, text.id)} download>
          <Icon name="download" />
          下载原件：{mediaName(text.mediaType)}
          {text.pages === null ? '' : `，${text.pages}页`}
        </a>
      </p>
      <Facts
        facts={[
          { term: '文件名', value: text.fileName },
          { term: 'SHA-256', value: <code class="hash">{text.fileSha256}</code> },
          ...(text.startsOn === null ? [] : [{ term: '文本起始日', value: <DayCell day={text.startsOn} /> }]),
        ]}
      />
    </section>
  );
}
