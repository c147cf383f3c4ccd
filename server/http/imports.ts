import { rename, rm } from 'node:fs/promises';
import type { Request } from 'express';
import { permit } from '../actions/context.ts';
import { Fault } from '../domain/fault.ts';
import type { Context, JobRun } from '../ports.ts';
import { receivedFiles } from './upload.ts';

/** What a request may set going; runs in a process of its own. */
export interface ImportRunner {
  import(path: string, done: () => void): Promise<number | null>;
}

/** Starts the import of the file that came with a request; answers the run's id, or null when one is running. */
export async function startImport(
  ctx: Pick<Context, 'files'>,
  runs: ImportRunner,
  req: Request,
): Promise<number | null> {
  permit(req.actor, 'document.import', {});
  const [file] = receivedFiles(req);
  if (!file) throw new Fault('upload.missing');
  // Out of the request's own temporary files, which are removed when the answer is out.
  const kept = `${await ctx.files.temporary()}.jsonl`;
  await rename(file.path, kept);
  const id = await runs.import(kept, () => void rm(kept, { force: true }));
  if (id === null) await rm(kept, { force: true });
  return id;
}

/** The latest imports, newest first. */
export const importRuns = async (ctx: Pick<Context, 'jobs'>): Promise<JobRun[]> =>
  (await ctx.jobs.recent(100)).filter((run) => run.job === 'import').slice(0, 10);
