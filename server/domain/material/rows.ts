import type { Day } from '../day.ts';
import type { Instant, Row } from '../model.ts';
import type { MaterialKind, MaterialState } from './codes.ts';

/**
 * 解读与附件: what stands beside a document for the public, a typed text or a paper out of its dossier. Nobody outside sees it before
 * somebody has said so, nor after that was taken back.
 */
export interface MaterialRow extends Row {
  documentId: number;
  kind: MaterialKind;
  state: MaterialState;
  title: string;
  /** Who gave it out; null: not said. */
  publisher: string | null;
  /** Day that it bears; null: not said. */
  issuedOn: Day | null;
  /** A text that is read on a page of its own; null where there is a file alone. */
  text: string | null;
  /** The paper of the dossier that it shows, with what that paper is: the bytes of a material never change. */
  attachmentId: number | null;
  fileSha256: string | null;
  fileName: string | null;
  fileSize: number | null;
  mediaType: string | null;
  addedAt: Instant;
  addedById: number | null;
  /** The latest 公开 and the latest taking back. */
  shownAt: Instant | null;
  shownById: number | null;
  hiddenAt: Instant | null;
  hiddenById: number | null;
  hideReason: string | null;
}
