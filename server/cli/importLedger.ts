import { writeFile } from 'node:fs/promises';
import { BULK } from '../../jobs/follow.ts';
import { batchFor, demandState } from '../actions/imports/batch.ts';
import { askUndo, undoBatch } from '../actions/imports/undo.ts';
import { importLedger } from '../actions/imports/ledger/import.ts';
import { refusedSheets } from '../actions/imports/ledger/refused.ts';
import { stepBatch } from '../actions/imports/ledger/steps.ts';
import type { House } from '../context.ts';
import type { Actor } from '../domain/actor.ts';
import { doubtSentence } from '../text/ledger.ts';
import { print, tell } from './output.ts';

const WORKER: Actor = { kind: 'system', name: '导入' };

/** How long a run may be silent before another process takes it up, and how often it says that it is alive. */
const LEASE_MS = 30_000;
const BEAT_MS = 8_000;

/** `import [PATH] --ledger FILE`: a line for each row with something to look at, then the counts; `refused`: where the rows that came back are written. */
export async function ledgerCommand(
  house: House,
  from: { ledger: string; path: string | null; preview: boolean; refused: string | null },
): Promise<number> {
  const { ctx } = house;
  const started = ctx.clock.ms();
  let saidAt = started;
  const { plan, counts, batchId } = await importLedger(ctx, WORKER, from, async (so) => {
    if ((so['imported'] ?? 0) % (4 * BULK) === 0) await house.follower.catchUp({ batch: BULK });
    if (ctx.clock.ms() - saidAt < 2000) return;
    saidAt = ctx.clock.ms();
    tell(so['imported'] === undefined ? `已读文件 ${so['files']}/${so['of']}` : `已入库 ${so['imported']}/${so['of']}`);
  });
  for (const row of plan.rows.filter((one) => one.doubts.length > 0))
    print({
      [row.outcome === 'refused' ? 'refused' : 'doubt']: `${plan.tables[row.table]?.sheet ?? ''}：第${row.row}行`,
      title: row.facts.title,
      doubts: row.doubts.map((doubt) => ({ kind: doubt.kind, message: doubtSentence(doubt) })),
    });
  const used = new Set(plan.rows.flatMap((row) => row.file ?? []));
  for (const [at, file] of plan.files.entries()) if (!used.has(at)) print({ unmatched: file.name });
  if (from.refused !== null)
    await writeFile(from.refused, await ctx.workbooks.write(refusedSheets(plan, doubtSentence)));
  await house.follower.catchUp({ batch: BULK });
  print({ ...counts, batchId, tookMs: ctx.clock.ms() - started });
  return 0;
}

/** `import --batch ID --job N`: the next step of a batch that a person began in the browser. */
export async function stepCommand(house: House, batchId: number, job: number): Promise<number> {
  const { ctx } = house;
  let so: Record<string, number> = {};
  const beat = setInterval(
    () => void ctx.jobs.progress(job, { batchId, ...so }, LEASE_MS).catch(() => undefined),
    BEAT_MS,
  );
  let indexed = 0;
  let saidAt = 0;
  try {
    await stepBatch(ctx, batchId, async (now) => {
      so = now;
      if ((so['imported'] ?? 0) - indexed >= BULK) {
        indexed = so['imported'] ?? 0;
        await house.follower.catchUp({ batch: BULK });
      }
      if (ctx.clock.ms() - saidAt < 500) return;
      saidAt = ctx.clock.ms();
      await ctx.jobs.progress(job, { batchId, ...so }, LEASE_MS);
    });
    await house.follower.catchUp({ batch: BULK });
    await ctx.jobs.finish(job, 'done', { batchId, ...so });
    return 0;
  } finally {
    clearInterval(beat);
  }
}

/** `import --undo ID`: takes a whole import back. */
export async function undoCommand(house: House, batchId: number, reason: string): Promise<number> {
  const { ctx } = house;
  const batch = await batchFor(ctx, WORKER, batchId);
  demandState(batch, 'done', 'failed', 'importing', 'undoing');
  const asked = batch.state === 'undoing' ? batch : await askUndo(ctx, WORKER, batchId, batch.version, reason);
  const { going, staying } = await undoBatch(ctx, WORKER, asked);
  await house.follower.catchUp({ batch: BULK });
  for (const { documentId, acts } of staying)
    print({ kept: documentId, acts: acts.map(({ act, at }) => ({ act, at })) });
  print({ batchId, removed: going.length, kept: staying.length });
  return 0;
}
