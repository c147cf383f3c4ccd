import { and, asc, desc, eq, gte, inArray, isNull, lte, max, or } from 'drizzle-orm';
import type { Day } from '../server/domain/day.ts';
import type * as M from '../server/domain/model.ts';
import type { DutyReader } from '../server/ports.ts';
import { readDuties, streamDuties, streamFlags } from './dutyStream.ts';
import * as s from './schema.ts';
import type { Db, Sqlite } from './sqlite.ts';

/** Names in one statement. */
const KEYS = 500;

/** The latest notice of a duty stands for a person's copy of it (`latestOf`), and waits as `stateOf` says. */
const WAITING = `SELECT f.kind, f.issuer_id AS issuerId, count(*) AS count FROM notice n JOIN flag f ON f.id = n.flag_id
  WHERE n.user_id = ? AND f.cleared_on IS NULL AND n.acknowledged_at IS NULL AND n.handed_to_id IS NULL
    AND (n.snoozed_until IS NULL OR n.snoozed_until <= ?)
    AND NOT EXISTS (SELECT 1 FROM notice m WHERE m.flag_id = n.flag_id AND m.user_id = n.user_id
      AND (m.created_at > n.created_at OR (m.created_at = n.created_at AND m.id > n.id)))
  GROUP BY f.kind, f.issuer_id`;
type Waiting = Awaited<ReturnType<DutyReader['waitingCounts']>>[number];

/** What the scan, the desk and the mail read. */
export function createDutyReader(sqlite: Sqlite, db: Db): DutyReader {
  const waiting = sqlite.prepare<[number, Day], Waiting>(WAITING);
  return {
    duties: (on, needs) => streamDuties(sqlite, on, needs),
    openFlags: () => streamFlags(sqlite),
    dutiesOf: async (documentId) => readDuties(sqlite, documentId),
    lastScanDay: async () =>
      db
        .select({ on: max(s.scanDay.on) })
        .from(s.scanDay)
        .get()?.on ?? null,
    scanDays: async ({ from }) =>
      db.select().from(s.scanDay).where(gte(s.scanDay.on, from)).orderBy(asc(s.scanDay.on)).all(),
    async flags(filter) {
      const read = (keys?: readonly string[]) =>
        db
          .select()
          .from(s.flag)
          .where(
            and(filter.open ? isNull(s.flag.clearedOn) : undefined, keys ? inArray(s.flag.key, [...keys]) : undefined),
          )
          .orderBy(asc(s.flag.dueOn), asc(s.flag.id))
          .all();
      if (filter.keys === undefined) return read();
      const rows: M.FlagRow[] = [];
      for (let i = 0; i < filter.keys.length; i += KEYS) rows.push(...read(filter.keys.slice(i, i + KEYS)));
      return rows;
    },
    notices: async (filter) =>
      db
        .select({ notice: s.notice, flag: s.flag })
        .from(s.notice)
        .innerJoin(s.flag, eq(s.flag.id, s.notice.flagId))
        .where(
          and(
            filter.userId === undefined ? undefined : eq(s.notice.userId, filter.userId),
            filter.flagId === undefined ? undefined : eq(s.notice.flagId, filter.flagId),
            filter.open ? isNull(s.flag.clearedOn) : undefined,
            filter.unacknowledged ? and(isNull(s.notice.acknowledgedAt), isNull(s.flag.clearedOn)) : undefined,
          ),
        )
        .orderBy(asc(s.flag.dueOn), desc(s.notice.id))
        .all()
        .map((row) => ({ ...row.notice, flag: row.flag })),
    async noticesOf(flagIds) {
      const rows = [];
      for (let i = 0; i < flagIds.length; i += 500)
        rows.push(
          ...db
            .select()
            .from(s.notice)
            .where(inArray(s.notice.flagId, flagIds.slice(i, i + 500)))
            .all(),
        );
      return rows;
    },
    waitingCounts: async (userId, on) => waiting.all(userId, on),
    mailWaiting: async () => db.select().from(s.notice).where(eq(s.notice.mailWaits, true)).all(),
    mails: async (filter) =>
      db
        .select()
        .from(s.mail)
        .where(
          and(
            inArray(s.mail.state, [...filter.states]),
            filter.dueAt === undefined ? undefined : or(isNull(s.mail.nextTryAt), lte(s.mail.nextTryAt, filter.dueAt)),
          ),
        )
        .orderBy(asc(s.mail.id))
        .all(),
  };
}
