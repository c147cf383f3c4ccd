import { join } from 'node:path';
import { backup as backupTo, restore as restoreFrom } from '../../jobs/backup.ts';
import { verify as verifyAll } from '../../jobs/verify.ts';
import { openHouse } from '../context.ts';
import { demandHouse, parse } from './options.ts';
import { Usage, print } from './output.ts';

/** `backup DIR`: a consistent copy of database and originals; without DIR into `data/backups/`. */
export async function backup(args: string[]): Promise<number> {
  const { positionals, config } = parse(args, {}, 1);
  demandHouse(config);
  const house = await openHouse(config);
  try {
    const stamp = house.ctx.clock.now().replace(/[:.]/g, '-');
    print(await backupTo(house.ctx, positionals[0] ?? join(config.dataDir, 'backups', stamp)));
    return 0;
  } finally {
    await house.close();
  }
}

/** `restore DIR`: the way back, into an empty data folder. */
export async function restore(args: string[]): Promise<number> {
  const { positionals, config } = parse(args, {}, 1);
  if (positionals[0] === undefined) throw new Usage('用法：guibei restore DIR --data 空目录');
  await restoreFrom(positionals[0], config.dataDir);
  return verify(['--data', config.dataDir]);
}

/** `verify`: exit code 1 when anything is wrong. */
export async function verify(args: string[]): Promise<number> {
  const { config } = parse(args, {}, 0);
  demandHouse(config);
  const house = await openHouse(config);
  try {
    await house.follower.catchUp();
    const found = await verifyAll(house.ctx, house.demo);
    print(found);
    return found.ok ? 0 : 1;
  } finally {
    await house.close();
  }
}
