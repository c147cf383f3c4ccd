import { stat } from 'node:fs/promises';
import type { Actor } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import type { Change } from '../../domain/change.ts';
import { removeImported } from '../../domain/documents/undo.ts';
import { Fault } from '../../domain/fault.ts';
import type { ImportBatchRow } from '../../domain/model.ts';
import type { Context, ImportReader } from '../../ports.ts';
import { permit } from '../context.ts';
import { batchFor, demandState, moveBatch } from './batch.ts';

type Acts = Awaited<ReturnType<ImportReader['laterActs']>>;

export interface UndoOutlook {
  /** Documents that nothing has happened to since: they go. */
  going: number[];
  /** Documents with later acts: they stay, each with what was done to it. */
  staying: { documentId: number; acts: { act: string; actor: string; at: string }[] }[];
}

/** What undoing a batch would do, now. */
export async function undoOutlook(ctx: Pick<Context, 'imports'>, batchId: number): Promise<UndoOutlook> {
  const imported = (await ctx.imports.imported(batchId)).map((row) => row.documentId);
  const later: Acts = await ctx.imports.laterActs(batchId);
  const used = await ctx.imports.usedElsewhere(imported);
  const stays = (id: number): boolean => later.has(id) || used.has(id);
  return {
    going: imported.filter((id) => !stays(id)),
    staying: imported.filter(stays).map((documentId) => ({ documentId, acts: later.get(documentId) ?? [] })),
  };
}

/** A person's decision to undo an import as a whole; a process of its own then does it in one transaction. */
export async function askUndo(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  reason: string,
): Promise<ImportBatchRow> {
  permit(actor, 'import.undo', {});
  const batch = await batchFor(ctx, actor, id);
  demandState(batch, 'done', 'failed', 'importing');
  if (batch.version !== version) throw new Fault('conflict.stale', { table: 'importBatch', id });
  return moveBatch(ctx, actor, batch, { state: 'undoing', undoReason: reason });
}

const TRIES = 3;

/**
 * Undoes a batch: every document that nothing has happened to since goes, all in one transaction, or none. Documents with
 * later acts stay under the batch and are listed. What was written in between makes it look again, a few times.
 */
export async function undoBatch(ctx: Context, actor: Actor, batch: ImportBatchRow): Promise<UndoOutlook> {
  permit(actor, 'import.undo', {});
  for (let tries = 1; ; tries++) {
    const outlook = await undoOutlook(ctx, batch.id);
    try {
      await ctx.store.commitAll(await changesFor(ctx, batch, outlook), actor);
      return outlook;
    } catch (error) {
      if (!(error instanceof Fault) || !error.code.startsWith('conflict.') || tries >= TRIES) throw error;
    }
  }
}

async function changesFor(ctx: Context, batch: ImportBatchRow, { going, staying }: UndoOutlook): Promise<Change[]> {
  const at = ctx.clock.now();
  const reason = `撤销整批导入（批次${batch.id}）：${batch.undoReason ?? ''}`;
  const gone = new Set(going);
  const changes: Change[] = [];
  const sources = new Map(batch.sources.map((source) => [source.sha256, source]));
  for (const id of going) {
    const document = await ctx.reader.row('document', id);
    if (!document) continue;
    const traces = await ctx.imports.traces(id);
    for (const { id: versionId } of traces.rows.textVersion ?? []) {
      const kept = await originalOf(ctx, versionId);
      if (kept && !sources.has(kept.sha256)) sources.set(kept.sha256, kept);
    }
    changes.push(removeImported(document, traces, gone, at, reason));
  }
  const counts = { ...batch.counts, removed: changes.length, kept: staying.length };
  const end = update('importBatch', batch, { state: 'undone', undoneAt: at, counts, sources: [...sources.values()] });
  return [...changes, { act: 'import.undo', documents: [], writes: [end], note: reason }];
}

/** The original of a text that goes: the batch keeps it, so that upkeep does not sweep it. */
async function originalOf(ctx: Context, versionId: number): Promise<ImportBatchRow['sources'][number] | null> {
  const version = await ctx.reader.row('textVersion', versionId);
  if (!version || version.fileSha256 === null || !(await ctx.files.has(version.fileSha256))) return null;
  const { size } = await stat(await ctx.files.path(version.fileSha256));
  return { sha256: version.fileSha256, name: version.fileName ?? version.fileSha256.slice(0, 12), size };
}
