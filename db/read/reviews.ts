import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, like, lte, or, sql } from 'drizzle-orm';
import type { ReviewFile } from '../../server/domain/review/rows.ts';
import type { ReviewLine, ReviewListFilter, ReviewReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { NAME } from './names.ts';
import { onFile } from './visibility.ts';

const OPEN = ['submitted', 'accepted', 'supplement'] as const;

/** Everything about the reviews of one document, oldest first. */
function readReviewFile(db: Db, documentId: number): ReviewFile {
  return {
    steps: db.select().from(s.reviewStep).where(eq(s.reviewStep.documentId, documentId)).orderBy(s.reviewStep.id).all(),
    points: db.select().from(s.reviewPoint).where(eq(s.reviewPoint.documentId, documentId)).all(),
    counsels: db
      .select()
      .from(s.reviewCounsel)
      .where(eq(s.reviewCounsel.documentId, documentId))
      .orderBy(asc(s.reviewCounsel.id))
      .all(),
    emergencies: db
      .select()
      .from(s.emergency)
      .where(eq(s.emergency.documentId, documentId))
      .orderBy(asc(s.emergency.id))
      .all(),
    papers: db
      .select()
      .from(s.attachment)
      .where(and(eq(s.attachment.documentId, documentId), eq(s.attachment.subject, 'review')))
      .orderBy(asc(s.attachment.id))
      .all(),
    verdicts: db
      .select()
      .from(s.hintVerdict)
      .where(eq(s.hintVerdict.documentId, documentId))
      .orderBy(asc(s.hintVerdict.id))
      .all(),
  };
}

/** An open review on paper stands at an issued document and moves no more. */
const moves = or(inArray(s.document.status, ['in_review']), isNotNull(s.review.emergencyId));
const isOpen = and(inArray(s.review.state, [...OPEN]), moves);

function test(filter: ReviewListFilter) {
  const of = {
    mine: and(isOpen, eq(s.review.reviewerId, filter.reviewerId ?? -1)),
    unassigned: and(isOpen, isNull(s.review.reviewerId)),
    soon: and(
      isOpen,
      or(
        and(eq(s.review.state, 'accepted'), lte(s.review.dueOn, filter.soonBy)),
        and(eq(s.review.state, 'supplement'), lte(s.review.supplementDueOn, filter.soonBy)),
      ),
    ),
    open: isOpen,
    all: undefined,
  }[filter.show];
  return and(
    of,
    onFile(filter.visibility),
    filter.issuerIds === undefined ? undefined : inArray(s.document.issuerId, [...filter.issuerIds]),
    filter.opinion === undefined ? undefined : eq(s.review.opinion, filter.opinion),
    filter.from === undefined ? undefined : gte(s.review.submittedOn, filter.from),
    filter.to === undefined ? undefined : lte(s.review.submittedOn, filter.to),
    filter.q === undefined ? undefined : like(s.document.title, `%${filter.q.replace(/[%_]/g, '')}%`),
  );
}

/** Reviews and emergency approvals, over SQLite. */
export function createReviewReader(db: Db): ReviewReader {
  const lines = (where: ReturnType<typeof and>) =>
    db
      .select({ review: s.review, document: NAME, issuerId: s.document.issuerId, issuerName: s.issuer.name })
      .from(s.review)
      .innerJoin(s.document, eq(s.document.id, s.review.documentId))
      .leftJoin(s.issuer, eq(s.issuer.id, s.document.issuerId))
      .where(where);
  return {
    file: async (documentId) => readReviewFile(db, documentId),
    async page(filter) {
      const where = test(filter);
      const [counted] = db
        .select({ total: sql<number>`count(*)` })
        .from(s.review)
        .innerJoin(s.document, eq(s.document.id, s.review.documentId))
        .where(where)
        .all();
      // What is due comes first, the oldest request before the younger ones; in the register the latest comes first.
      const order =
        filter.show === 'all'
          ? [desc(s.review.submittedOn), desc(s.review.id)]
          : [
              sql`coalesce(${s.review.dueOn}, ${s.review.supplementDueOn}, '9999-12-31')`,
              asc(s.review.submittedOn),
              asc(s.review.id),
            ];
      const rows: ReviewLine[] = lines(where)
        .orderBy(...order)
        .limit(filter.limit)
        .offset(filter.offset)
        .all();
      return { total: counted?.total ?? 0, rows };
    },
    async emergencies(visibility) {
      return db
        .select({ emergency: s.emergency, document: NAME, issuerId: s.document.issuerId })
        .from(s.emergency)
        .innerJoin(s.document, eq(s.document.id, s.emergency.documentId))
        .where(and(isNull(s.emergency.revokedAt), onFile(visibility)))
        .orderBy(asc(s.emergency.reviewBy), asc(s.emergency.id))
        .all()
        .map((row) => ({
          ...row,
          reviews: db.select().from(s.review).where(eq(s.review.emergencyId, row.emergency.id)).all(),
        }));
    },
  };
}
