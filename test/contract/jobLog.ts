import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import type { JobLog } from '../../server/ports.ts';

export interface JobLogSubject {
  jobs: JobLog;
  /** The same table as another process sees it. */
  another(): JobLog;
  /** Lets time pass. */
  wait(ms: number): void;
  end(): Promise<void>;
}

const today = day('2026-11-22');
const MINUTE = 60_000;

/** What every table of runs must do. */
export function jobLogContract(open: () => Promise<JobLogSubject>): void {
  let subject: JobLogSubject;
  let jobs: JobLog;
  beforeEach(async () => {
    subject = await open();
    ({ jobs } = subject);
  });
  afterEach(() => subject.end());
  const claimed = async (job: string, forDay: typeof today | null = null, leaseMs = MINUTE): Promise<number> => {
    const id = await jobs.claim(job, forDay, leaseMs);
    if (id === null) throw new Error(`${job} is running`);
    return id;
  };
  const states = async (): Promise<string[]> => (await jobs.recent(10)).map((run) => run.state);

  describe('a job', () => {
    it('runs once at a time, whoever asks, and beside others', async () => {
      await claimed('scan', today);
      const others = [jobs, subject.another(), subject.another()];
      expect(await Promise.all(others.map((one) => one.claim('scan', today, MINUTE)))).toEqual([null, null, null]);
      expect(await subject.another().claim('import', null, MINUTE)).not.toBeNull();
    });

    it('is had by one of many who ask at once', async () => {
      const asked = await Promise.all(Array.from({ length: 6 }, () => subject.another().claim('scan', today, MINUTE)));
      expect(asked.filter((id) => id !== null)).toHaveLength(1);
    });

    it.each(['done', 'failed'] as const)('that is %s can run again', async (state) => {
      await jobs.finish(await claimed('scan', today), state, {});
      expect(await subject.another().claim('scan', today, MINUTE)).not.toBeNull();
    });

    it('of a killed process is taken over when the lease is out, and counts as failed', async () => {
      const first = await claimed('scan', today);
      subject.wait(MINUTE - 1);
      expect(await jobs.claim('scan', today, MINUTE)).toBeNull();
      subject.wait(1);
      const second = await subject.another().claim('scan', today, MINUTE);
      expect(second).not.toBe(first);
      expect(await states()).toEqual(['running', 'failed']);
      const [, lost] = await jobs.recent(2);
      expect(lost).toMatchObject({ id: first, detail: { reason: 'lease.expired' } });
      expect(lost?.finishedAt).not.toBeNull();
    });

    it('that tells of its progress keeps its lease', async () => {
      const id = await claimed('import');
      subject.wait(MINUTE - 1);
      await jobs.progress(id, { read: 25 });
      subject.wait(MINUTE);
      expect(await subject.another().claim('import', null, MINUTE)).toBeNull();
      expect((await jobs.recent(1))[0]).toMatchObject({ id, state: 'running', detail: { read: 25 } });
    });

    it('that has lost its lease says no more of its progress', async () => {
      const lost = await claimed('import');
      subject.wait(MINUTE);
      const now = await claimed('import');
      await jobs.progress(lost, { read: 25 });
      expect(await jobs.recent(2)).toMatchObject([
        { id: now, state: 'running', detail: null },
        { id: lost, state: 'failed', detail: { reason: 'lease.expired' } },
      ]);
    });
  });

  describe('the last run that was done', () => {
    it('is none before one was, and a failed one is none', async () => {
      expect(await jobs.lastDone('upkeep')).toBeNull();
      await jobs.finish(await claimed('upkeep'), 'failed', { reason: 'x' });
      await claimed('upkeep');
      expect(await jobs.lastDone('upkeep')).toBeNull();
    });

    it('is that of the latest day, in whatever order they ran, and of this job', async () => {
      for (const on of [today, day('2026-11-20')]) await jobs.finish(await claimed('scan', on), 'done', { on });
      await jobs.finish(await claimed('other', day('2026-11-30')), 'done', {});
      expect(await subject.another().lastDone('scan')).toMatchObject({
        job: 'scan',
        forDay: today,
        state: 'done',
        detail: { on: today },
      });
    });

    it('is the latest of those without a day', async () => {
      for (const n of [1, 2]) await jobs.finish(await claimed('upkeep'), 'done', { n });
      expect(await jobs.lastDone('upkeep')).toMatchObject({ forDay: null, detail: { n: 2 } });
    });
  });

  it('tells of the recent runs, newest first', async () => {
    for (const job of ['a', 'b', 'c']) await claimed(job);
    expect((await subject.another().recent(2)).map((run) => run.job)).toEqual(['c', 'b']);
  });
}
