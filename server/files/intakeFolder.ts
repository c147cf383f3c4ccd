import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../domain/fault.ts';
import type { IntakeFolder, Letter } from '../ports.ts';

/** Letters that may wait while the house is down: our own choice, some hundred megabytes of comments. */
const MOST_WAITING = 20_000;
const NAME = /^[A-Za-z0-9_-]{8,100}$/;
const ENDING = '.json';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** There is no room, or the folder may not be written: whoever runs the service has to see to it. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'EIO']);
const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && FULL.has(String(error.code));

/** Writes bytes so that they outlive a power cut. */
async function written(path: string, text: string, write: typeof writeFile): Promise<void> {
  await write(path, text, { flag: 'wx' });
  await synced(path, 'r+');
}

async function synced(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  await handle.sync().finally(() => handle.close());
}

/** The intake under `root`: `new/` holds letters that wait, `aside/` those that could not be taken in, `tmp/` what is being written. `write`: how a letter is put on the disk. */
export function createIntakeFolder(root: string, write = writeFile): IntakeFolder {
  const [fresh, aside, temporary] = ['new', 'aside', 'tmp'].map((name) => join(root, name)) as [string, string, string];
  const ready = async (folder: string): Promise<string> => {
    await mkdir(folder, { recursive: true });
    return folder;
  };
  const place = (name: string): string => {
    if (!NAME.test(name)) throw new Fault('not.found', { name });
    return join(fresh, name);
  };
  async function put({ kind, id, body, file }: Letter): Promise<void> {
    const target = place(id);
    await ready(fresh);
    if (await exists(target + ENDING)) return;
    if ((await readdir(fresh)).length > MOST_WAITING) throw new Fault('intake.busy');
    const own = join(await ready(temporary), randomUUID());
    try {
      // The file first: a letter is there only with everything that it speaks of.
      if (file !== null) {
        await synced(file, 'r+');
        await rename(file, `${target}.file`);
      }
      await written(own, JSON.stringify({ kind, id, body, file: file !== null }), write);
      await rename(own, target + ENDING);
      await synced(fresh, 'r');
    } catch (error) {
      // Half a letter would take the room that the next one needs.
      await rm(own, { force: true });
      if (!(await exists(target + ENDING))) await rm(`${target}.file`, { force: true });
      throw error;
    }
  }
  const folder: IntakeFolder = {
    async put(letter) {
      try {
        await put(letter);
      } catch (error) {
        throw isFull(error) ? Object.assign(new Fault('intake.full'), { cause: error }) : error;
      }
    },
    async waiting(most) {
      // What somebody else put there is no letter, and holds up none.
      const isLetter = (name: string): boolean => name.endsWith(ENDING) && NAME.test(name.slice(0, -ENDING.length));
      const names = (await readdir(fresh).catch(() => [])).filter(isLetter);
      const found = await Promise.all(
        names.map(async (name) => ({ name, at: (await stat(join(fresh, name)).catch(() => null))?.mtimeMs ?? 0 })),
      );
      found.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
      return found.slice(0, most).map(({ name }) => name.slice(0, -ENDING.length));
    },
    async read(name) {
      const path = `${place(name)}.file`;
      const said = JSON.parse(await readFile(place(name) + ENDING, 'utf8')) as unknown;
      return { said, file: (await exists(path)) ? path : null };
    },
    async remove(name) {
      await rm(`${place(name)}.file`, { force: true });
      await rm(place(name) + ENDING, { force: true });
    },
    async setAside(name, reason) {
      await ready(aside);
      await writeFile(join(aside, `${name}.reason.txt`), `${reason}\n`);
      await rename(`${place(name)}.file`, join(aside, `${name}.file`)).catch(() => undefined);
      await rename(place(name) + ENDING, join(aside, name + ENDING));
    },
    aside: async () => (await readdir(aside).catch(() => [])).filter((name) => name.endsWith(ENDING)).length,
    temporary: async () => join(await ready(temporary), randomUUID()),
    async sweep(ms) {
      let swept = 0;
      for (const name of await readdir(temporary).catch(() => [])) {
        const path = join(temporary, name);
        if (((await stat(path).catch(() => null))?.mtimeMs ?? Infinity) >= ms) continue;
        await rm(path, { recursive: true, force: true });
        swept++;
      }
      return swept;
    },
  };
  return folder;
}
