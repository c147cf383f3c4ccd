import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow, Instant } from '../model.ts';
import { demandOrder } from '../review.ts';
import type { EvidenceResult, Performer, RecordedKind } from './codes.ts';
import type { EvidenceRow, ProcedureFile } from './rows.ts';

/** What can come of each kind. */
export const RESULTS_OF: Readonly<Record<RecordedKind, readonly EvidenceResult[]>> = {
  assessment: ['passed', 'passed_changed', 'failed'],
  consultation: ['held'],
  hearing: ['held'],
  competition: ['passed', 'passed_changed', 'exempt', 'failed'],
  integrity: ['passed', 'passed_changed', 'failed'],
  deliberation: ['passed', 'passed_changed', 'failed'],
};

/**
 * Who may do 公平竞争审查: for what a government issues 市场监督管理部门 with the drafter, else the drafter (公平竞争审查条例 13, 14).
 * Null: whoever.
 */
export const performersOf = (kind: RecordedKind, tier: Tier | null): readonly Performer[] | null => {
  if (kind !== 'competition') return null;
  return tier === 'government' ? ['market_regulator'] : ['drafter', 'market_regulator'];
};

/** The row of a kind that counts: the last one that stands. */
export const standingEvidence = (
  { evidence }: Pick<ProcedureFile, 'evidence'>,
  kind: RecordedKind,
): EvidenceRow | null => evidence.findLast((row) => row.kind === kind && row.withdrawnAt === null) ?? null;

export interface DoneEvidence {
  kind: RecordedKind;
  fromOn: Day | null;
  on: Day;
  performer: Performer | null;
  who: string;
  result: EvidenceResult;
  said: string | null;
}

export interface Recorder {
  id: number;
  byId: number | null;
  at: Instant;
  today: Day;
}

const evidenceRow = (documentId: number, by: Recorder): Omit<EvidenceRow, 'version' | 'kind' | 'state'> => ({
  id: by.id,
  documentId,
  fromOn: null,
  on: null,
  performer: null,
  who: null,
  result: null,
  said: null,
  recordedById: by.byId,
  recordedAt: by.at,
  withdrawnAt: null,
  withdrawnById: null,
  withdrawReason: null,
});

/**
 * Records that a step of the procedure was taken. Refuses days in the future or out of order, a result that the kind cannot
 * have (Fault('evidence.result')), 公平竞争审查 without saying who did it, and 未通过 without the reason.
 */
export function recordEvidence(document: Pick<DocumentRow, 'id'>, done: DoneEvidence, by: Recorder): Change {
  demandOrder(done.on, by.today, done.fromOn, 'on');
  if (!RESULTS_OF[done.kind].includes(done.result))
    throw new Fault('evidence.result', { kind: done.kind, result: done.result });
  if (done.kind === 'competition' && done.performer === null) throw new Fault('evidence.performer', {});
  if (done.kind === 'consultation' && done.fromOn === null) throw new Fault('evidence.from_missing', {});
  if ((done.result === 'failed' || done.result === 'exempt') && done.said === null)
    throw new Fault('evidence.reason_missing', {});
  return {
    act: 'evidence.record',
    documents: [document.id],
    writes: [insert('evidence', { ...evidenceRow(document.id, by), ...done, state: 'done' })],
  };
}

/** “不适用”: a kind of evidence is not needed for this document, by a named person with a reason. */
export function waiveEvidence(
  document: Pick<DocumentRow, 'id'>,
  waiver: { kind: RecordedKind; reason: string },
  by: Recorder,
): Change {
  const row = { ...evidenceRow(document.id, by), kind: waiver.kind, state: 'waived' as const, said: waiver.reason };
  return {
    act: 'evidence.waive',
    documents: [document.id],
    writes: [insert('evidence', row)],
    note: waiver.reason,
  };
}

/** Takes a record back that was wrong; it stays on file. */
export function withdrawEvidence(row: EvidenceRow, reason: string, by: { id: number; at: Instant }): Change {
  if (row.withdrawnAt !== null) throw new Fault('evidence.withdrawn', {});
  return {
    act: 'evidence.withdraw',
    documents: [row.documentId],
    writes: [update('evidence', row, { withdrawnAt: by.at, withdrawnById: by.id, withdrawReason: reason })],
    note: reason,
  };
}
