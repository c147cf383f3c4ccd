import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import type { ImportWarning } from '../../domain/importWarnings.ts';
import type { ImportBatchRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { permit } from '../context.ts';
import { moveBatch, openBatch } from './batch.ts';
import { linkOpenRelations } from './link.ts';
import { importBatch, recordRules } from './records.ts';
import type { ReadyRecord } from './records.ts';
import { sourceOf } from './sources.ts';
import type { ScanWatch } from './sources.ts';

export interface ImportRefusal {
  at: string;
  code: string;
  details: Record<string, unknown>;
}

export interface ImportReport {
  read: number;
  imported: number;
  unchanged: number;
  refused: number;
  linked: number;
  warnings: Partial<Record<ImportWarning, number>>;
}

export interface ImportWatch {
  refusal(refusal: ImportRefusal): void;
  /** Before each page that OCR reads, which takes seconds. */
  scan?: ScanWatch;
  /** After every batch, committed. */
  progress(report: ImportReport): Promise<void> | void;
}

/** Records in one transaction: small enough that other writers get their turn, large enough that the disk's sync is shared. */
const BATCH = 25;

/**
 * Brings stock documents in from a folder of files, one file, or a `.jsonl` file of records (design §4). Running it twice changes nothing; a
 * killed run is taken up by running it again.
 */
export async function importPath(ctx: Context, actor: Actor, path: string, watch: ImportWatch): Promise<ImportReport> {
  permit(actor, 'document.import', {});
  const found = await stat(path).catch(() => null);
  if (!found) throw new Fault('import.path', { path });
  const source = sourceOf(ctx, path, found.isDirectory(), watch.scan);
  const held = await ctx.reader.issuers();
  const rules = recordRules(ctx);
  const report: ImportReport = { read: 0, imported: 0, unchanged: 0, refused: 0, linked: 0, warnings: {} };
  let batch: ReadyRecord[] = [];
  // Opened with the first record that is new: an import that changes nothing leaves no trace. What a killed run has begun is carried on.
  const begun = await begunBatch(ctx, basename(path));
  let opened = begun && Promise.resolve(begun);
  const batchId = async (): Promise<number> =>
    (await (opened ??= openBatch(ctx, actor, { name: basename(path), state: 'importing' }))).id;
  const warn = (warning: ImportWarning): void => {
    report.warnings[warning] = (report.warnings[warning] ?? 0) + 1;
  };
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const done = await importBatch(ctx, actor, batch, held, rules, batchId);
    report.imported += done.ids.length;
    report.unchanged += done.unchanged;
    done.warnings.forEach(warn);
    batch = [];
    await watch.progress(report);
  };
  for await (const item of source) {
    report.read++;
    if ('refused' in item) {
      report.refused++;
      watch.refusal({ at: item.at, ...item.refused });
      continue;
    }
    if ('held' in item) {
      report.unchanged++;
      continue;
    }
    if (item.machineRead) warn('file.machine_read');
    for (const _field of item.unreadable) warn('field.unreadable');
    batch.push(item.ready);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  report.linked = await linkOpenRelations(ctx, actor);
  if (opened !== null) {
    const { id } = await opened;
    const own = await ctx.reader.row('importBatch', id);
    const brought = (await ctx.imports.imported(id)).length;
    const held = report.unchanged + report.imported - brought;
    const counts = { new: brought, held, refused: report.refused, linked: report.linked };
    if (own?.state === 'importing')
      await moveBatch(ctx, actor, own, { state: 'done', counts, finishedAt: ctx.clock.now() });
  }
  await watch.progress(report);
  return report;
}

/** The batch that an earlier run of the same import has left open: it was killed, or is still at it. */
async function begunBatch(ctx: Context, name: string): Promise<ImportBatchRow | null> {
  const open = await ctx.imports.batchesIn(['importing']);
  return open.findLast((b) => b.startedById === null && b.ledgerSha256 === null && b.name === name) ?? null;
}
