import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../server/config.ts';
import type { Day } from '../server/domain/day.ts';
import type { FlagKind } from '../server/domain/codes.ts';
import { Fault } from '../server/domain/fault.ts';
import { writtenOf } from '../server/domain/profile/difference.ts';
import type { Profile } from '../server/domain/profile.ts';

const START = fileURLToPath(new URL('../server/start.mjs', import.meta.url));
const MOST_MS = 120_000;

/** A flag that other rules would bring or take away, as `guibei profile rehearse` prints it. */
export interface RehearsedFlag {
  turn: 'appears' | 'vanishes';
  kind: FlagKind;
  documentId?: number;
  issuerId?: number;
  dueOn: Day;
  rule: string;
  citation: string;
}

/**
 * Asks a process of its own, with its own connection, what another profile would change on a day: two scans of a large county
 * are not for the server to wait for. Throws Fault('profile.rehearsal') when the process fails or takes too long.
 */
export const createRehearsal =
  (config: Config) =>
  async (after: Profile, on: Day): Promise<RehearsedFlag[]> => {
    const folder = await mkdtemp(join(tmpdir(), 'guibei-rules-'));
    try {
      const file = join(folder, 'profile.json');
      const { id, name, region } = after;
      await writeFile(file, JSON.stringify({ id, name, region, inherits: null, versions: writtenOf(after) }));
      return await run(config, ['profile', 'rehearse', file, '--on', on]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

function run(config: Config, args: string[]): Promise<RehearsedFlag[]> {
  const child = spawn(process.execPath, [START, '--cli', ...args, '--data', config.dataDir], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...config.environment, GUIBEI_JOBS: '0' },
    timeout: MOST_MS,
    killSignal: 'SIGKILL',
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Fault('profile.rehearsal', {})));
    child.on('close', (code) => {
      if (code !== 0) return reject(new Fault('profile.rehearsal', {}));
      const lines = Buffer.concat(said).toString('utf8').split('\n').filter(Boolean);
      resolve(lines.map((line) => JSON.parse(line) as RehearsedFlag));
    });
  });
}
