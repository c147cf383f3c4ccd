import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Name → script and its arguments; `npm run bench` runs all, `npm run bench -- service` one. */
const BENCHES: Record<string, string[]> = {
  golden: ['golden.ts'],
  clauses: ['clauses.ts'],
  hints: ['hints.ts'],
  extraction: ['extraction.ts'],
  formats: ['formats.ts'],
  ocr: ['ocr.ts'],
  reminders: ['reminders.ts'],
  round: ['round.ts'],
  scan: ['scan.ts'],
  scanStore: ['scanStore.ts'],
  firstScan: ['firstScan.ts'],
  histories: ['histories.ts', '10000'],
  search: ['search.ts', '--quick'],
  service: ['service.ts', '1000', '10000'],
  public: ['public.ts', '10000'],
  peers: ['peers.ts', '7009,20000'],
  serving: ['serving.ts', '20000'],
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  console.error(`no bench ${unknown}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
for (const [name, [script = '', ...args]] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n## ${name}`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, script), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
