// Mutated files of every format through the reading process: `npx tsx test/fuzz/readers.ts [files, default 10000] [seed]`. Exit 1 if anything but a text or a
// fault comes back, or a fault that nobody foresaw.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import type { TextReader } from '../../server/extract/contract.ts';
import { createTextReader } from '../../server/extract/reader.ts';
import { line, ofdEntries } from '../extract/support/ofd.ts';
import { fixture } from '../extract/support/files.ts';
import { zipOf } from '../extract/support/zip.ts';

type Random = () => number;
type Original = { name: string; mutate(random: Random): Buffer };

/** Numbers in [0, 1) that a seed decides (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bytes with a few of them changed, doubled, left out or cut off. */
export function mutated(original: Buffer, random: Random): Buffer {
  let bytes = Buffer.from(original);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let step = 0; step <= below(6); step++) {
    const at = below(bytes.length + 1);
    const length = 1 + below(16);
    const kind = below(12);
    if (kind < 4) for (let i = at; i < Math.min(bytes.length, at + length); i++) bytes[i] = below(256);
    else if (kind === 4) bytes.fill(below(2) * 0xff, at, Math.min(bytes.length, at + length));
    else if (kind === 5) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length * 8)]);
    else if (kind === 6) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - length * 8))]);
    else if (below(4) === 0) bytes = bytes.subarray(0, at);
    // Another number where one stands leaves the file well-formed, so that what reads it is reached.
    else
      for (let i = at; i < bytes.length; i++) {
        if ((bytes[i] ?? 0) < 0x30 || (bytes[i] ?? 0) > 0x39) continue;
        bytes.write('0123456789-'[below(11)] ?? '0', i);
        break;
      }
  }
  return bytes;
}

/** One file of every format; those in zips are changed as they are and, more often, within a part, since a changed zip mostly is no zip. */
export function originals(): Original[] {
  const plain = ['notice_libreoffice.pdf', 'notice.doc', 'details.doc', 'notice.rtf', 'details.rtf', 'webPage.ts'];
  const pictures = ['../ocr/table.jpg', '../ocr/fax.tif'];
  const zips: [string, Buffer | Record<string, string | Buffer>][] = [
    ['docx', readFileSync(fixture('notice.docx'))],
    ['odt', readFileSync(fixture('details.odt'))],
    [
      'ofd',
      ofdEntries({
        pages: [
          line('清河县公共停车泊位管理办法', 30, 40) + line('第一条　为了规范管理', 20, 60),
          line('制定本办法。', 20, 40),
        ],
      }),
    ],
  ];
  return [
    ...[...plain, ...pictures].map((name) => {
      const bytes = readFileSync(fixture(name));
      return { name: name.replace(/^.*\./, ''), mutate: (random: Random) => mutated(bytes, random) };
    }),
    ...zips.map(([name, source]) => {
      const parts = Buffer.isBuffer(source) ? entriesOf(source) : source;
      const whole = zipOf(parts);
      const names = Object.keys(parts).filter((part) => part.endsWith('.xml'));
      const mutate = (random: Random) => {
        const part = names[Math.floor(random() * names.length)] ?? '';
        if (random() < 0.2) return mutated(whole, random);
        return zipOf({ ...parts, [part]: mutated(Buffer.from(parts[part] ?? ''), random) });
      };
      return { name, mutate };
    }),
  ];
}

/** The entries of a zip that is in order, by its directory. */
function entriesOf(zip: Buffer): Record<string, Buffer> {
  const found: Record<string, Buffer> = {};
  let at = zip.readUInt32LE(zip.length - 6);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const name = zip.subarray(at + 46, at + 46 + nameLength).toString();
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    found[name] = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    at += 46 + nameLength + extra + comment;
  }
  return found;
}

interface Outcome {
  code: string;
  message: string;
  ms: number;
}

/** Reads a file, and draws the first of its pages that are pictures: OCR itself sees only what was drawn. */
async function readDrawn(reader: TextReader, path: string): Promise<void> {
  const [page] = (await reader.read(path)).scans;
  if (page === undefined) return;
  const drawn = `${path}.webp`;
  await reader.picture(path, page, { turned: 0, slope: 0 }, drawn);
  rmSync(drawn);
}

/** Reads `files` mutated files, the formats in turn, and tells what became of each. */
export async function fuzz(
  files: number,
  seed: number,
  onOutcome: (format: string, outcome: Outcome, bytes: Buffer) => void,
): Promise<void> {
  const random = randomOf(seed);
  const sources = originals();
  const path = join(mkdtempSync(join(tmpdir(), 'guibei-fuzz-')), 'file');
  const reader = createTextReader({ limits: { wallMs: 20_000 } });
  for (let file = 0; file < files; file++) {
    const { name, mutate } = sources[file % sources.length] ?? { name: '', mutate: () => Buffer.alloc(0) };
    const bytes = mutate(random);
    writeFileSync(path, bytes);
    const start = performance.now();
    const outcome = await readDrawn(reader, path).then(
      () => ({ code: 'read', message: '' }),
      (error: { code?: string; details?: Record<string, unknown> }) => ({
        code: error.code ?? 'no fault',
        message: String(error.details?.['message'] ?? ''),
      }),
    );
    onOutcome(name, { ...outcome, ms: performance.now() - start }, bytes);
  }
  await reader.close();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const table: Record<string, Record<string, number>> = {};
  const unforeseen = new Map<string, number>();
  let slowest = 0;
  let done = 0;
  await fuzz(
    Number(process.argv[2] ?? 10_000),
    Number(process.argv[3] ?? 1),
    (format, { code, message, ms }, bytes) => {
      const row = (table[format] ??= {});
      row[code] = (row[code] ?? 0) + 1;
      slowest = Math.max(slowest, ms);
      done++;
      if (done % 500 === 0) process.stderr.write(`${done}\n`);
      if (code !== 'no fault' && code !== 'reader.crashed') return;
      const key = `${format}: ${code} ${message}`;
      if (!unforeseen.has(key)) writeFileSync(join(tmpdir(), `unforeseen-${unforeseen.size}.${format}`), bytes);
      unforeseen.set(key, (unforeseen.get(key) ?? 0) + 1);
    },
  );
  const lines = Object.entries(table).map(([format, outcomes]) => `${format}\t${JSON.stringify(outcomes)}`);
  const wrong = [...unforeseen].map(([key, times]) => `${times} × ${key}`);
  process.stdout.write(`${[...lines, `slowest: ${Math.round(slowest)} ms`, ...wrong].join('\n')}\n`);
  process.exitCode = unforeseen.size > 0 ? 1 : 0;
}
