import { insert } from '../change.ts';
import type { Write } from '../change.ts';
import type { Status } from '../codes.ts';
import type { Article, Instant, LegalEventRow } from '../model.ts';
import { enactment } from './facts.ts';
import type { DocumentFacts, EventFact, IssuerFact } from './facts.ts';

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

/** The row of a legal event, with who recorded it and when. */
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
    relationId: event.relationId ?? null,
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
