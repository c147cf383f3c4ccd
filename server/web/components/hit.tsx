import type { JSX } from 'preact';
import type { ShownHit } from '../pages/searchResults.tsx';
import { type SearchQuery, paths } from '../paths.ts';
import { Meta } from './documentLine.tsx';
import { MarkedText, withoutStart } from './marked.tsx';
import { ValidityBadge } from './validity.tsx';

/** Signs of a query that every hit carries on to its page, to be marked there. */
const MOST_CARRIED = 60;

/** One hit: title, number, issuers, day, the place in the text, validity. */
export function HitItem(props: {
  hit: ShownHit;
  query: SearchQuery;
  level?: 2 | 3;
  /** For the staff: the way to why it ranks here. */
  explained?: boolean;
}): JSX.Element {
  const { hit, query, level = 2, explained } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  // A snippet that begins with its article's label shows it once, as the link.
  const label =
    hit.article === null
      ? ''
      : (/^第[^条款]{1,9}条(?:之[一二三四五六七八九十])?/.exec(hit.article)?.[0] ?? hit.article);
  const labelled = hit.snippet.text.startsWith(label) ? label.length : 0;
  const q = query.q?.slice(0, MOST_CARRIED);
  // Words of a replaced wording stand in it alone.
  const place = (at: { at?: string } = {}): string =>
    hit.validity === 'superseded'
      ? paths.documentVersion(hit.documentId, hit.versionId, { q, ...at })
      : paths.document(hit.documentId, { on: query.on, q, ...at });
  return (
    <li class="hit">
      <Heading>
        <a href={place()}>
          <MarkedText marked={hit.title} />
        </a>
      </Heading>
      <Meta
        items={[
          hit.docNumber,
          hit.issuers.join('、'),
          hit.genre,
          hit.day === null ? null : <time dateTime={hit.day}>{hit.day}</time>,
        ]}
      />
      {hit.snippet.text === '' ? null : (
        <p class="snippet">
          {hit.article === null ? null : (
            <a class="snippet-article" href={`${place({ at: hit.article })}#${encodeURIComponent(hit.article)}`}>
              {hit.article}
            </a>
          )}
          <MarkedText marked={withoutStart(hit.snippet, labelled)} />
        </p>
      )}
      <ValidityBadge validity={hit.validity} since={hit.since} until={hit.until} publishedLater={hit.publishedLater} />
      {explained === true ? (
        <a class="hit-why" href={paths.searchExplain({ q: query.q, document: hit.documentId, on: query.on })}>
          排序说明<span class="unseen">：{hit.title.text}</span>
        </a>
      ) : null}
    </li>
  );
}
