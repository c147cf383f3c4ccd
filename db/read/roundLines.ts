import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { StockLine } from '../../server/domain/rounds/scope.ts';
import type { RoundReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { spanOn } from './documents.ts';

/** The columns of a document as a round sees it. */
const LINE = {
  id: s.document.id,
  version: s.document.version,
  title: s.document.title,
  docNumber: s.document.docNumber,
  issuerId: s.document.issuerId,
  issuerName: sql<
    string | null
  >`(SELECT group_concat(di.name, '、') FROM (SELECT name FROM document_issuer WHERE document_id = ${s.document.id} ORDER BY ordinal) di)`,
  draftedById: s.document.draftedById,
  tier: s.document.tier,
  subject: s.document.subject,
  publishedOn: s.document.publishedOn,
  signedOn: s.document.signedOn,
  effectiveOn: s.document.effectiveOn,
  validMonths: s.document.validMonths,
  bodies: sql<number>`(SELECT count(*) FROM document_issuer di WHERE di.document_id = ${s.document.id})`,
  validity: s.documentSpan.validity,
};

type Read = Omit<StockLine, 'joint'> & { bodies: number };
const lineOf = ({ bodies, ...row }: Read): StockLine => ({ ...row, joint: bodies > 1 });

const ISSUED = inArray(s.document.status, ['issued', 'filed']);
const among = (ids: readonly number[]): SQL => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
const escaped = (text: string): string => `%${text.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;

/** Documents as rounds list them. */
export const createRoundLines = (
  db: Db,
): Pick<RoundReader, 'stock' | 'stockSize' | 'itemLines' | 'basesOf' | 'citing' | 'basedOnLaw'> => ({
  stock: async (on, ids) =>
    db
      .select(LINE)
      .from(s.document)
      .innerJoin(s.documentSpan, spanOn(on))
      .where(and(ISSUED, ids === undefined ? undefined : sql`${s.document.id} IN ${among(ids)}`))
      .orderBy(asc(s.document.id))
      .all()
      .map(lineOf),
  stockSize: async () =>
    db
      .select({ rows: sql<number>`count(*)` })
      .from(s.document)
      .where(ISSUED)
      .get()?.rows ?? 0,
  async itemLines({ roundId, issuerIds, states, conclusion, q, on, offset, limit }) {
    const bodies = issuerIds?.filter((id): id is number => id !== null);
    const where = and(
      eq(s.cleanupItem.roundId, roundId),
      bodies === undefined
        ? undefined
        : or(
            inArray(s.cleanupItem.issuerId, bodies),
            issuerIds?.includes(null) === true ? isNull(s.cleanupItem.issuerId) : undefined,
          ),
      states === undefined ? undefined : inArray(s.cleanupItem.state, [...states]),
      conclusion === undefined ? undefined : eq(s.cleanupItem.conclusion, conclusion),
      q === undefined
        ? undefined
        : or(
            sql`${s.document.title} LIKE ${escaped(q)} ESCAPE '\\'`,
            sql`${s.document.docNumber} LIKE ${escaped(q)} ESCAPE '\\'`,
          ),
    );
    const [total] = db
      .select({ rows: sql<number>`count(*)` })
      .from(s.cleanupItem)
      .innerJoin(s.document, eq(s.document.id, s.cleanupItem.documentId))
      .where(where)
      .all();
    const rows = db
      .select({ item: s.cleanupItem, line: LINE })
      .from(s.cleanupItem)
      .innerJoin(s.document, eq(s.document.id, s.cleanupItem.documentId))
      .innerJoin(s.documentSpan, spanOn(on))
      .where(where)
      .orderBy(
        asc(s.cleanupItem.issuerId),
        sql`coalesce(${s.document.publishedOn}, ${s.document.signedOn}, '') ASC`,
        asc(s.cleanupItem.id),
      )
      .limit(limit)
      .offset(offset)
      .all();
    return { total: total?.rows ?? 0, rows: rows.map(({ item, line }) => ({ item, line: lineOf(line) })) };
  },
  async basesOf(ids) {
    const rows = db
      .select({ id: s.relation.documentId, base: s.relation.targetDocumentId })
      .from(s.relation)
      .where(
        and(
          eq(s.relation.kind, 'based_on'),
          eq(s.relation.state, 'stated'),
          isNotNull(s.relation.targetDocumentId),
          sql`${s.relation.documentId} IN ${among(ids)}`,
        ),
      )
      .all();
    const bases = new Map<number, number[]>();
    for (const { id, base } of rows) if (base !== null) bases.set(id, [...(bases.get(id) ?? []), base]);
    return bases;
  },
  citing: async (ids, texts) =>
    db
      .selectDistinct({ id: s.textVersion.documentId })
      .from(s.textVersion)
      .where(
        and(
          sql`${s.textVersion.documentId} IN ${among(ids)}`,
          or(...texts.map((text) => sql`instr(${s.textVersion.text}, ${text}) > 0`)),
        ),
      )
      .all()
      .map((row) => row.id),
  basedOnLaw: async (titleKeys) =>
    db
      .selectDistinct({ id: s.relation.documentId })
      .from(s.relation)
      .where(
        and(
          eq(s.relation.kind, 'based_on'),
          inArray(s.relation.state, ['stated', 'noted']),
          inArray(s.relation.targetTitleKey, [...titleKeys]),
        ),
      )
      .all()
      .map((row) => row.id),
});
