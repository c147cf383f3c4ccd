import { dump as dumpAll } from '../../jobs/dump.ts';
import { publish } from '../../jobs/publish.ts';
import { openHouse } from '../context.ts';
import { demandHouse, parse } from './options.ts';
import { print } from './output.ts';

/** `dump`: writes everything public as open data under `data/public/dumps`; prints what was written. */
export async function dump(args: string[]): Promise<number> {
  const { config } = parse(args, {}, 0);
  demandHouse(config);
  const house = await openHouse(config);
  try {
    await publish(house.ctx, house.demo);
    print(await dumpAll(house.ctx));
    return 0;
  } finally {
    await house.close();
  }
}
