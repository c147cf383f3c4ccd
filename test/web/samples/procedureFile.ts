import type {
  ConsultationCommentRow,
  ConsultationRow,
  EvidenceRow,
  ProcedureFile,
} from '../../../server/domain/procedure/rows.ts';
import { at } from './base.ts';

export const consultationRow = (more: Partial<ConsultationRow> = {}): ConsultationRow => ({
  id: 800,
  version: 1,
  documentId: 101,
  textVersionId: 500,
  draftSha256: 'd'.repeat(64),
  title: '关于公开征求《清河县公共租赁住房管理办法》意见的公告',
  explanation: '为规范公共租赁住房管理，根据《公共租赁住房管理办法》，起草了本办法。\n请重点对第六条、第八条提出意见。',
  address: '清河县清河大道1号县住房和城乡建设局法规科，电话 0000-1234567。',
  fromOn: at('2026-11-10'),
  toOn: at('2026-12-15'),
  leastOn: at('2026-12-10'),
  shortReason: null,
  openedById: 9,
  openedAt: '2026-11-10T01:00:00.000Z',
  withdrawnOn: null,
  withdrawnById: null,
  withdrawReason: null,
  resultSaid: null,
  resultOn: null,
  resultById: null,
  ...more,
});

export const evidenceRow = (id: number, more: Partial<EvidenceRow> = {}): EvidenceRow => ({
  id,
  version: 1,
  documentId: 101,
  kind: 'assessment',
  state: 'done',
  fromOn: null,
  on: at('2024-01-05'),
  performer: null,
  who: '清河县人民政府发展研究中心',
  result: 'passed',
  said: '制定本办法必要、可行。',
  recordedById: 9,
  recordedAt: '2024-01-06T01:00:00.000Z',
  withdrawnAt: null,
  withdrawnById: null,
  withdrawReason: null,
  ...more,
});

export const commentRow = (id: number, more: Partial<ConsultationCommentRow> = {}): ConsultationCommentRow => ({
  id,
  version: 1,
  consultationId: 800,
  receipt: `YJ20261112-ABCDEF2${id % 10}`,
  formKey: null,
  channel: 'web',
  receivedOn: at('2026-11-12'),
  receivedAt: '2026-11-12T02:30:00.000Z',
  author: null,
  contact: null,
  place: null,
  text: '建议把腾退期限写明为三个月。',
  textSha256: 'f'.repeat(64),
  topic: null,
  outcome: null,
  answer: null,
  answeredById: null,
  answeredAt: null,
  enteredById: null,
  ...more,
});

export const COMMENTS: ConsultationCommentRow[] = [
  commentRow(1, { author: '王先生', contact: '0000-7654321', place: '第八条' }),
  commentRow(2, { channel: 'letter', topic: '租金标准', outcome: 'partly', answer: '困难家庭的租金已经按比例减收。', answeredById: 8, answeredAt: '2026-11-20T01:00:00.000Z' }),
  commentRow(3, { topic: '租金标准', outcome: 'partly', answer: '困难家庭的租金已经按比例减收。', answeredById: 8, answeredAt: '2026-11-20T01:00:00.000Z' }),
]; // prettier-ignore

export const PROCEDURE_FILE: ProcedureFile = {
  classifications: [
    { id: 810, version: 1, documentId: 101, classes: ['important', 'market'], reason: '涉及住房租赁企业的经营活动。', byId: 7, at: '2024-01-08T01:00:00.000Z' },
  ],
  determinations: [
    { id: 811, version: 1, documentId: 101, normative: true, excludedAs: null, reason: '对公众反复适用，具有普遍约束力。', on: at('2024-01-08'), byId: 8, at: '2024-01-08T02:00:00.000Z' },
  ],
  evidence: [
    evidenceRow(820),
    evidenceRow(821, { kind: 'competition', performer: 'drafter', who: '清河县住房和城乡建设局', said: null }),
    evidenceRow(822, { kind: 'deliberation', state: 'waived', on: null, who: null, result: null, said: '补充规定，已经随原办法审议。' }),
    evidenceRow(823, { withdrawnAt: '2024-01-09T01:00:00.000Z', withdrawnById: 9, withdrawReason: '登记错了文件。' }),
  ],
  consultations: [consultationRow()],
  explanations: [{ id: 830, version: 1, documentId: 101, about: 'effect_gap', reason: '现行办法月底到期。', byId: 9, at: '2024-02-08T01:00:00.000Z' }],
}; // prettier-ignore
