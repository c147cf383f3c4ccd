import { z } from 'zod';
import * as C from '../../domain/procedure/codes.ts';
import { GATE_FLAWS, GATE_STATES } from '../../domain/procedure/gate.ts';
import { DOCUMENT_CLASSES, EVIDENCE_KINDS } from '../../domain/profile/codes.ts';
import { ARTICLE, dayOut, instantOut } from './out.ts';

const day = dayOut.nullable();
const text = z.string().nullable();
const person = z.int().nullable().meta({ description: '账号' });

const CONSULTATION = z
  .object({
    id: z.int(),
    version: z.int(),
    documentId: z.int(),
    title: z.string(),
    explanation: z.string(),
    address: z.string().meta({ description: '其他提交方式' }),
    draftSha256: z.string(),
    fromOn: dayOut,
    toOn: dayOut.meta({ description: '截止日期，含当日' }),
    leastOn: day.meta({ description: '规定至少到哪一天；没有设定的为 null' }),
    shortReason: text,
    state: z.enum(C.CONSULTATION_STATES).meta({ description: '今天的情况，按日期计算' }),
    openedById: person,
    withdrawnOn: day,
    withdrawReason: text,
    resultOn: day,
    resultSaid: text,
  })
  .meta({ id: 'Consultation' });

/** What is on file about the procedure of a document, and what it still needs. */
export const PROCEDURE = z
  .object({
    normative: z.boolean().meta({ description: '是否按行政规范性文件办理' }),
    classes: z.array(z.enum(DOCUMENT_CLASSES)),
    lines: z
      .array(
        z.object({
          evidence: z.enum(EVIDENCE_KINDS),
          because: z.enum(DOCUMENT_CLASSES).meta({ description: '因属于哪一类文件而需要' }),
          citation: z.string(),
          state: z.enum(GATE_STATES),
          flaw: z.enum(GATE_FLAWS).nullable(),
        }),
      )
      .meta({ description: '规则要求的程序证据' }),
    unset: z.array(z.enum(EVIDENCE_KINDS)).meta({ description: '本地没有设定要求的' }),
    missing: z
      .object({ issue: z.array(z.enum(EVIDENCE_KINDS)), filing: z.array(z.enum(EVIDENCE_KINDS)) })
      .meta({ description: '缺少哪些就不能印发、不能报送备案' }),
    classification: z
      .object({ classes: z.array(z.enum(C.GIVEN_CLASSES)), reason: z.string(), byId: z.int(), at: instantOut })
      .nullable(),
    determination: z
      .object({
        normative: z.boolean(),
        excludedAs: text,
        reason: z.string(),
        on: dayOut,
        byId: z.int(),
        at: instantOut,
      })
      .nullable(),
    effectGap: z
      .object({ days: z.int(), least: z.int(), citation: z.string(), explained: text })
      .nullable()
      .meta({ description: '公布到施行短于规定的间隔' }),
    evidence: z.array(
      z
        .object({
          id: z.int(),
          version: z.int(),
          kind: z.enum(C.RECORDED_KINDS),
          state: z.enum(C.EVIDENCE_STATES),
          fromOn: day,
          on: day,
          performer: z.enum(C.PERFORMERS).nullable(),
          who: text,
          result: z.enum(C.EVIDENCE_RESULTS).nullable(),
          said: text,
          recordedById: person,
          recordedAt: instantOut,
          withdrawnAt: instantOut.nullable(),
          withdrawReason: text,
        })
        .meta({ id: 'Evidence' }),
    ),
    consultations: z.array(CONSULTATION),
  })
  .meta({ id: 'Procedure' });

/** A consultation with its comments, for the office alone. */
export const CONSULTATION_FILE = CONSULTATION.extend({
  comments: z.array(
    z
      .object({
        id: z.int(),
        receipt: z.string(),
        channel: z.enum(C.COMMENT_CHANNELS),
        receivedOn: dayOut,
        receivedAt: instantOut,
        author: text,
        contact: text,
        place: text,
        text: z.string(),
        topic: text,
        outcome: z.enum(C.COMMENT_OUTCOMES).nullable(),
        answer: text,
        answeredById: person,
        answeredAt: instantOut.nullable(),
      })
      .meta({ id: 'ConsultationComment' }),
  ),
}).meta({ id: 'ConsultationFile' });

/** A consultation in the public list. */
export const PUBLIC_LINE = z
  .object({
    id: z.int(),
    title: z.string(),
    documentTitle: z.string(),
    issuerName: text,
    fromOn: dayOut,
    toOn: dayOut,
    state: z.enum(C.CONSULTATION_STATES),
    daysLeft: z.int().meta({ description: '还可以提意见的天数，含今天' }),
  })
  .meta({ id: 'PublicConsultationLine' });

/** A consultation as the public reads it: no name and no contact of who commented. */
export const PUBLIC_CONSULTATION = PUBLIC_LINE.extend({
  explanation: z.string(),
  address: z.string(),
  shortReason: text,
  draftSha256: z.string(),
  withdrawReason: text,
  draft: z.object({ text: z.string(), articles: z.array(ARTICLE), hasOriginal: z.boolean() }).nullable(),
  result: z
    .object({
      on: dayOut,
      said: text,
      counts: z.object({
        all: z.int(),
        adopted: z.int(),
        partly: z.int(),
        rejected: z.int(),
        beside: z.int(),
      }),
      topics: z.array(z.object({ topic: text, outcome: z.enum(C.COMMENT_OUTCOMES), answer: text, count: z.int() })),
    })
    .nullable()
    .meta({ description: '采纳情况；还没有公布的为 null' }),
}).meta({ id: 'PublicConsultation' });
