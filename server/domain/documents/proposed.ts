import type { DocumentRef, Evidence, ExtensionRef, Metadata, RepealRef } from '../metadata.ts';
import type { RelationFact } from './facts.ts';

type Reference = DocumentRef & Partial<Pick<RepealRef, 'scope' | 'articles'> & Pick<ExtensionRef, 'until'>>;

/**
 * What a text says of other documents, as relations: all of it for a person to confirm, or only what the reader is `sure`
 * of, which alone may end somebody else's document without a person.
 */
export function relationsOf(metadata: Metadata, evidence: Evidence, which: 'all' | 'sure'): RelationFact[] {
  const kinds = ['repeals', 'lapses', 'extends', 'continues', 'amends'] as const;
  const said = kinds.flatMap((kind) => {
    const references: readonly Reference[] = metadata[kind];
    const sure = new Set((evidence[kind] ?? []).filter((span) => span.sure).map((span) => span.item));
    return references
      .filter((_, item) => which === 'all' || sure.has(item))
      .map(({ title, docNumber, scope, articles, until }): RelationFact => ({
        kind,
        title,
        docNumber,
        scope: scope ?? 'whole',
        articles: articles ?? [],
        until: until ?? null,
      }));
  });
  const { conditionalLapse: waiting } = metadata;
  // A condition of the document's own end is no word about another one.
  const others = (waiting?.targets ?? []).filter(({ title }) => title === null || title !== metadata.title);
  const conditional = (which === 'all' ? others : []).map(({ title, docNumber }): RelationFact => ({
    kind: 'lapses_unless',
    title,
    docNumber,
    scope: 'whole',
    articles: [],
    until: waiting?.deadline ?? null,
    on: waiting?.lapsesOn ?? null,
  }));
  const bases = metadata.citesLaws.map((title): RelationFact => ({
    kind: 'based_on',
    title,
    docNumber: null,
    scope: 'whole',
    articles: [],
  }));
  return [...said, ...conditional, ...bases];
}
