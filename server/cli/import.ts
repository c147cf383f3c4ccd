import { BULK } from '../../jobs/follow.ts';
import { importPath } from '../actions/imports/import.ts';
import { openHouse } from '../context.ts';
import type { Actor } from '../domain/actor.ts';
import { faultSentence } from '../text/faults.ts';
import { parse } from './options.ts';
import { Usage, print, tell } from './output.ts';

const WORKER: Actor = { kind: 'system', name: '导入' };

/** `import PATH`: a folder of files or a `.jsonl` file. Prints a line for each refused record, then the counts. */
export async function importCommand(args: string[]): Promise<number> {
  const { positionals, config, values } = parse(args, { job: { type: 'string' } });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Usage('用法：guibei import PATH [--data DIR]');
  const house = await openHouse(config, { failed: (error) => tell(String(error)) });
  const job = values['job'] === undefined ? null : Number(values['job']);
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
    print({ ...report, tookMs: house.ctx.clock.ms() - started });
    return 0;
  } catch (error) {
    if (job !== null) await house.ctx.jobs.finish(job, 'failed', { reason: String(error) });
    throw error;
  } finally {
    await house.close();
  }
}
