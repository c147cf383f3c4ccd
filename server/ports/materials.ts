/** 解读与附件, and 主题分类 of many documents. */
import type { MaterialRow } from '../domain/material/rows.ts';
import type { SubjectBatchRow } from '../domain/subject/rows.ts';
import type { Page } from './record.ts';

export interface MaterialReader {
  /** Everything beside a document, what was taken out too. */
  ofDocument(documentId: number): Promise<MaterialRow[]>;
  /** Materials that show a paper of the dossier and were not taken out. */
  ofAttachment(attachmentId: number): Promise<MaterialRow[]>;
  /** The latest batches of 主题分类, undone ones too. */
  subjectBatches(limit: number): Promise<SubjectBatchRow[]>;
  /** Ids of documents that nobody has given a subject, the earliest entered first. */
  unsorted(page: { offset: number; limit: number }): Promise<Page<number>>;
}
