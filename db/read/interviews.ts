import { and, asc, count, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { OPEN_INTERVIEW } from '../../server/domain/interview/codes.ts';
import type { InterviewFilter, InterviewReader } from '../../server/ports/interviews.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

const wanted = ({ states, issuerIds, told }: InterviewFilter): SQL | undefined =>
  and(
    states && inArray(s.interview.state, [...states]),
    issuerIds && inArray(s.interview.issuerId, [...issuerIds]),
    told === true ? or(isNotNull(s.interview.toldOn), eq(s.interview.state, 'dismissed')) : undefined,
  );

const runs = inArray(s.interview.state, [...OPEN_INTERVIEW]);

/** 约谈, 通报批评, 挂牌督办, over SQLite. */
export const createInterviewReader = (db: Db): InterviewReader => ({
  async page(filter) {
    const where = wanted(filter);
    const [total] = db.select({ rows: count() }).from(s.interview).where(where).all();
    const rows = db
      .select({ row: s.interview, issuerName: s.issuer.name })
      .from(s.interview)
      .innerJoin(s.issuer, eq(s.issuer.id, s.interview.issuerId))
      .where(where)
      .orderBy(sql`CASE WHEN ${runs} THEN 0 ELSE 1 END`, desc(s.interview.decidedOn), desc(s.interview.id))
      .limit(filter.limit)
      .offset(filter.offset)
      .all();
    return { total: total?.rows ?? 0, rows };
  },
  decided: async () =>
    db
      .select({
        issuerId: s.interview.issuerId,
        state: s.interview.state,
        events: s.interview.events,
        spentMeasure: s.interview.spentMeasure,
        spentThreshold: s.interview.spentThreshold,
        decidedOn: s.interview.decidedOn,
        deferredUntil: s.interview.deferredUntil,
      })
      .from(s.interview)
      .orderBy(asc(s.interview.id))
      .all(),
  running: async () => db.select().from(s.interview).where(runs).orderBy(asc(s.interview.id)).all(),
  ofIssuer: async (issuerId) =>
    db.select().from(s.interview).where(eq(s.interview.issuerId, issuerId)).orderBy(asc(s.interview.id)).all(),
  steps: async (interviewId) =>
    db
      .select()
      .from(s.interviewStep)
      .where(eq(s.interviewStep.interviewId, interviewId))
      .orderBy(asc(s.interviewStep.id))
      .all(),
});
