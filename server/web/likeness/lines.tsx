import type { ComponentChildren, JSX } from 'preact';
import type { LikeDocument } from '../../domain/likeness.ts';
import { LIKENESS_KIND, likeNotes } from '../../text/likeness.ts';
import { Meta } from '../components/documentLine.tsx';
import { ValidityBadge } from '../components/validity.tsx';
import type { DocumentLine } from '../models.ts';
import { paths } from '../paths.ts';

/** A held document that is like the one at hand. */
export interface AlikeLine {
  document: DocumentLine;
  /** Null: it bears the same number or title, and that is all. */
  like: Omit<LikeDocument, 'documentId'> | null;
}

/** One document that is like the one of the page: what it is, how it is alike, and the way to the comparison. */
export function AlikeItem(props: {
  line: AlikeLine;
  /** Address of the comparison. */
  compare: string;
  children?: ComponentChildren;
}): JSX.Element {
  const { document, like } = props.line;
  return (
    <li class="alike-item">
      <p class="alike-how">
        <b class={`alike-kind alike-${like?.kind ?? 'name'}`}>
          {like === null ? '文号或者标题相同' : LIKENESS_KIND[like.kind]}
        </b>
        {like === null ? null : likeNotes(like).map((note) => <span>{note}</span>)}
      </p>
      <a class="doc-title" href={paths.dossier(document.id)}>
        {document.title}
      </a>
      <Meta items={[document.docNumber, document.issuerName]} />
      <p class="alike-foot">
        <ValidityBadge validity={document.validity} since={document.since} until={document.validUntil} />
        <a class="button button-small" href={props.compare}>
          逐条比对<span class="unseen">：{document.title}</span>
        </a>
      </p>
      {props.children}
    </li>
  );
}
