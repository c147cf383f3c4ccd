import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bearer } from '../../server/actions/accounts/tokens.ts';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/context.ts';
import { user } from '../../server/cli/accounts.ts';
import { backup, restore } from '../../server/cli/care.ts';
import { Usage } from '../../server/cli/output.ts';
import { profile } from '../../server/cli/profile.ts';
import { scan } from '../../server/cli/scan.ts';
import { search } from '../../server/cli/search.ts';
import { propose } from '../../server/reading/propose.ts';

const START = join(import.meta.dirname, '../../server/start.mjs');
let folder: string;
let data: string;

interface Ran {
  code: number;
  lines: Record<string, unknown>[];
  told: string;
}

/** Runs `guibei …` over the test's data folder; every line of standard output must be JSON. */
function guibei(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [START, '--cli', ...args, '--data', data], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const lines = out.split('\n').filter((line) => line !== '');
      resolve({ code: code ?? -1, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>), told });
    });
  });
}
const put = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guibei-cli-'));
  data = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const record = (externalId: string, title: string, more = {}) =>
  JSON.stringify({
    externalId,
    title,
    issuers: ['清河县人民政府'],
    effectiveOn: '2019-05-01',
    text: `${title}\n第一条 渡口夜间停航。`,
    ...more,
  });

it('imports, searches, scans, backs up, restores and verifies, one JSON value a line', async () => {
  const path = await put(
    'in.jsonl',
    [
      record('F-1', '清河县渡口管理办法', { validUntil: '2027-03-01' }),
      '{',
      record('F-2', '清河县旧渡口办法', { validUntil: '2020-01-01' }),
    ].join('\n'),
  );
  const imported = await guibei(['import', path]);
  expect(imported.code).toBe(0);
  expect(imported.lines).toMatchObject([
    { refused: '第2行', code: 'import.not_json' },
    { read: 3, imported: 2, refused: 1 },
  ]);

  const found = await guibei(['search', '渡口夜间停航', '--on', '2026-11-22', '--json']);
  expect(found).toMatchObject({ code: 0, lines: [{ query: '渡口夜间停航', on: '2026-11-22', total: 1 }] });
  const [hit] = found.lines[0]?.['hits'] as Record<string, unknown>[];
  expect(hit).toMatchObject({
    externalId: 'F-1',
    title: '清河县渡口管理办法',
    validity: 'in_force',
    issuer: '清河县人民政府',
  });
  expect(hit).toMatchObject({
    id: expect.any(Number),
    score: expect.any(Number),
    snippet: expect.stringContaining('停航'),
  });

  // What is said of the validity holds beside --all too.
  const ended = await guibei(['search', '渡口', '--on', '2026-11-22', '--all', '--validity', 'lapsed']);
  expect(ended.lines).toMatchObject([{ total: 1, hits: [{ externalId: 'F-2', validity: 'lapsed' }] }]);

  const questions = await put(
    'q.jsonl',
    '{"id":1,"q":"渡口"}\nnot json\n{"id":2,"q":7}\n{"id":3,"q":"停航","on":"2019-06-01"}\n',
  );
  const answers = await guibei(['search', '--jsonl', questions]);
  expect(answers.code).toBe(1);
  expect(answers.lines).toMatchObject([
    { id: 1, hits: [{ externalId: 'F-1' }] },
    { error: { code: 'line.not_json', message: expect.stringContaining('第2行') } },
    { id: 2, error: {} },
    { id: 3, total: 2 },
  ]);

  const ahead = await guibei(['scan', '--on', '2027-02-20']);
  expect(ahead.lines.map((line) => line['kind'])).toContain('expiry.soon');
  // What the bureau owes by the calendar belongs to no document.
  for (const line of ahead.lines.filter((one) => one['documentId'] !== undefined))
    expect(line).toMatchObject({
      kind: expect.any(String),
      dueOn: expect.any(String),
      rule: expect.any(String),
      citation: expect.any(String),
      evidence: expect.any(Array),
      externalId: expect.any(String),
    });

  const copy = join(folder, 'copy');
  expect((await guibei(['backup', copy])).lines).toMatchObject([{ folder: copy, files: 0 }]);
  data = join(folder, 'restored');
  expect(await guibei(['restore', copy])).toMatchObject({ code: 0, lines: [{ ok: true, index: [] }] });
  expect((await guibei(['search', '渡口', '--on', '2026-11-22'])).lines[0]).toMatchObject({ total: 1 });
}, 120_000);

it('makes the first admin and a token for them', async () => {
  const password = { GUIBEI_PASSWORD: '清河县司法局的好密码' };
  expect(await guibei(['user', 'add', 'first', '--name', '管理员', '--role', 'admin'], password)).toMatchObject({
    code: 0,
    lines: [{ login: 'first', role: 'admin' }],
  });
  const token = await guibei(['token', 'add', 'first', '--name', '统计']);
  expect(token.code).toBe(0);
  const { token: secret } = token.lines[0] ?? {};
  const house = await openHouse(readConfig({}, { dataDir: data }));
  expect(await bearer(house.ctx, String(secret))).toMatchObject({ login: 'first', role: 'admin' });
  await house.close();
}, 60_000);

it('extracts every file on its line, also those that it cannot read, without a data folder', async () => {
  const good = await put('好.txt', '清河县水利局关于渡口的通知\n清水发〔2026〕3号\n第一条 停航。\n');
  const text = '第九条 违反本办法的，处以五百元罚款。本办法自2026年1月1日起施行，有效期五年。';
  const texts = await put('t.jsonl', `{"id":"a","text":"${text}"}\n{"id":"b"}\n?\n`);
  const before = await readdir(folder);
  const [files, lines] = await Promise.all([
    guibei(['extract', good, join(folder, '没有.pdf')]),
    guibei(['extract', '--jsonl', texts]),
  ]);
  const keys = [
    ...['chars', 'evidence', 'file', 'hints', 'mediaType', 'metadata', 'method', 'ok', 'pageConfidences', 'pages'],
    ...['text', 'warnings'],
  ];
  expect(files.code).toBe(1);
  expect(files.lines.map((line) => line['ok'])).toEqual([true, false]);
  expect(Object.keys(files.lines[0] ?? {}).sort()).toEqual(keys);
  expect(Object.keys(files.lines[1] ?? {}).sort()).toEqual([...keys, 'error'].sort());
  expect(files.lines[1]).toMatchObject({
    error: { code: 'file.missing', message: expect.stringContaining('没有.pdf') },
  });
  expect(Object.keys(files.lines[0]?.['metadata'] ?? {}).sort()).toEqual(Object.keys(propose('').metadata).sort());
  expect(lines.code).toBe(1);
  expect(lines.lines).toMatchObject([
    {
      ...{ id: 'a', effectiveOn: '2026-01-01', validMonths: 60, evidence: {} },
      hints: [{ code: 'penalty.fine', quote: expect.stringContaining('罚款'), explanation: expect.any(String) }],
    },
    { id: 'b', ok: false },
    { ok: false, error: { code: 'line.not_json', message: expect.stringContaining('第3行') } },
  ]);
  expect(await readdir(folder)).toEqual(before);
}, 60_000);

it.each<[string, (args: string[]) => Promise<number>, string[]]>([
  ['search', search, []],
  ['search', search, ['x', '--on', '2026-02-30']],
  ['search', search, ['x', '--limit', '0']],
  ['search', search, ['x', '--validity', 'good']],
  ['restore', restore, []],
  ['profile', profile, ['vanish']],
  ['user', user, ['add', 'other', '--role', 'boss']],
  ['scan', scan, ['--unknown']],
  ['scan', scan, ['2026-01-01']],
  ['backup', backup, ['one', 'two']],
])('%s %o is wrong use', async (_name, command, args) => {
  await expect(command([...args, '--data', join(folder, 'untouched')])).rejects.toThrow(Usage);
});

it('an unknown command ends in exit code 2 and nothing on standard output', async () => {
  expect(await guibei(['vanish'])).toMatchObject({ code: 2, lines: [], told: expect.stringContaining('命令') });
}, 30_000);

it('says in Chinese which option is wrong, and which profile cannot be read', async () => {
  await expect(scan(['--vanish'])).rejects.toThrow('没有这个选项：--vanish');
  await expect(scan(['--on'])).rejects.toThrow('--on');
  const broken = await put('坏.json', '{"id":');
  await expect(profile(['check', broken])).rejects.toMatchObject({ code: 'profile.unreadable' });
  await expect(profile(['check', join(folder, '没有.json')])).rejects.toMatchObject({ code: 'profile.unreadable' });
});

it.each(['backup', 'verify', 'dump', 'publish', 'scan'])(
  '%s of a mistyped folder does nothing and says so',
  async (command) => {
    data = join(folder, 'mistyped');
    const done = await guibei([command]);
    expect(done).toMatchObject({ code: 1, lines: [{ error: { code: 'house.missing', details: { folder: data } } }] });
    expect(existsSync(data)).toBe(false);
  },
);
