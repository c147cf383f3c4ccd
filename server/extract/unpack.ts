import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { open, type Entry, type Options, type ZipFile } from 'yauzl';
import { Fault } from '../domain/fault.ts';

/** A file that came out of an archive. */
export interface Unpacked {
  /** Its name inside, with its folders: for people and for matching, never a path on our disk. */
  name: string;
  path: string;
  size: number;
}

export interface UnpackLimits {
  /** Files in the archive. */
  entries: number;
  /** Bytes that really come out, all together. */
  inflatedBytes: number;
  /** Bytes of one file; a larger one is left out and named. */
  fileBytes: number;
}

/** Archives of files → files on disk. */
export interface Archives {
  /**
   * Unpacks the zip at `path` into `folder` under names of our own (0001, 0002 …), so that no name inside can lead anywhere.
   * Hidden files and what macOS adds are left out. Throws Fault: file.damaged, file.bomb, file.encrypted, file.unsupported {kind}.
   */
  unpack(path: string, folder: string): Promise<{ files: Unpacked[]; tooLarge: string[] }>;
}

const GIB = 1024 * 1024 * 1024;

/** Product choices: a county's whole stock fits several times. */
export const UNPACK_LIMITS: UnpackLimits = { entries: 20_000, inflatedBytes: 4 * GIB, fileBytes: 50 * 1024 * 1024 };

const openZip = promisify<string, Options, ZipFile>(open);

/** The Archives port: unpacks a zip within `limits`. */
export function createArchives(limits: UnpackLimits = UNPACK_LIMITS): Archives {
  return {
    async unpack(path, folder) {
      // Names are decoded by us: what has no mark for UTF-8 is GBK in this country, and the library would take it for CP437.
      const zip = await openZip(path, {
        lazyEntries: true,
        autoClose: false,
        decodeStrings: false,
        validateEntrySizes: false,
      }).catch(damaged);
      try {
        await mkdir(folder, { recursive: true });
        return await unpackAll(zip, folder, limits);
      } finally {
        zip.close();
      }
    },
  };
}

async function unpackAll(zip: ZipFile, folder: string, limits: UnpackLimits): ReturnType<Archives['unpack']> {
  const files: Unpacked[] = [];
  const tooLarge: string[] = [];
  const count = { left: limits.inflatedBytes };
  for await (const entry of entriesOf(zip, limits.entries)) {
    const name = nameOf(entry);
    if (!isWanted(name)) continue;
    if (entry.isEncrypted()) throw new Fault('file.encrypted', { name });
    const to = join(folder, String(files.length + 1).padStart(5, '0'));
    const size = await inflate(zip, entry, to, Math.min(limits.fileBytes, count.left));
    if (size === null && count.left <= limits.fileBytes) throw new Fault('file.bomb', { limit: limits.inflatedBytes });
    if (size === null) tooLarge.push(name);
    else files.push({ name, path: to, size });
    count.left -= size ?? limits.fileBytes;
  }
  return { files, tooLarge };
}

/** Entries one by one, as the caller takes them. */
async function* entriesOf(zip: ZipFile, most: number): AsyncGenerator<Entry> {
  for (let seen = 0; ; seen++) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const done = (settle: () => void) => {
        zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
        settle();
      };
      zip.once('entry', (found: Entry) => done(() => resolve(found)));
      zip.once('end', () => done(() => resolve(null)));
      zip.once('error', (error) => done(() => reject(error as Error)));
      zip.readEntry();
    }).catch(damaged);
    if (entry === null) return;
    if (seen >= most) throw new Fault('file.bomb', { entries: most });
    yield entry;
  }
}

/** Writes one entry; answers its size, or null when more than `most` bytes came out (what it says of its size is not believed). */
async function inflate(zip: ZipFile, entry: Entry, to: string, most: number): Promise<number | null> {
  const stream = await promisify(
    zip.openReadStream.bind(zip) as (
      entry: Entry,
      done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
    ) => void,
  )(entry).catch(damaged);
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > most) done(new Fault('file.bomb', { limit: most }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(stream, counted, createWriteStream(to, { flags: 'w' }));
    return size;
  } catch (error) {
    await rm(to, { force: true });
    if (error instanceof Fault) return null;
    return damaged(error);
  }
}

const UTF8 = 0x0800;
/** Info-ZIP's own field for the name in UTF-8: version, CRC-32 of the other name, name. */
const UNICODE_NAME = 0x7075;

/** The name of an entry with `/` between folders: by its mark, by Info-ZIP's field, as UTF-8 where it is that, else as GB18030. */
export function nameOf(entry: Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>): string {
  const extra = entry.extraFields.find((field) => field.id === UNICODE_NAME)?.data;
  const raw = extra && extra.length > 5 ? extra.subarray(5) : entry.fileNameRaw;
  const marked = raw !== entry.fileNameRaw || (entry.generalPurposeBitFlag & UTF8) !== 0;
  return decoded(raw, marked).replaceAll('\\', '/').normalize('NFC');
}

function decoded(raw: Buffer, marked: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !marked }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

/** Folders, hidden files, macOS's shadows and the lock files that Word leaves are nobody's documents. */
const isWanted = (name: string): boolean =>
  !name.endsWith('/') && !name.split('/').some((part) => /^(\.(?!\.$)|~\$|__MACOSX$)/.test(part));

function damaged(error: unknown): never {
  if (error instanceof Fault) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  if (/end of central directory|invalid signature/i.test(reason))
    throw new Fault('file.unsupported', { kind: 'archive' });
  throw new Fault('file.damaged', { reason });
}
