import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let root: string;

const put = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** A small project with the real bootstrap: what it prints tells how it was run. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guibei start 启动-'));
  for (const path of ['server/start.mjs', 'server/start', 'tsconfig.json'])
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  put('package.json', '{"type":"module"}');
  for (const path of ['package-lock.json', 'node_modules/.package-lock.json']) put(path, '{"packages":{}}');
  for (const name of ['tsx', 'esbuild', 'preact'])
    symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
  put('seeds/words.json', '{"greeting":"规备"}');
  put('server/late.tsx', `export const late = <b>{'late'}</b>;`);
  put('server/extract/worker.ts', 'export {};');
  put('server/main.ts', `await import('./cli.ts');`);
  put(
    'server/cli.ts',
    `import words from '../seeds/words.json' with { type: 'json' };
    const { late } = await import('./late.tsx');
    const said: unknown = { words, type: late.type, url: import.meta.url, dir: import.meta.dirname, args: process.argv.slice(2) };
    process.stdout.write(JSON.stringify({ ...(said as object), stack: new Error('x').stack }));`,
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const cache = (): string => join(root, 'node_modules/.cache/guibei');
const kept = (): string[] => (existsSync(cache()) ? readdirSync(cache()) : []);

const run = (...args: string[]): Record<string, unknown> => runWith({}, ...args);

function runWith(env: Record<string, string>, ...args: string[]): Record<string, unknown> {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'server/start.mjs'), ...args], {
    cwd: '/',
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown>;
}

it('compiles once, keeps every module in its place and runs from any folder', () => {
  const said = run('--cli', 'search', '停车');
  expect(said).toMatchObject({
    words: { greeting: '规备' },
    type: 'b',
    url: pathToFileURL(join(root, 'server/cli.ts')).href,
    dir: join(root, 'server'),
    args: ['search', '停车'],
  });
  expect(runWith({ NODE_OPTIONS: '--enable-source-maps' }, '--cli')['stack']).toContain('server/cli.ts:4');
  const [made, ...more] = kept();
  expect(more).toEqual([]);
  run();
  expect(kept()).toEqual([made]);
});

it('compiles again when a source has changed', () => {
  run('--cli');
  put('server/late.tsx', `export const late = <i>{'late'}</i>;`);
  expect(run('--cli')).toMatchObject({ type: 'i' });
  put('seeds/words.json', '{"greeting":"您好"}');
  expect(run('--cli')).toMatchObject({ words: { greeting: '您好' } });
  expect(kept()).toHaveLength(3);
});

it('runs the sources themselves where it cannot write what it compiles', () => {
  put('node_modules/.cache/guibei', 'a file where the folder should be');
  expect(run('--cli', 'search')).toMatchObject({
    type: 'b',
    url: pathToFileURL(join(root, 'server/cli.ts')).href,
    args: ['search'],
  });
});

it('leaves no halves behind when a source does not parse', () => {
  put('server/late.tsx', 'export const late = <b>;');
  expect(() => run('--cli')).toThrow('late.tsx');
  expect(kept()).toEqual([]);
});

const a = { version: '1.0.0' };
const tool = { version: '1.0.0', dev: true };
const old = { version: '0.9.0' };

it.each<[string, Record<string, object>, string | null]>([
  ['everything', { a, tool }, null],
  ['only what the service runs with', { a }, null],
  ['an old part beside the tools', { a: old, tool }, 'ci --include=dev'],
  ['an old tool', { a, tool: old }, 'ci --include=dev'],
  ['an old part and no tools', { a: old }, 'ci --omit=dev'],
])('where there is %s, brings what is missing and leaves out what was left out', (_name, have, how) => {
  const list = (packages: Record<string, object>): string =>
    JSON.stringify({
      packages: Object.fromEntries(Object.entries(packages).map(([k, v]) => [`node_modules/${k}`, v])),
    });
  put('package-lock.json', list({ a, tool }));
  put('node_modules/.package-lock.json', list(have));
  put('bin/npm', `#!/bin/sh\necho "$@" > "${join(root, 'asked')}"\nexit 1\n`);
  chmodSync(join(root, 'bin/npm'), 0o755);
  const env = { PATH: `${join(root, 'bin')}:${process.env['PATH']}` };
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'server/start.mjs'), '--cli'], {
    encoding: 'utf8',
    env,
  });
  if (how === null) expect([status, existsSync(join(root, 'asked'))], stderr).toEqual([0, false]);
  else {
    expect([status, stderr]).toEqual([1, expect.stringContaining('依赖安装失败')]);
    expect(readFileSync(join(root, 'asked'), 'utf8')).toContain(`${how} `);
  }
});
