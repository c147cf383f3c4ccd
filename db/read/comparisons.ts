import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { RelationKind } from '../../server/domain/codes.ts';
import type { Day } from '../../server/domain/day.ts';
import type { Compared } from '../../server/domain/likeness.ts';
import type { ComparisonRow, RelationRow } from '../../server/domain/model.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

/** Comparisons of a document with others, whichever of the two was the one at hand; the latest first. */
export const readComparisons = (db: Db, documentId: number): ComparisonRow[] =>
  db
    .select()
    .from(s.comparison)
    .where(or(eq(s.comparison.documentId, documentId), eq(s.comparison.otherId, documentId)))
    .orderBy(desc(s.comparison.id))
    .all();

interface Pair {
  lowId: number;
  highId: number;
}

/** What is on record of some pairs of documents, by `low/high`. */
export interface Recorded {
  comparisons: Map<string, ComparisonRow>;
  relations: Map<string, RelationKind>;
}

const key = (a: number, b: number): string => `${Math.min(a, b)}/${Math.max(a, b)}`;

/** Reads the latest comparison and the relation of each pair in two queries. */
export function recordedFor(db: Db, pairs: readonly (readonly [number, number])[]): Recorded {
  const ids = [...new Set(pairs.flat())];
  if (ids.length === 0) return { comparisons: new Map(), relations: new Map() };
  const comparisons = new Map<string, ComparisonRow>();
  const both = and(inArray(s.comparison.documentId, ids), inArray(s.comparison.otherId, ids));
  for (const row of db.select().from(s.comparison).where(both).orderBy(s.comparison.id).all())
    comparisons.set(key(row.documentId, row.otherId), row);
  const relations = new Map<string, RelationKind>();
  const related: Pick<RelationRow, 'documentId' | 'targetDocumentId' | 'kind'>[] = db
    .select({ documentId: s.relation.documentId, targetDocumentId: s.relation.targetDocumentId, kind: s.relation.kind })
    .from(s.relation)
    .where(and(inArray(s.relation.documentId, ids), inArray(s.relation.targetDocumentId, ids)))
    .all();
  for (const { documentId, targetDocumentId, kind } of related)
    if (targetDocumentId !== null) relations.set(key(documentId, targetDocumentId), kind);
  return { comparisons, relations };
}

/** What one of a pair says of the other. */
export const relationOf = ({ relations }: Recorded, { lowId, highId }: Pair): RelationKind | null =>
  relations.get(key(lowId, highId)) ?? null;

/** The latest comparison of a pair, and whether it still holds for the wordings of the day. */
export function comparedOf(db: Db, { comparisons }: Recorded, { lowId, highId }: Pair, on: Day): Compared | null {
  const row = comparisons.get(key(lowId, highId));
  if (row === undefined) return null;
  const textOf = (id: number): string | undefined =>
    db
      .select({ sha256: s.textVersion.textSha256 })
      .from(s.textVersion)
      .where(
        and(
          eq(s.textVersion.documentId, id),
          sql`(${s.textVersion.startsOn} IS NULL OR ${s.textVersion.startsOn} <= ${on})`,
        ),
      )
      .orderBy(desc(s.textVersion.ordinal))
      .limit(1)
      .get()?.sha256;
  const current = textOf(row.documentId) === row.textSha256 && textOf(row.otherId) === row.otherTextSha256;
  return { outcome: row.outcome, note: row.note, byId: row.byId, at: row.at, current };
}
