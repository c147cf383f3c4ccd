import type { JSX } from 'preact';
import type { ShownHit } from '../pages/searchResults.tsx';
import { type SearchQuery, paths } from '../paths.ts';
import { Meta } from './documentLine.tsx';
import { MarkedText } from './marked.tsx';
import { ValidityBadge } from './validity.tsx';

/** One hit: title, number, issuers, day, the place in the text, validity. */
export function HitItem({ hit, query, level = 2 }: { hit: ShownHit; query: SearchQuery; level?: 2 | 3 }): JSX.Element {
  const Heading = level === 2 ? 'h2' : 'h3';
  const href = paths.document(hit.documentId, { on: query.on, q: query.q });
  return (
    <li class="hit">
      <Heading>
        <a href={href}>
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
            <a class="snippet-article" href={`${href}#${encodeURIComponent(hit.article)}`}>
              {hit.article}
            </a>
          )}
          <MarkedText marked={hit.snippet} />
        </p>
      )}
      <ValidityBadge validity={hit.validity} since={hit.since} until={hit.until} />
    </li>
  );
}
