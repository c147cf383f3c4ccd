import type { JSX } from 'preact';
import { visibility } from '../../domain/may.ts';
import { publicFrom } from '../../domain/publicFrom.ts';
import { dayProse } from '../../text/days.ts';
import { Contents } from '../components/contents.tsx';
import { DocumentFactsTable } from '../components/documentFacts.tsx';
import { Layout } from '../components/layout.tsx';
import { Legislation, type LegislationLinks } from '../components/legislation.tsx';
import { Life } from '../components/life.tsx';
import { Caution, Empty } from '../components/parts.tsx';
import { MOST_LINES, Relations } from '../components/relations.tsx';
import { TextBody } from '../components/textBody.tsx';
import { OfficialTitle, PrintLine, StandingHead } from '../document/head.tsx';
import { carried, type DocumentPage as Page, listedAt, otherForms, partHref, shownPart } from '../document/model.ts';
import { PartsContents, PartsOnward } from '../document/parts.tsx';
import { AsOf, Cite, Original, Permanent, Within } from '../document/side.tsx';
import { notesOf } from '../document/partNotes.ts';
import { Materials } from '../document/materials.tsx';
import { Timeline } from '../document/timeline.tsx';
import { Wordings } from '../document/wordings.tsx';
import { paths } from '../paths.ts';

export type DocumentPage = Page;

/** A document for everybody: what it says, whether it holds and why, what became of it, and how to rely on the page. */
export function DocumentPage(page: Page): JSX.Element {
  const { facts, standing, events, today } = page;
  const on = carried(page);
  const part = shownPart(page);
  const onward = part !== null && part.nth > 1;
  return (
    <Layout
      chrome={page.chrome}
      title={onward ? `${facts.title}（第${part.nth}页）` : facts.title}
      width="wide"
      indexed={page.knownAt === null}
      canonical={listedAt(page)}
      alternates={otherForms(page)}
      crumbs={[
        { href: paths.home(), text: '首页' },
        page.q === null
          ? { href: paths.search({ validity: ['in_force'], on }), text: '查文件' }
          : { href: paths.search({ q: page.q, on }), text: `检索“${page.q}”` },
        { text: facts.title },
      ]}
    >
      <Legislation
        facts={facts}
        standing={standing}
        stretches={page.stretches}
        relations={page.allRelations ? page.relations : page.relations.slice(0, MOST_LINES)}
        original={originalOf(page)}
      />
      <article class="document" data-divided={part === null ? undefined : true}>
        <div class="document-grid">
          <div class="document-main">
            <OfficialTitle facts={facts} />
            <PrintLine page={page} />
            <KnownThen page={page} />
            <StandingHead page={page} />
            {onward ? null : (
              <Timeline
                stretches={page.stretches}
                events={events}
                wordings={page.wordings}
                publishedOn={publicFrom(facts)}
                on={standing.on}
                today={today}
              />
            )}
            <Wordings page={page} />
            <PartsContents page={page} />
            <Words page={page} />
            <PartsOnward page={page} />
          </div>
          <aside class="document-aside" aria-label="文件信息">
            <AsOf page={page} />
            <Within page={page} />
            {onward ? <FactsElsewhere page={page} /> : <AboutDocument page={page} />}
            {page.text === null || part !== null ? null : (
              <Contents text={page.text.text} articles={page.text.articles} />
            )}
            <Original page={page} />
            <Materials materials={page.materials} />
            <Cite page={page} />
            <Permanent page={page} />
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

/** That what was recorded later is left out: whoever relied on the page then sees what it could know. */
function KnownThen({ page: { knownAt, facts, events, ...page } }: { page: Page }): JSX.Element | null {
  if (knownAt === null) return null;
  const now = paths.document(facts.id, { on: page.standing.on === page.today ? undefined : page.standing.on });
  return (
    <Caution>
      {events.length === 0
        ? `到${dayProse(knownAt)}为止，本系统还没有登记本文件的任何效力事项。`
        : `以下只按${dayProse(knownAt)}以前（含当日）已经登记的事项显示效力和沿革，其后补登的不计。`}
      文字、要素和其他文件的效力按现在的记录；后来撤销的登记不再显示。<a href={now}>按现在的记录查看</a>
    </Caution>
  );
}

/** What the document is, what became of it, and what it has to do with others. */
function AboutDocument({ page }: { page: Page }): JSX.Element {
  const { facts, events, today } = page;
  const on = carried(page);
  return (
    <>
      <section>
        <h2>基本信息</h2>
        <DocumentFactsTable facts={facts} on={on} standing={page.standing} />
        {visibility(page.chrome.actor).kind === 'all' ? <a href={paths.dossier(facts.id)}>打开卷宗</a> : null}
      </section>
      <section id="life">
        <h2>效力经过</h2>
        <Life events={events} today={today} on={on} />
      </section>
      <section>
        <h2>相关文件</h2>
        <Relations
          relations={page.relations}
          on={on}
          all={page.allRelations ? undefined : paths.document(facts.id, { on, relations: 'all' })}
        />
      </section>
    </>
  );
}

/** The same, from a later page of a long text. */
const FactsElsewhere = ({ page }: { page: Page }): JSX.Element => (
  <section>
    <h2>文件信息</h2>
    <p>
      <a href={partHref(page, 1, 'life')}>基本信息、效力经过和相关文件在第1页</a>
    </p>
  </section>
);

const originalOf = ({ facts, text, fileSize }: Page): LegislationLinks['original'] =>
  text === null || text.fileSha256 === null
    ? null
    : {
        href: paths.versionOriginal(facts.id, text.id),
        mediaType: text.mediaType,
        sha256: text.fileSha256,
        size: fileSize,
      };

/** Amendments of which no wording is held: what stands below may be older than the rule. */
function NotTakenIn({ page }: { page: Page }): JSX.Element | null {
  const { text, standing } = page;
  if (text === null) return null;
  const missing = standing.besides.flatMap(({ kind, on }) =>
    kind === 'amend' && on !== null && (text.startsOn === null || text.startsOn < on) ? [dayProse(on)] : [],
  );
  return missing.length === 0 ? null : (
    <Caution>
      本库没有{[...new Set(missing)].join('、')}修改以后的文本，下面的正文可能没有收入这次修改，请对照上面的依据。
    </Caution>
  );
}

function Words({ page }: { page: Page }): JSX.Element {
  const { text, facts, marks } = page;
  return (
    <>
      <h2 class="unseen">正文</h2>
      <NotTakenIn page={page} />
      {text === null ? (
        <Empty>本库没有收录这份文件的正文。可以向制定机关索取，或者查看原件。</Empty>
      ) : (
        <TextBody
          text={text.text}
          articles={text.articles}
          title={facts.title}
          docNumber={facts.docNumber}
          issuers={facts.issuers.map((issuer) => issuer.name)}
          notes={notesOf(page.standing, text.articles)}
          part={shownPart(page) ?? undefined}
          spans={marks.map(([start, end], i) => ({ start, end, kind: 'hit' as const, id: `hit-${i + 1}` }))}
        />
      )}
    </>
  );
}
