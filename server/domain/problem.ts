import { insert, update } from './change.ts';
import type { Change, Write } from './change.ts';
import type { ProblemKind } from './codes.ts';
import type { Day } from './day.ts';
import { Fault } from './fault.ts';
import type { DocumentRow, FilingRow, Instant, ProblemEventRow } from './model.ts';

export interface ProblemFact {
  kind: ProblemKind;
  on: Day;
  note: string | null;
}

/** 问题事件 of a document's issuer; null when the issuer is not one that we hold. */
export function problemWrite(
  document: Pick<DocumentRow, 'id' | 'issuerId'>,
  fact: ProblemFact,
  id: number,
): Write | null {
  if (document.issuerId === null) return null;
  return insert('problemEvent', {
    id,
    issuerId: document.issuerId,
    documentId: document.id,
    ...fact,
    excludedAt: null,
    excludedReason: null,
  });
}

/** What a filing step itself proves about the issuer: sent in late, sent back, refused, corrected, revoked (domain.md §7). */
export function problemOfFiling(filing: FilingRow, change: Partial<FilingRow>): ProblemFact | null {
  if (change.state === 'submitted' && change.submittedOn && filing.state === 'due')
    return filing.dueOn !== null && change.submittedOn > filing.dueOn
      ? { kind: 'filing.late', on: change.submittedOn, note: null }
      : null;
  if (change.state !== 'closed' || !change.closedOn) return null;
  const kinds = {
    returned: 'filing.refused',
    approved_after_correction: 'filing.corrected',
    revoked: 'document.revoked',
  } as const;
  const outcome = change.outcome ?? null;
  const kind = outcome !== null && outcome in kinds ? kinds[outcome as keyof typeof kinds] : null;
  return kind === null ? null : { kind, on: change.closedOn, note: change.opinionText ?? null };
}

/** Takes an event out of all counts, with the reason on record. */
export function excludeProblem(problem: ProblemEventRow, reason: string, at: Instant): Change {
  if (problem.excludedAt !== null) throw new Fault('problem.excluded', {});
  return {
    act: 'problem.exclude',
    documents: problem.documentId === null ? [] : [problem.documentId],
    writes: [update('problemEvent', problem, { excludedAt: at, excludedReason: reason })],
    note: reason,
  };
}
