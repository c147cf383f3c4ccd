import type { ComponentChildren, JSX } from 'preact';
import type { DocumentLine } from '../models.ts';
import { paths } from '../paths.ts';
import { ValidityBadge } from './validity.tsx';

/** Number, issuers and what else stands under a title; only what is known. */
export function Meta({ items }: { items: readonly ComponentChildren[] }): JSX.Element {
  return (
    <p class="meta">
      {items
        .filter((item) => item !== null && item !== undefined && item !== '' && item !== false)
        .map((item) => (
          <span>{item}</span>
        ))}
    </p>
  );
}

/** A document in a plain list: title, number, issuers, validity. */
export function DocumentItem({
  line,
  staff,
  aside,
}: {
  line: DocumentLine;
  staff?: boolean;
  aside?: ComponentChildren;
}): JSX.Element {
  return (
    <li class="doc-item">
      <a class="doc-title" href={staff === true ? paths.dossier(line.id) : paths.document(line.id)}>
        {line.title}
      </a>
      <Meta items={[line.docNumber, line.issuerName, aside]} />
      <ValidityBadge validity={line.validity} since={line.since} until={line.validUntil} />
    </li>
  );
}
