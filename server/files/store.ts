import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, copyFile, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../domain/fault.ts';
import type { Files } from '../ports.ts';
import { mediaTypeOf } from './mediaType.ts';

const HASH = /^[0-9a-f]{64}$/;

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Makes a directory entry durable: without it a rename can be lost in a power cut although the file's bytes are safe. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Originals under `root/ab/cdef…`, temporary files under `root/tmp` on the same volume: temp name → fsync → rename (design §2). */
export function createFiles(root: string): Files {
  const temporary = join(root, 'tmp');
  const place = (sha256: string): string => {
    if (!HASH.test(sha256)) throw new Fault('file.missing', { sha256 });
    return join(root, sha256.slice(0, 2), sha256.slice(2));
  };
  const exists = (path: string): Promise<boolean> =>
    access(path).then(
      () => true,
      () => false,
    );

  const files: Files = {
    async take(path) {
      const handle = await open(path, 'r+');
      await handle.sync().finally(() => handle.close());
      const [sha256, { size }] = await Promise.all([sha256Of(path), stat(path)]);
      const target = place(sha256);
      await mkdir(dirname(target), { recursive: true });
      // Also over the same bytes: the file is then young again, and `upkeep` leaves it until its row is there.
      await rename(path, target);
      await syncFolder(dirname(target));
      await syncFolder(root);
      return { sha256, size };
    },
    async put(bytes) {
      const path = await files.temporary();
      await writeFile(path, bytes);
      return files.take(path);
    },
    async copy(path) {
      const own = await files.temporary();
      await copyFile(path, own);
      // The copy has got the rights of the source with its bytes; one that may only be read could not be synced.
      await chmod(own, 0o644);
      return files.take(own);
    },
    async path(sha256) {
      const path = place(sha256);
      if (!(await exists(path))) throw new Fault('file.missing', { sha256 });
      return path;
    },
    has: async (sha256) => HASH.test(sha256) && exists(place(sha256)),
    async temporary() {
      await mkdir(temporary, { recursive: true });
      return join(temporary, randomUUID());
    },
    olderThan: async (sha256, ms) => (await stat(place(sha256))).mtimeMs < ms,
    mediaType: mediaTypeOf,
    async *list() {
      const folders = await readdir(root).catch(() => []);
      for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name)))
        for (const rest of await readdir(join(root, folder))) if (HASH.test(folder + rest)) yield folder + rest;
    },
    async sweepTemporary(ms) {
      let swept = 0;
      for (const name of await readdir(temporary).catch(() => [])) {
        const path = join(temporary, name);
        const found = await stat(path).catch(() => null);
        if (!found?.isFile() || found.mtimeMs >= ms) continue;
        await rm(path, { force: true });
        swept++;
      }
      return swept;
    },
    async remove(sha256) {
      await rm(place(sha256), { force: true });
    },
  };
  return files;
}
