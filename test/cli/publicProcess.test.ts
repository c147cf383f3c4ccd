import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const START = join(import.meta.dirname, '../../server/start.mjs');
let folder: string;
let data: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guibei-two-'));
  data = join(folder, 'data');
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const guibei = (...args: string[]) =>
  spawnSync(process.execPath, [START, '--cli', ...args, '--data', data], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });

/** Starts the whole service or its public half on any free port; answers when it says where it is. */
function start(args: string[], env: Record<string, string>): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [START, ...args], {
    env: { PATH: process.env['PATH'], PORT: '0', PUBLIC_PORT: '0', GUIBEI_DEMO: 'never', LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve({ child, url });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const found = await look().catch(() => null);
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const found = async (url: string, q: string): Promise<number> => {
  const answer = await fetch(`${url}/api/v1/public/search?q=${encodeURIComponent(q)}`);
  return ((await answer.json()) as { total: number }).total;
};
const post = (url: string, body: object) =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify(body),
  });
const dead = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

const record = (externalId: string, title: string): string =>
  JSON.stringify({
    ...{ externalId, title, docNumber: null, issuers: ['清河县人民政府'], genre: '办法' },
    ...{ signedOn: '2024-01-01', publishedOn: '2024-01-02', effectiveOn: '2024-02-01', validUntil: null },
    text: `${title}\n第一条 为了规范有关事项，制定本办法。\n第二条 本办法自2024年2月1日起施行。\n`,
  });
async function take(...titles: string[]): Promise<void> {
  const path = join(folder, `${titles[0]}.jsonl`);
  await writeFile(path, titles.map((title) => record(title, title)).join('\n'));
  const { status, stderr } = guibei('import', path);
  if (status !== 0) throw new Error(stderr);
}

it(
  'serves the public while the house is killed, and hands over what was sent when it is back',
  { timeout: 240_000 },
  async () => {
    const nothing = spawnSync(process.execPath, [START, 'serve', '--public'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], GUIBEI_DATA: data },
    });
    expect(nothing.status).toBe(1);
    expect(nothing.stderr).toContain('公开库');

    await take('清河县停车管理办法');
    const house = await start([], { GUIBEI_DATA: data });
    const publicDir = join(data, 'public');
    const half = await until(() =>
      start(['serve', '--public'], { GUIBEI_PUBLIC_DATA: publicDir, GUIBEI_DATA: '/nowhere' }),
    );
    await until(async () => ((await found(half.url, '停车')) === 1 ? true : null));

    // What another process takes in is seen without a restart.
    await take('清河县夜市管理办法');
    await until(async () => ((await found(half.url, '夜市')) === 1 ? true : null));

    await dead(house.child);
    expect(await found(half.url, '夜市')).toBe(1);
    expect((await fetch(`${half.url}/`)).status).toBe(200);
    const sent = await post(`${half.url}/api/v1/public/suggestions`, {
      document: '清河县停车管理办法',
      reason: '断线时的建议',
    });
    expect(sent.status).toBe(201);
    const receipt = (await sent.json()) as { receipt: string; code: string };
    const status = () => post(`${half.url}/api/v1/public/suggestions/status`, receipt);
    expect((await status()).status).toBe(422);

    await start([], { GUIBEI_DATA: data });
    const told = await until(async () => {
      const answer = await status();
      return answer.status === 200 ? ((await answer.json()) as { receipt: string; state: string }) : null;
    });
    expect(told).toMatchObject({ receipt: receipt.receipt, state: 'received' });

    // Told to stop, it ends by itself.
    const ended = new Promise((resolve) => half.child.once('exit', resolve));
    half.child.kill('SIGTERM');
    expect(await ended).toBe(0);
  },
);
