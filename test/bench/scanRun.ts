/** One scan over a made county, five times: prints the times, those of the processor alone, and the peak memory of the process. */
import { performance } from 'node:perf_hooks';
import { createDutyReader } from '../../db/duties.ts';
import { createInterviewReader } from '../../db/read/interviews.ts';
import { createReader } from '../../db/read/reader.ts';
import { createReviewReader } from '../../db/read/reviews.ts';
import { createRoundReader } from '../../db/read/rounds.ts';
import { createRoutineReader } from '../../db/read/routine.ts';
import { createSuggestionReader } from '../../db/read/suggestions.ts';
import { drizzled, openSqlite } from '../../db/sqlite.ts';
import { seededCalendar } from '../../seeds/calendar.ts';
import { qingheProfile } from '../../seeds/profiles/profiles.ts';
import { standingFlags } from '../../server/actions/duties/standing.ts';
import { wording } from '../../server/notify/wording.ts';
import { ON } from './syntheticDuties.ts';

const sqlite = openSqlite(process.argv[2] ?? '');
const db = drizzled(sqlite);
const ctx = {
  duties: createDutyReader(sqlite, db),
  reader: createReader(db),
  interviews: createInterviewReader(db),
  suggestions: createSuggestionReader(db),
  reviews: createReviewReader(db),
  rounds: createRoundReader(db),
  routine: createRoutineReader(db),
  rules: { profile: qingheProfile(), calendar: seededCalendar() },
  wording,
};
const megabytes = (kilobytes: number): number => Math.round(kilobytes / 1024);
const before = megabytes(process.resourceUsage().maxRSS);
const runs: number[] = [];
const processor: number[] = [];
let flags = 0;
for (let i = 0; i < 5; i++) {
  const start = performance.now();
  const used = process.cpuUsage();
  flags = (await standingFlags(ctx, ON)).length;
  runs.push(Math.round(performance.now() - start));
  const { user, system } = process.cpuUsage(used);
  processor.push(Math.round((user + system) / 1000));
}
const median = (list: number[]): number | undefined => [...list].sort((a, b) => a - b)[2];
const peakMb = megabytes(process.resourceUsage().maxRSS);
console.log(
  JSON.stringify({
    flags,
    firstMs: runs[0],
    medianMs: median(runs),
    medianProcessorMs: median(processor),
    runs,
    loadedMb: before,
    peakMb,
  }),
);
sqlite.close();
