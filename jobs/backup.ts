import { constants, existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Fault } from '../server/domain/fault.ts';
import { DEMO_MARK, LINK_SECRET } from '../server/context.ts';
import type { Context } from '../server/ports.ts';

/** Nothing there yet, or an empty folder; a file of that name is somebody's. */
const isFree = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => names.length === 0,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );

/** A consistent copy of database and originals in `target`, an empty or new folder. The database is copied first: originals only grow. */
export async function backup(
  ctx: Pick<Context, 'upkeep' | 'files' | 'config'>,
  target: string,
): Promise<{ folder: string; files: number }> {
  const folder = resolve(target);
  if (!(await isFree(folder))) throw new Fault('backup.target', { folder });
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, 'files'), { recursive: true });
  // Before and after: what was put aside meanwhile is still named by the copy.
  const used = ctx.upkeep.usedFiles();
  await ctx.upkeep.copyTo(join(unfinished, 'guibei.db'));
  for (const sha256 of ctx.upkeep.usedFiles()) used.add(sha256);
  // Everybody knows the demo's passwords: a restored demo must still know that it is one.
  // Links in mails that went out must go on working.
  for (const name of [DEMO_MARK, LINK_SECRET]) {
    const own = join(ctx.config.dataDir, name);
    if (existsSync(own)) await copyFile(own, join(unfinished, name));
  }
  let files = 0;
  for (const sha256 of used) {
    if (!(await ctx.files.has(sha256))) continue;
    const to = join(unfinished, 'files', sha256.slice(0, 2), sha256.slice(2));
    await mkdir(dirname(to), { recursive: true });
    await copyFile(await ctx.files.path(sha256), to, constants.COPYFILE_FICLONE);
    files++;
  }
  // A folder of this name is a whole backup or does not exist.
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
  return { folder, files };
}

/** Puts a backup into an empty data folder; refuses to overwrite one that is in use. */
export async function restore(source: string, dataDir: string): Promise<void> {
  const from = resolve(source);
  const to = resolve(dataDir);
  if (!existsSync(join(from, 'guibei.db'))) throw new Fault('backup.source', { folder: from });
  if (!(await isFree(to))) throw new Fault('backup.target', { folder: to });
  await cp(from, to, { recursive: true });
}
