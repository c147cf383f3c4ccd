import { insert, update } from '../change.ts';
import type { Write } from '../change.ts';
import type { Status } from '../codes.ts';
import { normalizeDocNumber } from '../docNumber.ts';
import type { Article, Instant, LegalEventRow, RelationRow } from '../model.ts';
import type { DocumentName } from '../dossier.ts';
import { enactment } from './facts.ts';
import type { DocumentFacts, EventFact, IssuerFact, RelationFact } from './facts.ts';

/** Hands out reserved ids one by one; the caller reserved as many as `idsNeeded` said. */
export type NextId = () => number;

/** Who records and when: the second of the two times (design §3, `knownAt`). */
export interface Recording {
  byId: number | null;
  at: Instant;
}

export interface TextFact {
  text: string;
  textSha256: string;
  articles: Article[];
  fileSha256: string | null;
  fileName: string | null;
  mediaType: string | null;
  pages: number | null;
}

export const issuerWrites = (documentId: number, issuers: readonly IssuerFact[], next: NextId): Write[] =>
  issuers.map((issuer, ordinal) => insert('documentIssuer', { id: next(), documentId, ordinal, ...issuer }));

export const textWrite = (
  documentId: number,
  ordinal: number,
  startsOn: LegalEventRow['on'],
  text: TextFact,
  next: NextId,
): Write => insert('textVersion', { id: next(), documentId, ordinal, startsOn, ...text });

export function eventRow(
  documentId: number,
  event: EventFact & { dayStated?: boolean },
  recording: Recording,
  next: NextId,
): Omit<LegalEventRow, 'version'> {
  return {
    id: next(),
    documentId,
    kind: event.kind,
    on: event.on,
    until: event.until ?? null,
    scope: event.scope ?? 'whole',
    articles: event.articles ?? [],
    dayStated: event.dayStated ?? event.on !== null,
    basisDocumentId: event.basisDocumentId ?? null,
    basisText: event.basisText ?? null,
    recordedById: recording.byId,
    knownAt: recording.at,
    voidedAt: null,
    voidReason: null,
  };
}

/** The `enact` event that mirrors the confirmed days. */
export function enactWrite(documentId: number, facts: DocumentFacts, recording: Recording, next: NextId): Write {
  return insert('legalEvent', eventRow(documentId, { kind: 'enact', ...enactment(facts) }, recording, next));
}

/** Whether a document in this procedure status has left the house: only then does it have a legal life. */
export const isIssued = (status: Status): boolean => status === 'issued' || status === 'filed';

/** Relation kind → the event it causes on its target once the speaking document is issued. */
const CAUSES = {
  repeals: 'repeal',
  lapses: 'lapse',
  extends: 'extend',
  continues: 'continue',
  amends: 'amend',
} as const;

/**
 * The event that a relation causes on a held target, or null (bases cause none). It starts on the speaking document's
 * first day; a target without a day of its own cannot be ended before it began, which the fold handles.
 */
export function causedEvent(
  relation: Pick<RelationFact, 'kind' | 'scope' | 'articles' | 'until'>,
  by: Pick<DocumentFacts, 'effectiveOn' | 'publishedOn' | 'signedOn' | 'title' | 'docNumber'> & { id: number },
): EventFact | null {
  if (relation.kind === 'based_on') return null;
  if (relation.kind === 'extends' && !relation.until) return null;
  return {
    kind: CAUSES[relation.kind],
    on: by.effectiveOn ?? by.publishedOn ?? by.signedOn,
    until: relation.until ?? null,
    scope: relation.scope,
    articles: relation.articles,
    basisDocumentId: by.id,
    basisText: by.docNumber === null ? `《${by.title}》` : `《${by.title}》（${by.docNumber}）`,
  };
}

/** A relation with the held document that it means, when exactly one is meant. */
export interface LinkedRelation extends RelationFact {
  target: DocumentName | null;
}

/** Rows for relations, and the events that they cause on their held targets when `effective` (the document is issued). */
export function relationWrites(
  document: DocumentFacts & { id: number },
  relations: readonly LinkedRelation[],
  effective: boolean,
  recording: Recording,
  next: NextId,
): { writes: Write[]; touched: number[] } {
  const writes: Write[] = [];
  const touched: number[] = [];
  for (const relation of relations) {
    writes.push(
      insert('relation', {
        id: next(),
        documentId: document.id,
        kind: relation.kind,
        targetDocumentId: relation.target?.id ?? null,
        targetTitle: relation.title,
        targetDocNumber: relation.docNumber === null ? null : normalizeDocNumber(relation.docNumber),
        scope: relation.scope,
        articles: relation.articles,
        until: relation.until ?? null,
      }),
    );
    const caused = effective && relation.target !== null ? causedEvent(relation, document) : null;
    if (caused === null || relation.target === null) continue;
    writes.push(insert('legalEvent', eventRow(relation.target.id, caused, recording, next)));
    touched.push(relation.target.id);
  }
  return { writes, touched };
}

/** A relation of a held document that was waiting for this one; `effective`: its own document is issued. */
export interface InboundRelation {
  relation: RelationRow;
  by: DocumentFacts & { id: number };
  effective: boolean;
}

/** Links waiting relations to the document that has come, and lets what they say of it take effect. */
export const inboundWrites = (
  documentId: number,
  inbound: readonly InboundRelation[],
  recording: Recording,
  next: NextId,
): Write[] =>
  inbound.flatMap(({ relation, by, effective }) => {
    const caused = effective ? causedEvent(relation, by) : null;
    return [
      update('relation', relation, { targetDocumentId: documentId }),
      ...(caused ? [insert('legalEvent', eventRow(documentId, caused, recording, next))] : []),
    ];
  });
