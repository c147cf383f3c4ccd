import { scan as scanAs, standingFlags } from '../actions/duties/scan.ts';
import { openHouse } from '../context.ts';
import { lineOf } from './flagLine.ts';
import { dayOption, parse } from './options.ts';
import { print, tell } from './output.ts';

/** `scan [--on DAY]`: every flag that stands on DAY. A day that has come is recorded and told, a later one is a rehearsal. */
export async function scan(args: string[]): Promise<number> {
  const { values, config } = parse(args, { on: { type: 'string' } });
  const house = await openHouse(config);
  try {
    const { ctx } = house;
    const on = dayOption(values['on'], ctx.clock.today());
    const started = ctx.clock.ms();
    const flags =
      on <= ctx.clock.today()
        ? (await scanAs(ctx, { kind: 'system', name: '扫描' }, on)).flags
        : await standingFlags(ctx, on);
    const externalIds = await ctx.reader.externalIds(flags.flatMap(({ documentId }) => documentId ?? []));
    for (const flag of flags) print(lineOf(flag, externalIds));
    tell(`${on}：${flags.length} 项，用时 ${ctx.clock.ms() - started} 毫秒`);
    return 0;
  } finally {
    await house.close();
  }
}
