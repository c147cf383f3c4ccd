import { rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Actor } from '../../../domain/actor.ts';
import { countsOf } from '../../../domain/ledgerPlan.ts';
import type { LedgerPlan, PlannedFile } from '../../../domain/ledgerPlan.ts';
import type { ImportBatchRow } from '../../../domain/model.ts';
import type { Context } from '../../../ports.ts';
import { permit } from '../../context.ts';
import { moveBatch, openBatch } from '../batch.ts';
import { carryOut } from './carry.ts';
import { filesAt, workFolder } from './files.ts';
import { makePlan } from './plan.ts';
import type { StepProgress } from './steps.ts';

export interface LedgerImport {
  plan: LedgerPlan;
  counts: Record<string, number>;
  /** Null when nothing was new, or when it was a preview. */
  batchId: number | null;
}

/**
 * Imports a ledger with the files at `path` (a folder, a zip; null: none) in one go, columns as guessed: the command line's
 * way. With `preview` nothing is written. Twice changes nothing; a killed run is taken up by running it again.
 */
export async function importLedger(
  ctx: Context,
  actor: Actor,
  from: { ledger: string; path: string | null; preview?: boolean },
  progress: StepProgress,
): Promise<LedgerImport> {
  permit(actor, 'document.import', {});
  const work = workFolder(ctx, `command-${process.pid}`);
  try {
    const found = from.path === null ? { files: [], tooLarge: [] } : await filesAt(ctx, from.path, work);
    const files = found.files.filter((file) => resolve(file.path) !== resolve(from.ledger));
    const input = { ledger: from.ledger, files, tooLarge: found.tooLarge, choices: null, work, progress };
    const { plan, files: known } = await makePlan(ctx, input);
    if (from.preview === true) return { plan, counts: countsOf(plan), batchId: null };
    const places = new Map(known.map((file) => [file.planned.sha256, file.path]));
    const pathOf = (file: PlannedFile): string => places.get(file.sha256)!;
    let opened: Promise<ImportBatchRow> | null = null;
    const batchId = async (): Promise<number> => (await (opened ??= openedFor(ctx, actor, from.ledger, plan))).id;
    const carried = await carryOut(ctx, actor, { plan, pathOf, work, batchId, progress: (so) => progress({ ...so }) });
    const counts = { ...countsOf(plan), ...carried };
    const batch = opened === null ? null : await (opened as Promise<ImportBatchRow>);
    if (batch) await moveBatch(ctx, actor, batch, { state: 'done', counts, finishedAt: ctx.clock.now() });
    return { plan, counts, batchId: batch?.id ?? null };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function openedFor(ctx: Context, actor: Actor, ledger: string, plan: LedgerPlan): Promise<ImportBatchRow> {
  const { sha256: ledgerSha256 } = await ctx.files.copy(ledger);
  const { sha256: planSha256 } = await ctx.files.put(Buffer.from(JSON.stringify(plan)));
  return openBatch(ctx, actor, { name: basename(ledger), state: 'importing', ledgerSha256, planSha256 });
}
