/**
 * Likeness beside 10,000 held documents: `npx tsx test/bench/likeness.ts [--data DIR] [--count N] [--documents N] [--pairs FILE]`. Without
 * `--data` the corpus is imported first. Prints wall and processor time and the longest hold of the event loop for one document, and what
 * share of the likenesses of a comparison with everything is found; `--pairs` writes the pairs, to be read by eye.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { alikeTo } from '../../server/actions/likeness/alike.ts';
import type { LikeFound } from '../../server/actions/likeness/alike.ts';
import { paperOf, rarityOf, ready } from '../../server/actions/likeness/prints.ts';
import type { Ready } from '../../server/actions/likeness/prints.ts';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/context.ts';
import { likenessOf } from '../../server/reading/likeness/likeness.ts';
import { printOf } from '../../server/reading/likeness/print.ts';
import { quantile, table, writeRecords } from './corpus.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    count: { type: 'string', default: '10000' },
    documents: { type: 'string', default: '100' },
    /** Documents that are compared with every other one, which takes seconds each. */
    whole: { type: 'string', default: '10' },
    pairs: { type: 'string' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'guibei-likeness-'));
const data = values.data ?? join(folder, 'data');
if (values.data === undefined) {
  const file = join(folder, 'records.jsonl');
  await writeRecords(file, Number(values.count));
  const start = resolve(import.meta.dirname, '../../server/start.mjs');
  spawnSync(process.execPath, [start, '--cli', 'import', file, '--data', data], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
const house = await openHouse(readConfig({}, { dataDir: data }), { mailer: null });
const { ctx } = house;
await house.follower.catchUp({ batch: 100 });

let seed = 11;
const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
const issuers = await ctx.reader.issuers();
const ids = await ctx.reader.documentIds();
const printed = async (id: number): Promise<Ready | null> => {
  const doc = (await ctx.reader.searchDocs(id)).at(-1);
  return doc === undefined ? null : ready(ctx, printOf(paperOf(doc, issuers)));
};
const like = (print: Ready, except: number): Promise<LikeFound[]> =>
  alikeTo(ctx, { print, visibility: { kind: 'all' }, on: ctx.clock.today(), except });

const times = { wall: [] as number[], processor: [] as number[], held: [] as number[] };
const lines: string[] = [];
for (let i = 0; i < Number(values.documents); i++) {
  const id = ids[random(ids.length)]!;
  const print = await printed(id);
  if (print === null) continue;
  let last = performance.now();
  let longest = 0;
  let on = true;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) setImmediate(tick);
  };
  setImmediate(tick);
  const [wall, used] = [performance.now(), process.cpuUsage()];
  const found = await like(print, id);
  const { user, system } = process.cpuUsage(used);
  on = false;
  times.wall.push(performance.now() - wall);
  times.processor.push((user + system) / 1000);
  times.held.push(longest);
  for (const { documentId, kind, score, matched, figures } of found) {
    const other = (await ctx.reader.row('document', documentId))!;
    lines.push([kind, score.toFixed(3), matched, figures, print.paper.title, other.title].join('\t'));
  }
}
const row = (what: string, of: readonly number[]) => ({
  what,
  ...Object.fromEntries([0.5, 0.95, 0.99].map((share) => [`p${share * 100}`, quantile(of, share).toFixed(0)])),
});
table(`One document among ${ids.length}, ms`, [
  row('wall', times.wall),
  row('processor', times.processor),
  row('longest hold of the event loop', times.held),
]);

// The same by comparing with everything: what the index's candidates miss.
const all: (Ready & { id: number })[] = [];
for (const id of Number(values.whole) > 0 ? ids : []) {
  const print = await printed(id);
  if (print) all.push({ ...print, id });
}
let [wanted, got] = [0, 0];
for (let i = 0; i < Number(values.whole); i++) {
  const own = all[random(all.length)]!;
  const truth = all
    .filter((other) => other.id !== own.id)
    .flatMap((other) => {
      const found = likenessOf(own, other, rarityOf(own, other));
      return found ? [{ id: other.id, score: found.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 10);
  const found = new Set((await like(own, own.id)).map(({ documentId }) => documentId));
  wanted += truth.length;
  got += truth.filter(({ id }) => found.has(id)).length;
}
if (wanted > 0) console.log(`\nOf the ${wanted} best likenesses of ${values.whole} documents ${got} are found.`);
if (values.pairs !== undefined) writeFileSync(values.pairs, `${lines.join('\n')}\n`);
await house.close();
rmSync(folder, { recursive: true, force: true });
