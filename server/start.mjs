// First-run bootstrap with Node's own parts only: checks the Node version, installs what is missing, then hands over to
// the service (`npm start`) or the command line (`npm run guibei -- …`).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runnable } from './start/compiled.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`规备需要 Node.js 20.19 或更高版本，当前是 ${process.versions.node}。请升级后再运行。`);
  process.exit(1);
}

const listed = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/**
 * What npm has to bring: nothing where node_modules holds what the lockfile names, everything on a fresh clone, and only what the service runs with where
 * somebody has left the rest out (`npm ci --omit=dev`). npm keeps its own list of what it installed beside it.
 */
function missing() {
  const held = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(held)) return ['--include=dev'];
  const wanted = Object.entries(listed(join(root, 'package-lock.json')));
  const have = listed(held);
  const lean = wanted.every(([path, entry]) => !entry.dev || have[path] === undefined);
  const there = wanted.every(
    ([path, entry]) => path === '' || entry.optional || (lean && entry.dev) || have[path]?.version === entry.version,
  );
  if (there) return null;
  return lean && wanted.some(([, entry]) => entry.dev) ? ['--omit=dev'] : ['--include=dev'];
}

function install() {
  const how = missing();
  if (how === null) return;
  console.error('正在安装依赖（需要网络和 C++ 编译环境，约一到三分钟）……');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', ...how, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return;
  console.error('依赖安装失败。请确认能访问 npm 源，并已安装 python3、make 和 g++，然后重试。');
  process.exit(1);
}

install();
const [first, ...rest] = process.argv.slice(2);
const entry = first === '--cli' ? 'server/cli.ts' : 'server/main.ts';
process.argv = [process.argv[0], join(root, entry), ...(first === '--cli' ? rest : process.argv.slice(2))];
await import(pathToFileURL(await runnable(root, entry)).href);
