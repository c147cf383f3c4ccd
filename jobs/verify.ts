import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, DatabaseFindings } from '../server/ports.ts';
import type { SearchDoc } from '../server/domain/search.ts';
import { publicDifferences, publish } from './publish.ts';

export interface Verification extends DatabaseFindings {
  ok: boolean;
  files: number;
  missingFiles: string[];
  changedFiles: string[];
  /** Documents whose index rows differ from the database. */
  index: number[];
  /** What the public copy has otherwise than the books; empty where there is no copy yet. */
  public: string[];
}

async function* indexed(ctx: Pick<Context, 'reader'>): AsyncGenerator<SearchDoc> {
  for (const id of await ctx.reader.documentIds()) yield* await ctx.reader.searchDocs(id);
}

/** What is not yet published is no fault: the copy is brought up to the log first. */
async function publicFaults(ctx: Context, demo: boolean): Promise<string[]> {
  await publish(ctx, demo);
  return publicDifferences(ctx, demo);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Integrity of the database, of the audit chain, of the intervals, of every original, and index = database. */
export async function verify(ctx: Context, demo = false): Promise<Verification> {
  const database = ctx.upkeep.check();
  const used = ctx.upkeep.usedFiles();
  const missingFiles: string[] = [];
  const changedFiles: string[] = [];
  for (const sha256 of used) {
    if (!(await ctx.files.has(sha256))) missingFiles.push(sha256);
    else if ((await hashOf(await ctx.files.path(sha256))) !== sha256) changedFiles.push(sha256);
  }
  const index = await ctx.search.differences(indexed(ctx));
  const published = existsSync(join(ctx.config.publicDir, 'public.db')) ? await publicFaults(ctx, demo) : [];
  const faults = [
    database.integrity,
    database.foreignKeys,
    database.audit,
    database.spans,
    database.texts,
    database.numbers,
    missingFiles,
    changedFiles,
    index,
    published,
  ];
  return {
    ok: faults.every((list) => list.length === 0),
    files: used.size,
    ...database,
    missingFiles,
    changedFiles,
    index,
    public: published,
  };
}
