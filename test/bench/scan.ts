/** Times the pure scan: `npx tsx test/bench/scan.ts`. Targets (design §7): 10,000 documents ≤ 0.3 s, 100,000 ≤ 2 s. */
import { performance } from 'node:perf_hooks';
import { seededCalendar } from '../../seeds/calendar.ts';
import { qingheProfile } from '../../seeds/profiles/profiles.ts';
import { flagsOfDocument } from '../../server/domain/duties/scan.ts';
import { flagsOfIssuers } from '../../server/domain/interviews.ts';
import { periodOn } from '../../server/domain/profile.ts';
import { spansOf } from '../../server/domain/validity.ts';
import { ON, problemsOf, synthetic } from './syntheticDuties.ts';

function timed<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

const profile = qingheProfile();
const calendar = seededCalendar();
for (const count of [10_000, 100_000]) {
  const made = synthetic(count);
  const fold = timed(() =>
    made.map(({ life, document }) => ({ ...document, spans: spansOf({ events: life, versions: [] }).document })),
  );
  const scan = (): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const document of fold.result) {
      for (const flag of flagsOfDocument(document, ON, profile, calendar))
        counts[flag.kind] = (counts[flag.kind] ?? 0) + 1;
    }
    for (const flag of flagsOfIssuers(problemsOf(count / 50), ON, periodOn(profile, ON))) {
      counts[flag.kind] = (counts[flag.kind] ?? 0) + 1;
    }
    return counts;
  };
  const runs = [timed(scan), timed(scan), timed(scan)];
  const sorted = runs.map((r) => r.ms).sort((a, b) => a - b);
  const line = {
    documents: count,
    foldMs: Math.round(fold.ms),
    firstScanMs: Math.round(runs[0]!.ms),
    medianScanMs: Math.round(sorted[1]!),
    flags: runs[0]!.result,
  };
  console.log(JSON.stringify(line));
}
