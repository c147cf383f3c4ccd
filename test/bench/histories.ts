/** Lives through random histories day by day: `npm run bench histories`, or `npx tsx test/bench/histories.ts 10000 [seed]`. */
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { histories } from '../domain/duties/truth/histories.ts';
import { holdTo } from '../domain/duties/truth/law.ts';

const [runs = 10_000, seed = 20_261_122] = process.argv.slice(2).map(Number);
const start = performance.now();
const lived = { days: 0, flags: 0 };
const result = fc.check(
  fc.property(histories, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }), (history, off) => {
    const { days, flags } = holdTo(history, off);
    lived.days += days;
    lived.flags += flags;
  }),
  { numRuns: runs, seed },
);
const seconds = Math.round((performance.now() - start) / 1000);
console.log(JSON.stringify({ histories: result.numRuns, ...lived, seconds, seed, failed: result.failed }));
if (result.failed) {
  console.error(fc.stringify(result.counterexample), String(result.errorInstance));
  process.exitCode = 1;
}
