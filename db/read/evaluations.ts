import { and, asc, count, desc, eq, inArray, like, lte, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { EvaluationFilter, EvaluationReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { issuedByOneOf } from './visibility.ts';

type Wanted = Omit<EvaluationFilter, 'offset' | 'limit'>;

function wanted({ issuerIds, states, purpose, dueBy, q }: Wanted): SQL | undefined {
  const part = q === undefined ? undefined : `%${q.replaceAll('%', '')}%`;
  const bodies = issuerIds && [...issuerIds];
  return and(
    bodies && or(inArray(s.document.issuerId, bodies), inArray(s.document.draftedById, bodies), issuedByOneOf(bodies)),
    states && inArray(s.evaluation.state, [...states]),
    purpose && eq(s.evaluation.purpose, purpose),
    dueBy === undefined ? undefined : lte(s.evaluation.dueOn, dueBy),
    part === undefined ? undefined : or(like(s.document.title, part), like(s.document.docNumber, part)),
  );
}

/** Evaluations, over SQLite. */
export function createEvaluationReader(db: Db): EvaluationReader {
  return {
    async page({ offset, limit, ...filter }) {
      const joined = eq(s.document.id, s.evaluation.documentId);
      const [total] = db
        .select({ rows: count() })
        .from(s.evaluation)
        .innerJoin(s.document, joined)
        .where(wanted(filter))
        .all();
      const rows = db
        .select({
          row: s.evaluation,
          title: s.document.title,
          docNumber: s.document.docNumber,
          issuerName: s.issuer.name,
        })
        .from(s.evaluation)
        .innerJoin(s.document, joined)
        .leftJoin(s.issuer, eq(s.issuer.id, s.document.issuerId))
        .where(wanted(filter))
        .orderBy(
          sql`${s.evaluation.state} IN ('concluded', 'withdrawn')`,
          asc(s.evaluation.dueOn),
          desc(s.evaluation.id),
        )
        .limit(limit)
        .offset(offset)
        .all();
      return { total: total?.rows ?? 0, rows };
    },
    ofDocument: async (documentId) =>
      db
        .select()
        .from(s.evaluation)
        .where(eq(s.evaluation.documentId, documentId))
        .orderBy(desc(s.evaluation.plannedOn), desc(s.evaluation.id))
        .all(),
  };
}
