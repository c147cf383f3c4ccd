import { z } from 'zod';
import { RELATION_KINDS, RELATION_STATES, VALIDITIES } from '../../domain/codes.ts';
import type { RelationEdit } from '../../domain/documents/relationActs.ts';
import { LISTED_DOUBTS } from '../../domain/listed/doubts.ts';
import type { ListedDoubt } from '../../domain/listed/doubts.ts';
import { LISTED_STANDS } from '../../domain/listed/row.ts';
import { MATCH_DOUBTS, MATCH_REASONS } from '../../domain/matching/match.ts';
import { SHOWN } from '../../text/decision.ts';
import type { Shown } from '../../text/decision.ts';
import { listOf } from './document.ts';
import { known, words } from './facts.ts';
import { blank, dayField, idField, line, many } from './fields.ts';
import { dayOut, DOCUMENT_NAME, instantOut } from './out.ts';
import { version } from './steps.ts';

const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);

const SHOWN_KEYS = Object.keys(SHOWN) as [Shown, ...Shown[]];

/** The page's address. */
export const DECISION_QUERY = z.object({
  show: blank(z.enum(SHOWN_KEYS)),
  row: blank(z.union([z.literal('new'), idField])),
  q: blank(z.string().trim().max(200)),
});

/** A ticked row: its id and what the person saw of it. */
const TAKEN = z
  .string()
  .regex(/^\d{1,15}:[0-9a-f]{12}$/)
  .transform((value) => {
    const [relationId = '', seen = ''] = value.split(':');
    return { relationId: Number(relationId), seen };
  });

/** The confirmation as its form sends it. */
export const DECISION_FORM = z.object({
  version: z.coerce.number().int().positive(),
  show: blank(z.enum(SHOWN_KEYS)),
  take: many(TAKEN),
  strike: many(idField),
});

export const WITHDRAW_FORM = z.object({ at: z.iso.datetime(), reason: line(2000) });

const RELATION_SHAPE = z.object({
  show: blank(z.enum(SHOWN_KEYS)),
  kind: z.enum(RELATION_KINDS),
  title: or(line(1000)),
  docNumber: or(line(200)),
  scope: z.enum(['whole', 'articles']).catch('whole'),
  articles: z.string().max(2000).default('').transform(listOf),
  on: or(dayField),
  until: or(dayField),
  target: or(idField),
  effect: z.enum(['yes', 'no']).catch('yes'),
  reason: or(z.string().trim().max(2000)),
});

const told = ({ target, effect, reason, show, ...fact }: z.output<typeof RELATION_SHAPE>) => ({
  show,
  reason,
  edit: { ...fact, targetDocumentId: target, effective: effect === 'yes' } satisfies RelationEdit,
});

/** A new row as its form sends it. */
export const RELATION_FORM = RELATION_SHAPE.transform(told);
/** A corrected row, with the version that the person saw. */
export const RELATION_CORRECTION = RELATION_SHAPE.extend({ version: z.coerce.number().int().positive() }).transform(
  ({ version: seen, ...shape }) => ({ version: seen, ...told(shape) }),
);

/** A relation in a JSON body. */
const RELATION_EDIT = z
  .object({
    kind: z.enum(RELATION_KINDS),
    title: known(line(1000)),
    docNumber: known(line(200)),
    scope: z.enum(['whole', 'articles']).default('whole'),
    articles: z.array(line(40)).max(500).default([]),
    on: known(dayField).meta({ description: '这一件自己的日期；留空则从本文件施行之日起' }),
    until: known(dayField).meta({ description: '延长有效期的新截止日；附条件失效的最后期限' }),
    targetDocumentId: known(z.int().positive()).meta({ description: '对应的库中文件；留空由系统按文号、标题对应' }),
    effective: z.boolean().default(true).meta({ description: 'false：仅登记，不生效' }),
  })
  .meta({ id: 'RelationEdit' });

export const RELATION_ADD = z.object({ version, relation: RELATION_EDIT });
export const RELATION_CORRECT = z.object({ version, relation: RELATION_EDIT, reason: words(2000) });

export const DECISION_CONFIRM = z.object({
  version,
  rows: z
    .array(
      z.object({
        relationId: z.int().positive(),
        seen: z
          .string()
          .regex(/^[0-9a-f]{12}$/)
          .meta({ description: '读取时各行的 seen，原样带回' }),
      }),
    )
    .max(5000)
    .default([]),
  unlisted: z.array(z.int().positive()).max(5000).default([]).meta({ description: '未列入目录而一并处理的文件' }),
});
export const DECISION_WITHDRAW = z.object({ confirmedAt: instantOut, reason: line(2000) });

const validity = z.enum(VALIDITIES);
const day = dayOut.nullable();
const DOUBT_CODES = Object.keys(LISTED_DOUBTS) as [ListedDoubt, ...ListedDoubt[]];

/** One row of a decision as the API tells it. */
const LISTED_ROW = z
  .object({
    relationId: z.int(),
    version: z.int(),
    seen: z.string(),
    stand: z.enum(LISTED_STANDS),
    state: z.enum(RELATION_STATES),
    kind: z.enum(RELATION_KINDS),
    title: z.string().nullable(),
    docNumber: z.string().nullable(),
    listedUnder: z.string().nullable(),
    place: z
      .object({ start: z.int(), end: z.int() })
      .nullable()
      .meta({ description: '原文位置（UTF-16，含头不含尾）' }),
    scope: z.enum(['whole', 'articles']),
    articles: z.array(z.string()),
    on: day,
    dayStated: z.boolean(),
    until: day,
    target: z.object({ id: z.int(), title: z.string(), docNumber: z.string().nullable() }).nullable(),
    now: validity.nullable(),
    becomes: validity.nullable(),
    sure: z.boolean(),
    doubts: z.array(
      z.object({ code: z.enum(DOUBT_CODES), severity: z.enum(['block', 'ask', 'note']), detail: z.string() }),
    ),
    candidates: z.array(
      z.object({
        document: DOCUMENT_NAME,
        reasons: z.array(z.enum(MATCH_REASONS)),
        doubts: z.array(z.enum(MATCH_DOUBTS)),
      }),
    ),
  })
  .meta({ id: 'ListedRow' });

/** What a document lists. */
export const LISTED = z
  .object({
    documentId: z.int(),
    version: z.int(),
    rows: z.array(LISTED_ROW),
    unlisted: z
      .object({
        clause: z
          .object({ quote: z.string(), kind: z.enum(['repeals', 'lapses']) })
          .nullable()
          .meta({ description: '本文件自己的规定；没有的为 null，这时不能随本文件一并处理' }),
        citation: z.string().nullable(),
        on: day,
        issuedUntil: day,
        documents: z.array(z.object({ id: z.int(), title: z.string(), docNumber: z.string().nullable() })),
      })
      .nullable(),
    confirmations: z.array(z.object({ at: instantOut, rows: z.int(), linked: z.int() })),
  })
  .meta({ id: 'Listed' });
