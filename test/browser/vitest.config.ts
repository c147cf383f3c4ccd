import { defineConfig } from 'vitest/config';

/** The tests in a real browser; `test/run.mjs` sees to it that there is one. */
export default defineConfig({
  test: {
    root: '.',
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Files share what they load and the browser; who sits down at a screen finds it as good as new (support/seat.ts).
    isolate: false,
    globalSetup: ['test/browser/support/demo.ts'],
    // Each file has its own service, and waits for it and the browser a third of its time: three keep two cores busy.
    maxWorkers: 3,
  },
});
