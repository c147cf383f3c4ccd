/**
 * Lives through random histories day by day, and plays random rounds of cleanup over them: `npm run bench histories`, or
 * `npx tsx test/bench/histories.ts 10000 [seed]`. Each run is a small county with one or two rounds; its first document is then lived through.
 */
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { holdTo } from '../domain/duties/truth/law.ts';
import { counties } from '../domain/rounds/truth/campaigns.ts';
import { historyOf } from '../domain/rounds/truth/house.ts';
import { playRounds } from '../domain/rounds/truth/play.ts';
import { nothingPlayed } from '../domain/rounds/truth/published.ts';

const [runs = 10_000, seed = 20_261_122] = process.argv.slice(2).map(Number);
const start = performance.now();
const seconds = (): number => Math.round((performance.now() - start) / 1000);
const lived = { days: 0, flags: 0 };
const rounds = nothingPlayed();
let done = 0;
const result = fc.check(
  fc.property(counties, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }), (county, off) => {
    const [first] = playRounds(county, rounds);
    const { days, flags } = holdTo(historyOf(first!), off);
    lived.days += days;
    lived.flags += flags;
    if (++done % 500 === 0) console.error(`${done} of ${runs}, ${seconds()} s, ${rounds.published} rounds published`);
  }),
  { numRuns: runs, seed },
);
const cpuSeconds = Math.round(process.cpuUsage().user / 1e6);
console.log(
  JSON.stringify({
    histories: result.numRuns,
    ...lived,
    rounds,
    seconds: seconds(),
    cpuSeconds,
    seed,
    failed: result.failed,
  }),
);
if (result.failed) {
  console.error(fc.stringify(result.counterexample), String(result.errorInstance));
  process.exitCode = 1;
}
