import { setTimeout as pause } from 'node:timers/promises';

/** Things in one transaction: the first scan after a big import finds tens of thousands, and other writers must get their turn. */
export const BATCH = 200;

/** Between two transactions, longer than another process waits before it tries again (`patiently`). */
const GIVE_WAY_MS = 10;

/** Commits many things in short transactions, one after another, with a gap in which others come to write. */
export async function inTurns<T>(
  things: readonly T[],
  commit: (batch: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let i = 0; i < things.length; i += BATCH) {
    if (i > 0) await pause(GIVE_WAY_MS);
    await commit(things.slice(i, i + BATCH));
  }
}
