import { insert } from '../change.ts';
import type { TableName, Write } from '../change.ts';
import type { Act } from '../acts.ts';
import type { ProblemKind } from '../codes.ts';
import type { Day } from '../day.ts';
import type { DocumentRow, Instant, ProblemEventRow } from '../model.ts';

/** The row that proves an event. `again` tells apart what the same row can prove more than once. */
export interface ProblemSource {
  table: TableName;
  id: number;
  again?: string | number;
}

/** What happened, before it is put on record. */
export interface ProblemFact {
  kind: ProblemKind;
  on: Day;
  note: string | null;
  source: ProblemSource;
}

/** Who put it on record, by which act, when; nobody where the daily scan did. */
export interface ProblemRecording {
  act: Act;
  byId: number | null;
  at: Instant;
}

/** The natural name of an event: the same thing that happened has the same one, however often it is noticed. */
export const problemKey = (kind: ProblemKind, { table, id, again }: ProblemSource): string =>
  [kind, table, id, ...(again === undefined ? [] : [again])].join(':');

/** 问题事件 of a document's issuer; null when the issuer is not one that we hold. */
export function problemWrite(
  document: Pick<DocumentRow, 'id' | 'issuerId'>,
  { source, ...fact }: ProblemFact,
  id: number,
  by: ProblemRecording,
): Write | null {
  if (document.issuerId === null) return null;
  return insert('problemEvent', {
    id,
    issuerId: document.issuerId,
    documentId: document.id,
    ...fact,
    excludedAt: null,
    excludedReason: null,
    key: problemKey(fact.kind, source),
    state: 'recorded',
    act: by.act,
    sourceTable: source.table,
    sourceId: source.id,
    recordedById: by.byId,
    recordedAt: by.at,
    ...UNDECIDED,
  });
}

/** An event that nobody has contested, decided on or counted for a measure. */
export const UNDECIDED = {
  contestedAt: null,
  contestedById: null,
  contestReason: null,
  decidedAt: null,
  decidedById: null,
  decisionReason: null,
  interviewId: null,
} as const satisfies Partial<ProblemEventRow>;
