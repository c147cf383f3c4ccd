import type { EvidenceSpan } from '../metadata.ts';

/** Where the words were found that speak for a subject: offsets count in the title, in the text, or in the issuer's name. */
export interface SubjectEvidence extends Pick<EvidenceSpan, 'start' | 'end' | 'quote'> {
  where: 'title' | 'issuer' | 'text';
}

/** 主题分类 as the machine proposes it. */
export interface SubjectProposal {
  subject: string;
  /** True only when the title says it, and nothing else is said as loudly. */
  sure: boolean;
  evidence: SubjectEvidence[];
}
