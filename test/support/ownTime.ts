import { readFileSync } from 'node:fs';

/** For how long this process's main thread was ready to run while the machine ran something else; only Linux tells. */
function waitedMs(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

/**
 * Milliseconds by a clock that stands still while this process would like to go on and the machine is busy with others: what a test
 * times by it takes no longer on a loaded machine.
 */
export const ownTime = (): number => performance.now() - waitedMs();
