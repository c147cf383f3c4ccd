import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, like, lt, lte, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Day } from '../../server/domain/day.ts';
import { answeredTopics, commentCounts } from '../../server/domain/procedure/comments.ts';
import { isShown } from '../../server/domain/procedure/consultation.ts';
import type { ConsultationCommentRow } from '../../server/domain/procedure/rows.ts';
import type { ConsultationLine, ProcedureReader, PublicConsultations } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { onFile } from './visibility.ts';

/** What is on file about the procedure of documents, over SQLite. */
export function createProcedureReader(db: Db): ProcedureReader {
  return {
    async procedureFile(documentId) {
      const { classification, determination, evidence, consultation, explanation } = s;
      return {
        classifications: db
          .select()
          .from(classification)
          .where(eq(classification.documentId, documentId))
          .orderBy(asc(classification.id))
          .all(),
        determinations: db
          .select()
          .from(determination)
          .where(eq(determination.documentId, documentId))
          .orderBy(asc(determination.id))
          .all(),
        evidence: db.select().from(evidence).where(eq(evidence.documentId, documentId)).orderBy(asc(evidence.id)).all(),
        consultations: db
          .select()
          .from(consultation)
          .where(eq(consultation.documentId, documentId))
          .orderBy(asc(consultation.id))
          .all(),
        explanations: db
          .select()
          .from(explanation)
          .where(eq(explanation.documentId, documentId))
          .orderBy(asc(explanation.id))
          .all(),
      };
    },
    async consultationPage({ visibility, on, show, q, offset, limit }) {
      const { consultation: row, consultationComment: comment } = s;
      const stopped = isNotNull(row.withdrawnOn);
      const answered = and(isNull(row.withdrawnOn), isNotNull(row.resultOn));
      const waiting = and(isNull(row.withdrawnOn), isNull(row.resultOn));
      const shown: Record<typeof show, SQL | undefined> = {
        running: and(waiting, gte(row.toOn, on)),
        unanswered: and(waiting, lt(row.toOn, on)),
        answered,
        stopped,
        all: undefined,
      };
      const part = q === undefined ? null : `%${q.replace(/[%_]/g, '')}%`;
      const named = part === null ? undefined : or(like(row.title, part), like(s.document.title, part));
      const where = and(onFile(visibility), shown[show], named);
      const counted = db
        .select({ count: sql<number>`count(*)` })
        .from(row)
        .innerJoin(s.document, eq(s.document.id, row.documentId))
        .where(where)
        .get();
      const commentsOf = (more?: SQL): SQL<number> =>
        sql<number>`(SELECT count(*) FROM ${comment} WHERE ${and(eq(comment.consultationId, row.id), more)})`;
      const forward = show === 'running' || show === 'unanswered';
      const rows = db
        .select({ ...LINE, comments: commentsOf(), openComments: commentsOf(isNull(comment.outcome)) })
        .from(row)
        .innerJoin(s.document, eq(s.document.id, row.documentId))
        .where(where)
        .orderBy(forward ? asc(row.toOn) : desc(row.toOn), desc(row.id))
        .limit(limit)
        .offset(offset)
        .all();
      return { total: counted?.count ?? 0, rows };
    },
    comments: async (consultationId, filter) => {
      const { consultationComment: comment } = s;
      const where = and(
        eq(comment.consultationId, consultationId),
        filter.open === true ? isNull(comment.outcome) : undefined,
        filter.ids && inArray(comment.id, [...filter.ids]),
      );
      return db.select().from(comment).where(where).orderBy(asc(comment.id)).all();
    },
    async commentByForm(consultationId, formKey) {
      const { consultationComment: comment } = s;
      const where = and(eq(comment.consultationId, consultationId), eq(comment.formKey, formKey));
      return db.select({ receipt: comment.receipt }).from(comment).where(where).get()?.receipt ?? null;
    },
  };
}

/** Shown to the public on a day: `isShown` as SQL. */
const shownOn = (on: Day): SQL => lte(s.consultation.fromOn, sql<Day>`coalesce(${s.consultation.withdrawnOn}, ${on})`);

const LINE = {
  id: s.consultation.id,
  title: s.consultation.title,
  fromOn: s.consultation.fromOn,
  toOn: s.consultation.toOn,
  withdrawnOn: s.consultation.withdrawnOn,
  resultOn: s.consultation.resultOn,
  documentId: s.consultation.documentId,
  documentTitle: s.document.title,
  issuerName: sql<
    string | null
  >`(SELECT group_concat(name, '、') FROM (SELECT ${s.documentIssuer.name} AS name FROM ${s.documentIssuer} WHERE ${s.documentIssuer.documentId} = ${s.document.id} ORDER BY ${s.documentIssuer.ordinal}))`,
};

/** What the public may know of consultations: never a name or a contact of who commented. */
export function createPublicConsultations(db: Db): PublicConsultations {
  const lines = () =>
    db.select(LINE).from(s.consultation).innerJoin(s.document, eq(s.document.id, s.consultation.documentId));
  return {
    async list({ on, current, offset, limit }) {
      const running = and(
        isNull(s.consultation.withdrawnOn),
        isNull(s.consultation.resultOn),
        gte(s.consultation.toOn, on),
      );
      const over = or(
        lte(s.consultation.withdrawnOn, on),
        lte(s.consultation.resultOn, on),
        gt(sql<Day>`${on}`, s.consultation.toOn),
      );
      const where = and(shownOn(on), current ? running : over);
      const total = db
        .select({ count: sql<number>`count(*)` })
        .from(s.consultation)
        .where(where)
        .get();
      const order = current ? asc(s.consultation.toOn) : desc(s.consultation.toOn);
      const rows: ConsultationLine[] = lines()
        .where(where)
        .orderBy(order, desc(s.consultation.id))
        .limit(limit)
        .offset(offset)
        .all();
      return { total: total?.count ?? 0, rows };
    },
    async one(id, on) {
      const line = lines().where(eq(s.consultation.id, id)).get();
      const row = db.select().from(s.consultation).where(eq(s.consultation.id, id)).get();
      if (!line || !row || !isShown(row, on)) return null;
      const stopped = row.withdrawnOn !== null;
      const text = stopped
        ? undefined
        : db.select().from(s.textVersion).where(eq(s.textVersion.id, row.textVersionId)).get();
      const { explanation, address, shortReason, draftSha256, withdrawReason, resultSaid } = row;
      return {
        ...line,
        explanation,
        address,
        shortReason,
        draftSha256,
        withdrawReason,
        resultSaid,
        draft: text
          ? {
              text: text.text,
              articles: text.articles,
              fileSha256: text.fileSha256,
              fileName: text.fileName,
              mediaType: text.mediaType,
            }
          : null,
        result: row.resultOn === null ? null : told(commentsOf(db, id)),
      };
    },
  };
}

const commentsOf = (db: Db, consultationId: number): Pick<ConsultationCommentRow, 'topic' | 'outcome' | 'answer'>[] =>
  db
    .select({
      topic: s.consultationComment.topic,
      outcome: s.consultationComment.outcome,
      answer: s.consultationComment.answer,
    })
    .from(s.consultationComment)
    .where(eq(s.consultationComment.consultationId, consultationId))
    .orderBy(asc(s.consultationComment.id))
    .all();

const told = (comments: ReturnType<typeof commentsOf>) => ({
  counts: commentCounts(comments),
  topics: answeredTopics(comments),
});
