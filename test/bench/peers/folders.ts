import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { PUBLIC_FORMAT } from '../../../db/public/tables.ts';
import { writeRecombined } from './recombine.ts';

/** Where the measured folders stay between runs; made when they are not there. */
export const ROOM = '/tmp/peers';
export const START = resolve(import.meta.dirname, '../../../server/start.mjs');

/** The folder of one size: `records.jsonl`, the data folder, and its public copy. */
export interface Folder {
  count: number;
  records: string;
  data: string;
  publicDir: string;
}

/** The last line that a command said, and what it took; throws with what it complained of. */
export function guibei(args: readonly string[]): { said: Record<string, unknown>; seconds: number } {
  const begun = performance.now();
  const { stdout, status, stderr } = spawnSync(process.execPath, [START, '--cli', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  const said = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Record<string, unknown>;
  return { said, seconds: (performance.now() - begun) / 1000 };
}

function publishedAs({ publicDir }: Folder): string | null {
  const path = join(publicDir, 'public.db');
  if (!existsSync(path)) return null;
  const database = new Database(path, { readonly: true });
  const format = database.prepare<[], string>('SELECT format FROM public_state').pluck().get() ?? null;
  database.close();
  return format;
}

/** The folder of a size, imported and indexed; one that is there is used again. */
export async function folderOf(count: number): Promise<Folder> {
  const at = join(ROOM, String(count));
  const data = join(at, 'data');
  const folder = { count, records: join(at, 'records.jsonl'), data, publicDir: join(data, 'public') };
  const done = join(at, 'made.json');
  if (existsSync(done)) return folder;
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  await writeRecombined(folder.records, count);
  const { said, seconds } = guibei(['import', folder.records, '--data', data]);
  writeFileSync(done, JSON.stringify({ importedPerSecond: count / seconds, ...said }));
  return folder;
}

/** The same with its public copy; one that another version published is made anew, because it would not be served. */
export async function publishedFolderOf(count: number): Promise<Folder> {
  const folder = await folderOf(count);
  if (publishedAs(folder) !== PUBLIC_FORMAT) guibei(['publish', '--data', folder.data]);
  return folder;
}

if (import.meta.filename === process.argv[1])
  for (const count of process.argv.slice(2).map(Number)) await publishedFolderOf(count);
