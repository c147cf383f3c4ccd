import { Worker } from 'node:worker_threads';

/**
 * Ends this process when its parent is gone, even while the main thread is caught in an endless loop: a service killed by `kill -9` must not leave a
 * reader behind that burns a core. A thread of its own, in plain JavaScript so that no loader is needed in it.
 */
export function endWithParent(): void {
  const watch = `const parent = process.ppid;
    setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);`;
  new Worker(watch, { eval: true, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}
