import { takeIn } from '../server/actions/publication/takeIn.ts';
import type { Context, IntakeFolder } from '../server/ports.ts';

export interface IntakeFollower {
  /** Looks every so often for what the public process has left. */
  start(everyMs: number): void;
  stop(): Promise<void>;
}

/** Takes in what the public sends to its own process, one look at a time. */
export function createIntakeFollower(
  ctx: Context,
  folder: IntakeFolder,
  failed: (error: unknown) => void,
): IntakeFollower {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;
  return {
    start(everyMs) {
      timer = setInterval(() => {
        running ??= takeIn(ctx, folder, undefined, () => stopped)
          .then(({ aside }) => {
            if (aside > 0) failed(new Error(`${aside} letters of the public could not be taken in and were set aside`));
          })
          .catch(failed)
          .finally(() => {
            running = null;
          });
      }, everyMs);
      timer.unref();
    },
    async stop() {
      stopped = true;
      if (timer) clearInterval(timer);
      await running;
    },
  };
}
