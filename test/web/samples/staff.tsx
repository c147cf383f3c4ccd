import { seededCalendar } from '../../../seeds/calendar.ts';
import { nationalProfile } from '../../../seeds/profiles/profiles.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { reviewClock } from '../../../server/domain/review/clock.ts';
import type { ReviewFile, ReviewStepRow } from '../../../server/domain/review/rows.ts';
import { gateOf } from '../../../server/domain/procedure/gate.ts';
import type { VNode } from 'preact';
import type { Dossier } from '../../../server/domain/dossier.ts';
import { emptyMetadata } from '../../../server/domain/metadata.ts';
import type { FilingRow, FlagRow, NoticeRow, ReviewRow } from '../../../server/domain/model.ts';
import { EMPTY_REGISTRATION } from '../../../server/domain/registration/register.ts';
import { standingOn } from '../../../server/text/standingOn.ts';
import { factValues, proposedForm } from '../../../server/web/factsForm.ts';
import { emptyForm } from '../../../server/web/form.ts';
import { ConflictPage } from '../../../server/web/pages/conflict.tsx';
import type { DeskItem } from '../../../server/web/components/duty.tsx';
import type { InboxModel } from '../../../server/web/desk/inbox.tsx';
import { DeskPage } from '../../../server/web/pages/desk.tsx';
import { type DossierModel, DossierPage } from '../../../server/web/pages/dossier.tsx';
import { DossierEditPage } from '../../../server/web/pages/dossierEdit.tsx';
import { DossiersPage } from '../../../server/web/pages/dossiers.tsx';
import { UploadConfirmPage, UploadRefusedPage } from '../../../server/web/pages/uploadConfirm.tsx';
import { type UploadLine, UploadsPage } from '../../../server/web/pages/uploads.tsx';
import { EVENTS, NAMES, TODAY, at, issuers, staff } from './base.ts';
import { HINTS } from './hints.tsx';
import { alike, comparePage, likenessPage, standing } from './likeness.tsx';
import { PROCEDURE_FILE } from './procedureFile.ts';
import { SAMPLE_DUTIES } from './duties.ts';
import { TERM } from './termInfo.ts';
import { ARTICLES, NUMBER, TEXT, TITLE, span } from './text.ts';

const flag = (id: number, more: Partial<FlagRow>): FlagRow => ({
  id,
  version: 1,
  key: `k${id}`,
  kind: 'cleanup.due',
  documentId: 101,
  issuerId: 1,
  dueOn: at('2026-12-20'),
  rule: '每隔两年清理一次，自上次清理结论之日起计算。',
  citation: '国发〔2008〕17号（十五）',
  evidence: [
    { label: '施行', on: at('2024-03-01') },
    { label: '上次清理结论：继续有效', on: at('2024-12-20') },
  ],
  firstSeenOn: at('2026-11-20'),
  clearedOn: null,
  ...more,
});

const named = (
  id: number,
  title: string,
  docNumber: string | null,
): { documentId: number; title: string; docNumber: string | null } => ({ documentId: id, title, docNumber });
const notice = (
  id: number,
  acknowledgedAt: string | null = null,
): Pick<NoticeRow, 'id' | 'version' | 'acknowledgedAt' | 'snoozedUntil' | 'handedToId' | 'step'> => ({
  id,
  version: 1,
  acknowledgedAt,
  snoozedUntil: null,
  handedToId: null,
  step: 'before-30',
});

const inbox = (items: readonly DeskItem[], query: InboxModel['query']): InboxModel => ({
  query,
  show: 'waiting',
  counts: { waiting: items.length, snoozed: 1, acknowledged: 0, handed_over: 0 },
  todos: [
    { key: 'filing.overdue', count: 2, late: 2 },
    { key: 'cleanup.due', count: 1, late: 0 },
  ],
  items,
  paging: { page: 1, pageSize: 100, total: items.length },
  kinds: ['filing.overdue', 'cleanup.overdue'],
  issuers: [{ id: 1, name: '清河县水利局' }],
});

const upload = (id: number, fileName: string, more: Partial<UploadLine['upload']> = {}): UploadLine => ({
  upload: {
    id,
    version: 1,
    state: 'ready',
    purpose: 'issued',
    fileName,
    fileSize: 648_211,
    mediaType: 'application/pdf',
    pages: 6,
    faultCode: null,
    faultDetails: null,
    uploadedAt: '2026-11-22T01:32:00.000Z',
    documentId: null,
    ...more,
  },
  uploadedBy: '周敏',
  progress: null,
  duplicateOf: null,
});

const review: ReviewRow = {
  id: 61, version: 2, documentId: 101, textVersionId: 501, draftSha256: 'b'.repeat(64), state: 'accepted',
  submittedOn: at('2026-11-02'), submittedById: 9, acceptedOn: at('2026-11-04'), reviewerId: 7, dueOn: at('2026-11-25'),
  opinion: null, opinionNumber: null, opinionText: null, concludedOn: null, adoption: null, adoptionNote: null, fromPaper: false, outcome: null, supplementDueOn: null, emergencyId: null, taken: null,
}; // prettier-ignore

const filing = (id: number, more: Partial<FilingRow>): FilingRow => ({
  id, version: 1, documentId: 101, line: 'superior', state: 'due', clockFrom: at('2024-02-10'), dueOn: at('2024-02-25'), submittedOn: null,
  submittedById: null, receivedOn: null, outcome: null, filingNumber: null, opinionText: null, closedOn: null, closedById: null, fromPaper: false,
  firstSubmittedOn: null, registeredOn: null, stateFrom: null, answerBy: null, reviewBy: null, ...more,
}); // prettier-ignore

const desk = (empty = false, query: InboxModel['query'] = {}): VNode => (
  <DeskPage
    chrome={staff('/desk', 'clerk', {
      notices: [
        {
          tone: 'done',
          text: '已确认《清河县农村公路管理办法》，卷宗已建立。',
          link: { href: '/dossiers/77', text: '打开卷宗' },
        },
      ],
    })}
    today={TODAY}
    firstSteps={
      empty
        ? [
            { step: 'issuers', done: true },
            { step: 'documents', done: false },
          ]
        : []
    }
    inbox={inbox(
      empty
        ? []
        : [
            {
              flag: flag(1, {
                kind: 'filing.overdue',
                dueOn: at('2026-11-10'),
                rule: '自公布之日起15日内报上一级政府备案。',
              }),
              notice: notice(1),
              document: named(31, '清河县农村宅基地审批管理办法', '清政规〔2026〕8号'),
              issuer: null,
              state: 'waiting',
            },
            {
              flag: flag(2, {
                kind: 'review.overdue',
                dueOn: at('2026-11-18'),
                rule: '审核时间最长不超过15个工作日。',
                citation: '国办发〔2018〕115号（五）',
              }),
              notice: notice(2, '2026-11-19T00:00:00.000Z'),
              document: named(32, '清河县校外托管机构管理办法（送审稿）', null),
              issuer: null,
              state: 'waiting',
            },
            {
              flag: flag(3, { kind: 'cleanup.overdue', dueOn: TODAY }),
              notice: notice(3),
              document: named(101, TITLE, NUMBER),
              issuer: null,
              state: 'waiting',
            },
            {
              flag: flag(4, {
                kind: 'expiry.soon',
                dueOn: at('2026-11-30'),
                rule: '有效期届满前提醒制定机关评估。',
                citation: '本系统设定，非法定标准',
              }),
              notice: notice(4),
              document: named(41, '清河县促进夜间经济发展若干措施', '清政办规〔2023〕6号'),
              issuer: null,
              state: 'waiting',
            },
            {
              flag: flag(5, {
                kind: 'interview.due',
                documentId: null,
                issuerId: 12,
                dueOn: at('2026-12-05'),
                rule: '12个月内问题事件累计达到2分。',
                citation: '本系统设定，非法定标准',
              }),
              notice: notice(5),
              document: null,
              issuer: { id: 12, name: '清河县教育局' },
              state: 'waiting',
            },
            {
              flag: flag(6, {}),
              notice: null,
              document: named(52, '柳溪镇农村公路养护管理办法', '柳府规〔2024〕1号'),
              issuer: null,
              state: 'waiting',
            },
          ],
      query,
    )}
    uploadsInAll={empty ? 0 : 23}
    uploads={
      empty ? [] : [upload(5, '关于印发《清河县临时救助实施办法》的通知.pdf'), upload(6, '清建规〔2025〕1号.docx')]
    }
    reviews={
      empty
        ? []
        : [{ review, document: named(33, '清河县校园周边环境管理规定（送审稿）', null), issuerName: '清河县教育局' }]
    }
    registrations={[
      {
        registration: {
          ...EMPTY_REGISTRATION,
          id: 81,
          version: 1,
          documentId: 101,
          state: 'requested',
          requestedOn: at('2026-11-16'),
          decideBy: at('2026-11-20'),
        },
        document: { documentId: 101, title: '清河县水路客运管理办法', docNumber: NUMBER },
        issuerName: '清河县交通运输局',
      },
    ]}
    decisions={[
      {
        document: {
          documentId: 901,
          title: '清河县人民政府关于公布规范性文件清理结果的决定',
          docNumber: '清政规〔2026〕3号',
        },
        rows: 12,
      },
    ]}
    waits={{ suggestions: [], contests: [] }}
    failedMails={
      empty
        ? []
        : [{ id: 1, address: 'liu@qinghe.example', subject: '到期提醒：3件', attempts: 4, lastError: '连接超时' }]
    }
  />
);

const uploads = (): VNode => (
  <UploadsPage
    chrome={staff('/uploads')}
    form={emptyForm()}
    issuers={issuers}
    limits={{ bytes: 50 * 1024 * 1024, files: 50 }}
    state={null}
    lines={[
      upload(1, '清河县人民政府关于印发《清河县公共租赁住房管理办法》的通知.pdf'),
      upload(2, '扫描件2019年.pdf', { state: 'refused', faultCode: 'file.noText', pages: 12 }),
      upload(3, '清建规〔2025〕1号.docx', { state: 'waiting', pages: null, mediaType: null }),
      { ...upload(6, '2011年扫描件.pdf', { state: 'ocr', pages: 12 }), progress: { done: 2, total: 12 } },
      { ...upload(4, '清政发〔2019〕12号.pdf', { state: 'confirmed', documentId: 88 }), duplicateOf: null },
      {
        ...upload(5, '副本.pdf', { state: 'refused', faultCode: 'upload.duplicate' }),
        duplicateOf: { documentId: 88, title: '清河县公共租赁住房管理暂行办法' },
      },
    ]}
    paging={{ page: 3, pageSize: 20, total: 183 }}
  />
);

const spanOf = (
  phrase: string,
  sure = true,
  item?: number,
): { start: number; end: number; quote: string; sure: boolean; item?: number } => {
  const [start, end] = span(phrase);
  return { start, end, quote: phrase, sure, ...(item === undefined ? {} : { item }) };
};

export const PROPOSED = proposedForm(
  {
    ...emptyMetadata(),
    title: TITLE,
    docNumber: NUMBER,
    issuers: ['清河县人民政府'],
    genre: '办法',
    signedOn: at('2024-02-08'),
    effectiveOn: at('2024-03-01'),
    validMonths: 60,
    repeals: [{ title: '清河县公共租赁住房管理暂行办法', docNumber: '清政发〔2019〕12号', scope: 'whole' }],
    citesLaws: ['城镇住房保障条例'],
  },
  {
    title: [spanOf('清河县公共租赁住房管理办法', true)],
    docNumber: [spanOf('清政规〔2024〕3号')],
    issuers: [spanOf('清河县人民政府', true, 0)],
    genre: [spanOf('办法', false)],
    signedOn: [spanOf('2024年2月8日', false)],
    effectiveOn: [spanOf('自2024年3月1日起施行')],
    validMonths: [spanOf('有效期5年')],
    repeals: [spanOf('《清河县公共租赁住房管理暂行办法》（清政发〔2019〕12号）同时废止', true, 0)],
    citesLaws: [spanOf('《城镇住房保障条例》', true, 0)],
  },
);

const SUBJECT = {
  subject: '住房保障',
  sure: true,
  evidence: [{ where: 'title' as const, start: 3, end: 9, quote: '公共租赁住房' }],
};

const confirm = (wrong = false): VNode => (
  <UploadConfirmPage
    chrome={staff('/uploads/1')}
    upload={{
      id: 1,
      version: 3,
      fileName: '关于印发《清河县公共租赁住房管理办法》的通知.pdf',
      mediaType: 'application/pdf',
      pages: 6,
      fileSha256: 'a'.repeat(64),
      warnings: [],
      faultCode: null,
      faultDetails: null,
    }}
    text={TEXT}
    articles={ARTICLES}
    form={{
      values: { ...PROPOSED.values, purpose: 'issued' },
      errors: wrong
        ? [
            { field: 'publishedOn', message: '公布日期不能晚于今天。' },
            { field: 'relations.0.until', message: '延长至的日期没有填。' },
          ]
        : [],
    }}
    evidence={PROPOSED.evidence}
    subjects={['教育', '住房保障']}
    proposed={SUBJECT}
    findings={[
      {
        field: null,
        text: '没有合法性审核记录。存量文件可以先保存，查到以后在卷宗里补录。',
        rule: '国办发〔2018〕115号（七）',
      },
      { field: 'publishedOn', text: '文中没有公布日期，请按政府公报或者网站填写。' },
    ]}
    alike={alike}
    hints={HINTS}
    listed={null}
    held={
      wrong
        ? [{ id: 88, title: '清河县公共租赁住房管理暂行办法', docNumber: '清政发〔2019〕12号', by: ['number', 'text'] }]
        : []
    }
    former={[named(88, '清河县公共租赁住房管理暂行办法', '清政发〔2019〕12号')]}
  />
);

const SETTLED = {
  on: null,
  state: 'stated' as const,
  confirmedAt: '2024-02-10T01:00:00.000Z',
  targetTitleKey: null,
  targetNumberKey: null,
  listedUnder: null,
  placeStart: null,
  placeEnd: null,
};

const dossier: Dossier = {
  document: {
    id: 101, version: 5, externalId: null, title: TITLE, titleKey: TITLE, docNumber: NUMBER, docNumberKey: '清政规|2024|3', registrationNumber: 'QHGS-2024-0003',
    genre: '办法', subject: '住房保障', tier: 'government', issuerId: 1, draftedById: null, status: 'issued', origin: 'draft', isPublic: true, withdrawnSaid: null, adoptedOn: at('2024-01-30'), signedOn: at('2024-02-08'),
    publishedOn: at('2024-02-10'), effectiveOn: at('2024-03-01'), validUntil: at('2029-02-28'), validMonths: 60, trial: false,
    createdAt: '2024-01-10T01:00:00.000Z', createdById: 9,
  },
  issuers: [{ id: 201, version: 1, documentId: 101, ordinal: 0, name: '清河县人民政府', issuerId: 1 }],
  versions: [
    { id: 500, version: 1, documentId: 101, ordinal: 0, startsOn: null, fileSha256: 'c'.repeat(64), fileName: '清政规〔2024〕3号.pdf', mediaType: 'application/pdf', pages: 6, text: TEXT, textSha256: 'd'.repeat(64), articles: ARTICLES },
    { id: 501, version: 1, documentId: 101, ordinal: 1, startsOn: at('2025-07-01'), fileSha256: null, fileName: null, mediaType: null, pages: null, text: TEXT, textSha256: 'e'.repeat(64), articles: ARTICLES },
  ],
  events: EVENTS,
  relations: [
    { id: 301, version: 1, documentId: 101, kind: 'repeals', targetDocumentId: 88, targetTitle: '清河县公共租赁住房管理暂行办法', targetDocNumber: '清政发〔2019〕12号', scope: 'whole', articles: [], until: null, ...SETTLED, target: NAMES.get(88) ?? null },
    { id: 302, version: 1, documentId: 101, kind: 'based_on', targetDocumentId: null, targetTitle: '城镇住房保障条例', targetDocNumber: null, scope: 'whole', articles: [], until: null, ...SETTLED, target: null },
  ],
  inbound: [],
  names: NAMES,
  reviews: [
    { ...review, id: 60, state: 'concluded', opinion: 'amend', opinionNumber: '清司审〔2024〕5号', opinionText: '第八条的腾退期限没有规定，建议补充；第六条的审核期限应当与省的规定衔接。', concludedOn: at('2024-01-20'), acceptedOn: at('2024-01-12'), submittedOn: at('2024-01-10'), dueOn: at('2024-02-02'), adoption: null },
  ],
  registrations: [],
  filingSteps: [],
  filings: [
    filing(71, { state: 'received', submittedOn: at('2024-02-20'), receivedOn: at('2024-02-21') }),
    filing(72, { line: 'congress', dueOn: at('2026-11-10') }),
    filing(73, { line: 'bureau', state: 'closed', submittedOn: at('2024-03-12'), receivedOn: at('2024-03-12'), closedOn: at('2024-03-20'), outcome: 'registered', filingNumber: '清规备字〔2024〕3号' }),
  ],
  problems: [],
  flags: [flag(9, { kind: 'filing.overdue', dueOn: at('2026-11-10') })],
  spans: [],
}; // prettier-ignore

const step = (id: number, kind: ReviewStepRow['step'], on: string, more: Partial<ReviewStepRow> = {}): ReviewStepRow => ({
  id, version: 1, documentId: 101, reviewId: 61, step: kind, on: at(on), byId: 9, at: `${on}T01:00:00.000Z`, reviewerId: null, missing: [], note: null, ...more,
}); // prettier-ignore

/** 合法性审核 of the sample dossier: one that was sent back and came again, with a paper, a question and two points filled in. */
const REVIEW_FILE: ReviewFile = {
  steps: [
    step(601, 'submitted', '2026-11-02', { missing: ['own_opinion'], note: '县政府2026年制定计划项目' }),
    step(602, 'assigned', '2026-11-02', { byId: 8, reviewerId: 7 }),
    step(603, 'supplement', '2026-11-03', { byId: 8, missing: ['own_opinion'], note: '请补充本单位审核意见' }),
    step(604, 'resubmitted', '2026-11-04'),
    step(605, 'accepted', '2026-11-04', { byId: 7, reviewerId: 7 }),
  ],
  points: [
    { id: 621, version: 1, documentId: 101, reviewId: 61, point: 'issuer', result: 'pass', note: null, judgedById: 8, judgedAt: '2026-11-18T01:00:00.000Z' },
    { id: 622, version: 1, documentId: 101, reviewId: 61, point: 'rights', result: 'problem', note: '第八条要求提供收入证明，没有依据', judgedById: 8, judgedAt: '2026-11-18T01:00:00.000Z' },
  ],
  counsels: [
    { id: 631, version: 1, documentId: 101, reviewId: 61, kind: 'counsel', name: '李律师', organization: '清河律师事务所', askedOn: at('2026-11-17'), askedById: 8, question: '第八条是否增设证明', answeredOn: at('2026-11-19'), opinion: '属于增设证明事项，建议删去。', use: 'adopted', useNote: null },
  ],
  emergencies: [],
  papers: [
    { id: 641, version: 1, documentId: 101, subject: 'review', subjectId: 61, kind: 'explanation', fileSha256: 'a'.repeat(64), fileName: '起草说明.docx', fileSize: 20480, mediaType: 'application/pdf', note: null, addedById: 9, addedAt: '2026-11-12T01:00:00.000Z', removedAt: null, removedById: null, removeReason: null },
    { id: 642, version: 2, documentId: 101, subject: 'review', subjectId: 61, kind: 'basis', fileSha256: 'b'.repeat(64), fileName: '依据（旧）.pdf', fileSize: 1024, mediaType: 'application/pdf', note: null, addedById: 9, addedAt: '2026-11-12T01:00:00.000Z', removedAt: '2026-11-16T01:00:00.000Z', removedById: 9, removeReason: '版本有误' },
  ],
  verdicts: [],
}; // prettier-ignore
const MATERIALS = { demanded: ['draft', 'explanation', 'own_opinion'] as const, held: new Set(['draft', 'explanation'] as const), missing: ['own_opinion'] as const }; // prettier-ignore
const REVIEWING: DossierModel['reviewing'] = {
  file: REVIEW_FILE,
  waiting: MATERIALS,
  details: new Map(
    [60, 61].map((id) => [
      id,
      {
        materials: MATERIALS,
        clock: reviewClock({ ...review, id, state: 'accepted' }, REVIEW_FILE.steps, TODAY, seededCalendar()),
        least: 5,
        most: 15,
        leastCitation: '国办发〔2018〕115号（五）',
        mostCitation: '国办发〔2018〕115号（五）',
        earliestOn: at('2026-11-24'),
      },
    ]),
  ),
  reviewers: [{ id: 8, name: '陈立' }],
  followUpBy: at('2026-12-11'),
  emergencies: [],
};

export const dossierModel = (more: Partial<DossierModel> = {}): DossierModel => ({
  chrome: staff('/dossiers/101'),
  today: TODAY,
  dossier,
  standing: standingOn(TODAY, dossier.events, dossier.names),
  history: [
    { seq: 903, at: '2026-11-02T03:20:00.000Z', actor: '周敏（备案岗）', act: 'document.edit', note: '按公报更正公布日期', changes: [{ op: 'update', table: 'document', id: 101, fields: { publishedOn: ['2024-02-08', '2024-02-10'], tier: [null, 'government'] } }] },
    { seq: 402, at: '2024-02-20T03:20:00.000Z', actor: '李想（县政府办公室）', act: 'filing.submit', note: null, changes: [{ op: 'update', table: 'filing', id: 71, fields: { state: ['due', 'submitted'], submittedOn: [null, '2024-02-20'] } }] },
    { seq: 401, at: '2024-02-10T03:20:00.000Z', actor: '李想（县政府办公室）', act: 'document.issue', note: null, changes: [{ op: 'update', table: 'document', id: 101, fields: { status: ['reviewed', 'issued'], isPublic: [false, true], docNumber: [null, NUMBER], effectiveOn: [null, '2024-03-01'], validMonths: [null, 60] } }] },
  ],
  likeness: { standing, behind: true, earlier: [{ compared: { outcome: 'no_conflict', note: null, byId: 8, at: '2026-10-20T02:00:00.000Z', current: false }, otherId: 93, title: '清河县水路交通安全规定' }] },
  hints: { hints: HINTS, opinion: '' },
  rules: { figures: periodOn(nationalProfile(), TODAY).figures, calendar: seededCalendar() },
  term: TERM,
  duties: SAMPLE_DUTIES,
  procedure: {
    file: PROCEDURE_FILE,
    gate: gateOf(dossier, PROCEDURE_FILE, { figures: periodOn(nationalProfile(), TODAY).figures, calendar: seededCalendar() }),
  },
  registration: {
    figures: periodOn(nationalProfile(), TODAY).figures,
    demanded: false,
    submitBy: null,
    numbering: { pattern: null, codes: [] },
    docNumbers: null,
    papers: [],
  },
  reviewing: REVIEWING,
  drafting: { drafter: { id: 12, name: '清河县住房和城乡建设局' }, bodies: [{ id: 1, name: '清河县人民政府' }, { id: 12, name: '清河县住房和城乡建设局' }] },
  people: new Map([[7, '周敏'], [8, '陈立'], [9, '李想']]),
  failed: null,
  findings: [{ text: '公布到施行只有20天，应当在备案说明里写明理由。', rule: '本系统设定，非法定标准' }],
  ...more,
}); // prettier-ignore

const draft = (): VNode => {
  const base = dossierModel({ chrome: staff('/dossiers/101', 'reviewer'), findings: [], history: [] });
  const model: DossierModel = {
    ...base,
    dossier: {
      ...dossier,
      document: { ...dossier.document, status: 'in_review', isPublic: false, docNumber: null, publishedOn: null },
      events: [],
      flags: [],
      filings: [],
      relations: [],
      reviews: [review],
    },
    failed: {
      act: 'review.conclude',
      id: 61,
      form: {
        values: { on: '2026-11-23' },
        errors: [
          { field: 'outcome', message: '请选择审核意见。' },
          { field: 'on', message: '出具日期不能晚于今天。' },
        ],
      },
    },
  };
  return <DossierPage {...model} />;
};

const statuses = ['issued', 'filed', 'draft', 'in_review', 'filed', 'abandoned'] as const;
const validities = ['in_force', 'lapsed', 'unknown', 'upcoming', 'suspended', 'repealed'] as const;

const dossiers = (): VNode => (
  <DossiersPage
    chrome={staff('/dossiers')}
    today={TODAY}
    query={{ status: 'issued', q: '管理' }}
    lines={Array.from({ length: 14 }, (_, i) => ({
      id: 100 + i,
      title:
        i % 3 === 0
          ? '清河县人民政府办公室关于进一步加强城乡居民最低生活保障和临时救助工作的实施意见'
          : '清河县公共租赁住房管理办法',
      docNumber: i % 5 === 4 ? null : `清政办规〔2024〕${i + 1}号`,
      issuerName: i % 6 === 5 ? null : (issuers[i % 6]?.name ?? null),
      issuerId: 1,
      genre: '办法',
      subject: null,
      tier: 'government' as const,
      status: statuses[i % 6] ?? 'issued',
      origin: 'stock' as const,
      isPublic: i % 4 !== 3,
      publishedOn: i % 5 === 4 ? null : at('2024-02-10'),
      signedOn: null,
      effectiveOn: null,
      validUntil: i % 2 === 0 ? at('2029-02-28') : null,
      validity: validities[i % 6] ?? 'in_force',
      since: null,
    }))}
    paging={{ page: 1, pageSize: 50, total: 1287 }}
    issuers={issuers}
    years={[2026, 2025, 2024]}
    statusCounts={{ draft: 14, in_review: 3, reviewed: 2, issued: 88, filed: 1180 }}
  />
);

const facts = factValues({ ...dossier.document, issuers: [{ name: '清河县人民政府', issuerId: 1 }] });

export const STAFF_SAMPLES: Record<string, () => VNode> = {
  desk: () => desk(),
  'desk-todos': () => desk(false, { by: 'todo', todo: 'cleanup.due' }),
  'desk-empty': () => desk(true),
  uploads,
  confirm: () => confirm(),
  'confirm-wrong': () => confirm(true),
  refused: () => (
    <UploadRefusedPage
      chrome={staff('/uploads/2')}
      upload={{
        id: 2,
        version: 1,
        fileName: '扫描件.pdf',
        mediaType: 'application/pdf',
        pages: 12,
        fileSha256: 'f'.repeat(64),
        warnings: [],
        faultCode: 'file.encrypted',
        faultDetails: {},
      }}
    />
  ),
  compare: comparePage,
  likeness: () => likenessPage(true),
  'likeness-empty': () => likenessPage(false),
  dossiers,
  dossier: () => <DossierPage {...dossierModel()} />,
  'dossier-draft': draft,
  'dossier-edit': () => (
    <DossierEditPage
      chrome={staff('/dossiers/101/edit')}
      documentId={101}
      title={TITLE}
      version={5}
      base={facts}
      form={emptyForm(facts)}
      subjects={['教育', '住房保障']}
      proposed={null}
    />
  ),
  conflict: () => (
    <ConflictPage
      chrome={staff('/dossiers/101/edit')}
      documentId={101}
      title={TITLE}
      action="/dossiers/101/edit"
      base={facts}
      yours={{ ...facts, publishedOn: '2024-02-09', genre: '规定', validMonths: '36' }}
      theirs={{ ...facts, publishedOn: '2024-02-12', registrationNumber: 'QHGS-2024-0033' }}
      version={6}
      changedBy="李想"
      changedAt="2026-11-22T02:11:00.000Z"
    />
  ),
};
