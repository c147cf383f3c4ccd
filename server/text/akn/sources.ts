import { RELATION, RELATION_BACK } from '../labels.ts';
import { titled } from '../names.ts';
import type { AknDocument } from './document.ts';

/** Another document that this one names or that is named by its events, with the name of its entry. */
export interface Source {
  eId: string;
  name: 'activeRef' | 'passiveRef' | 'TLCReference';
  /** What the reference is, where the format has no word for it. */
  as: string | null;
  documentId: number | null;
  showAs: string;
}

/** What this document changes (active), what changes it (passive) and what it rests on, as it is related to others and as its events name their basis. */
export function sourcesOf({ relations, events }: AknDocument): Source[] {
  const sources: Source[] = relations.map(({ kind, direction, other }, i) => ({
    eId: `ref_${i + 1}`,
    name: kind === 'based_on' ? 'TLCReference' : direction === 'out' ? 'activeRef' : 'passiveRef',
    as: kind === 'based_on' ? (direction === 'out' ? RELATION : RELATION_BACK)[kind] : null,
    documentId: other.documentId,
    showAs: titled(other.title, other.docNumber),
  }));
  const changing = new Set(sources.filter(({ name }) => name === 'passiveRef').map((one) => one.documentId));
  for (const { basis } of events) {
    if (basis?.documentId == null || changing.has(basis.documentId)) continue;
    changing.add(basis.documentId);
    const showAs = titled(basis.title, basis.docNumber);
    const eId = `ref_${sources.length + 1}`;
    sources.push({ eId, name: 'passiveRef', as: null, documentId: basis.documentId, showAs });
  }
  return sources;
}

/** The document that brought an event about: its basis where that is one that we hold, else this document itself. */
export function sourceOf(sources: readonly Source[], basis: AknDocument['events'][number]['basis']): string {
  const found = sources.find((one) => one.name === 'passiveRef' && one.documentId === basis?.documentId);
  return basis?.documentId == null || found === undefined ? '#original' : `#${found.eId}`;
}
