import { z } from 'zod';
import { RELATION_KINDS, TIERS } from '../../domain/codes.ts';
import type { RelationFact } from '../../domain/documents/facts.ts';
import { dayField, line } from './fields.ts';
import { dayOut, NAMED_ISSUER } from './out.ts';

/** A value of a JSON body that is known or null; left out, it is null. */
export const known = <S extends z.ZodType>(schema: S) => schema.nullable().default(null);
/** Words that may be long; empty ones are none. */
export const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullable()
    .default(null)
    .transform((value) => (value === '' ? null : value));

const FACTS = {
  title: line(1000),
  docNumber: line(200).nullable(),
  registrationNumber: line(200).nullable(),
  issuers: z.array(line(200)).max(50).meta({ description: '制定机关，按印发顺序，主办机关在前；名录中的全称或简称' }),
  genre: line(50).nullable(),
  subject: line(50).nullable().meta({ description: '主题分类，取自 /api/v1/subjects 的名单；留空为未分类' }),
  tier: z.enum(TIERS).nullable().meta({ description: '层级；登记时留空则取主办机关的层级' }),
  adoptedOn: dayField.nullable(),
  signedOn: dayField.nullable(),
  publishedOn: dayField.nullable(),
  effectiveOn: dayField.nullable(),
  validUntil: dayField.nullable().meta({ description: '有效期的最后一天' }),
  validMonths: z.int().min(1).max(1200).nullable(),
  trial: z.boolean(),
} as const;

/** The facts of a new document; what is left out is not known. */
export const FACTS_BODY = z
  .object({
    ...FACTS,
    docNumber: FACTS.docNumber.default(null),
    registrationNumber: FACTS.registrationNumber.default(null),
    genre: FACTS.genre.default(null),
    subject: FACTS.subject.default(null),
    tier: FACTS.tier.default(null),
    adoptedOn: FACTS.adoptedOn.default(null),
    signedOn: FACTS.signedOn.default(null),
    publishedOn: FACTS.publishedOn.default(null),
    effectiveOn: FACTS.effectiveOn.default(null),
    validUntil: FACTS.validUntil.default(null),
    validMonths: FACTS.validMonths.default(null),
    trial: FACTS.trial.default(false),
  })
  .meta({ id: 'Facts' });

/** Facts to change; what is left out stays as it is. */
export const FACTS_PATCH = z.object(FACTS).partial().meta({ id: 'FactsPatch' });

/** What this document says of another. */
export const RELATION_BODY = z
  .object({
    kind: z.enum(RELATION_KINDS),
    title: known(line(1000)),
    docNumber: known(line(200)),
    scope: z.enum(['whole', 'articles']).default('whole'),
    articles: z.array(line(40)).max(500).default([]),
    until: known(dayField).meta({ description: '延长有效期的新截止日；附条件失效的最后期限' }),
    on: known(dayField).meta({ description: '这一件自己的日期；留空则从本文件施行之日起' }),
  })
  .refine((row) => row.title !== null || row.docNumber !== null, { error: '请填写标题或者文号', path: ['title'] })
  .transform((row): RelationFact => row)
  .meta({ id: 'RelationBody' });

/** Confirmed facts as they are told. */
export const FACTS_OUT = z
  .object({
    title: z.string(),
    docNumber: z.string().nullable(),
    registrationNumber: z.string().nullable(),
    issuers: z.array(NAMED_ISSUER),
    genre: z.string().nullable(),
    subject: z.string().nullable(),
    tier: z.enum(TIERS).nullable(),
    adoptedOn: dayOut.nullable(),
    signedOn: dayOut.nullable(),
    publishedOn: dayOut.nullable(),
    effectiveOn: dayOut.nullable(),
    validUntil: dayOut.nullable(),
    validMonths: z.int().nullable(),
    trial: z.boolean(),
  })
  .meta({ id: 'DocumentFacts' });
