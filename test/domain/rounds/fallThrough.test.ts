import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdTo } from '../duties/truth/law.ts';
import { counties } from './truth/campaigns.ts';
import { historyOf } from './truth/house.ts';
import { playRounds } from './truth/play.ts';
import { nothingPlayed } from './truth/published.ts';

/** Here a few; `npm run bench histories` plays ten thousand. */
const RUNS = 50;

it('what a preview says falls through is what then dies, the catalogues print the truth of that day, and so do the flags of every day', () => {
  const sum = nothingPlayed();
  fc.assert(
    fc.property(counties, (county) => {
      const books = playRounds(county, sum);
      holdTo(historyOf(books[0]!));
    }),
    { numRuns: RUNS },
  );
  // The rounds are worth playing.
  expect(sum.published).toBeGreaterThan(RUNS / 10);
  expect(sum.died).toBeGreaterThan(0);
}, 120_000);
