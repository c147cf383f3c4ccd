import type { VNode } from 'preact';
import { EVIDENCE_KINDS } from '../../../server/domain/profile/codes.ts';
import type { RecordedKind } from '../../../server/domain/procedure/codes.ts';
import { commentCounts, answeredTopics } from '../../../server/domain/procedure/comments.ts';
import { CommentReceivedPage } from '../../../server/web/pages/commentReceived.tsx';
import { ConsultationPage } from '../../../server/web/pages/consultation.tsx';
import type { OpenConsultation } from '../../../server/web/pages/consultation.tsx';
import { ConsultationsPage } from '../../../server/web/pages/consultations.tsx';
import { ConsultationsWorkPage } from '../../../server/web/pages/consultationsWork.tsx';
import { ConsultationWorkPage } from '../../../server/web/pages/consultationWork.tsx';
import { EvidencePage } from '../../../server/web/pages/evidence.tsx';
import { PUBLIC, TODAY, at, staff } from './base.ts';
import { COMMENTS, consultationRow } from './procedureFile.ts';
import { dossierModel } from './staff.tsx';
import { ARTICLES, TEXT, TITLE } from './text.ts';

const people = new Map([[7, '周敏'], [8, '陈立'], [9, '李想']]); // prettier-ignore

const evidencePage = (kind: RecordedKind, more: Partial<EvidencePage> = {}): EvidencePage => {
  const { dossier, procedure } = dossierModel();
  return {
    chrome: staff(`/dossiers/101/evidence/${kind}`),
    today: TODAY,
    kind,
    dossier,
    file: procedure.file,
    line: procedure.gate.lines.find((line) => line.evidence === kind) ?? null,
    least: { leastOn: at('2026-12-22'), citation: '优化营商环境条例第六十二条', provisional: true },
    papers: [],
    people,
    failed: null,
    ...more,
  };
};

const work = (more: Partial<ConsultationWorkPage> = {}): ConsultationWorkPage => ({
  chrome: staff('/dossiers/101/consultations/800'),
  today: TODAY,
  dossier: dossierModel().dossier,
  row: consultationRow(),
  comments: COMMENTS,
  query: {},
  people,
  failed: null,
  ...more,
});

const shown = (more: Partial<OpenConsultation> = {}): OpenConsultation => ({
  ...consultationRow(),
  issuerName: '清河县人民政府',
  documentTitle: TITLE,
  draft: { text: TEXT, articles: ARTICLES, fileSha256: 'c'.repeat(64) },
  result: null,
  ...more,
});

const publicPage = (consultation: OpenConsultation): ConsultationPage => ({
  chrome: { ...PUBLIC, path: '/consultations/800' },
  today: TODAY,
  consultation,
  parts: null,
  topics: { page: 1, pageSize: 50, total: consultation.result?.topics.length ?? 0 },
  formKey: 'abcdefgh',
  form: { values: {}, errors: [] },
});

const recorded = EVIDENCE_KINDS.filter((kind): kind is RecordedKind => kind !== 'legality');

/** Pages of 程序证据 and 征求意见. */
export const PROCEDURE_SAMPLES: Readonly<Record<string, () => VNode>> = {
  ...Object.fromEntries(recorded.map((kind) => [`evidence-${kind}`, () => EvidencePage(evidencePage(kind))])),
  'evidence-refused': () =>
    EvidencePage(
      evidencePage('consultation', {
        failed: {
          act: 'consultation.open',
          id: null,
          form: {
            values: { title: '公告', toOn: '2026-11-25' },
            errors: [{ field: null, message: '征求意见至少要到2026年12月22日。' }],
          },
        },
      }),
    ),
  'consultation-work': () => ConsultationWorkPage(work()),
  'consultation-work-open': () => ConsultationWorkPage(work({ query: { show: 'open' } })),
  'consultation-work-answered': () =>
    ConsultationWorkPage(
      work({ row: consultationRow({ toOn: at('2026-11-15'), shortReason: '汛期将至。', resultOn: at('2026-11-20') }) }),
    ),
  'consultation-work-unread': () => ConsultationWorkPage(work({ comments: null })),
  'consultations-work': () =>
    ConsultationsWorkPage({
      chrome: staff('/procedure/consultations'),
      today: TODAY,
      show: 'unanswered',
      q: undefined,
      counts: { running: 1, unanswered: 2, answered: 4, stopped: 0, all: 7 },
      lines: [
        { ...shown({ toOn: at('2026-11-15') }), documentId: 101, comments: 12, openComments: 3 },
        { ...shown({ id: 801 }), documentId: 102, comments: 0, openComments: 0 },
      ],
      paging: { page: 1, pageSize: 30, total: 2 },
    }),
  'consultations-work-empty': () =>
    ConsultationsWorkPage({
      chrome: staff('/procedure/consultations'),
      today: TODAY,
      show: 'running',
      q: undefined,
      counts: { running: 0, unanswered: 0, answered: 0, stopped: 0, all: 0 },
      lines: [],
      paging: { page: 1, pageSize: 30, total: 0 },
    }),
  consultations: () =>
    ConsultationsPage({
      chrome: { ...PUBLIC, path: '/consultations' },
      today: TODAY,
      past: false,
      rows: [shown(), shown({ id: 801, toOn: TODAY })],
      paging: { page: 1, pageSize: 20, total: 2 },
    }),
  'consultations-past': () =>
    ConsultationsPage({
      chrome: { ...PUBLIC, path: '/consultations?past=yes' },
      today: TODAY,
      past: true,
      rows: [shown({ toOn: at('2026-11-12') })],
      paging: { page: 1, pageSize: 20, total: 41 },
    }),
  consultation: () => ConsultationPage(publicPage(shown())),
  'consultation-refused': () =>
    ConsultationPage({
      ...publicPage(shown({ shortReason: '汛期将至，需要尽快施行。' })),
      form: { values: { author: '王先生' }, errors: [{ field: 'text', message: '请填写您的意见' }] },
    }),
  'consultation-answered': () =>
    ConsultationPage(
      publicPage(
        shown({
          toOn: at('2026-11-15'),
          resultOn: at('2026-11-20'),
          resultSaid: '意见集中在租金标准和腾退期限。',
          result: { counts: commentCounts(COMMENTS), topics: answeredTopics(COMMENTS) },
        }),
      ),
    ),
  'consultation-withdrawn': () =>
    ConsultationPage(
      publicPage(
        shown({ withdrawnOn: at('2026-11-18'), withdrawReason: '上位法已经修改，需要重新起草。', draft: null }),
      ),
    ),
  'comment-received': () =>
    CommentReceivedPage({
      chrome: { ...PUBLIC, path: '/consultations/800/received/YJ20261122-ABCDEFGH' },
      id: 800,
      title: consultationRow().title,
      receipt: 'YJ20261122-ABCDEFGH',
    }),
};
