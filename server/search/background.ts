/** Does a part of its work; true while some is left. */
export type Step = () => boolean;

export interface Background {
  start(): void;
  /** Does all that is left, for whom nobody waits meanwhile. */
  finish(): Promise<void>;
  stop(): void;
}

/** Whoever waits for the start comes first. */
const BEGIN_MS = 400;
/** Between two parts everybody else has their turn. */
const PAUSE_MS = 1;

/**
 * Work that can wait, done part by part while nothing else happens, one kind after the other; `start` when there is new work. It keeps no process from
 * ending (an unreferenced timer, because an unreferenced immediate would not wake an idle process).
 */
export function createBackground(steps: readonly Step[]): Background {
  let timer: NodeJS.Timeout | null = null;
  function goOn(): void {
    const more = steps.some((step) => step());
    timer = more ? setTimeout(goOn, PAUSE_MS).unref() : null;
  }
  function stop(): void {
    if (timer) clearTimeout(timer);
    timer = null;
  }
  return {
    start: () => void (timer ??= setTimeout(goOn, BEGIN_MS).unref()),
    async finish() {
      stop();
      while (steps.some((step) => step())) await new Promise((resolve) => setImmediate(resolve));
    },
    stop,
  };
}
