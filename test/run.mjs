// `npm test`: everything that must hold: tests, then tests in a real browser, and beside them types, lint and format.
// A missing browser is installed where that is allowed, else the run fails and says what to install; nothing is skipped.
import { spawn } from 'node:child_process';
import { Buffer } from 'node:buffer';
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './browser/support/chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const started = Date.now();

function run(title, command, args, options = {}) {
  console.log(`\n== ${title}`);
  const begun = Date.now();
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (status) => resolve(status === 0));
  }).then((ok) => {
    console.log(`== ${title}: ${ok ? 'passed' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(0)} s`);
    return ok;
  });
}

/**
 * The same beside others, which it leaves the processor to: tests wait for browsers, processes and clocks a good part of their time. What it
 * says is kept back, so that nothing is mixed up.
 */
function runBeside(title, path, ...args) {
  const begun = Date.now();
  const child = spawn(process.execPath, [join(root, 'node_modules', path), ...args], { cwd: root });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      console.log(`\n== ${title}`);
      process.stdout.write(Buffer.concat(said));
      const seconds = ((Date.now() - begun) / 1000).toFixed(0);
      console.log(`== ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
      resolve(status === 0);
    });
  });
}

const node = (title, path, ...args) => run(title, process.execPath, [join(root, 'node_modules', path), ...args]);

/**
 * Where a check keeps what it found out, for the next run, about files whose contents are the same: lint and format look at one file
 * at a time, and tsc knows which files a change reaches.
 */
const kept = (check) => join(root, 'node_modules', '.cache', 'guibei-checks', check);
const cache = (check) => ['--cache', '--cache-strategy', 'content', '--cache-location', kept(check)];

/** Debian's Chromium and a Chinese font, where we are root on Debian. */
async function installChromium() {
  if (findChromium() !== null) return true;
  const root = process.getuid?.() === 0;
  if (root && existsSync('/usr/bin/apt-get')) {
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get update', 'apt-get', ['update', '-qq'], quiet);
    // The one without windows of its own is enough, where there is one.
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (findChromium() === null)
        await run(
          `install ${name}`,
          'apt-get',
          ['install', '-y', '-qq', '--no-install-recommends', name, 'fonts-noto-cjk'],
          quiet,
        );
  }
  if (findChromium() !== null) return true;
  console.error(
    '浏览器测试需要 Chromium 和中文字体：\n  Debian/Ubuntu：sudo apt-get install chromium fonts-noto-cjk\n  其他系统：安装 Chrome 或 Chromium，并用环境变量 CHROMIUM 指明它的路径\nBrowser tests need Chromium (or Chrome, named by CHROMIUM). They are never skipped.',
  );
  return false;
}

// Where only what the service runs with is installed (`npm ci --omit=dev`), the tools of the tests are missing too.
if (
  !existsSync(join(root, 'node_modules', 'vitest')) &&
  !(await run('install dependencies', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']))
)
  process.exit(1);

const checks = [
  runBeside('types', 'typescript/bin/tsc', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', kept('types')),
  runBeside('lint', 'eslint/bin/eslint.js', '--config', 'test/eslint.config.js', ...cache('lint'), '.'),
  runBeside('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', ...cache('format'), '.'),
];
const vitest = (title, config) => node(title, 'vitest/vitest.mjs', 'run', '--config', `test/${config}`, '--root', '.');
const results = [
  await vitest('tests', 'vitest.config.ts'),
  (await installChromium()) && (await vitest('tests in the browser', 'browser/vitest.config.ts')),
  ...(await Promise.all(checks)),
];
console.log(`\nall in ${((Date.now() - started) / 1000).toFixed(0)} s`);
const failed = results.filter((ok) => !ok).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
