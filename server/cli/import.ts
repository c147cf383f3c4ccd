import { existsSync } from 'node:fs';
import { BULK } from '../../jobs/follow.ts';
import { importPath } from '../actions/imports/import.ts';
import { openHouse } from '../context.ts';
import type { House } from '../context.ts';
import type { Actor } from '../domain/actor.ts';
import { IMPORT_WARNINGS } from '../domain/importWarnings.ts';
import { Fault } from '../domain/fault.ts';
import { faultSentence } from '../text/faults.ts';
import { IMPORT_WARNING } from '../text/importWarnings.ts';
import { ledgerCommand, stepCommand, undoCommand } from './importLedger.ts';
import { demandFile, demandHouse, idArgument, parse, text } from './options.ts';
import { Usage, print, tell } from './output.ts';

const WORKER: Actor = { kind: 'system', name: '导入' };

const OPTIONS = {
  job: { type: 'string' },
  batch: { type: 'string' },
  ledger: { type: 'string' },
  preview: { type: 'boolean' },
  refused: { type: 'string' },
  undo: { type: 'string' },
  reason: { type: 'string' },
} as const;

const USAGE = `用法：guibei import PATH [--ledger FILE.xlsx [--preview] [--refused OUT.xlsx]] [--data DIR]
      guibei import --undo 批次号 --reason 理由 [--data DIR]`;

/**
 * `import PATH`: a folder of files, one file, or a `.jsonl` file of records; with `--ledger` an Excel ledger with its folder or zip of files.
 * `--undo` takes a whole import back; `--batch` and `--job` are how the service runs a step in a process of its own.
 */
export async function importCommand(args: string[]): Promise<number> {
  const { positionals, config, values } = parse(args, OPTIONS);
  const [path = null, ...more] = positionals;
  const [ledger, batch, undo] = [text(values['ledger']), text(values['batch']), text(values['undo'])];
  const job = values['job'] === undefined ? null : Number(values['job']);
  if (more.length > 0 || (path === null && ledger === null && batch === null && undo === null)) throw new Usage(USAGE);
  if (ledger !== null) demandFile(ledger);
  if (undo !== null && text(values['reason']) === null) throw new Usage(USAGE);
  const undone = undo === null ? null : idArgument(undo);
  if (undone !== null) demandHouse(config);
  if (path !== null && !existsSync(path)) throw new Fault('import.path', { path });
  const house = await openHouse(config, { failed: (error) => tell(String(error)) });
  try {
    if (undone !== null) return await undoCommand(house, undone, text(values['reason']) ?? '');
    if (batch !== null) return await stepCommand(house, Number(batch), job ?? 0);
    const preview = values['preview'] === true;
    if (ledger !== null) return await ledgerCommand(house, { ledger, path, preview, refused: text(values['refused']) });
    return await importRecords(house, path ?? '', job);
  } finally {
    await house.close();
  }
}

/** Prints a line for each refused record, then the counts. */
async function importRecords(house: House, path: string, job: number | null): Promise<number> {
  const started = house.ctx.clock.ms();
  let saidAt = started;
  let indexed = 0;
  try {
    const refusals: unknown[] = [];
    const report = await importPath(house.ctx, WORKER, path, {
      refusal: ({ at, code, details }) => {
        const refusal = { refused: at, code, message: faultSentence(code, details), details };
        if (refusals.length < 200) refusals.push(refusal);
        print(refusal);
      },
      scan: (fileName, at, of) => tell(`${fileName}：识别扫描页，第 ${at} 页，共 ${of} 页`),
      progress: async (so) => {
        if (so.imported - indexed >= BULK) {
          await house.follower.catchUp({ batch: BULK });
          indexed = so.imported;
        }
        if (job !== null) await house.ctx.jobs.progress(job, { ...so, refusals });
        if (house.ctx.clock.ms() - saidAt < 2000) return;
        saidAt = house.ctx.clock.ms();
        tell(`已读 ${so.read}，入库 ${so.imported}，未变 ${so.unchanged}，退回 ${so.refused}`);
      },
    });
    await house.follower.catchUp({ batch: BULK });
    if (job !== null) await house.ctx.jobs.finish(job, 'done', { ...report, refusals });
    for (const code of IMPORT_WARNINGS)
      if (report.warnings[code] !== undefined) tell(`${report.warnings[code]} 件：${IMPORT_WARNING[code]}（${code}）`);
    print({ ...report, tookMs: house.ctx.clock.ms() - started });
    return 0;
  } catch (error) {
    if (job !== null) await house.ctx.jobs.finish(job, 'failed', { reason: String(error) });
    throw error;
  }
}
