import { publish as publishAll, republish } from '../../jobs/publish.ts';
import { openHouse } from '../context.ts';
import { demandHouse, parse } from './options.ts';
import { print } from './output.ts';

/** `publish [--rebuild]`: brings the public copy up to the log; with `--rebuild` looks at every document anew. Prints the counts. */
export async function publish(args: string[]): Promise<number> {
  const { values, config } = parse(args, { rebuild: { type: 'boolean' } }, 0);
  demandHouse(config);
  const house = await openHouse(config);
  try {
    const { ctx, demo } = house;
    print(await (values['rebuild'] === true ? republish(ctx, demo) : publishAll(ctx, demo)));
    return 0;
  } finally {
    await house.close();
  }
}
