import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import { shownToPublic } from '../may.ts';
import type { AttachmentRow, DocumentRow, Instant } from '../model.ts';
import { demandOrder } from '../review.ts';
import type { MaterialKind } from './codes.ts';
import { nextMaterialState } from './course.ts';
import type { MaterialRow } from './rows.ts';

/** Who acts, and when. */
export interface MaterialBy {
  byId: number | null;
  at: Instant;
  today: Day;
}

/** What a person says of a material. */
export interface MaterialSaid {
  kind: MaterialKind;
  title: string;
  publisher: string | null;
  issuedOn: Day | null;
  /** Null: there is a file alone. */
  text: string | null;
}

/** The paper that it shows. */
export type MaterialPaper = Pick<AttachmentRow, 'id' | 'fileSha256' | 'fileName' | 'fileSize' | 'mediaType'>;

/** Something to read or a file there must be; an 附件 is a file. Throws Fault('material.empty', {kind}), Fault('day.order') for a day to come. */
function demandSaid(said: MaterialSaid, hasFile: boolean, today: Day): void {
  if (!hasFile && (said.text === null || said.kind === 'annex' || said.kind === 'picture'))
    throw new Fault('material.empty', { kind: said.kind });
  if (said.issuedOn !== null) demandOrder(said.issuedOn, today, null, 'issuedOn');
}

/** Puts a material beside a document; the public sees nothing of it yet. */
export function addMaterial(
  documentId: number,
  said: MaterialSaid,
  paper: MaterialPaper | null,
  by: MaterialBy,
  id: number,
): Change {
  demandSaid(said, paper !== null, by.today);
  return {
    act: 'material.add',
    documents: [documentId],
    writes: [
      insert('material', {
        id,
        documentId,
        state: 'held',
        ...said,
        attachmentId: paper?.id ?? null,
        fileSha256: paper?.fileSha256 ?? null,
        fileName: paper?.fileName ?? null,
        fileSize: paper?.fileSize ?? null,
        mediaType: paper?.mediaType ?? null,
        addedAt: by.at,
        addedById: by.byId,
        shownAt: null,
        shownById: null,
        hiddenAt: null,
        hiddenById: null,
        hideReason: null,
      }),
    ],
    note: said.title,
  };
}

/** Corrects what is said of it, not its file: another file is another material. */
export function editMaterial(row: MaterialRow, said: MaterialSaid, by: MaterialBy): Change {
  const state = nextMaterialState(row.state, 'material.edit');
  demandSaid(said, row.fileSha256 !== null, by.today);
  return {
    act: 'material.edit',
    documents: [row.documentId],
    writes: [update('material', row, { ...said, state })],
    note: said.title,
  };
}

/**
 * 公开: from now on everybody sees it. Throws Fault('material.document') while the document itself is not public, and
 * Fault('material.paper') where its paper was taken out of the dossier meanwhile.
 */
export function showMaterial(
  row: MaterialRow,
  document: DocumentRow,
  paper: AttachmentRow | null,
  by: MaterialBy,
): Change {
  const state = nextMaterialState(row.state, 'material.show');
  if (!shownToPublic(document)) throw new Fault('material.document', {});
  if (row.attachmentId !== null && paper?.removedAt !== null)
    throw new Fault('material.paper', { fileName: row.fileName });
  return {
    act: 'material.show',
    documents: [row.documentId],
    writes: [update('material', row, { state, shownAt: by.at, shownById: by.byId })],
    relies: [
      { table: 'document', id: document.id, version: document.version },
      ...(paper === null ? [] : [{ table: 'attachment' as const, id: paper.id, version: paper.version }]),
    ],
    note: row.title,
  };
}

/** Takes the showing back, with a reason; it stays in the dossier. */
export function hideMaterial(row: MaterialRow, reason: string, by: MaterialBy): Change {
  const state = nextMaterialState(row.state, 'material.hide');
  return {
    act: 'material.hide',
    documents: [row.documentId],
    writes: [update('material', row, { state, hiddenAt: by.at, hiddenById: by.byId, hideReason: reason })],
    note: `${row.title}：${reason}`,
  };
}

/** Takes it out; row and bytes stay on record. */
export function removeMaterial(row: MaterialRow, reason: string): Change {
  const state = nextMaterialState(row.state, 'material.remove');
  return {
    act: 'material.remove',
    documents: [row.documentId],
    writes: [update('material', row, { state })],
    note: `${row.title}：${reason}`,
  };
}
