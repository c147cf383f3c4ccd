import { day } from '../../../server/domain/day.ts';
import type { EvaluationRow } from '../../../server/domain/evaluation/rows.ts';

/** An evaluation before the end of a term, planned and nothing more. */
export const evaluationRow = (more: Partial<EvaluationRow> = {}): EvaluationRow => ({
  id: 91,
  version: 1,
  documentId: 1,
  purpose: 'expiry',
  state: 'planned',
  termEndsOn: day('2027-02-28'),
  evaluator: '清河县住房和城乡建设局',
  criteria: ['lawful', 'effective'],
  fromOn: day('2024-03-01'),
  toOn: day('2026-10-31'),
  dueOn: day('2027-01-29'),
  plannedOn: day('2026-11-02'),
  plannedById: 5,
  startedOn: null,
  findings: [],
  summary: null,
  proposal: null,
  reportedOn: null,
  reportedById: null,
  returnedOn: null,
  returnReason: null,
  conclusion: null,
  conclusionReason: null,
  concludedOn: null,
  concludedById: null,
  withdrawnOn: null,
  withdrawReason: null,
  ...more,
});
