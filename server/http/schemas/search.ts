import { z } from 'zod';
import { VALIDITIES } from '../../domain/codes.ts';
import { MOST_QUERY, SEARCH_SHAPE } from '../searchQuery.ts';
import { pageQuery } from './fields.ts';
import { dayOut, MARKED } from './out.ts';

export const SEARCH_QUERY = pageQuery.extend({
  ...SEARCH_SHAPE,
  q: z.string().max(MOST_QUERY).default('').meta({ description: '检索词；可用 "短语"、-排除、文号: 机关: 标题:' }),
});

const facet = <S extends z.ZodType>(value: S) =>
  z.array(z.object({ value, label: z.string().optional(), count: z.int() }));

const HIT = z
  .object({
    documentId: z.int(),
    versionId: z.int(),
    externalId: z.string().nullable(),
    score: z.number(),
    match: z.enum(['full', 'near']).meta({ description: 'near：不含全部检索词，不计入总数' }),
    title: MARKED,
    docNumber: z.string().nullable(),
    issuers: z.array(z.string()),
    genre: z.string().nullable(),
    day: dayOut.nullable(),
    validity: z.enum(VALIDITIES),
    snippet: MARKED,
    article: z.string().nullable(),
  })
  .meta({ id: 'SearchHit' });

export const SEARCH_ANSWER = z
  .object({
    query: z.string(),
    on: dayOut,
    total: z.int(),
    hits: z.array(HIT),
    corrected: z.string().nullable().meta({ description: '原词查不到，改按这个词检索' }),
    suggestions: z.array(z.string()),
    facets: z.object({
      validity: facet(z.enum(VALIDITIES)),
      issuer: facet(z.int()),
      year: facet(z.int()),
      genre: facet(z.string()),
      subject: facet(z.string()),
    }),
  })
  .meta({ id: 'SearchAnswer' });
