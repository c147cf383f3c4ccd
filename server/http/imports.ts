import { rename, rm } from 'node:fs/promises';
import type { Request } from 'express';
import { permit } from '../actions/context.ts';
import { beginLedger } from '../actions/imports/batch.ts';
import { Fault } from '../domain/fault.ts';
import type { ImportBatchRow } from '../domain/model.ts';
import type { Context, JobRun } from '../ports.ts';
import { receivedFiles } from './upload.ts';

/** What a request may set going; runs in a process of its own. */
export interface ImportRunner {
  import(path: string, done: () => void): Promise<number | null>;
  /** Has the next waiting batch worked on; false when one is, or none waits. */
  batches(): Promise<boolean>;
}

/** Keeps what came with a request (one ledger, any number of files) and begins its import. */
export async function receiveLedger(ctx: Context, runs: ImportRunner, req: Request): Promise<ImportBatchRow> {
  permit(req.actor, 'document.import', {});
  const files = receivedFiles(req).filter((file) => file.size > 0);
  const ledger = files.find((file) => file.field === 'ledger');
  if (!ledger) throw new Fault('ledger.absent');
  const { sha256: ledgerSha256 } = await ctx.files.take(ledger.path);
  const sources: ImportBatchRow['sources'] = [];
  for (const file of files.filter((one) => one !== ledger)) {
    const { sha256, size } = await ctx.files.take(file.path);
    sources.push({ sha256, size, name: file.name });
  }
  const batch = await beginLedger(ctx, req.actor, { name: ledger.name, ledgerSha256, sources });
  await runs.batches();
  return batch;
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
