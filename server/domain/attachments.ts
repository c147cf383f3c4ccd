import { insert, update } from './change.ts';
import type { Change } from './change.ts';
import { Fault } from './fault.ts';
import type { AttachmentRow, Instant } from './model.ts';
import { MATERIAL_KINDS } from './material/codes.ts';
import { EVIDENCE_KINDS, FILING_MATERIALS, REVIEW_MATERIALS } from './profile/codes.ts';

/** What a paper can belong to; its `subjectId` is the id of that row. */
export const ATTACHMENT_SUBJECTS = [
  'review',
  'evidence',
  'consultation',
  'filing',
  'registration',
  'suggestion',
  'problem',
  'evaluation',
  'interview',
  'round',
  'material',
] as const;
export type AttachmentSubject = (typeof ATTACHMENT_SUBJECTS)[number];

/** The closed list of each subject; labels are in `text/attachmentLabels.ts`. */
export const ATTACHMENT_KINDS = {
  review: [...REVIEW_MATERIALS, 'counsel', 'other'],
  evidence: [...EVIDENCE_KINDS, 'other'],
  consultation: ['draft', 'explanation', 'comment', 'reply', 'other'],
  filing: [...FILING_MATERIALS, 'opinion', 'correction', 'other'],
  registration: ['text', 'explanation', 'review_opinion', 'basis', 'request', 'reply', 'other'],
  suggestion: ['letter', 'reply', 'other'],
  problem: ['proof', 'objection', 'reply', 'other'],
  evaluation: ['plan', 'report', 'survey', 'other'],
  interview: ['notice', 'minutes', 'order', 'statement', 'report', 'proof', 'other'],
  round: ['report', 'basis', 'draft', 'other'],
  material: MATERIAL_KINDS,
} as const satisfies Record<AttachmentSubject, readonly string[]>;

/** Said instead of a kind where papers are sent: each file is what its name speaks of (`text/attachmentLabels.ts`). */
export const KIND_BY_NAME = 'by_name';

/** Where a paper belongs. */
export type AttachmentPlace = Pick<AttachmentRow, 'documentId' | 'subject' | 'subjectId' | 'kind'>;

/** Papers that still stand: those taken out stay on record only. */
export const standing = <A extends Pick<AttachmentRow, 'removedAt'>>(papers: readonly A[]): A[] =>
  papers.filter((paper) => paper.removedAt === null);

/** Files a paper whose bytes are held already. Refuses a kind that the subject does not have: Fault('attachment.kind'). */
export function addAttachment(
  place: AttachmentPlace,
  file: Pick<AttachmentRow, 'fileSha256' | 'fileName' | 'fileSize' | 'mediaType' | 'note'>,
  by: { id: number; byId: number | null; at: Instant },
): Change {
  const kinds: readonly string[] = ATTACHMENT_KINDS[place.subject];
  if (!kinds.includes(place.kind)) throw new Fault('attachment.kind', { subject: place.subject, kind: place.kind });
  return {
    act: 'attachment.add',
    documents: place.documentId === null ? [] : [place.documentId],
    writes: [
      insert('attachment', {
        id: by.id,
        ...place,
        ...file,
        addedById: by.byId,
        addedAt: by.at,
        removedAt: null,
        removedById: null,
        removeReason: null,
      }),
    ],
    note: file.fileName,
  };
}

/** Takes a paper out; row and bytes stay on record. Refuses Fault('attachment.removed'). */
export function removeAttachment(
  paper: AttachmentRow,
  reason: string,
  by: { byId: number | null; at: Instant },
): Change {
  if (paper.removedAt !== null) throw new Fault('attachment.removed', { fileName: paper.fileName });
  return {
    act: 'attachment.remove',
    documents: paper.documentId === null ? [] : [paper.documentId],
    writes: [update('attachment', paper, { removedAt: by.at, removedById: by.byId, removeReason: reason })],
    note: `${paper.fileName}：${reason}`,
  };
}
