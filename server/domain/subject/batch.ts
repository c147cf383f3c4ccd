import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow, Instant } from '../model.ts';
import { demandSubject } from './demand.ts';
import type { SubjectBatchRow } from './rows.ts';
import type { SubjectTable } from './table.ts';

/** A document, as the person saw it, and the subject that it is given. */
export interface SubjectChoice {
  document: DocumentRow;
  /** Version that the person saw. */
  version: number;
  subject: string;
}

/** Documents of one act at most: a page of the list, our own choice. */
export const MOST_SUBJECTS = 200;

type By = { byId: number | null; at: Instant };

/**
 * Gives documents their subjects by one act. Throws Fault('subject.none') for nothing chosen, Fault('subject.unknown') for what the list
 * does not have, and Fault('conflict.stale') where somebody has changed one of the documents since.
 */
export function setSubjects(choices: readonly SubjectChoice[], table: SubjectTable, by: By, id: number): Change {
  if (choices.length === 0) throw new Fault('subject.none', {});
  for (const { document, version, subject } of choices) {
    demandSubject(table, subject);
    if (document.version !== version) throw new Fault('conflict.stale', { table: 'document', id: document.id });
  }
  const changes = choices.map(({ document, subject }) => ({
    documentId: document.id,
    before: document.subject,
    after: subject,
  }));
  return {
    act: 'subject.set',
    documents: choices.map(({ document }) => document.id),
    writes: [
      ...choices.map(({ document, subject }) => update('document', document, { subject })),
      insert('subjectBatch', { id, changes, setAt: by.at, setById: by.byId, undoneAt: null, undoneById: null }),
    ],
  };
}

/**
 * Takes a batch back: each document that still bears what the batch gave it bears again what it did before; one that somebody has
 * sorted otherwise since stays so. Throws Fault('subject.undone') for a batch that was taken back already.
 */
export function undoSubjects(batch: SubjectBatchRow, held: ReadonlyMap<number, DocumentRow>, by: By): Change {
  if (batch.undoneAt !== null) throw new Fault('subject.undone', {});
  const back = batch.changes.flatMap(({ documentId, before, after }) => {
    const document = held.get(documentId);
    return document?.subject === after ? [{ document, before }] : [];
  });
  return {
    act: 'subject.undo',
    documents: back.map(({ document }) => document.id),
    writes: [
      ...back.map(({ document, before }) => update('document', document, { subject: before })),
      update('subjectBatch', batch, { undoneAt: by.at, undoneById: by.byId }),
    ],
  };
}
