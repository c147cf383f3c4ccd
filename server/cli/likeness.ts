import { compareNext } from '../actions/likeness/changed.ts';
import { createPrintMemory } from '../actions/likeness/prints.ts';
import { openHouse } from '../context.ts';
import { demandHouse, parse, text } from './options.ts';
import { print, tell } from './output.ts';

/** Documents of one transaction: nobody waits for this process. */
const BATCH = 40;
/** Kept in memory: some 200 KB each. */
const MOST_PRINTS = 600;

/**
 * `likeness [--rebuild]`: compares what has changed with everything else and keeps the pairs that are alike; prints the count. With
 * `--rebuild` every document is compared anew. `--job ID` keeps the run of a service that has started it.
 */
export async function likeness(args: string[]): Promise<number> {
  const { values, config } = parse(args, { rebuild: { type: 'boolean' }, job: { type: 'string' } }, 0);
  demandHouse(config);
  const job = text(values['job']) === null ? null : Number(values['job']);
  const house = await openHouse(config);
  try {
    const { ctx } = house;
    const started = ctx.clock.ms();
    await house.follower.catchUp();
    if (values['rebuild'] === true) await ctx.likenesses.forget();
    const memory = createPrintMemory(MOST_PRINTS);
    let documents = 0;
    for (;;) {
      const compared = await compareNext(ctx, BATCH, memory);
      if (compared === null) break;
      documents += compared;
      if (job !== null) await ctx.jobs.progress(job, { documents });
    }
    if (job !== null) await ctx.jobs.finish(job, 'done', { documents });
    print({ documents });
    tell(`比对${documents}份文件，用时 ${ctx.clock.ms() - started} 毫秒`);
    return 0;
  } finally {
    await house.close();
  }
}
