import { promisify } from 'node:util';
import { fromBuffer, type Entry, type Options, type ZipFile } from 'yauzl';
import { Fault } from '../domain/fault.ts';
import type { ReadLimits } from './contract.ts';

/** A zip in memory. Its entries are addressed by name only and never written to disk. */
export interface Zip {
  names(): string[];
  has(name: string): boolean;
  /** Inflated bytes of an entry. Throws Fault: file.bomb when all that was inflated so far passes the limit, file.damaged, file.encrypted. */
  read(name: string): Promise<Buffer>;
}

const open = promisify<Buffer, Options, ZipFile>(fromBuffer);

/**
 * Reads the directory of a zip. What an entry says of its size is never believed: the bytes that really come out are counted, over all reads, and
 * reading stops at `limits.inflatedBytes`. Throws Fault: file.damaged, file.bomb (too many entries).
 */
export async function openZip(bytes: Buffer, limits: Pick<ReadLimits, 'inflatedBytes' | 'entries'>): Promise<Zip> {
  const zip = await open(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: false }).catch(damaged);
  const entries = await directory(zip, limits.entries);
  const kept = new Map<string, Promise<Buffer>>();
  let inflated = 0;

  function count(length: number): void {
    inflated += length;
    if (inflated > limits.inflatedBytes) throw new Fault('file.bomb', { limit: limits.inflatedBytes });
  }

  function read(name: string): Promise<Buffer> {
    const entry = entries.get(name);
    if (!entry) throw new Fault('file.damaged', { missing: name });
    const known = kept.get(name) ?? inflate(zip, entry, count);
    kept.set(name, known);
    return known;
  }

  return { names: () => [...entries.keys()], has: (name) => entries.has(name), read };
}

async function directory(zip: ZipFile, limit: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (entries.size >= limit) return reject(new Fault('file.bomb', { entries: limit }));
      // The first of two entries with one name counts; what comes later under it is never looked at.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  }).catch(damaged);
  return entries;
}

async function inflate(zip: ZipFile, entry: Entry, count: (length: number) => void): Promise<Buffer> {
  if (entry.isEncrypted()) throw new Fault('file.encrypted');
  const openStream = promisify(
    zip.openReadStream.bind(zip) as (
      entry: Entry,
      done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
    ) => void,
  );
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await openStream(entry)) {
      count(chunk.length);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    damaged(error);
  }
  return Buffer.concat(chunks);
}

function damaged(error: unknown): never {
  if (error instanceof Fault) throw error;
  throw new Fault('file.damaged', { reason: error instanceof Error ? error.message : String(error) });
}
