import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { user } from '../../server/cli/accounts.ts';
import { backup, restore, verify } from '../../server/cli/care.ts';
import { extract } from '../../server/cli/extract.ts';
import { importCommand } from '../../server/cli/import.ts';
import { likeness } from '../../server/cli/likeness.ts';
import { Usage, errorOf } from '../../server/cli/output.ts';
import { profile } from '../../server/cli/profile.ts';
import { round } from '../../server/cli/round.ts';
import { search } from '../../server/cli/search.ts';
import { serve } from '../../server/cli/serve.ts';
import { token } from '../../server/cli/token.ts';
import { createWorld } from '../support/world.ts';

type Command = (args: string[]) => Promise<number>;

let folder: string;
let house: string;
let close: () => Promise<void>;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guibei-refusals-'));
  const world = await createWorld();
  house = world.config.dataDir;
  close = () => world.close();
  writeFileSync(at('a file'), '有内容');
  writeFileSync(at('profile.json'), '{"id":7}');
  for (const name of ['text', 'another']) mkdirSync(at(name));
  writeFileSync(at('text/guibei.db'), 'no database at all, but long enough to be taken for one'.repeat(20));
  const another = new Database(at('another/guibei.db'));
  another.exec('CREATE TABLE document (title TEXT)');
  another.close();
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

/** What a command says of these arguments; `$` stands for the test's folder, `@` for a house. */
const refused = async (command: Command, args: readonly string[]): Promise<unknown> => {
  const given = args.map((one) => one.replace('$', `${folder}/`).replace('@', house));
  return command(given).then(
    () => 'done',
    (error: unknown) => (error instanceof Usage ? 'wrong use' : errorOf(error).code),
  );
};

it.each<[string, Command, string[], string]>([
  ['serve', serve, ['extra'], 'wrong use'],
  ['likeness', likeness, ['extra', '--data', '@'], 'wrong use'],
  ['likeness', likeness, ['--data', '$nowhere'], 'house.missing'],
  ['round', round, ['--run', 'x', '--data', '@'], 'wrong use'],
  ['round', round, ['--rehearse', '0', '--data', '@'], 'wrong use'],
  ['round', round, ['--run', '7', '--data', '$nowhere'], 'house.missing'],
  ['token', token, ['revoke', 'x', '--data', '@'], 'wrong use'],
  ['token', token, ['add', 'nobody', '--data', '$nowhere'], 'house.missing'],
  ['user', user, ['list', '--data', '$nowhere'], 'house.missing'],
  ['user', user, ['import', '$no list', '--data', '$nowhere'], 'file.missing'],
  ['profile', profile, ['rehearse', '$profile.json', '--data', '@'], 'input.invalid'],
  ['import', importCommand, ['$nothing', '--data', '$nowhere'], 'import.path'],
  ['import', importCommand, ['--ledger', '$nothing.xlsx', '--data', '$nowhere'], 'file.missing'],
  ['import', importCommand, ['--undo', 'x', '--reason', '误', '--data', '@'], 'wrong use'],
  ['import', importCommand, ['--undo', '9', '--reason', '误', '--data', '$nowhere'], 'house.missing'],
  ['extract', extract, ['--jsonl', '$nothing'], 'file.missing'],
  ['search', search, ['--jsonl', '$nothing', '--data', '@'], 'file.missing'],
  ['search', search, ['--jsonl', '$text', '--data', '@'], 'file.missing'],
  ['backup', backup, ['$a file', '--data', '@'], 'backup.target'],
  ['backup', backup, ['$a file/copy', '--data', '@'], 'backup.target'],
  ['restore', restore, ['$a file', '--data', '$nowhere'], 'backup.source'],
  ['verify', verify, ['--data', '$text'], 'house.foreign'],
  ['verify', verify, ['--data', '$another'], 'house.foreign'],
  ['verify', verify, ['--data', '$a file'], 'house.missing'],
])('%s %#: %s %o', async (_name, command, args, said) => {
  expect(await refused(command, args)).toBe(said);
  expect(existsSync(at('nowhere'))).toBe(false);
});

it('leaves what is not ours as it was', async () => {
  const before = ['text/guibei.db', 'another/guibei.db'].map((name) => readFileSync(at(name)));
  for (const name of ['text', 'another']) await refused(verify, ['--data', at(name)]);
  await refused(backup, [at('a file'), '--data', house]);
  expect(['text/guibei.db', 'another/guibei.db'].map((name) => readFileSync(at(name)))).toEqual(before);
  expect(existsSync(at('another/guibei.db-wal'))).toBe(false);
  expect(readFileSync(at('a file'), 'utf8')).toBe('有内容');
});

const coded = (code: string, more = {}): Error => Object.assign(new Error('in English'), { code, ...more });

it.each<[Error, string, string]>([
  [coded('EACCES', { path: '/srv/a' }), 'system.file', '/srv/a：当前用户没有权限'],
  [coded('ENOSPC'), 'system.file', '磁盘空间不足'],
  [coded('SQLITE_READONLY_DIRECTORY'), 'system.database', '只能读'],
  [coded('SQLITE_BUSY'), 'system.database', '另一个程序'],
  [new Error('wrapped', { cause: coded('SQLITE_IOERR_WRITE') }), 'system.database', '磁盘读写出错'],
  [coded('EWHATEVER'), 'server.internal', 'in English'],
])('tells what the system refuses in Chinese: %o', (error, code, words) => {
  expect(errorOf(error)).toMatchObject({ code, message: expect.stringContaining(words) });
});

it('tells wrong fields of a profile in the words of the forms', async () => {
  const before = z.config().localeError;
  await expect(profile(['check', at('profile.json')]).catch((error: unknown) => errorOf(error))).resolves.toMatchObject(
    {
      code: 'input.invalid',
      message: expect.stringContaining('；name：请填写这一项；'),
    },
  );
  z.config({ localeError: before });
});
