import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRehearsal } from '../../jobs/rehearsal.ts';
import { exampleProfiles } from '../../seeds/profiles/profiles.ts';
import { profile } from '../../server/cli/profile.ts';
import { readConfig } from '../../server/config.ts';
import { addDays, day } from '../../server/domain/day.ts';
import { nationalProfile } from '../../seeds/profiles/profiles.ts';
import { withVersions } from '../../server/domain/profile.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ config: { profile: 'national' } });
  const on = day('2026-11-01');
  await enterDocument(world, { signedOn: on, publishedOn: on, effectiveOn: on });
});
afterAll(() => world.close());

const NATIONAL = nationalProfile();
const shorter = withVersions(
  NATIONAL,
  [
    {
      fromDay: day('2026-01-01'),
      figures: { 'filing.days.bureau': { value: { count: 3, unit: 'day' }, source: '某省规定第九条', kind: 'rule' } },
    },
  ],
  NATIONAL,
);

describe('a rehearsal in a process of its own', () => {
  it('finds what other rules would change, and stores nothing', async () => {
    // A day before the first limit ends: the process reads the real clock, the document does not.
    const turns = await createRehearsal({ ...world.config, environment: process.env })(
      shorter,
      addDays(day('2026-11-01'), 10),
    );
    expect(turns).toMatchObject([
      { turn: 'appears', kind: 'filing.overdue', dueOn: '2026-11-04', citation: '某省规定第九条' },
    ]);
    expect(await world.ctx.duties.flags({})).toEqual([]);
  });

  it('says so when the process cannot do it', async () => {
    const nowhere = readConfig({}, { dataDir: join(world.folder, 'in', 'no.db', 'folder') });
    await world.file('no.db', 'not a folder');
    await expect(
      createRehearsal({ ...nowhere, environment: process.env })(shorter, day('2026-11-11')),
    ).rejects.toMatchObject({
      code: 'profile.rehearsal',
    });
  });
});

describe('guibei profile', () => {
  it('checks a file, also one that stands on the national base line', async () => {
    const path = join(world.folder, 'hunan.json');
    await writeFile(path, JSON.stringify(exampleProfiles().find((one) => one.id === 'hunan-xiangyuan')));
    expect(await profile(['check', path])).toBe(0);
    await expect(profile(['rehearse'])).rejects.toThrow('用法');
  });
});
