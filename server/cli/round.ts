import { rehearsalOf } from '../actions/rounds/rehearsal.ts';
import { carryOut } from '../actions/rounds/run.ts';
import { openHouse } from '../context.ts';
import type { Actor } from '../domain/actor.ts';
import { countOption, demandHouse, idArgument, parse, text } from './options.ts';
import { print, Usage } from './output.ts';

const SERVICE: Actor = { kind: 'system', name: '清理批次' };
const USAGE = '用法：guibei round --run 编号 或 guibei round --rehearse 批次编号 [--most 行数] [--data DIR]';
const OPTIONS = { run: { type: 'string' }, rehearse: { type: 'string' }, most: { type: 'string' } } as const;
/** Rows of each list that a rehearsal prints unless more are wanted. */
const ROWS = 200;

/**
 * `round --run ID`: how the service publishes or undoes a round in a process of its own; prints how it ended, what was refused is on
 * record. `round --rehearse ID`: what publishing would do, with nothing written.
 */
export async function round(args: string[]): Promise<number> {
  const { values, config } = parse(args, OPTIONS, 0);
  const [run, rehearse] = [text(values['run']), text(values['rehearse'])];
  if ((run === null) === (rehearse === null)) throw new Usage(USAGE);
  const id = idArgument(run ?? rehearse ?? '');
  const most = countOption(values['most'], ROWS, 1, 10_000_000);
  demandHouse(config);
  const house = await openHouse(config);
  try {
    if (rehearse !== null) {
      print(await rehearsalOf(house.ctx, SERVICE, id, most));
      return 0;
    }
    const { id: runId, roundId, act, state, documents, faultCode } = await carryOut(house.ctx, id);
    print({ run: runId, round: roundId, act, state, documents, fault: faultCode });
    return 0;
  } finally {
    await house.close();
  }
}
