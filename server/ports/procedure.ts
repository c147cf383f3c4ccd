/** Evidence of procedure, consultations, papers beside documents. */
import type { Visibility } from '../domain/actor.ts';
import type { Day } from '../domain/day.ts';
import type * as M from '../domain/model.ts';
import type { AnsweredTopic, commentCounts } from '../domain/procedure/comments.ts';
import type { ConsultationShow } from '../domain/procedure/codes.ts';
import type { ConsultationCommentRow, ProcedureFile } from '../domain/procedure/rows.ts';
import type { Page } from './record.ts';

export interface ConsultationFilter {
  visibility: Visibility;
  on: Day;
  show: ConsultationShow;
  /** Part of the title of the consultation or the document. */
  q?: string;
  offset: number;
  limit: number;
}

/** A consultation as the office's list shows it: with how many comments came and how many nobody has answered. */
export interface ConsultationWorkLine extends ConsultationLine {
  comments: number;
  openComments: number;
}

/** What is on file about the procedure of documents: 程序证据, 征求意见. */
export interface ProcedureReader {
  /** Consultations on drafts that may be read, what ends first before the others; those that are over the latest first. */
  consultationPage(filter: ConsultationFilter): Promise<Page<ConsultationWorkLine>>;
  /** Everything of one document, oldest first; comments apart. */
  procedureFile(documentId: number): Promise<ProcedureFile>;
  /** Comments of a consultation with names and contacts, oldest first; `open`: those without an answer. */
  comments(
    consultationId: number,
    filter: { open?: boolean; ids?: readonly number[] },
  ): Promise<ConsultationCommentRow[]>;
  /** The receipt of the comment that a form has already left. */
  commentByForm(consultationId: number, formKey: string): Promise<string | null>;
}

/** A consultation as a list shows it to the public. */
export interface ConsultationLine {
  id: number;
  title: string;
  fromOn: Day;
  toOn: Day;
  withdrawnOn: Day | null;
  resultOn: Day | null;
  documentId: number;
  documentTitle: string;
  issuerName: string | null;
}

/** A consultation as the public reads it: no name and no contact of anybody who commented. */
export interface PublicConsultation extends ConsultationLine {
  explanation: string;
  address: string;
  shortReason: string | null;
  draftSha256: string;
  withdrawReason: string | null;
  resultSaid: string | null;
  /** The draft that is open to comments; null once it was stopped. */
  draft: Pick<M.TextVersionRow, 'text' | 'articles' | 'fileSha256' | 'fileName' | 'mediaType'> | null;
  /** 采纳情况; null until it is published. */
  result: { counts: ReturnType<typeof commentCounts>; topics: AnsweredTopic[] } | null;
}

/** Consultations that the public has been shown by a day. */
export interface PublicConsultations {
  /** `current`: open to comments on the day, the first to end before the others; else those that are over, the latest first. */
  list(filter: { on: Day; current: boolean; offset: number; limit: number }): Promise<Page<ConsultationLine>>;
  one(id: number, on: Day): Promise<PublicConsultation | null>;
}

/**
 * What the public sends in. Here it becomes an action at once; a public process of its own leaves a file in `data/public/intake`
 * instead, which the main process takes in as the same action (design §1.8).
 */
export interface PublicIntake {
  /** Takes a comment on a draft and answers its receipt. Throws Fault('not.found'), ('input.invalid') and ('consultation.state'). */
  comment(consultationId: number, said: unknown): Promise<{ receipt: string }>;
  /** Takes a 审查建议 with its optional file; answers number and code. Throws Fault('input.invalid') and ('file.…'). */
  suggestion(
    said: unknown,
    file: { path: string; fileName: string } | null,
  ): Promise<{ receipt: string; code: string }>;
}

/** Papers beside documents and their procedure; those taken out too. Oldest first. */
export interface AttachmentReader {
  list(
    of: { documentId: number } | { subject: M.AttachmentRow['subject']; subjectIds: readonly number[] },
  ): Promise<M.AttachmentRow[]>;
}
