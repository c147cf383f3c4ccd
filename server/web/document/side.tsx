import type { JSX } from 'preact';
import { soughtInText } from '../../domain/marks.ts';
import { citation, mediaName, referenceEntry, sizeText } from '../../text/names.ts';
import { citedNotes, standingName } from '../../text/standing.ts';
import { DayCell } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Copyable, Facts } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { carried, dayOfText, type DocumentPage, partHref, shownPart } from './model.ts';
import { Qr } from './qr.tsx';

/** The day of the page, to be changed. */
export function AsOf({ page }: { page: DocumentPage }): JSX.Element {
  const { facts, standing, today, pinned } = page;
  return (
    <form class="as-of" action={paths.document(facts.id)} method="get">
      <label for="on">查看某一天的效力和文本</label>
      <div class="as-of-row">
        <input id="on" name="on" type="date" value={standing.on} required />
        {page.q === null ? null : <input type="hidden" name="q" value={page.q} />}
        {page.knownAt === null ? null : <input type="hidden" name="knownAt" value={page.knownAt} />}
        <button type="submit" class="button button-small">
          查看
        </button>
      </div>
      {standing.on === today && !pinned ? null : (
        <p>
          <a href={paths.document(facts.id)}>回到今天</a>
        </p>
      )}
    </form>
  );
}

/** Looking for words in this text alone. */
export function Within({ page }: { page: DocumentPage }): JSX.Element | null {
  const { facts, text, marks } = page;
  if (text === null) return null;
  const q = soughtInText(page.q ?? '');
  const on = carried(page);
  const here = page.pinned ? paths.documentVersion(facts.id, text.id) : paths.document(facts.id);
  return (
    <form class="as-of within" action={here} method="get" role="search" aria-label="文内检索">
      <label for="within">在本文件中查找</label>
      <div class="as-of-row">
        <input id="within" name="q" type="search" value={q} autocomplete="off" />
        {on === undefined || page.pinned ? null : <input type="hidden" name="on" value={on} />}
        <button type="submit" class="button button-small">
          查找
        </button>
      </div>
      {q === '' ? null : (
        <p role="status">
          {marks.length === 0 ? (
            `本文件里没有“${q}”。`
          ) : (
            <>
              “{q}”有{marks.length}处，
              <HitWays page={page} />
            </>
          )}
        </p>
      )}
    </form>
  );
}

/** The way to the first hit; in a long text those of this page, and the pages before and after that have some. */
function HitWays({ page }: { page: DocumentPage }): JSX.Element {
  const shown = shownPart(page);
  if (page.parts === null || shown === null) return <a href="#hit-1">到第1处</a>;
  const first = page.parts.list.slice(0, shown.nth - 1).reduce((sum, { hits }) => sum + hits, 1);
  const before = page.parts.list.slice(0, shown.nth - 1).findLast(({ hits }) => hits > 0);
  const after = page.parts.list.slice(shown.nth).find(({ hits }) => hits > 0);
  return (
    <>
      {shown.hits === 0 ? (
        '这一页没有。'
      ) : (
        <>
          这一页{shown.hits}处，
          <a href={`#hit-${first}`}>到第{first}处</a>。
        </>
      )}
      {before === undefined ? null : (
        <a href={partHref(page, before.nth, `hit-${first - 1}`)}>第{first - 1}处（前页）</a>
      )}
      {after === undefined ? null : (
        <a href={partHref(page, after.nth, `hit-${first + shown.hits}`)}>第{first + shown.hits}处（后页）</a>
      )}
    </>
  );
}

/** The original as it was filed, with what proves that it is the same. */
export function Original({ page }: { page: DocumentPage }): JSX.Element | null {
  const { text, facts, fileSize } = page;
  if (text === null || text.fileSha256 === null) return null;
  const said = [
    mediaName(text.mediaType),
    ...(text.pages === null ? [] : [`${text.pages}页`]),
    ...(fileSize === null ? [] : [sizeText(fileSize)]),
  ];
  return (
    <section class="original">
      <h2>原件</h2>
      <p>
        <a class="button" href={paths.versionOriginal(facts.id, text.id)} download>
          <Icon name="download" />
          下载原件：{said.join('，')}
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

/** How the document is named by others. */
export function Cite({ page }: { page: DocumentPage }): JSX.Element {
  const { facts, standing } = page;
  const said = {
    issuers: facts.issuers.map((issuer) => issuer.name),
    title: facts.title,
    docNumber: facts.docNumber,
    publishedOn: facts.publishedOn,
    validity: standingName(standing),
    notes: citedNotes(standing),
    on: standing.on,
  };
  return (
    <section class="cite">
      <h2>引用</h2>
      <Copyable what="引用" text={citation(said)} />
      <h3>参考文献（仿 GB/T 7714）</h3>
      <Copyable what="参考文献" text={referenceEntry({ ...said, on: page.today, address: page.address })} />
    </section>
  );
}

/** Addresses that stay: of the work and of the wording, the code to scan, and the forms for machines. */
export function Permanent({ page }: { page: DocumentPage }): JSX.Element {
  const { facts, text, address, qr } = page;
  const firstArticle = text?.articles.find(({ kind, number }) => kind === '条' && number === 1);
  return (
    <section class="permanent">
      <h2>固定地址</h2>
      <Qr qr={qr} address={address} />
      <Copyable what="地址" text={address} />
      <ul>
        {text === null ? null : (
          <li>
            <a href={paths.documentVersion(facts.id, text.id)} rel="bookmark">
              这一文本的地址
            </a>
          </li>
        )}
        {firstArticle === undefined ? null : (
          <li>
            <a
              href={
                page.pinned && text !== null
                  ? paths.versionArticle(facts.id, text.id, '1')
                  : paths.documentArticle(facts.id, '1', { on: carried(page) })
              }
            >
              逐条的地址（从第一条起）
            </a>
          </li>
        )}
        {text === null ? null : (
          <li>
            <a href={paths.documentText(facts.id, { on: dayOfText(page) })} download>
              下载正文（Word）
            </a>
          </li>
        )}
        {text === null ? null : (
          <li>
            <a href={paths.akomaNtoso(facts.id, { on: dayOfText(page) })} type="application/akn+xml">
              结构化文本（Akoma Ntoso）
            </a>
          </li>
        )}
        <li>
          <a href={paths.publicDocumentData(facts.id, { on: dayOfText(page) })} type="application/json">
            机器可读数据（JSON）
          </a>
        </li>
        <li>
          <a href={paths.documentFeed(facts.id)} type="application/atom+xml">
            订阅本文件的变动（Atom）
          </a>
        </li>
      </ul>
    </section>
  );
}
