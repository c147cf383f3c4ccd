import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { Act } from '../acts.ts';
import type { Origin, Status } from '../codes.ts';
import type { UploadRow } from '../model.ts';
import { factColumns } from './facts.ts';
import type { DocumentFacts, EventFact } from './facts.ts';
import { enactWrite, eventRow, isIssued, issuerWrites, textWrite } from './parts.ts';
import type { NextId, Recording, TextFact } from './parts.ts';
import { inboundWrites, listedWrites, relationWrites } from './relations.ts';
import type { InboundRelation, LinkedRelation, ListedFact } from './relations.ts';
import type { PastFiling, PastReview } from './paper.ts';
import { paperWrites } from './paper.ts';

/** A document as it enters the books: a draft, a confirmed stock document, an import record. */
export interface NewDocument {
  id: number;
  act: Extract<Act, 'document.draft' | 'document.record' | 'document.import'>;
  externalId: string | null;
  origin: Origin;
  status: Status;
  isPublic: boolean;
  facts: DocumentFacts;
  /** 起草单位, where it is not the 主办机关 itself. */
  draftedById?: number | null;
  texts: (TextFact & { startsOn: DocumentFacts['effectiveOn'] })[];
  relations: LinkedRelation[];
  /** What its text lists and nobody has confirmed yet: kept without effect until a person has looked at it. */
  listed?: readonly ListedFact[];
  events: EventFact[];
  review: PastReview | null;
  filings: PastFiling[];
  /** The upload this was confirmed from. */
  upload: UploadRow | null;
  /** Relations of documents already held that name this one: they are linked now, and take effect. None for a draft. */
  inbound: InboundRelation[];
  /** What nobody else may have taken since a person looked. */
  unheld?: Change['unheld'];
  /** What a person said of it that no row bears. */
  note?: string;
}

/** Ids that `recordDocument` takes at most. */
export function idsNeeded(doc: NewDocument): number {
  const { facts, texts, relations, events, filings, inbound } = doc;
  return (
    3 +
    facts.issuers.length +
    texts.length +
    2 * relations.length +
    (doc.listed ?? []).length +
    events.length +
    filings.length +
    inbound.length
  );
}

/**
 * The one way into the books. A draft gets no legal event; an issued document gets its `enact` event, and what it says of
 * documents that we hold takes effect on them in the same commit.
 */
export function recordDocument(doc: NewDocument, recording: Recording, next: NextId): Change {
  const { id, facts } = doc;
  const effective = isIssued(doc.status);
  const said = relationWrites({ ...facts, id }, doc.relations, effective, recording, next);
  const writes: Write[] = [
    insert('document', {
      id,
      externalId: doc.externalId,
      ...factColumns(facts),
      status: doc.status,
      origin: doc.origin,
      isPublic: doc.isPublic,
      withdrawnSaid: null,
      draftedById: doc.draftedById ?? null,
      createdAt: recording.at,
      createdById: recording.byId,
    }),
    ...issuerWrites(id, facts.issuers, next),
    ...doc.texts.map(({ startsOn, ...text }, ordinal) => textWrite(id, ordinal, startsOn, text, next)),
    ...(effective ? [enactWrite(id, facts, recording, next)] : []),
    ...doc.events.map((event) => insert('legalEvent', eventRow(id, event, recording, next))),
    ...paperWrites(id, doc.review, doc.filings, next),
    ...said.writes,
    ...listedWrites(id, doc.listed ?? [], next),
  ];
  writes.push(...inboundWrites(id, doc.inbound, recording, next));
  if (doc.upload) writes.push(update('upload', doc.upload, { state: 'confirmed', documentId: id }));
  return {
    act: doc.act,
    documents: [...new Set([id, ...said.touched, ...doc.inbound.map((row) => row.by.id)])],
    writes,
    ...(doc.unheld === undefined ? {} : { unheld: doc.unheld }),
    ...(doc.note === undefined ? {} : { note: doc.note }),
  };
}
