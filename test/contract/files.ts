import { createHash, randomBytes } from 'node:crypto';
import { access, chmod, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Files } from '../../server/ports.ts';
import { faultOf } from '../support/documents.ts';

export interface FilesSubject {
  files: Files;
  /** The same originals as another process sees them. */
  another(): Files;
  /** Writes somebody else's file outside of the store and answers its path. */
  outside(name: string, bytes: Uint8Array): Promise<string>;
  end(): Promise<void>;
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const gone = (path: string): Promise<boolean> =>
  access(path).then(
    () => false,
    () => true,
  );
const LONG_AGO = 1000;

/** What every store of originals must do, wherever it keeps them. */
export function filesContract(open: () => Promise<FilesSubject>): void {
  let subject: FilesSubject;
  let files: Files;
  beforeEach(async () => {
    subject = await open();
    ({ files } = subject);
  });
  afterEach(() => subject.end());

  const listed = async (): Promise<string[]> => {
    const all: string[] = [];
    for await (const sha256 of files.list()) all.push(sha256);
    return all.sort();
  };
  const held = async (sha256: string): Promise<Uint8Array> => readFile(await files.path(sha256));

  describe('keeps', () => {
    it('bytes as they are, under their hash', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
          expect(await files.put(bytes)).toEqual({ sha256: hash(bytes), size: bytes.length });
          expect(Buffer.from(bytes).equals(await held(hash(bytes)))).toBe(true);
        }),
        { numRuns: 15 },
      );
    });

    it('a file of some megabytes, seen by other processes too', async () => {
      const bytes = randomBytes(3_000_000);
      const { sha256, size } = await files.put(bytes);
      expect([sha256, size]).toEqual([hash(bytes), bytes.length]);
      expect(await subject.another().has(sha256)).toBe(true);
    });

    it('a finished upload by moving it', async () => {
      const path = await files.temporary();
      const bytes = Buffer.from('来件');
      await writeFile(path, bytes);
      expect(await files.take(path)).toEqual({ sha256: hash(bytes), size: bytes.length });
      expect(await gone(path)).toBe(true);
    });

    it('a copy of what belongs to somebody else, which stays where it is', async () => {
      const bytes = Buffer.from('旧文件');
      const path = await subject.outside('旧文件.txt', bytes);
      const { sha256 } = await files.copy(path);
      expect([await readFile(path), await held(sha256)]).toEqual([bytes, bytes]);
    });

    it('a copy of a file that may only be read as one that it can itself write back to the disk', async () => {
      const path = await subject.outside('只读.txt', Buffer.from('只读'));
      await chmod(path, 0o444);
      const { sha256 } = await files.copy(path);
      expect((await stat(await files.path(sha256))).mode & 0o200).toBe(0o200);
    });

    it('the same bytes once, also when they come at the same time', async () => {
      const bytes = Buffer.from('同一份');
      await Promise.all(Array.from({ length: 8 }, () => files.put(bytes)));
      expect(await listed()).toEqual([hash(bytes)]);
      expect(await held(hash(bytes))).toEqual(bytes);
    });

    it('an original that comes again young again, so that a sweep leaves it to its new row', async () => {
      const { sha256 } = await files.put(Buffer.from('再来一次'));
      await utimes(await files.path(sha256), LONG_AGO, LONG_AGO);
      expect(await files.olderThan(sha256, 5_000_000)).toBe(true);
      await files.put(Buffer.from('再来一次'));
      expect(await files.olderThan(sha256, 5_000_000)).toBe(false);
    });
  });

  it.each(['', '../../etc/passwd', 'ab', 'Z'.repeat(64), `${'a'.repeat(62)}/.`, 'a'.repeat(64), 'A'.repeat(64)])(
    'has no file named %j',
    async (name) => {
      await files.put(Buffer.from('别的'));
      expect(await files.has(name)).toBe(false);
      expect(await faultOf(files.path(name))).toBe('file.missing');
    },
  );

  it('lists what it holds and nothing that is still on its way', async () => {
    expect(await listed()).toEqual([]);
    await writeFile(await files.temporary(), '半份');
    const hashes = await Promise.all(
      ['甲', '乙', '丙'].map(async (text) => (await files.put(Buffer.from(text))).sha256),
    );
    expect(await listed()).toEqual(hashes.sort());
  });

  it('removes what is said, once or twice, and nothing else', async () => {
    const [one, other] = [await files.put(Buffer.from('甲')), await files.put(Buffer.from('乙'))];
    await files.remove(one.sha256);
    await files.remove(one.sha256);
    expect([await files.has(one.sha256), await listed()]).toEqual([false, [other.sha256]]);
    expect(await faultOf(files.path(one.sha256))).toBe('file.missing');
  });

  it('sweeps what a killed process left on its way, and no upload that still runs', async () => {
    expect(await files.sweepTemporary(5_000_000)).toBe(0);
    const [left, running] = [await files.temporary(), await files.temporary()];
    expect(left).not.toBe(running);
    for (const path of [left, running]) await writeFile(path, '半份');
    await utimes(left, LONG_AGO, LONG_AGO);
    const { sha256 } = await files.put(Buffer.from('整份'));
    await utimes(await files.path(sha256), LONG_AGO, LONG_AGO);
    expect(await files.sweepTemporary(5_000_000)).toBe(1);
    expect([await gone(left), await gone(running), await files.has(sha256)]).toEqual([true, false, true]);
  });
}
