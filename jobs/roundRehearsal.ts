import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rehearsalOf, type Rehearsal } from '../server/actions/rounds/rehearsal.ts';
import type { Config } from '../server/config.ts';
import type { Actor } from '../server/domain/actor.ts';
import { Fault } from '../server/domain/fault.ts';
import type { Context } from '../server/ports.ts';

const START = fileURLToPath(new URL('../server/start.mjs', import.meta.url));
const MOST_MS = 120_000;
const SERVICE: Actor = { kind: 'system', name: '清理批次' };

/** Documents up to which a rehearsal is a matter of a tenth of a second, and starting a process would take ten times as long. */
const SMALL = 1500;

/**
 * 预演 of a round: a small one here, a large one in a process of its own with its own connection, so that the server never waits for it.
 * Whoever asks for the same while it is being computed gets the same answer. Fault('round.rehearsal') when the process fails.
 */
export function createRoundRehearsal(ctx: Context, config: Config, small = SMALL) {
  const running = new Map<string, Promise<Rehearsal>>();
  return async (id: number, most: number): Promise<Rehearsal> => {
    if ((await ctx.rounds.stockSize()) <= small) return rehearsalOf(ctx, SERVICE, id, most);
    const key = `${id} ${most} ${ctx.feed.stamp()}`;
    const found = running.get(key) ?? beside(config, ['round', '--rehearse', String(id), '--most', String(most)]);
    running.set(key, found);
    return found.finally(() => running.delete(key));
  };
}

function beside(config: Config, args: string[]): Promise<Rehearsal> {
  const child = spawn(process.execPath, [START, '--cli', ...args, '--data', config.dataDir], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...config.environment, GUIBEI_JOBS: '0' },
    timeout: MOST_MS,
    killSignal: 'SIGKILL',
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Fault('round.rehearsal', {})));
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(said).toString('utf8')) as Rehearsal);
      else reject(new Fault('round.rehearsal', {}));
    });
  });
}
