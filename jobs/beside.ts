import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Config } from '../server/config.ts';
import { Fault } from '../server/domain/fault.ts';

const START = fileURLToPath(new URL('../server/start.mjs', import.meta.url));
const MOST_MS = 120_000;

/**
 * One `guibei …` command in a process of its own over the same folder, for at most two minutes: the values of its lines. Throws
 * Fault(`code`) when it fails or takes too long.
 */
export function saidBeside(config: Config, args: readonly string[], code: string): Promise<unknown[]> {
  const child = spawn(process.execPath, [START, '--cli', ...args, '--data', config.dataDir], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...config.environment, GUIBEI_JOBS: '0' },
    timeout: MOST_MS,
    killSignal: 'SIGKILL',
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Fault(code, {})));
    child.on('close', (exit) => {
      if (exit !== 0) return reject(new Fault(code, {}));
      const lines = Buffer.concat(said).toString('utf8').split('\n').filter(Boolean);
      resolve(lines.map((line) => JSON.parse(line) as unknown));
    });
  });
}
