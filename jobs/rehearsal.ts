import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../server/config.ts';
import type { Day } from '../server/domain/day.ts';
import type { FlagKind } from '../server/domain/codes.ts';
import { writtenOf } from '../server/domain/profile/difference.ts';
import type { Profile } from '../server/domain/profile.ts';
import { saidBeside } from './beside.ts';

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
      return (await saidBeside(
        config,
        ['profile', 'rehearse', file, '--on', on],
        'profile.rehearsal',
      )) as RehearsedFlag[];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
