import { readFile, rm } from 'node:fs/promises';
import type { Actor } from '../../../domain/actor.ts';
import { Fault } from '../../../domain/fault.ts';
import { countsOf } from '../../../domain/ledgerPlan.ts';
import type { LedgerPlan, PlannedFile } from '../../../domain/ledgerPlan.ts';
import type { ImportBatchRow } from '../../../domain/model.ts';
import type { Context } from '../../../ports.ts';
import { actorFor } from '../../accounts/actorOf.ts';
import { moveBatch } from '../batch.ts';
import { undoBatch } from '../undo.ts';
import { carryOut } from './carry.ts';
import { filesOf, hashOf, workFolder } from './files.ts';
import { makePlan } from './plan.ts';

/** Told of how far a step has come: files read of how many, rows taken in of how many. */
export type StepProgress = (so: Record<string, number>) => Promise<void> | void;

const SERVICE: Actor = { kind: 'system', name: '导入' };
const workOf = (ctx: Context, batch: ImportBatchRow): string => workFolder(ctx, String(batch.id));

/** The plan that a batch shows and carries out. */
export async function planOf(ctx: Pick<Context, 'files'>, batch: ImportBatchRow): Promise<LedgerPlan | null> {
  if (batch.planSha256 === null) return null;
  return JSON.parse(await readFile(await ctx.files.path(batch.planSha256), 'utf8')) as LedgerPlan;
}

/** Who acts in a process of its own: the person who asked for it, else the service. */
async function behalfOf(ctx: Context, batch: ImportBatchRow): Promise<Actor> {
  const user = batch.startedById === null ? null : await ctx.accounts.userById(batch.startedById);
  return user ? actorFor(ctx, user) : SERVICE;
}

/** Does what a batch waits for: makes its plan, carries it out, or undoes it. Safe to repeat after it was killed anywhere. */
export async function stepBatch(ctx: Context, id: number, progress: StepProgress): Promise<void> {
  const batch = await ctx.reader.row('importBatch', id);
  if (!batch) throw new Fault('not.found', { id });
  if (batch.state === 'reading') await planStep(ctx, batch, progress);
  else if (batch.state === 'importing') await carryStep(ctx, batch, progress);
  else if (batch.state === 'undoing') await undoBatch(ctx, SERVICE, batch);
}

async function planStep(ctx: Context, batch: ImportBatchRow, progress: StepProgress): Promise<void> {
  const work = workOf(ctx, batch);
  try {
    if (batch.ledgerSha256 === null) throw new Fault('ledger.absent');
    const ledger = await ctx.files.path(batch.ledgerSha256);
    const { files, tooLarge } = await filesOf(ctx, batch, work);
    const input = { ledger, files, tooLarge, choices: batch.choices, work, progress };
    const { plan } = await makePlan(ctx, input);
    const { sha256 } = await ctx.files.put(Buffer.from(JSON.stringify(plan)));
    await moveBatch(ctx, SERVICE, batch, { state: 'ready', planSha256: sha256, counts: countsOf(plan) });
  } catch (error) {
    if (!(error instanceof Fault) || /^(store|conflict|reader)\./.test(error.code)) throw error;
    const fault = { faultCode: error.code, faultDetails: { ...error.details }, finishedAt: ctx.clock.now() };
    await moveBatch(ctx, SERVICE, batch, { state: 'failed', ...fault });
  }
}

async function carryStep(ctx: Context, batch: ImportBatchRow, progress: StepProgress): Promise<void> {
  const work = workOf(ctx, batch);
  const plan = await planOf(ctx, batch);
  if (plan === null) throw new Fault('ledger.absent');
  const places = new Map<string, string>();
  for (const { path } of (await filesOf(ctx, batch, work)).files) places.set((await hashOf(path)).sha256, path);
  const pathOf = ({ sha256, name }: PlannedFile): string => {
    const path = places.get(sha256);
    if (path === undefined) throw new Fault('file.missing', { name });
    return path;
  };
  const batchId = (): Promise<number> => Promise.resolve(batch.id);
  const input = { plan, pathOf, work, batchId, progress: (so: object) => progress(so as Record<string, number>) };
  const { imported, unchanged, linked } = await carryOut(ctx, await behalfOf(ctx, batch), input);
  const counts = { ...countsOf(plan), imported: imported + unchanged, linked };
  await moveBatch(ctx, SERVICE, batch, { state: 'done', counts, finishedAt: ctx.clock.now() });
  await rm(work, { recursive: true, force: true });
}
