/**
 * Times the scan through the store over ten years of events, flags and problem events, each size in a process of its own that says its peak
 * memory: `npx tsx test/bench/scanStore.ts [10000 100000]`. Targets (issue 5): 100,000 documents under 2 s and 300 MB.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCounty } from './scanCounty.ts';

const sizes = process.argv.slice(2).map(Number);
for (const count of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-bench-'));
  const events = makeCounty(join(folder, 'guibei.db'), count);
  const child = spawnSync(
    process.execPath,
    // As the service starts a scan (`jobs/runs.ts`).
    [
      '--max-old-space-size=768',
      '--max-semi-space-size=2',
      '--import',
      'tsx',
      join(import.meta.dirname, 'scanRun.ts'),
      join(folder, 'guibei.db'),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  console.log(JSON.stringify({ documents: count, ...events, ...(JSON.parse(child.stdout) as object) }));
  await rm(folder, { recursive: true, force: true });
}
