import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { Fault } from '../../../domain/fault.ts';
import type { Evidence, Metadata } from '../../../domain/metadata.ts';
import type { ImportBatchRow } from '../../../domain/model.ts';
import { propose } from '../../../reading/propose.ts';
import type { Context, ReadText } from '../../../ports.ts';
import { readWhole } from '../../reading/whole.ts';

/** A file to be matched with a row: its name for people, its path for us. */
export interface SourceFile {
  name: string;
  path: string;
}

/** What was read of a file. */
export interface ReadFile extends Pick<ReadText, 'mediaType' | 'pages' | 'method' | 'text'> {
  metadata: Metadata;
  evidence: Evidence;
}

/** Folder for what an import unpacks and reads; all of it can be made again. */
export const workFolder = (ctx: Pick<Context, 'config'>, name: string): string =>
  join(ctx.config.dataDir, 'imports', name);

/** Hidden files and folders, and the lock files that Word leaves, are nobody's documents. */
export const isWanted = (name: string): boolean => !name.split(/[/\\]/).some((part) => /^(\.(?!\.?$)|~\$)/.test(part));

/** Every wanted file below a folder, in name order. */
export async function filesBelow(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(folder, path).split(sep).join('/'), path }))
    .filter(({ name }) => isWanted(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isZip = (name: string): boolean => /\.zip$/i.test(name);

/** Files of a folder or of a zip at `path`. */
export async function filesAt(
  ctx: Context,
  path: string,
  work: string,
): Promise<{ files: SourceFile[]; tooLarge: string[] }> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Fault('import.path', { path });
  if (found.isDirectory()) return { files: await filesBelow(resolve(path)), tooLarge: [] };
  return isZip(path)
    ? ctx.archives.unpack(path, join(work, 'zip'))
    : { files: [{ name: basename(path), path }], tooLarge: [] };
}

/** Files that came with a batch: loose ones, and what its archives hold. */
export async function filesOf(
  ctx: Context,
  batch: ImportBatchRow,
  work: string,
): Promise<{ files: SourceFile[]; tooLarge: string[] }> {
  const all: { files: SourceFile[]; tooLarge: string[] } = { files: [], tooLarge: [] };
  for (const [at, source] of batch.sources.entries()) {
    const path = await ctx.files.path(source.sha256);
    if (!isZip(source.name)) all.files.push({ name: source.name, path });
    else {
      const unpacked = await ctx.archives.unpack(path, join(work, `zip${at}`));
      all.files.push(...unpacked.files);
      all.tooLarge.push(...unpacked.tooLarge);
    }
  }
  return all;
}

/** SHA-256 (hex) and size of a file. */
export async function hashOf(path: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** Reads a file, or takes what an earlier run has read of the same bytes: a plan that is made again costs no reading. */
export async function readOnce(ctx: Context, path: string, sha256: string, work: string): Promise<ReadFile> {
  const kept = join(work, `${sha256}.json`);
  const before = await readFile(kept, 'utf8').catch(() => null);
  if (before !== null) return JSON.parse(before) as ReadFile;
  const { mediaType, pages, method, text } = await readWhole(ctx.text, path);
  const read: ReadFile = { mediaType, pages, method, text, ...propose(text) };
  await mkdir(work, { recursive: true });
  // Under another name first: a killed run leaves no half of it.
  await writeFile(`${kept}.part`, JSON.stringify(read));
  await rename(`${kept}.part`, kept);
  return read;
}

/** A folder that nothing was written to for this long, and that no batch waits with, was left by a killed process. */
const GRACE_MS = 24 * 3_600_000;

/** Removes what killed imports left unpacked and read; returns how many folders. */
export async function sweepWork(ctx: Pick<Context, 'config' | 'imports' | 'clock'>): Promise<number> {
  const waiting = await ctx.imports.batchesIn(['reading', 'ready', 'importing']);
  const kept = new Set(waiting.map((batch) => String(batch.id)));
  const root = join(ctx.config.dataDir, 'imports');
  let swept = 0;
  for (const name of await readdir(root).catch(() => [])) {
    const { mtimeMs } = await stat(join(root, name));
    if (kept.has(name) || mtimeMs > ctx.clock.ms() - GRACE_MS) continue;
    await rm(join(root, name), { recursive: true, force: true });
    swept++;
  }
  return swept;
}
