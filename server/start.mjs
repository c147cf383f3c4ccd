// First-run bootstrap with Node's own parts only: checks the Node version, installs what is missing, then hands over to
// the TypeScript service (`npm start`) or command line (`npm run guibei -- …`).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`规备需要 Node.js 20.19 或更高版本，当前是 ${process.versions.node}。请升级后再运行。`);
  process.exit(1);
}

/** Installs once per lockfile; the mark inside node_modules remembers which. */
function install() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const mark = join(root, 'node_modules', '.guibei-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.error('首次运行：正在安装依赖（需要网络和 C++ 编译环境，约一到三分钟）……');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('依赖安装失败。请确认能访问 npm 源，并已安装 python3、make 和 g++，然后重试。');
    process.exit(1);
  }
  writeFileSync(mark, lock);
}

install();
const { register } = await import('tsx/esm/api');
register();
const [first, ...rest] = process.argv.slice(2);
const entry = first === '--cli' ? 'cli.ts' : 'main.ts';
process.argv = [process.argv[0], join(root, 'server', entry), ...(first === '--cli' ? rest : process.argv.slice(2))];
await import(pathToFileURL(join(root, 'server', entry)).href);
