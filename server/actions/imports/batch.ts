import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import type { LedgerChoices } from '../../domain/ledger.ts';
import type { ImportBatchRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { actorId, permit } from '../context.ts';

type Opening = Pick<ImportBatchRow, 'name' | 'state'> & Partial<ImportBatchRow>;

/** Opens a batch: from here on everything that the import brings in goes under its number. */
export async function openBatch(
  ctx: Pick<Context, 'store' | 'clock' | 'reader'>,
  actor: Actor,
  opening: Opening,
): Promise<ImportBatchRow> {
  permit(actor, 'document.import', {});
  const [id = 0] = await ctx.store.ids(1);
  const row: Omit<ImportBatchRow, 'version'> = {
    ledgerSha256: null,
    sources: [],
    choices: null,
    planSha256: null,
    counts: null,
    faultCode: null,
    faultDetails: null,
    startedById: actorId(actor),
    createdAt: ctx.clock.now(),
    finishedAt: null,
    undoneAt: null,
    undoReason: null,
    ...opening,
    id,
  };
  await ctx.store.commit(
    { act: 'document.import', documents: [], writes: [insert('importBatch', row)], note: opening.name },
    actor,
  );
  return { ...row, version: 1 };
}

/** A batch for who may import; Fault('not.found') for everybody else. */
export async function batchFor(ctx: Pick<Context, 'reader'>, actor: Actor, id: number): Promise<ImportBatchRow> {
  permit(actor, 'document.import', {});
  const row = Number.isSafeInteger(id) ? await ctx.reader.row('importBatch', id) : null;
  if (!row) throw new Fault('not.found', { id });
  return row;
}

/** Moves a batch on; answers it as it then stands. */
export async function moveBatch(
  ctx: Pick<Context, 'store'>,
  actor: Actor,
  batch: ImportBatchRow,
  set: Partial<ImportBatchRow>,
): Promise<ImportBatchRow> {
  const act = set.state === 'undoing' || set.state === 'undone' ? 'import.undo' : 'document.import';
  await ctx.store.commit({ act, documents: [], writes: [update('importBatch', batch, set)] }, actor);
  return { ...batch, ...set, version: batch.version + 1 };
}

/** Refuses an act that the batch's state does not allow: Fault('import.state', {state}). */
export function demandState(batch: ImportBatchRow, ...states: ImportBatchRow['state'][]): void {
  if (!states.includes(batch.state)) throw new Fault('import.state', { state: batch.state });
}

/** Batches that wait for a process: begun by a person, or being undone; those of the command line are taken up by running it again. */
export const waitingBatches = async (ctx: Pick<Context, 'imports'>): Promise<ImportBatchRow[]> =>
  (await ctx.imports.batchesIn(['reading', 'importing', 'undoing'])).filter(
    (batch) => batch.startedById !== null || batch.state === 'undoing',
  );

const SERVICE: Actor = { kind: 'system', name: '导入' };

/** Notes that the process of a batch has failed; a person decides what next. */
export async function failBatch(ctx: Context, id: number, reason: string): Promise<void> {
  const batch = await ctx.reader.row('importBatch', id);
  if (!batch || !['reading', 'importing', 'undoing'].includes(batch.state)) return;
  const fault = { faultCode: 'import.crashed', faultDetails: { reason: reason.slice(-500) } };
  await moveBatch(ctx, SERVICE, batch, { state: 'failed', ...fault, finishedAt: ctx.clock.now() });
}

/** What came with a request: a ledger and files, each already among the originals. */
export interface Received {
  name: string;
  ledgerSha256: string;
  sources: ImportBatchRow['sources'];
}

/** Begins the import of a ledger: it is read next, and nothing is taken in before a person has seen what would be. */
export const beginLedger = (ctx: Context, actor: Actor, received: Received): Promise<ImportBatchRow> =>
  openBatch(ctx, actor, { ...received, state: 'reading' });

async function seen(ctx: Context, actor: Actor, id: number, version: number): Promise<ImportBatchRow> {
  const batch = await batchFor(ctx, actor, id);
  if (batch.version !== version) throw new Fault('conflict.stale', { table: 'importBatch', id });
  return batch;
}

/** Says what the columns of a ledger are; it is read again under that. */
export async function chooseColumns(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  choices: LedgerChoices,
): Promise<ImportBatchRow> {
  const batch = await seen(ctx, actor, id, version);
  demandState(batch, 'ready');
  return moveBatch(ctx, actor, batch, { state: 'reading', choices });
}

/** Has a plan carried out that a person has seen; the person who says so is on record as having brought the documents in. */
export async function startImporting(ctx: Context, actor: Actor, id: number, version: number): Promise<ImportBatchRow> {
  const batch = await seen(ctx, actor, id, version);
  demandState(batch, 'ready');
  return moveBatch(ctx, actor, batch, { state: 'importing', startedById: actorId(actor) ?? batch.startedById });
}

/** Takes up a batch again that has failed: with a plan it is carried on, without one it is read again. */
export async function retryBatch(ctx: Context, actor: Actor, id: number, version: number): Promise<ImportBatchRow> {
  const batch = await seen(ctx, actor, id, version);
  demandState(batch, 'failed');
  const begun = (await ctx.imports.imported(id)).length > 0;
  return moveBatch(ctx, actor, batch, {
    state: begun ? 'importing' : 'reading',
    faultCode: null,
    faultDetails: null,
    finishedAt: null,
  });
}

/** Puts a batch aside that has brought nothing in; its files are swept later. */
export async function discardBatch(ctx: Context, actor: Actor, id: number, version: number): Promise<ImportBatchRow> {
  const batch = await seen(ctx, actor, id, version);
  demandState(batch, 'ready', 'failed');
  if ((await ctx.imports.imported(id)).length > 0) throw new Fault('import.state', { state: batch.state });
  return moveBatch(ctx, actor, batch, { state: 'discarded', finishedAt: ctx.clock.now() });
}
