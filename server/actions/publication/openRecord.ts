import { z } from 'zod';
import { PUBLIC } from '../../domain/actor.ts';
import { EVENT_KINDS, RELATION_KINDS, TIERS, VALIDITIES } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { DAWN, FOREVER } from '../../domain/day.ts';
import { MATERIAL_KINDS } from '../../domain/material/codes.ts';
import type { PublicReader } from '../../ports.ts';
import { shownBeside } from '../materials/public.ts';
import { documentFor } from '../documents/dossier.ts';

const dayOut = z.string().meta({ format: 'date' }).nullable();
const other = z.object({ id: z.int().nullable(), title: z.string().nullable(), docNumber: z.string().nullable() });

/** A document as open data has it; a change of meaning is a new version of the schema. */
export const OPEN_DOCUMENT = z
  .object({
    id: z.int(),
    title: z.string(),
    docNumber: z.string().nullable().meta({ description: '发文字号' }),
    registrationNumber: z.string().nullable().meta({ description: '统一登记编号' }),
    issuers: z
      .array(z.object({ id: z.int().nullable(), name: z.string() }))
      .meta({ description: '制定机关，主办在前' }),
    genre: z.string().nullable().meta({ description: '体裁' }),
    subject: z.string().nullable().meta({ description: '主题分类（本系统自行拟定的名单）' }),
    tier: z.enum(TIERS).nullable(),
    adoptedOn: dayOut,
    signedOn: dayOut,
    publishedOn: dayOut,
    effectiveOn: dayOut,
    validUntil: dayOut.meta({ description: '有效期至（含当日）' }),
    validMonths: z.int().nullable(),
    trial: z.boolean(),
    validity: z.enum(VALIDITIES).meta({ description: '导出日的效力' }),
    spans: z
      .array(z.object({ from: dayOut, to: dayOut, validity: z.enum(VALIDITIES) }))
      .meta({ description: '各段日期的效力，首尾不限的为 null' }),
    versions: z.array(
      z.object({
        id: z.int(),
        ordinal: z.int(),
        startsOn: dayOut,
        text: z.string(),
        textSha256: z.string(),
        original: z.object({ sha256: z.string(), mediaType: z.string().nullable() }).nullable(),
      }),
    ),
    events: z.array(
      z.object({
        kind: z.enum(EVENT_KINDS),
        on: dayOut,
        until: dayOut,
        scope: z.enum(['whole', 'articles']),
        articles: z.array(z.string()),
        dayStated: z.boolean(),
        basis: other.nullable(),
        basisText: z.string().nullable(),
      }),
    ),
    materials: z
      .array(
        z.object({
          id: z.int(),
          kind: z.enum(MATERIAL_KINDS),
          title: z.string(),
          publisher: z.string().nullable(),
          issuedOn: dayOut,
          text: z.string().nullable(),
          file: z
            .object({ name: z.string().nullable(), sha256: z.string(), mediaType: z.string().nullable() })
            .nullable(),
        }),
      )
      .meta({ description: '公开的解读与附件' }),
    relations: z.array(
      z.object({
        kind: z.enum(RELATION_KINDS),
        direction: z.enum(['out', 'in']),
        document: other,
        scope: z.enum(['whole', 'articles']),
        articles: z.array(z.string()),
      }),
    ),
  })
  .meta({ title: '公开的行政规范性文件', description: 'documents.jsonl.gz 的每一行' });
export type OpenDocument = z.output<typeof OPEN_DOCUMENT>;

/** The JSON Schema of a line of the dump. */
export const openSchema = (): Record<string, unknown> => z.toJSONSchema(OPEN_DOCUMENT, { target: 'draft-2020-12' });

const open = (day: Day): Day | null => (day === DAWN || day === FOREVER ? null : day);
const named = (row: { id: number; title: string; docNumber: string | null } | null | undefined) =>
  row ? { id: row.id, title: row.title, docNumber: row.docNumber } : null;

/** One public document as open data; throws Fault('not.found') for any other. */
export async function openDocument(ctx: Pick<PublicReader, 'reader'>, id: number, on: Day): Promise<OpenDocument> {
  const { document, issuers, versions, events, relations, inbound, names, spans } = await documentFor(ctx, PUBLIC, id);
  const { title, docNumber, registrationNumber, genre, subject, tier, adoptedOn, signedOn, publishedOn, effectiveOn } =
    document;
  const { validUntil, validMonths, trial } = document;
  return {
    ...{ id, title, docNumber, registrationNumber },
    issuers: issuers.map((row) => ({ id: row.issuerId, name: row.name })),
    ...{ genre, subject, tier, adoptedOn, signedOn, publishedOn, effectiveOn, validUntil, validMonths, trial },
    validity: spans.find((span) => span.from <= on && on <= span.to)?.validity ?? 'unknown',
    spans: spans.map((span) => ({ from: open(span.from), to: open(span.to), validity: span.validity })),
    versions: versions.map(({ id: versionId, ordinal, startsOn, text, textSha256, fileSha256, mediaType }) => ({
      ...{ id: versionId, ordinal, startsOn, text, textSha256 },
      original: fileSha256 === null ? null : { sha256: fileSha256, mediaType },
    })),
    events: events
      .filter((row) => row.voidedAt === null)
      .map(({ kind, on: onDay, until, scope, articles, dayStated, basisDocumentId, basisText }) => ({
        ...{ kind, on: onDay, until, scope, articles, dayStated, basisText },
        basis: named(names.get(basisDocumentId ?? -1)),
      })),
    materials: (await shownBeside(ctx, { document })).map(
      ({ id: materialId, kind, title: name, publisher, issuedOn, text, fileSha256, fileName, mediaType }) => ({
        ...{ id: materialId, kind, title: name, publisher, issuedOn, text },
        file: fileSha256 === null ? null : { name: fileName, sha256: fileSha256, mediaType },
      }),
    ),
    relations: [
      ...relations.map(({ kind, scope, articles, target, targetTitle, targetDocNumber }) => ({
        ...{ kind, scope, articles, direction: 'out' as const },
        document: named(target) ?? { id: null, title: targetTitle, docNumber: targetDocNumber },
      })),
      ...inbound.map(({ kind, scope, articles, source }) => ({
        ...{ kind, scope, articles, direction: 'in' as const },
        document: named(source)!,
      })),
    ],
  };
}
