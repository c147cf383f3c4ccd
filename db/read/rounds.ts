import { and, asc, count, desc, eq, exists, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { RoundStay } from '../../server/domain/problems/oneCause.ts';
import type { RoundReader, RunningTask } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { createRoundLines } from './roundLines.ts';
import { isPublished } from './visibility.ts';

/** Of the documents of a task, those that its body never answered for; what came to it after the limit is left out. */
const UNANSWERED = sql<number>`${s.cleanupItem.state} = 'asked' AND ${s.cleanupItem.answeredAt} IS NULL AND NOT EXISTS (
  SELECT 1 FROM cleanup_step st WHERE st.item_id = ${s.cleanupItem.id} AND st.act IN ('round.add', 'round.transfer') AND st.on_day > ${s.cleanupTask.dueOn})`;

/** The documents of a task: of its body, or of nobody. */
const OF_TASK = and(
  eq(s.cleanupItem.roundId, s.cleanupTask.roundId),
  or(
    eq(s.cleanupItem.issuerId, s.cleanupTask.issuerId),
    sql`${s.cleanupItem.issuerId} IS NULL AND ${s.cleanupTask.issuerId} IS NULL`,
  ),
);

/** From the opening, or the day on which it was put in, to the day on which it was taken out or the round was published or ended. */
const staysSql = (documentIds: readonly number[]) => sql`
  SELECT i.document_id AS documentId,
    max(r.opened_on, coalesce((SELECT max(st.on_day) FROM cleanup_step st WHERE st.item_id = i.id AND st.act = 'round.add'), r.opened_on)) AS "from",
    (SELECT min(st.on_day) FROM cleanup_step st WHERE st.round_id = r.id AND (
      (st.item_id IS NULL AND st.act IN ('round.publish', 'round.close'))
      OR (st.item_id = i.id AND i.state = 'removed' AND st.act = 'round.remove'))) AS until
  FROM cleanup_item i JOIN cleanup_round r ON r.id = i.round_id
  WHERE r.opened_on IS NOT NULL AND i.document_id IN (SELECT value FROM json_each(${JSON.stringify(documentIds)}))`;

/** 清理批次, over SQLite. */
export function createRoundReader(db: Db): RoundReader {
  return {
    ...createRoundLines(db),
    async page({ states, issuerIds, offset, limit }) {
      const tasks = db
        .select({ id: s.cleanupTask.id })
        .from(s.cleanupTask)
        .where(
          and(eq(s.cleanupTask.roundId, s.cleanupRound.id), inArray(s.cleanupTask.issuerId, [...(issuerIds ?? [])])),
        );
      const where = and(
        states === undefined ? undefined : inArray(s.cleanupRound.state, [...states]),
        issuerIds === undefined ? undefined : exists(tasks),
      );
      const [total] = db.select({ rows: count() }).from(s.cleanupRound).where(where).all();
      const rows = db
        .select()
        .from(s.cleanupRound)
        .where(where)
        .orderBy(desc(s.cleanupRound.cutOff), desc(s.cleanupRound.id))
        .limit(limit)
        .offset(offset)
        .all();
      return { total: total?.rows ?? 0, rows };
    },
    tasks: async (roundId) =>
      db.select().from(s.cleanupTask).where(eq(s.cleanupTask.roundId, roundId)).orderBy(asc(s.cleanupTask.id)).all(),
    items: async (roundId) =>
      db.select().from(s.cleanupItem).where(eq(s.cleanupItem.roundId, roundId)).orderBy(asc(s.cleanupItem.id)).all(),
    counts: async (roundId) =>
      db
        .select({
          issuerId: s.cleanupItem.issuerId,
          state: s.cleanupItem.state,
          conclusion: s.cleanupItem.conclusion,
          count: count(),
        })
        .from(s.cleanupItem)
        .where(eq(s.cleanupItem.roundId, roundId))
        .groupBy(s.cleanupItem.issuerId, s.cleanupItem.state, s.cleanupItem.conclusion)
        .all(),
    steps: async (roundId, itemId) =>
      db
        .select()
        .from(s.cleanupStep)
        .where(
          and(
            eq(s.cleanupStep.roundId, roundId),
            itemId === null ? isNull(s.cleanupStep.itemId) : eq(s.cleanupStep.itemId, itemId),
          ),
        )
        .orderBy(asc(s.cleanupStep.id))
        .all(),
    entries: async (roundId) =>
      db.select().from(s.cleanupEntry).where(eq(s.cleanupEntry.roundId, roundId)).orderBy(asc(s.cleanupEntry.id)).all(),
    runs: async (roundId) =>
      db.select().from(s.cleanupRun).where(eq(s.cleanupRun.roundId, roundId)).orderBy(desc(s.cleanupRun.id)).all(),
    waitingRuns: async () =>
      db.select().from(s.cleanupRun).where(eq(s.cleanupRun.state, 'waiting')).orderBy(asc(s.cleanupRun.id)).all(),
    publicEntries: async (roundId) =>
      db
        .select({ entry: s.cleanupEntry })
        .from(s.cleanupEntry)
        .innerJoin(s.document, eq(s.document.id, s.cleanupEntry.documentId))
        .where(and(eq(s.cleanupEntry.roundId, roundId), isPublished()))
        .orderBy(asc(s.cleanupEntry.id))
        .all()
        .map((row) => row.entry),
    publishedBefore: async ({ id, kind }, at) =>
      db
        .select()
        .from(s.cleanupRound)
        .where(
          and(
            eq(s.cleanupRound.state, 'published'),
            eq(s.cleanupRound.kind, kind),
            ne(s.cleanupRound.id, id),
            lt(s.cleanupRound.publishedAt, at),
          ),
        )
        .orderBy(desc(s.cleanupRound.publishedAt))
        .limit(1)
        .get() ?? null,
    unansweredOf: async (taskId) =>
      db
        .select({ id: s.cleanupItem.documentId })
        .from(s.cleanupTask)
        .innerJoin(s.cleanupItem, OF_TASK)
        .where(and(eq(s.cleanupTask.id, taskId), UNANSWERED))
        .orderBy(asc(s.cleanupItem.id))
        .all()
        .map((row) => row.id),
    stays: async (documentIds) => db.all<RoundStay>(staysSql(documentIds)),
    async running() {
      const rounds = db
        .select()
        .from(s.cleanupRound)
        .where(inArray(s.cleanupRound.state, ['open', 'checked', 'decided']))
        .all();
      const byId = new Map(rounds.map((round) => [round.id, round]));
      const waiting = db
        .select({ task: s.cleanupTask, waiting: count(), unanswered: sql<number>`sum(${UNANSWERED})` })
        .from(s.cleanupTask)
        .innerJoin(s.cleanupItem, and(OF_TASK, inArray(s.cleanupItem.state, ['asked', 'returned'])))
        .where(inArray(s.cleanupTask.roundId, [...byId.keys()]))
        .groupBy(s.cleanupTask.id)
        .all();
      const tasks = waiting.flatMap((row): RunningTask[] => {
        const round = byId.get(row.task.roundId);
        return round === undefined ? [] : [{ ...row, round }];
      });
      return { rounds, tasks };
    },
  };
}
