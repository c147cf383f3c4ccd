import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Visibility } from '../../server/domain/actor.ts';
import { VALIDITIES } from '../../server/domain/codes.ts';
import type { Validity } from '../../server/domain/codes.ts';
import { DAWN } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import type { DocumentLine } from '../../server/domain/dossier.ts';
import type { DocumentFilter, Page } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { withLastDays } from './lastDays.ts';
import { issuedByOneOf, visibleTo } from './visibility.ts';

const listDay = sql<Day | null>`coalesce(${s.document.publishedOn}, ${s.document.signedOn}, ${s.document.effectiveOn})`;
/** The interval of a document that holds on a day. */
export const spanOn = (on: Day): SQL =>
  and(
    eq(s.documentSpan.documentId, s.document.id),
    sql`${on} BETWEEN ${s.documentSpan.fromDay} AND ${s.documentSpan.toDay}`,
  ) as SQL;

const escaped = (text: string): string => `%${text.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;

/** For the public a document begins with its 公布, else with its 成文 (`publicFrom`): what nobody could know on a day is in no list of that day. */
const knownOn = (visibility: Visibility, on: Day): SQL | undefined =>
  visibility.kind === 'public'
    ? sql`NOT (${s.documentSpan.validity} = 'upcoming' AND coalesce(coalesce(${s.document.publishedOn}, ${s.document.signedOn}) > ${on}, 0))`
    : undefined;

/** A filter as SQL over `document` and its interval. */
export function conditions(filter: DocumentFilter): SQL {
  const q = filter.q?.trim();
  return and(
    visibleTo(filter.visibility),
    knownOn(filter.visibility, filter.on),
    filter.validity && inArray(s.documentSpan.validity, [...filter.validity]),
    filter.status && inArray(s.document.status, [...filter.status]),
    filter.origin && eq(s.document.origin, filter.origin),
    filter.issuerIds === undefined ? undefined : issuedByOneOf(filter.issuerIds),
    filter.draftedByIds && inArray(s.document.draftedById, [...filter.draftedByIds]),
    filter.tier && eq(s.document.tier, filter.tier),
    filter.genre === undefined ? undefined : eq(s.document.genre, filter.genre),
    filter.numberKey === undefined ? undefined : eq(s.document.docNumberKey, filter.numberKey),
    filter.subject === undefined
      ? undefined
      : filter.subject === null
        ? isNull(s.document.subject)
        : eq(s.document.subject, filter.subject),
    filter.year !== undefined ? sql`substr(${listDay}, 1, 4) = ${String(filter.year)}` : undefined,
    q !== undefined && q !== ''
      ? or(
          sql`${s.document.title} LIKE ${escaped(q)} ESCAPE '\\'`,
          sql`${s.document.docNumber} LIKE ${escaped(q)} ESCAPE '\\'`,
        )
      : undefined,
    filter.endingFrom !== undefined ? sql`${s.documentSpan.toDay} >= ${filter.endingFrom}` : undefined,
    filter.endingTo !== undefined ? sql`${s.documentSpan.toDay} <= ${filter.endingTo}` : undefined,
  ) as SQL;
}

const ORDER = {
  newest: [desc(listDay), desc(s.document.id)],
  oldest: [asc(listDay), asc(s.document.id)],
  ending: [asc(s.documentSpan.toDay), asc(s.document.id)],
  changed: [desc(s.documentSpan.fromDay), desc(s.document.id)],
} as const;

/** The columns of a line of a list. */
export const LINE = {
  id: s.document.id,
  title: s.document.title,
  docNumber: s.document.docNumber,
  issuerName: sql<
    string | null
  >`(SELECT di.name FROM document_issuer di WHERE di.document_id = ${s.document.id} ORDER BY di.ordinal LIMIT 1)`,
  issuerId: s.document.issuerId,
  genre: s.document.genre,
  subject: s.document.subject,
  tier: s.document.tier,
  status: s.document.status,
  origin: s.document.origin,
  isPublic: s.document.isPublic,
  publishedOn: s.document.publishedOn,
  signedOn: s.document.signedOn,
  effectiveOn: s.document.effectiveOn,
  validUntil: s.document.validUntil,
  validity: s.documentSpan.validity,
  from: s.documentSpan.fromDay,
};

/** A row of `LINE` as a line. */
export function lineOf<T extends { from: Day }>({ from, ...row }: T): Omit<T, 'from'> & { since: Day | null } {
  return { ...row, since: from === DAWN ? null : from };
}

/** A page of documents under a filter, each with its validity on `filter.on`; `total` counts all of them. */
export function readDocuments(db: Db, filter: DocumentFilter): Page<DocumentLine> {
  const where = conditions(filter);
  const total = db
    .select({ count: sql<number>`count(*)` })
    .from(s.document)
    .innerJoin(s.documentSpan, spanOn(filter.on))
    .where(where)
    .get();
  const rows = db
    .select(LINE)
    .from(s.document)
    .innerJoin(s.documentSpan, spanOn(filter.on))
    .where(where)
    .orderBy(...ORDER[filter.sort ?? 'newest'])
    .limit(filter.limit)
    .offset(filter.offset)
    .all();
  return {
    total: total?.count ?? 0,
    rows: withLastDays(db, filter.on, rows.map(lineOf)),
  };
}

/** How many documents have each validity on a day, among those that `visibility` shows. */
export function readValidityCounts(db: Db, visibility: Visibility, on: Day): Record<Validity, number> {
  const rows = db
    .select({ validity: s.documentSpan.validity, count: sql<number>`count(*)` })
    .from(s.document)
    .innerJoin(s.documentSpan, spanOn(on))
    .where(and(visibleTo(visibility), knownOn(visibility, on)))
    .groupBy(s.documentSpan.validity)
    .all();
  const counts = Object.fromEntries(VALIDITIES.map((validity) => [validity, 0])) as Record<Validity, number>;
  for (const row of rows) counts[row.validity] = row.count;
  return counts;
}
