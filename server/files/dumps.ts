import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Fault } from '../domain/fault.ts';
import type { DumpFile, DumpManifest, DumpWriter, PublicDumps } from '../ports.ts';

const MANIFEST = 'manifest.json';
const SUMS = 'SHA256SUMS';

interface Laid extends DumpManifest {
  folder: string;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Dumps under `root`: each in a folder of its own; the manifest says which one is to be seen. */
export function createDumps(root: string): PublicDumps & DumpWriter {
  const laid = async (): Promise<Laid | null> => {
    const text = await readFile(join(root, MANIFEST), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as Laid);
  };
  return {
    async manifest() {
      const found = await laid();
      if (found === null) return null;
      const { folder: _, ...manifest } = found;
      return manifest;
    },
    async path(name) {
      const found = await laid();
      const known = name === SUMS || found?.files.some((file) => file.name === name);
      if (found === null || known !== true) throw new Fault('not.found', { name });
      return join(root, found.folder, name);
    },
    async write(of, files) {
      const before = await laid();
      const folder = `${of.madeAt.replace(/\D/g, '')}-${of.change}`;
      const here = join(root, folder);
      await rm(here, { recursive: true, force: true });
      await mkdir(here, { recursive: true });
      const written: DumpFile[] = [];
      for (const { name, what, lines, counted } of files) {
        let rows = 0;
        const text = async function* (): AsyncGenerator<string> {
          for await (const line of lines()) {
            rows++;
            yield line;
          }
        };
        const path = join(here, name);
        const source = Readable.from(text());
        // No time in the packed file: the same content has the same sum.
        if (name.endsWith('.gz')) await pipeline(source, createGzip({ level: 6 }), createWriteStream(path));
        else await pipeline(source, createWriteStream(path));
        const { size } = await stat(path);
        written.push({ name, what, size, sha256: await sha256Of(path), rows: counted ? rows : null });
      }
      await writeFile(join(here, SUMS), written.map(({ sha256, name }) => `${sha256}  ${name}\n`).join(''));
      const manifest: Laid = { ...of, files: written, folder };
      const own = join(root, `${MANIFEST}.${process.pid}`);
      await writeFile(own, JSON.stringify(manifest));
      const handle = await open(own, 'r+');
      await handle.sync().finally(() => handle.close());
      await rename(own, join(root, MANIFEST));
      // Whoever is loading the one before may end it.
      const keep = new Set([folder, before?.folder, MANIFEST]);
      for (const name of await readdir(root)) if (!keep.has(name)) await rm(join(root, name), { recursive: true });
      const { folder: _, ...shown } = manifest;
      return shown;
    },
    clear: () => rm(root, { recursive: true, force: true }),
  };
}
