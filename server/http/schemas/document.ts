import { z } from 'zod';
import {
  ADOPTIONS,
  FILING_LINES,
  FILING_OUTCOMES,
  OPINIONS,
  RELATION_KINDS,
  TIERS,
  UPLOAD_PURPOSES,
} from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { RelationFact } from '../../domain/documents/facts.ts';
import type { PastFiling, PastReview } from '../../domain/documents/paper.ts';
import { RELATION_PARTS, namesOf, rowsOf } from '../../web/factsForm.ts';
import type { Values } from '../../web/factsForm.ts';
import { blank, dayField, line } from './fields.ts';

/** An empty field is null: nothing known. */
const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);
const optionalDay = or(dayField);
const words = (most: number) => or(z.string().trim().max(most));

/** Columns of a document's facts as their form sends them. */
export const FACT_SHAPE = {
  title: line(1000),
  docNumber: or(line(200)),
  registrationNumber: or(line(200)),
  genre: or(line(50)),
  subject: or(line(50)),
  tier: or(z.enum(TIERS)),
  adoptedOn: optionalDay,
  signedOn: optionalDay,
  publishedOn: optionalDay,
  effectiveOn: optionalDay,
  validUntil: optionalDay,
  validMonths: or(z.coerce.number().int().min(1).max(1200)),
  trial: z.preprocess((value) => value === 'yes' || value === 'on' || value === true, z.boolean()),
} as const;

const relationRow = z.object({
  kind: z.enum(RELATION_KINDS),
  title: or(line(1000)),
  docNumber: or(line(200)),
  scope: z.enum(['whole', 'articles']).catch('whole'),
  articles: z.string().max(2000),
  until: optionalDay,
  on: optionalDay,
});

/** Labels parted by 、 or spaces → a list. */
export const listOf = (text: string): string[] => text.split(/[、,，;；\s]+/).filter((one) => one !== '');

/** Rows of relations in a sent form; issues name the field of the row. */
export const relationRows = z.looseObject({}).transform((values, ctx): RelationFact[] =>
  rowsOf(values as Values, 'relations', RELATION_PARTS, ['title', 'docNumber']).flatMap((row, i) => {
    const parsed = relationRow.safeParse({ ...row, scope: row.scope || 'whole' });
    if (parsed.success) return [{ ...parsed.data, articles: listOf(parsed.data.articles) }];
    for (const issue of parsed.error.issues)
      ctx.addIssue({ code: 'custom', path: [`relations.${i}.${issue.path.join('.')}`], message: issue.message });
    return [];
  }),
);

const isEnding = (kind: unknown): kind is 'repeals' | 'amends' => kind === 'repeals' || kind === 'amends';
const FORMER = /^former\.(\d{1,12})$/;

/** Earlier versions that a person chose: held document → how it ends or changes. Nothing chosen, nothing said. */
export const formerVersions = z.looseObject({}).transform((values) =>
  Object.entries(values as Values).flatMap(([name, kind]) => {
    const id = FORMER.exec(name)?.[1];
    return id !== undefined && isEnding(kind) ? [{ documentId: Number(id), kind }] : [];
  }),
);

/** Names of issuers in a sent form: at least one. */
export const issuerNames = z
  .looseObject({})
  .transform((values): string[] => namesOf(values as Values, 'issuers').map((name) => name.slice(0, 200)));

/** The facts of a document as a form sends them, issuers still by name. */
export const factsForm = z.looseObject(FACT_SHAPE).transform((values) => {
  const facts = Object.fromEntries(Object.keys(FACT_SHAPE).map((name) => [name, values[name]]));
  return {
    ...(facts as { [K in keyof typeof FACT_SHAPE]: z.output<(typeof FACT_SHAPE)[K]> }),
    issuerNames: issuerNames.parse(values),
  };
});

const PAST_REVIEW = z.object({
  submittedOn: optionalDay,
  acceptedOn: optionalDay,
  concludedOn: optionalDay,
  opinion: or(z.enum(OPINIONS)),
  opinionNumber: words(200),
  opinionText: words(20_000),
  adoption: or(z.enum(ADOPTIONS)),
  adoptionNote: words(5_000),
});
const PAST_FILING = z.object({
  submittedOn: optionalDay,
  receivedOn: optionalDay,
  outcome: or(z.enum(FILING_OUTCOMES)),
  filingNumber: words(200),
  closedOn: optionalDay,
});

/** The fields below a prefix: `review.opinion` → `opinion`. */
const below = (values: Record<string, unknown>, prefix: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );

const isEmpty = (values: object): boolean => Object.values(values).every((value) => value === null);

/** A review on paper, or null when nothing of it was filled in: not on file. */
export const pastReview = z.looseObject({}).transform((values, ctx): PastReview | null => {
  const parsed = PAST_REVIEW.safeParse(below(values, 'review.'));
  if (parsed.success) return isEmpty(parsed.data) ? null : parsed.data;
  for (const issue of parsed.error.issues)
    ctx.addIssue({ code: 'custom', path: [`review.${issue.path.join('.')}`], message: issue.message });
  return z.NEVER;
});

/** Filings on paper, one for each line that was filled in. */
export const pastFilings = z.looseObject({}).transform((values, ctx): PastFiling[] =>
  FILING_LINES.flatMap((filingLine) => {
    const parsed = PAST_FILING.safeParse(below(values, `filings.${filingLine}.`));
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        ctx.addIssue({
          code: 'custom',
          path: [`filings.${filingLine}.${issue.path.join('.')}`],
          message: issue.message,
        });
      return [];
    }
    return isEmpty(parsed.data)
      ? []
      : [{ line: filingLine, clockFrom: null as Day | null, dueOn: null as Day | null, ...parsed.data }];
  }),
);

export const PAST_REVIEW_FORM = PAST_REVIEW;
export const PAST_FILING_FORM = PAST_FILING.extend({ line: z.enum(FILING_LINES) });

/** The row version that a form was filled in on. */
export const versionField = z.coerce.number().int().positive();
export const purposeField = z.enum(UPLOAD_PURPOSES);
