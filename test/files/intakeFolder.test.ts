import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIntakeFolder } from '../../server/files/intakeFolder.ts';
import type { IntakeFolder } from '../../server/ports.ts';
import { faultOf } from '../support/documents.ts';

let fails: string | null = null;
const write: typeof writeFile = (...args) =>
  fails === null ? writeFile(...args) : Promise.reject(Object.assign(new Error(`${fails}: write`), { code: fails }));

let root: string;
let folder: IntakeFolder;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'guibei-intake-'));
  folder = createIntakeFolder(root, write);
});
afterEach(async () => {
  fails = null;
  await rm(root, { recursive: true });
});

const everything = async () =>
  (await readdir(root, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map(({ name }) => name);
const letter = async (id: string) => {
  const file = await folder.temporary();
  await writeFile(file, '来信');
  return { kind: 'suggestion' as const, id, body: { said: '话' }, file };
};

describe('the intake', () => {
  it.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES'])(
    'says at %s that there is no room, and leaves no half',
    async (code) => {
      const sent = await letter('letter-0001');
      fails = code;
      expect(await faultOf(folder.put(sent))).toBe('intake.full');
      fails = null;
      expect(await everything()).toEqual([]);
      await folder.put(await letter('letter-0001'));
      expect(await folder.waiting(9)).toEqual(['letter-0001']);
    },
  );

  it('keeps a failure of another kind as it is', async () => {
    fails = 'EWHATEVER';
    expect(await faultOf(folder.put({ ...(await letterless('letter-0002')) }))).toBe('EWHATEVER');
  });
  const letterless = async (id: string) => ({ kind: 'comment' as const, id, body: {}, file: null });

  it('takes for a letter only what bears the name of one', async () => {
    await folder.put(await letterless('letter-0003'));
    for (const name of [
      'x.json',
      'a letter.json',
      'letter-0004.json.bak',
      '.hidden-letter.json',
      '信件信件信件信件.json',
    ])
      await writeFile(join(root, 'new', name), '{}');
    expect(await folder.waiting(9)).toEqual(['letter-0003']);
  });

  it('sweeps what was begun and never became a letter', async () => {
    const [old, fresh] = [await folder.temporary(), await folder.temporary()];
    for (const path of [old, fresh]) await writeFile(path, '半封信');
    await mkdir(`${old}.folder`);
    const before = Date.now() - 60_000;
    for (const path of [old, `${old}.folder`]) await utimes(path, before / 1000, before / 1000);
    expect(await folder.sweep(before + 1000)).toBe(2);
    expect(await everything()).toHaveLength(1);
    expect(await folder.sweep(Date.now() + 1000)).toBe(1);
  });
});
