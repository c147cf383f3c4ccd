import { insert, remove, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { RelationState } from '../codes.ts';
import type { Dossier } from '../dossier.ts';
import { Fault } from '../fault.ts';
import type { LegalEventRow, RelationRow } from '../model.ts';
import type { RelationFact } from './facts.ts';
import { eventRow, isIssued } from './parts.ts';
import type { NextId, Recording } from './parts.ts';
import { causedEvent, namingColumns, relationRow } from './relations.ts';
import type { ListedFact, Speaker } from './relations.ts';

/** What a person says of a named document: the act, the names, the document meant, and whether it is to have effect. */
export interface RelationEdit extends RelationFact {
  /** False: kept as printed, without effect. */
  effective: boolean;
}

function demandNamed(fact: RelationFact, self: number): void {
  if (fact.title === null && fact.docNumber === null) throw new Fault('relation.nameless', {});
  if (fact.targetDocumentId === self) throw new Fault('relation.self', {});
}

/** Adds what the machine did not read: a basis at once, anything else as a proposal that waits for its confirmation. */
export function addRelation(dossier: Dossier, fact: RelationFact, recording: Recording, next: NextId): Change {
  const { id } = dossier.document;
  demandNamed(fact, id);
  const settled = fact.kind === 'based_on' ? recording.at : null;
  return {
    act: 'relation.add',
    documents: [id],
    relies: [{ table: 'document', id, version: dossier.document.version }],
    writes: [insert('relation', relationRow(next(), id, fact, fact.targetDocumentId ?? null, settled))],
  };
}

/** Keeps what the text was read to list and is not on file yet, without effect. */
export function proposeListed(dossier: Dossier, listed: readonly ListedFact[], next: NextId): Change {
  const { id, version } = dossier.document;
  return {
    act: 'decision.read',
    documents: [id],
    relies: [{ table: 'document', id, version }],
    writes: listed.map((one) =>
      insert('relation', relationRow(next(), id, one, one.targetDocumentId ?? null, null, one)),
    ),
  };
}

/** Ids that `editRelation` takes at most. */
export const IDS_FOR_EDIT = 1;

/**
 * Corrects a relation. What nobody has confirmed stays a proposal; of what is confirmed the old event is voided with the
 * reason and the corrected one is recorded in the same commit.
 */
export function editRelation(
  dossier: Dossier,
  by: Speaker,
  relation: RelationRow,
  edit: RelationEdit,
  events: readonly LegalEventRow[],
  reason: string | null,
  recording: Recording,
  next: NextId,
): Change {
  demandNamed(edit, dossier.document.id);
  const confirmed = relation.confirmedAt !== null;
  if (confirmed && reason === null) throw new Fault('relation.reason_missing', {});
  const state: RelationState = !edit.effective ? 'noted' : confirmed ? 'stated' : 'proposed';
  const set = {
    kind: edit.kind,
    ...namingColumns(edit.title, edit.docNumber),
    scope: edit.scope,
    articles: edit.scope === 'articles' ? edit.articles : [],
    until: edit.until ?? null,
    on: edit.on ?? null,
    targetDocumentId: edit.targetDocumentId ?? null,
    state,
  };
  const alive = confirmed && isIssued(dossier.document.status) && set.targetDocumentId !== null;
  const caused = alive ? causedEvent({ ...relation, ...set }, by) : null;
  const touched = [...events.map((event) => event.documentId), ...(caused ? [set.targetDocumentId ?? 0] : [])];
  const writes: Write[] = [
    update('relation', relation, set),
    ...events.map((event) => update('legalEvent', event, { voidedAt: recording.at, voidReason: reason })),
    ...(caused ? [insert('legalEvent', eventRow(set.targetDocumentId ?? 0, caused, recording, next))] : []),
  ];
  return {
    act: 'relation.edit',
    documents: [...new Set([dossier.document.id, ...touched])],
    writes,
    ...(reason === null ? {} : { note: reason }),
  };
}

/** Takes out what was misread; what has taken effect is corrected or withdrawn, never removed. */
export function removeRelation(dossier: Dossier, relation: RelationRow, events: readonly LegalEventRow[]): Change {
  if (events.length > 0) throw new Fault('relation.effective', {});
  return { act: 'relation.remove', documents: [dossier.document.id], writes: [remove('relation', relation)] };
}
