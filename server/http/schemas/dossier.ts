import { z } from 'zod';
import * as C from '../../domain/codes.ts';
import { FILING_STEPS } from '../../domain/filing/codes.ts';
import { FACTS_OUT } from './facts.ts';
import { ARTICLE, dayOut, instantOut } from './out.ts';
import { REGISTRATION_OUT } from './registrations.ts';
import { RELATION, STANDING, TOLD_EVENT } from './standing.ts';

const day = dayOut.nullable();
const text = z.string().nullable();
const person = z.int().nullable().meta({ description: '账号' });

/** A wording without its text. */
export const VERSION = z
  .object({
    id: z.int(),
    ordinal: z.int(),
    startsOn: day.meta({ description: '这一文本的第一天；null 为文件本身的第一天' }),
    fileName: text,
    mediaType: text,
    pages: z.int().nullable(),
    fileSha256: text,
    textSha256: z.string(),
  })
  .meta({ id: 'TextVersion' });

export const WORDING = VERSION.extend({ text: z.string(), articles: z.array(ARTICLE) }).meta({ id: 'Wording' });

const EVENT = TOLD_EVENT.extend({
  id: z.int(),
  version: z.int(),
  dayStated: z.boolean(),
  recordedById: person,
  knownAt: instantOut,
  voidedAt: instantOut.nullable(),
  voidReason: text,
}).meta({ id: 'LegalEvent' });

const REVIEW = z
  .object({
    id: z.int(),
    version: z.int(),
    state: z.enum(C.REVIEW_STATES),
    textVersionId: z.int().nullable(),
    draftSha256: text,
    submittedOn: day,
    submittedById: person,
    acceptedOn: day,
    reviewerId: person,
    dueOn: day,
    opinion: z.enum(C.OPINIONS).nullable(),
    opinionNumber: text,
    opinionText: text,
    concludedOn: day,
    adoption: z.enum(C.ADOPTIONS).nullable(),
    adoptionNote: text,
    fromPaper: z.boolean(),
  })
  .meta({ id: 'Review' });

const FILING = z
  .object({
    id: z.int(),
    version: z.int(),
    line: z.enum(C.FILING_LINES),
    state: z.enum(C.FILING_STATES),
    clockFrom: day,
    dueOn: day,
    submittedOn: day,
    receivedOn: day,
    outcome: z.enum(C.FILING_OUTCOMES).nullable(),
    filingNumber: text,
    opinionText: text,
    closedOn: day,
    fromPaper: z.boolean(),
    firstSubmittedOn: day.meta({ description: '首次报送；submittedOn 是最近一次报送' }),
    registeredOn: day,
    answerBy: day.meta({ description: '文书载明的答复期限' }),
    reviewBy: day.meta({ description: '延长后的审查期限' }),
  })
  .meta({ id: 'Filing' });

const FILING_STEP = z
  .object({
    id: z.int(),
    filingId: z.int(),
    kind: z.enum(FILING_STEPS),
    on: dayOut,
    factOn: day,
    dueOn: day,
    outcome: z.enum(C.FILING_OUTCOMES).nullable(),
    note: text,
    paperNumber: text,
    knownAt: instantOut,
  })
  .meta({ id: 'FilingStep' });

export const PROBLEM_OUT = z
  .object({
    id: z.int(),
    kind: z.enum(C.PROBLEM_KINDS),
    on: dayOut,
    documentId: z.int().nullable(),
    note: text,
    excludedAt: instantOut.nullable(),
    excludedReason: text,
  })
  .meta({ id: 'ProblemEvent' });

/** A duty that stands, as the scan found it. */
export const FLAG = z
  .object({
    kind: z.enum(C.FLAG_KINDS),
    documentId: z.int().nullable(),
    issuerId: z.int().nullable(),
    dueOn: dayOut,
    rule: z.string(),
    citation: z.string(),
    evidence: z.array(z.object({ label: z.string(), on: day.optional() })),
  })
  .meta({ id: 'Flag' });

/** 卷宗. */
export const DOSSIER = z
  .object({
    id: z.int(),
    version: z.int(),
    externalId: text,
    status: z.enum(C.STATUSES),
    origin: z.enum(C.ORIGINS),
    isPublic: z.boolean(),
    withdrawnSaid: text.meta({ description: '停止公开后在原网址对公众的说明' }),
    draftedById: z.int().nullable().meta({ description: '起草单位，与主办机关相同的为 null' }),
    createdAt: instantOut,
    facts: FACTS_OUT,
    standing: STANDING,
    versions: z.array(VERSION),
    events: z.array(EVENT).meta({ description: '包括已作为误记撤销的' }),
    relations: z.array(RELATION),
    reviews: z.array(REVIEW),
    filings: z.array(FILING),
    filingSteps: z.array(FILING_STEP),
    registrations: z.array(REGISTRATION_OUT),
    problems: z.array(PROBLEM_OUT),
    flags: z.array(FLAG),
  })
  .meta({ id: 'Dossier' });

/** A line of a list of documents. */
export const DOCUMENT_LINE = z
  .object({
    id: z.int(),
    title: z.string(),
    docNumber: text,
    issuerName: text,
    issuerId: z.int().nullable(),
    genre: text,
    tier: z.enum(C.TIERS).nullable(),
    status: z.enum(C.STATUSES),
    origin: z.enum(C.ORIGINS),
    isPublic: z.boolean(),
    publishedOn: day,
    signedOn: day,
    effectiveOn: day,
    validUntil: day,
    validity: z.enum(C.VALIDITIES),
    since: day,
  })
  .meta({ id: 'DocumentLine' });

/** What an act changed: fields with the value before and after. */
export const CHANGES = z.array(
  z.object({
    op: z.string(),
    table: z.string(),
    id: z.int(),
    fields: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).meta({ description: '字段：[原值, 新值]' }),
  }),
);

export const HISTORY = z.array(
  z
    .object({ seq: z.int(), at: instantOut, actor: z.string(), act: z.string(), note: text, changes: CHANGES })
    .meta({ id: 'HistoryEntry' }),
);
