import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { corpus } from '../corpus.ts';
import type { CorpusRecord } from '../corpus.ts';

/** A record as `guibei import` takes it. */
export interface BenchRecord extends CorpusRecord {
  issuers: string[];
  publishedOn: string | null;
  validUntil?: string | null;
}

/** Draws whole numbers below a bound, always the same ones for a seed. */
export function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    // xorshift: the low bits of a linear generator would draw neighbours together.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const REGION = /^(?:【.+】)?(\p{Script=Han}{1,7}?(?:自治区|自治州|省|市|县|区))(?=\p{Script=Han}{4})/u;
const NUMBER = /^(\p{Script=Han}{2,12})〔\d{4}〕\d+号$/u;
/** Of a hundred recombined documents, so many bear a 文号, end after five years, and take a paragraph from elsewhere. */
const [NUMBERED, ENDING, FOREIGN] = [60, 30, 60];

/**
 * Documents that read like the real ones and are all different: a real document's paragraphs with six of ten exchanged for paragraphs
 * of others, the region of one title before the subject of another, a 文号 of its own. Always the same for the same number.
 */
function* recombined(real: readonly BenchRecord[], count: number): Generator<BenchRecord> {
  const draw = draws(20_261_122);
  const one = <T>(list: readonly T[]): T => list[draw(list.length)]!;
  const regions = [...new Set(real.flatMap(({ title }) => REGION.exec(title)?.[1] ?? []))];
  const codes = [...new Set(real.flatMap(({ docNumber }) => NUMBER.exec(docNumber ?? '')?.[1] ?? []))];
  const paragraphs = real.map(({ text }) => text.split('\n').filter((line) => line.trim() !== ''));
  const known = new Set(real.flatMap(({ title, docNumber }) => [title, docNumber ?? '']));
  const fresh = (make: () => string): string => {
    for (;;) {
      const made = make();
      if (known.has(made)) continue;
      known.add(made);
      return made;
    }
  };
  for (let i = 0; i < count; i++) {
    const base = draw(real.length);
    const title = fresh(() => {
      const subject = one(real)
        .title.replace(REGION, '')
        .replace(/^【.+?】/, '');
      return `${one(regions)}${subject}${draw(4) === 0 ? `（${1995 + draw(31)}年修订）` : ''}`;
    });
    const year = 1995 + draw(31);
    const publishedOn = `${year}-0${1 + draw(9)}-1${draw(10)}`;
    yield {
      externalId: `X${String(i + 1).padStart(6, '0')}`,
      title,
      docNumber: draw(100) < NUMBERED ? fresh(() => `${one(codes)}〔${year}〕${1 + draw(400)}号`) : null,
      issuers: one(real).issuers,
      publishedOn,
      validUntil: draw(100) < ENDING ? publishedOn.replace(String(year), String(year + 5)) : null,
      text: paragraphs[base]!.map((own) => (draw(100) < FOREIGN ? one(one(paragraphs)) : own)).join('\n'),
    };
  }
}

/** Writes `count` import records: the real corpus first, then recombined documents until there are enough. */
export async function writeRecombined(path: string, count: number): Promise<void> {
  const real: BenchRecord[] = [];
  for await (const record of corpus()) real.push(record as BenchRecord);
  const out = createWriteStream(path);
  const put = async (record: BenchRecord): Promise<void> => {
    if (!out.write(`${JSON.stringify(record)}\n`)) await once(out, 'drain');
  };
  for (const record of real.slice(0, count)) await put(record);
  for (const record of recombined(real, Math.max(0, count - real.length))) await put(record);
  out.end();
  await once(out, 'finish');
}
