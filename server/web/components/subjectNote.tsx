import type { JSX } from 'preact';
import type { SubjectProposal } from '../../domain/subject/proposal.ts';
import { subjectProposed } from '../../text/subject.ts';

/** What the machine says of the subject, with the words that it rests on; nothing where it says nothing. */
export function SubjectNote({ proposed }: { proposed: SubjectProposal | null }): JSX.Element | null {
  return proposed === null ? null : <p class="hint">{subjectProposed(proposed)}</p>;
}
