/** Work that is done every so often. */
export interface Repeated {
  start(everyMs: number): void;
  /** Resolves when the run that is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Does `work` every so often, one run at a time, and goes on after one that failed; the timer keeps no process alive. `work` is handed
 * a question that says whether it is to stop meanwhile.
 */
export function repeated(
  work: (stopped: () => boolean) => Promise<unknown>,
  failed: (error: unknown) => void,
): Repeated {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<unknown> | null = null;
  let stopped = false;
  return {
    start(everyMs) {
      timer = setInterval(() => {
        running ??= work(() => stopped)
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
