import type { ProblemKind } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import type { CountedEvent, Decided, InterviewRow } from '../../../server/domain/interview/rows.ts';
import { UNTOLD } from '../../../server/domain/interview/decide.ts';
import type { ProblemEventRow } from '../../../server/domain/model.ts';
import { AT, problemRow } from '../rows.ts';

/** An event of body 9 on a day. */
export const event = (
  id: number,
  on: string,
  kind: ProblemKind = 'filing.missed',
  more: Partial<ProblemEventRow> = {},
) => problemRow({ id, issuerId: 9, on: day(on), kind, documentId: 1, ...more });

export const counted = (row: ProblemEventRow, weight = 1): CountedEvent => ({
  problemId: row.id,
  documentId: row.documentId,
  kind: row.kind,
  on: row.on,
  note: row.note,
  weight,
});

/** A 约谈 of body 9 that has been decided on and has counted two events. */
export const interviewRow = (more: Partial<InterviewRow> = {}): InterviewRow => ({
  ...UNTOLD,
  demands: [],
  id: 81,
  version: 1,
  issuerId: 9,
  form: 'talk',
  measure: '约谈',
  threshold: 2,
  spentMeasure: '约谈',
  spentThreshold: 2,
  state: 'started',
  events: [counted(event(1, '2026-03-01')), counted(event(2, '2026-06-01'))],
  sum: 2,
  windowMonths: 12,
  citation: '本系统设定，非法定标准',
  decidedOn: day('2026-06-10'),
  decidedAt: AT,
  decidedById: 5,
  reason: null,
  deferredUntil: null,
  ...more,
});

/** What a decision on events 1, 2 … of body 9 leaves to be counted. */
export const decided = (ids: readonly number[], measure: string, threshold: number, more: Partial<Decided> = {}) => ({
  ...interviewRow({
    events: ids.map((id) => counted(event(id, '2026-01-01'))),
    spentMeasure: measure,
    spentThreshold: threshold,
    ...more,
  }),
});
