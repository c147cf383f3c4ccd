import fc from 'fast-check';
import { expect, it } from 'vitest';
import { histories } from './truth/histories.ts';
import { holdTo } from './truth/law.ts';

/** Here a few; `npm run bench histories` lives through ten thousand. */
const RUNS = 100;

it('on every day of random histories under real rules, validity and flags are what living through the days finds', () => {
  let flags = 0;
  fc.assert(
    fc.property(histories, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }), (history, off) => {
      flags += holdTo(history, off).flags;
    }),
    { numRuns: RUNS },
  );
  // The histories are worth living through.
  expect(flags).toBeGreaterThan(RUNS * 100);
}, 120_000);
