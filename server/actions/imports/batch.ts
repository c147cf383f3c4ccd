import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
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
