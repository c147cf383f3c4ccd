import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Day } from '../../../server/domain/day.ts';
import { flatten } from '../../../server/domain/normalForm.ts';
import { draws } from './recombine.ts';
import type { BenchRecord } from './recombine.ts';

export async function* recordsIn(path: string): AsyncGenerator<BenchRecord> {
  for await (const line of createInterface({ input: createReadStream(path) }))
    if (line !== '') yield JSON.parse(line) as BenchRecord;
}

/** What is read out of the records, apart from the product, to hold its answers against. */
export interface Drawn {
  /** Days of each document by its external id: published, and the last one in force. */
  days: ReadonlyMap<string, { from: Day | null; until: Day | null }>;
  /** Titles and 文号 of drawn documents, with all documents that bear the same. */
  titles: ReadonlyMap<string, string[]>;
  numbers: ReadonlyMap<string, string[]>;
  /** Phrases of 16 signs drawn from texts that at most ten documents hold, with them. */
  passages: ReadonlyMap<string, string[]>;
  /** Phrases of 1–12 signs with every document that holds them: what `LIKE` on the normal form finds. */
  phrases: ReadonlyMap<string, string[]>;
}

const [PASSAGE, FEW] = [16, 10];

/** Draws items from the records of a file of `count`, then reads all of it for what truly holds them. */
export async function drawFrom(path: string, count: number, most: number): Promise<Drawn> {
  const draw = draws(7);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(most * 3, count)) chosen.add(draw(count));
  const [titles, numbers] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const wanted = new Map<string, string[]>();
  const [passages, phrases] = [new Set<string>(), new Set<string>()];
  const days = new Map<string, { from: Day | null; until: Day | null }>();
  let place = 0;
  for await (const { title, docNumber, text, externalId, publishedOn, validUntil } of recordsIn(path)) {
    days.set(externalId, { from: publishedOn as Day | null, until: (validUntil ?? null) as Day | null });
    if (!chosen.has(place++)) continue;
    if (titles.size < most) titles.set(title, []);
    if (numbers.size < most && docNumber !== null) numbers.set(docNumber, []);
    const flat = flatten(text);
    const from = draw(Math.max(1, flat.length - 60));
    const han = flat.slice(from, from + 60).match(/\p{Script=Han}+/gu) ?? [];
    const long = han.find((run) => run.length >= PASSAGE);
    if (passages.size < most && long !== undefined) passages.add(long.slice(0, PASSAGE));
    const runs = place % 5 === 0 ? flat.slice(from, from + 60).match(/(?<![\p{L}\p{N}·])[a-z0-9]+/gu) : han;
    const phrase = runs?.[0]?.slice(0, 1 + (place % 12));
    // Of a Latin or digit run the promise is for the whole of it.
    if (phrases.size < most && phrase !== undefined && (phrase === runs?.[0] || /\p{Script=Han}/u.test(phrase)))
      phrases.add(phrase);
  }
  for (const phrase of [...passages, ...phrases]) wanted.set(phrase, []);
  await hold(path, wanted, { titles, numbers });
  const of = (chosen: ReadonlySet<string>, atMost: number) =>
    new Map([...chosen].map((p) => [p, wanted.get(p)!] as const).filter(([, ids]) => ids.length <= atMost));
  return { days, titles, numbers, passages: of(passages, FEW), phrases: of(phrases, Infinity) };
}

/** Notes of every record which of the wanted phrases its flat form holds, walking it once. */
async function hold(
  path: string,
  wanted: ReadonlyMap<string, string[]>,
  { titles, numbers }: Record<'titles' | 'numbers', ReadonlyMap<string, string[]>>,
): Promise<void> {
  const byStart = new Map<number, string[]>();
  const starts = new Uint8Array(0x10000);
  for (const phrase of wanted.keys()) {
    const key = phrase.charCodeAt(0) * 0x10000 + (phrase.length > 1 ? phrase.charCodeAt(1) : 0);
    byStart.set(key, [...(byStart.get(key) ?? []), phrase]);
    starts[phrase.charCodeAt(0)] = 1;
  }
  for await (const record of recordsIn(path)) {
    titles.get(record.title)?.push(record.externalId);
    numbers.get(record.docNumber ?? '')?.push(record.externalId);
    const flat = [record.title, record.docNumber ?? '', record.text].map(flatten).join('\n');
    const held = new Set<string>();
    for (let i = 0; i < flat.length; i++) {
      const code = flat.charCodeAt(i);
      if (starts[code] === 0) continue;
      for (const key of [code * 0x10000, code * 0x10000 + flat.charCodeAt(i + 1)])
        for (const phrase of byStart.get(key) ?? []) if (flat.startsWith(phrase, i)) held.add(phrase);
    }
    for (const phrase of held) wanted.get(phrase)!.push(record.externalId);
  }
}
