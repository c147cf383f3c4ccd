import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, PagePictures, TextReader } from '../../ports.ts';

/** Pictures of pages under `folder`, drawn on demand by the OCR process. Nothing there is a record: the folder may be emptied at any time. */
export function createPagePictures(
  folder: string,
  text: Pick<TextReader, 'picture'>,
  original: (sha256: string) => Promise<string>,
  clock: Pick<Clock, 'ms'>,
): PagePictures {
  /** Two people who open the same page wait for one drawing. */
  const drawing = new Map<string, Promise<void>>();

  return {
    async path(sha256, page, laid) {
      const source = await original(sha256);
      const path = join(folder, `${sha256}-${page}.webp`);
      // Its time of change says when it was last wanted.
      const now = clock.ms() / 1000;
      if (await utimes(path, now, now).then(yes, no)) return path;
      const already = drawing.get(path);
      const made = already ?? draw(source, page, laid, path).finally(() => drawing.delete(path));
      drawing.set(path, made);
      await made;
      return path;
    },
    async sweep(ms) {
      let swept = 0;
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name);
        const found = await stat(path).catch(() => null);
        if (!found?.isFile() || found.mtimeMs >= ms) continue;
        await rm(path, { force: true });
        swept++;
      }
      return swept;
    },
  };

  async function draw(source: string, page: number, laid: Parameters<PagePictures['path']>[2], path: string) {
    await mkdir(folder, { recursive: true });
    const fresh = join(folder, `${randomUUID()}.part`);
    try {
      await text.picture(source, page, laid, fresh);
      await rename(fresh, path);
    } finally {
      await rm(fresh, { force: true });
    }
  }
}

const yes = (): boolean => true;
const no = (): boolean => false;
