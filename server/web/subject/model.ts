import type { DocumentRow } from '../../domain/model.ts';
import type { SubjectProposal } from '../../domain/subject/proposal.ts';

/** A document without subject, and what the machine proposes. */
export interface UnsortedLine {
  document: Pick<DocumentRow, 'id' | 'version' | 'title' | 'docNumber'>;
  issuer: string | null;
  proposed: SubjectProposal | null;
}
