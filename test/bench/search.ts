import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, open, readCorpus, sized } from './search/corpus.ts';
import { ours, percentile, score, truth } from './search/measure.ts';
import { plainMiniSearch, trigram } from './search/peers.ts';

export interface BenchOptions {
  /** Sizes at which the index is built and asked. */
  sizes: readonly number[];
  /** Sizes at which the peers are measured beside it. */
  peers: readonly number[];
  /** Phrases drawn for recall against `LIKE`. */
  phrases: number;
}

/** Everything measured, a value a line; times in milliseconds. CPU time is given beside wall time because the machine may be shared. */
export async function benchSearch(options: BenchOptions): Promise<Record<string, unknown>> {
  const corpus = readCorpus();
  const folder = mkdtempSync(join(tmpdir(), 'guibei-bench-'));
  const results: Record<string, unknown> = { cores: cpus().length, load: loadavg()[0]!.toFixed(1) };
  for (const size of options.sizes) {
    const docs = sized(corpus, size);
    const path = join(folder, `${size}.db`);
    const rate = await build(path, docs);
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const { index, database } = await open(path);
    const opened = performance.now() - started;
    await ours(index)('安全生产');
    const first = performance.now() - started;
    await settle();
    await warm(ours(index), docs);
    const { json, wall, cpu } = await score(ours(index));
    const one = docs[0]!;
    const single: number[] = [];
    for (let i = 0; i < 20; i++) {
      const begun = performance.now();
      await index.apply([{ documentId: one.documentId, docs: [{ ...one, text: `${one.text}第${i}次` }] }], size + i);
      await ours(index)(`第${i}次`);
      single.push(performance.now() - begun);
    }
    await index.apply([{ documentId: one.documentId, docs: [one] }], size);
    results[`${size}`] = {
      docsPerSecond: Math.round(rate),
      openMs: Math.round(opened),
      firstAnswerMs: Math.round(first),
      memoryMb: Math.round((process.memoryUsage().rss - before) / 1e6),
      wall: [0.5, 0.95, 0.99].map((p) => percentile(wall, p)),
      cpu: [0.5, 0.95, 0.99].map((p) => percentile(cpu, p)),
      singleMs: percentile(single, 0.5),
      scores: json,
      like: await truth(index, docs, options.phrases),
    };
    database.close();
    if (size === corpus.length) {
      const plain = await open(path, false);
      results['withoutAliases'] = (await score(ours(plain.index))).json['MACRO'];
      plain.database.close();
    }
    if (options.peers.includes(size)) {
      for (const make of [trigram, plainMiniSearch]) {
        const peer = make(docs);
        await warm((q) => peer.search(q), docs);
        const { json: peerScore, wall: times } = await score((q) => peer.search(q));
        results[`${peer.name} ${size}`] = {
          MACRO: peerScore['MACRO'],
          wall: [0.5, 0.95, 0.99].map((p) => percentile(times, p)),
        };
      }
    }
  }
  rmSync(folder, { recursive: true });
  return results;
}

/** Other questions first, for everybody the same: what is compiled at the first call is no part of an engine's speed. */
async function warm(
  search: (q: string) => Promise<string[]> | string[],
  docs: readonly { title: string }[],
): Promise<void> {
  for (const { title } of docs.slice(0, 60)) await search(title.slice(0, 12));
}

/** Lets the background work of opening finish. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5000));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const quick = process.argv.includes('--quick');
  const options = quick
    ? { sizes: [1000], peers: [1000], phrases: 0 }
    : { sizes: [1000, 7009, 20_000], peers: [1000, 7009], phrases: 500 };
  process.stdout.write(`${JSON.stringify(await benchSearch(options), null, 1)}\n`);
}
