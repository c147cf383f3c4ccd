import { insert, update } from '../change.ts';
import type { Write } from '../change.ts';
import type { EventKind, RelationKind, RelationState } from '../codes.ts';
import { normalizeDocNumber } from '../docNumber.ts';
import type { DocumentName } from '../dossier.ts';
import { referenceKeys } from '../matching/match.ts';
import type { Instant, RelationRow } from '../model.ts';
import { eventRow } from './parts.ts';
import type { DocumentFacts, EventFact, RelationFact } from './facts.ts';
import type { NextId, Recording } from './parts.ts';
import { bracketed } from '../bracketed.ts';

/** Relation kind → the event it causes on its target once the speaking document is issued. */
export const CAUSES = {
  repeals: 'repeal',
  lapses: 'lapse',
  extends: 'extend',
  continues: 'continue',
  amends: 'amend',
  lapses_unless: 'conditional_lapse',
} as const satisfies Record<Exclude<RelationKind, 'based_on'>, EventKind>;

/** The days and the name of the document that speaks. */
export type Speaker = Pick<DocumentFacts, 'effectiveOn' | 'publishedOn' | 'signedOn' | 'title' | 'docNumber'> & {
  id: number;
};

/** The basis of an event as it is kept in words: `《标题》（文号）`. */
export const basisWords = (by: Pick<DocumentFacts, 'title' | 'docNumber'>): string =>
  by.docNumber === null ? bracketed(by.title) : `${bracketed(by.title)}（${by.docNumber}）`;

/**
 * The event that a relation causes on a held target, or null: bases cause none, nor does what nobody has confirmed. It starts
 * on the day that is stated for it, else on the speaking document's first day; an extension needs its new last day, a lapse
 * under a condition its own day. A target without a day of its own cannot be ended before it began, which the fold handles.
 */
export function causedEvent(
  relation: Pick<RelationFact, 'kind' | 'scope' | 'articles' | 'until' | 'on'> & { state?: RelationState; id?: number },
  by: Speaker,
): (EventFact & { dayStated: boolean }) | null {
  if (relation.kind === 'based_on' || (relation.state ?? 'stated') !== 'stated') return null;
  if (relation.kind === 'extends' && !relation.until) return null;
  if (relation.kind === 'lapses_unless' && !relation.on) return null;
  return {
    kind: CAUSES[relation.kind],
    on: relation.on ?? by.effectiveOn ?? by.publishedOn ?? by.signedOn,
    dayStated: Boolean(relation.on ?? by.effectiveOn),
    until: relation.kind === 'lapses_unless' ? null : (relation.until ?? null),
    scope: relation.scope,
    articles: relation.articles,
    basisDocumentId: by.id,
    basisText: basisWords(by),
    relationId: relation.id ?? null,
  };
}

/** A relation with the held document that it means, when exactly one is meant. */
export interface LinkedRelation extends RelationFact {
  target: DocumentName | null;
}

/** Where a text lists a document: heading of the list and UTF-16 offsets of the words. */
export interface Listing {
  listedUnder: string | null;
  placeStart: number | null;
  placeEnd: number | null;
}

/** A relation as a text lists it, read by the machine. */
export type ListedFact = RelationFact & Listing;

const UNLISTED: Listing = { listedUnder: null, placeStart: null, placeEnd: null };

/** The columns in which a relation names its target, with the keys that it is found by. */
export function namingColumns(
  title: string | null,
  docNumber: string | null,
): Pick<RelationRow, 'targetTitle' | 'targetDocNumber' | 'targetTitleKey' | 'targetNumberKey'> {
  const keys = referenceKeys({ title, docNumber });
  return {
    targetTitle: title,
    targetDocNumber: docNumber === null ? null : normalizeDocNumber(docNumber),
    targetTitleKey: keys.title,
    targetNumberKey: keys.number,
  };
}

/** The row of a new relation; confirmed at `confirmedAt`, or null for one that the machine proposes. */
export const relationRow = (
  id: number,
  documentId: number,
  relation: RelationFact,
  targetDocumentId: number | null,
  confirmedAt: Instant | null,
  listing: Listing = UNLISTED,
): Omit<RelationRow, 'version'> => ({
  id,
  documentId,
  kind: relation.kind,
  targetDocumentId,
  ...namingColumns(relation.title, relation.docNumber),
  scope: relation.scope,
  articles: relation.articles,
  until: relation.until ?? null,
  on: relation.on ?? null,
  state: confirmedAt === null ? 'proposed' : 'stated',
  confirmedAt,
  listedUnder: listing.listedUnder,
  placeStart: listing.placeStart,
  placeEnd: listing.placeEnd,
});

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
    const id = next();
    writes.push(insert('relation', relationRow(id, document.id, relation, relation.target?.id ?? null, recording.at)));
    const caused = effective && relation.target !== null ? causedEvent({ ...relation, id }, document) : null;
    if (caused === null || relation.target === null) continue;
    writes.push(insert('legalEvent', eventRow(relation.target.id, caused, recording, next)));
    touched.push(relation.target.id);
  }
  return { writes, touched };
}

/** Rows for what a text lists, without effect until a person confirms it. */
export const listedWrites = (documentId: number, listed: readonly ListedFact[], next: NextId): Write[] =>
  listed.map((one) =>
    insert('relation', relationRow(next(), documentId, one, one.targetDocumentId ?? null, null, one)),
  );

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
