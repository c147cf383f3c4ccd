import { day } from '../../../server/domain/day.ts';
import type { Day } from '../../../server/domain/day.ts';
import { AT, TODAY } from '../rows.ts';
import type {
  ClassificationRow,
  ConsultationCommentRow,
  ConsultationRow,
  DeterminationRow,
  EvidenceRow,
  ProcedureFile,
} from '../../../server/domain/procedure/rows.ts';
import type { GivenClass } from '../../../server/domain/procedure/codes.ts';

export { AT, TODAY, documentRow, reviewRow, setsOf, versionRow } from '../rows.ts';

export const on = (value: string): Day => day(value);

export const emptyFile = (more: Partial<ProcedureFile> = {}): ProcedureFile => ({
  classifications: [],
  determinations: [],
  evidence: [],
  consultations: [],
  explanations: [],
  ...more,
});

export const classed = (...classes: GivenClass[]): ClassificationRow => ({
  id: 10,
  version: 1,
  documentId: 1,
  classes,
  reason: '按内容认定',
  byId: 5,
  at: AT,
});

export const determined = (normative: boolean): DeterminationRow => ({
  id: 11,
  version: 1,
  documentId: 1,
  normative,
  excludedAs: null,
  reason: '按内容认定',
  on: TODAY,
  byId: 5,
  at: AT,
});

export const evidenceRow = (kind: EvidenceRow['kind'], more: Partial<EvidenceRow> = {}): EvidenceRow => ({
  id: 20,
  version: 1,
  documentId: 1,
  kind,
  state: 'done',
  fromOn: kind === 'consultation' ? on('2026-08-01') : null,
  on: on('2026-10-01'),
  performer: kind === 'competition' ? 'drafter' : null,
  who: '清河县司法局',
  result: kind === 'consultation' || kind === 'hearing' ? 'held' : 'passed',
  said: null,
  recordedById: 5,
  recordedAt: AT,
  withdrawnAt: null,
  withdrawnById: null,
  withdrawReason: null,
  ...more,
});

export const consultationRow = (more: Partial<ConsultationRow> = {}): ConsultationRow => ({
  id: 30,
  version: 2,
  documentId: 1,
  textVersionId: 4,
  draftSha256: 'a'.repeat(64),
  title: '公告',
  explanation: '说明',
  address: '清河县司法局',
  fromOn: on('2026-11-10'),
  toOn: on('2026-12-10'),
  leastOn: null,
  shortReason: null,
  openedById: 5,
  openedAt: AT,
  withdrawnOn: null,
  withdrawnById: null,
  withdrawReason: null,
  resultSaid: null,
  resultOn: null,
  resultById: null,
  ...more,
});

export const commentRow = (id: number, more: Partial<ConsultationCommentRow> = {}): ConsultationCommentRow => ({
  id,
  version: 1,
  consultationId: 30,
  receipt: `YJ20261122-ABCDEFG${id}`,
  formKey: null,
  channel: 'web',
  receivedOn: TODAY,
  receivedAt: AT,
  author: null,
  contact: null,
  place: null,
  text: '建议修改第三条',
  textSha256: 'b'.repeat(64),
  topic: null,
  outcome: null,
  answer: null,
  answeredById: null,
  answeredAt: null,
  enteredById: null,
  ...more,
});
