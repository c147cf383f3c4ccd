import { z } from 'zod';
import { UPLOAD_PURPOSES, UPLOAD_STATES } from '../../domain/codes.ts';
import { dayOut, DOCUMENT_NAME, instantOut } from './out.ts';

const text = z.string().nullable();
const day = dayOut.nullable();

/** Why something was refused: the stable code and the sentence for a person. */
const FAULT = z.object({ code: z.string(), detail: z.string() }).meta({ id: 'Fault' });

export const OUTCOME = z
  .object({
    fileName: z.string(),
    uploadId: z.int().nullable(),
    duplicateOf: z
      .object({ documents: z.array(DOCUMENT_NAME), uploads: z.array(z.int()) })
      .nullable()
      .meta({ description: '内容完全相同的文件已经在哪里' }),
    fault: FAULT.nullable(),
  })
  .meta({ id: 'UploadOutcome' });

export const UPLOAD_LINE = z
  .object({
    id: z.int(),
    version: z.int(),
    purpose: z.enum(UPLOAD_PURPOSES),
    state: z.enum(UPLOAD_STATES),
    fileName: z.string(),
    fileSize: z.int(),
    fileSha256: z.string(),
    mediaType: text,
    pages: z.int().nullable(),
    method: text,
    documentId: z.int().nullable(),
    issuerId: z.int().nullable(),
    uploadedById: z.int(),
    uploadedAt: instantOut,
    fault: FAULT.nullable(),
  })
  .meta({ id: 'UploadLine' });

const named = { title: text, docNumber: text };
const REF = z.object(named);

/** What the machine proposes; null where the text leaves it open. */
const METADATA = z
  .object({
    title: text,
    docNumber: text,
    issuers: z.array(z.string()),
    genre: text,
    signedOn: day,
    publishedOn: day,
    effectiveOn: day,
    validUntil: day,
    validMonths: z.int().nullable(),
    trial: z.boolean(),
    repeals: z.array(
      z.object({ ...named, scope: z.enum(['whole', 'articles']), articles: z.array(z.string()).optional() }),
    ),
    lapses: z.array(REF),
    extends: z.array(z.object({ ...named, until: day })),
    continues: z.array(REF),
    amends: z.array(REF),
    suspends: z.array(
      z.object({
        ...named,
        scope: z.enum(['whole', 'articles']),
        articles: z.array(z.string()).optional(),
        from: day,
        until: day,
      }),
    ),
    conditionalLapse: z
      .object({ targets: z.array(REF), condition: z.string(), deadline: day, lapsesOn: day })
      .nullable(),
    citesLaws: z.array(z.string()),
  })
  .meta({ id: 'Metadata' });

const SPAN = z
  .object({ item: z.int().optional(), start: z.int(), end: z.int(), quote: z.string(), sure: z.boolean() })
  .meta({ id: 'EvidenceSpan', description: '所依据的原文（UTF-16 位置，含头不含尾）' });

export const UPLOAD = UPLOAD_LINE.extend({
  text,
  pageStarts: z.array(z.int()),
  warnings: z.array(z.object({ code: z.string(), detail: z.string() })),
  metadata: METADATA.nullable(),
  evidence: z.record(z.string(), z.array(SPAN)).nullable(),
}).meta({ id: 'Upload' });
