import type { AttachmentSubject } from '../attachments.ts';
import type { Instant, Row } from './base.ts';

/** A paper kept beside a document or beside a step of its procedure: its bytes are an original, its row is never deleted. */
export interface AttachmentRow extends Row {
  /** Null for what no held document is about (a suggestion on a document that we do not hold). */
  documentId: number | null;
  subject: AttachmentSubject;
  /** Row that it belongs to: a review, a filing …; null while that row does not exist yet. */
  subjectId: number | null;
  /** One of `ATTACHMENT_KINDS[subject]`. */
  kind: string;
  fileSha256: string;
  fileName: string;
  fileSize: number;
  mediaType: string;
  note: string | null;
  addedById: number | null;
  addedAt: Instant;
  removedAt: Instant | null;
  removedById: number | null;
  removeReason: string | null;
}
