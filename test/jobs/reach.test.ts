import { expect, it } from 'vitest';
import { createFollower } from '../../jobs/follow.ts';
import type { Instant } from '../../server/domain/model.ts';
import type { AuditEntry, Context } from '../../server/ports.ts';

/** A log of `head` entries, one document each, and an index that stands at `place`; `write` is what happens when the index is written. */
function logOf(head: number, write: () => Promise<void> = () => Promise.resolve()) {
  const state = { head, place: 0 };
  const entry = (seq: number): AuditEntry => ({
    seq,
    at: '2026-11-22T00:00:00.000Z' as Instant,
    actor: '导入',
    actorId: null,
    act: 'import.record',
    documents: [seq],
    note: null,
  });
  const ctx = {
    feed: {
      stamp: () => state.head,
      head: () => Promise.resolve(state.head),
      since: (place: number, most: number) =>
        Promise.resolve(Array.from({ length: Math.min(most, state.head - place) }, (_, at) => entry(place + at + 1))),
    },
    reader: { searchDocs: () => Promise.resolve([]) },
    search: {
      position: () => Promise.resolve(state.place),
      apply: async (_rows: unknown, place: number) => {
        await write();
        state.place = place;
      },
    },
  } as unknown as Pick<Context, 'feed' | 'reader' | 'search'>;
  return { state, ctx };
}

const failed = (error: unknown): void => {
  throw error;
};

it('brings the index to a place of the log and follows no import to its end', async () => {
  // For every batch that is taken in an import beside writes two.
  const { state, ctx } = logOf(50, () => Promise.resolve(void (state.head += 40)));
  await createFollower(ctx, failed).reach(50, 1000);
  expect(state.place).toBeGreaterThanOrEqual(50);
  expect(state.head - state.place).toBeGreaterThan(40);
});

it('waits for no more than the place when somebody else has begun to follow', async () => {
  const { state, ctx } = logOf(50, () => Promise.resolve(void (state.head += 40)));
  const follower = createFollower(ctx, failed);
  const whole = follower.catchUp({ most: 2000 });
  await follower.reach(50, 1000);
  expect(state.place).toBeLessThan(1000);
  await follower.stop();
  await whole;
});

it('waits no longer than its patience while another process writes the index', async () => {
  let stuck = false;
  const { state, ctx } = logOf(5, () => (stuck ? new Promise<void>(() => undefined) : Promise.resolve()));
  const follower = createFollower(ctx, failed);
  await follower.catchUp();
  stuck = true;
  Object.assign(state, { head: 12, place: 9 });
  await follower.reach(12, 20);
  expect(state.place).toBe(9);
});

it('waits as long as it takes for what was committed here', async () => {
  const slow = () => new Promise<void>((done) => setTimeout(done, 60));
  const { state, ctx } = logOf(5, slow);
  await createFollower(ctx, failed).reach(5, 10);
  expect(state.place).toBe(5);
});
