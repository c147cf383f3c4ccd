import { and, desc, eq, gt } from 'drizzle-orm';
import type { Clock, JobLog, JobRun } from '../server/ports.ts';
import * as s from './schema.ts';
import { patiently } from './sqlite.ts';
import type { Db, Sqlite } from './sqlite.ts';

const COLUMNS = {
  id: s.jobRun.id,
  job: s.jobRun.job,
  forDay: s.jobRun.forDay,
  state: s.jobRun.state,
  startedAt: s.jobRun.startedAt,
  finishedAt: s.jobRun.finishedAt,
  detail: s.jobRun.detail,
};

/** Runs of jobs; one at a time for each job, under a lease that a killed process loses by itself. */
export function createJobLog(sqlite: Sqlite, db: Db, clock: Clock): JobLog {
  const claim = sqlite.transaction((job: string, forDay: JobRun['forDay'], leaseMs: number): number | null => {
    const live = db
      .select({ id: s.jobRun.id })
      .from(s.jobRun)
      .where(and(eq(s.jobRun.job, job), eq(s.jobRun.state, 'running'), gt(s.jobRun.leaseUntil, clock.ms())))
      .get();
    if (live) return null;
    db.update(s.jobRun)
      .set({ state: 'failed', finishedAt: clock.now(), detail: { reason: 'lease.expired' } })
      .where(and(eq(s.jobRun.job, job), eq(s.jobRun.state, 'running')))
      .run();
    const [row] = db
      .insert(s.jobRun)
      .values({ job, forDay, state: 'running', startedAt: clock.now(), leaseUntil: clock.ms() + leaseMs })
      .returning({ id: s.jobRun.id })
      .all();
    return row?.id ?? null;
  }).immediate;
  return {
    claim: (job, forDay, leaseMs) => patiently(() => claim(job, forDay, leaseMs)),
    async finish(id, state, detail) {
      await patiently(() =>
        db.update(s.jobRun).set({ state, detail, finishedAt: clock.now() }).where(eq(s.jobRun.id, id)).run(),
      );
    },
    async progress(id, detail, leaseMs = 600_000) {
      await patiently(() =>
        db
          .update(s.jobRun)
          .set({ detail, leaseUntil: clock.ms() + leaseMs })
          .where(and(eq(s.jobRun.id, id), eq(s.jobRun.state, 'running')))
          .run(),
      );
    },
    lastDone: async (job) =>
      db
        .select(COLUMNS)
        .from(s.jobRun)
        .where(and(eq(s.jobRun.job, job), eq(s.jobRun.state, 'done')))
        .orderBy(desc(s.jobRun.forDay), desc(s.jobRun.id))
        .limit(1)
        .get() ?? null,
    recent: async (limit) => db.select(COLUMNS).from(s.jobRun).orderBy(desc(s.jobRun.id)).limit(limit).all(),
  };
}
