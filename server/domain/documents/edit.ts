import { insert, remove, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { Dossier } from '../dossier.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow, LegalEventRow } from '../model.ts';
import { enactment, factColumns } from './facts.ts';
import type { DocumentFacts } from './facts.ts';
import type { NextId } from './parts.ts';

/** The confirmed facts of a document as the edit form shows them. */
export function factsOf(dossier: Pick<Dossier, 'document' | 'issuers'>): DocumentFacts {
  const { document } = dossier;
  return {
    title: document.title,
    docNumber: document.docNumber,
    registrationNumber: document.registrationNumber,
    issuers: dossier.issuers.map(({ name, issuerId }) => ({ name, issuerId })),
    genre: document.genre,
    subject: document.subject,
    tier: document.tier,
    adoptedOn: document.adoptedOn,
    signedOn: document.signedOn,
    publishedOn: document.publishedOn,
    effectiveOn: document.effectiveOn,
    validUntil: document.validUntil,
    validMonths: document.validMonths,
    trial: document.trial,
  };
}

const enactOf = (dossier: Dossier): LegalEventRow | undefined =>
  dossier.events.find((event) => event.kind === 'enact' && event.voidedAt === null);

/**
 * Corrects confirmed facts. `version` is the row version that the editor saw: a stale one throws Fault('conflict.stale'),
 * and the page then lets people merge. The `enact` event follows the days in the same commit, so the two never disagree;
 * so do the events that this document `caused` on others on its first day (it repeals them from then on).
 */
export function editDocument(
  dossier: Dossier,
  version: number,
  facts: DocumentFacts,
  caused: readonly LegalEventRow[],
  next: NextId,
  draftedById: number | null = dossier.document.draftedById,
): Change {
  const { document } = dossier;
  if (document.version !== version) throw new Fault('conflict.stale', { table: 'document', id: document.id });
  const enact = enactOf(dossier);
  const sameIssuers =
    JSON.stringify(facts.issuers) === JSON.stringify(dossier.issuers.map(({ name, issuerId }) => ({ name, issuerId })));
  const issuers: Write[] = sameIssuers
    ? []
    : [
        ...dossier.issuers.map((row) => remove('documentIssuer', row)),
        ...facts.issuers.map((issuer, ordinal) =>
          insert('documentIssuer', { id: next(), documentId: document.id, ordinal, ...issuer }),
        ),
      ];
  const first = enactment(facts).on;
  // A day that the text states for one document alone does not move with the speaker's own.
  const fixed = new Set(dossier.relations.filter((row) => row.on !== null).map((row) => row.id));
  const moved =
    enact && first !== null && enact.on !== first
      ? caused.filter(
          (event) =>
            event.on === enact.on &&
            event.voidedAt === null &&
            event.documentId !== document.id &&
            !fixed.has(event.relationId ?? -1),
        )
      : [];
  return {
    act: 'document.edit',
    documents: [...new Set([document.id, ...moved.map((event) => event.documentId)])],
    writes: [
      update('document', document, { ...factColumns(facts), draftedById }),
      ...(enact ? [update('legalEvent', enact, enactment(facts))] : []),
      ...moved.map((event) => update('legalEvent', event, { on: first })),
      ...issuers,
    ],
  };
}

/** Shows or withholds an issued document: the reason stays in the house, what is `said` stands at its old address. */
export function setPublic(
  document: DocumentRow,
  isPublic: boolean,
  reason: string | null,
  said: string | null = null,
): Change {
  if (document.status !== 'issued' && document.status !== 'filed')
    throw new Fault('document.status', { status: document.status, act: 'document.publish' });
  if (!isPublic && !reason) throw new Fault('document.reason_missing', {});
  return {
    act: isPublic ? 'document.publish' : 'document.withhold',
    documents: [document.id],
    writes: [update('document', document, { isPublic, withdrawnSaid: isPublic ? null : said })],
    ...(reason === null ? {} : { note: reason }),
  };
}

/** Ends a draft that will not be issued; its file stays. */
export function abandonDraft(document: DocumentRow, reason: string): Change {
  if (document.status !== 'draft' && document.status !== 'in_review' && document.status !== 'reviewed')
    throw new Fault('document.status', { status: document.status, act: 'document.abandon' });
  return {
    act: 'document.abandon',
    documents: [document.id],
    writes: [update('document', document, { status: 'abandoned' })],
    note: reason,
  };
}
