import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { FLAGS, findChromium } from './chromium.mjs';
import { takeSeat } from './seat.ts';
import type { Seat } from './seat.ts';

/** Names the folder that each site begins with a copy of; without it each loads the demo county anew. */
export const DEMO = 'GUIBEI_BROWSER_DEMO';

const START = resolve('server/start.mjs');

/** The service as `npm start` starts it, over a data folder of its own. */
export interface Site {
  url: string;
  data: string;
  /** `kill -9`, as bad luck does it. */
  kill(): Promise<void>;
  /** Ends as an operator ends it. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** One run of `guibei …` over the same folder: exit code and the JSON lines. */
  guibei(...args: string[]): Promise<{ code: number; lines: Record<string, unknown>[] }>;
  close(): Promise<void>;
}

function environment(data: string): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, GUIBEI_DATA: data, PORT: '0', LOG_LEVEL: 'error', GUIBEI_JOBS: '0' };
}

/** Waits until the service says where it is. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const url = /规备已启动：(http:\S+)/.exec(said)?.[1];
      if (url) done(url);
    });
    child.once('exit', (code) => fail(new Error(`the service ended with ${code}: ${said}`)));
  });
}

/** Starts a site with the demo county. */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-browser-'));
  const data = join(folder, 'data');
  const demo = process.env[DEMO];
  if (demo !== undefined) await cp(demo, data, { recursive: true });
  let child: ChildProcess | null = null;
  async function end(signal: NodeJS.Signals): Promise<void> {
    const dying = child;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    const gone = new Promise((done) => dying.once('exit', done));
    dying.kill(signal);
    await gone;
  }
  const site: Site = {
    url: '',
    data,
    async start() {
      child = spawn(process.execPath, [START], { env: environment(data), stdio: ['ignore', 'ignore', 'pipe'] });
      site.url = await listening(child);
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    guibei(...args) {
      const run = spawn(process.execPath, [START, '--cli', ...args], {
        env: environment(data),
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let out = '';
      run.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
      return new Promise((done) =>
        run.once('close', (code) => {
          const lines = out.split('\n').filter((line) => line !== '');
          done({ code: code ?? -1, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) });
        }),
      );
    },
    async close() {
      await site.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await site.start();
  return site;
}

let shared: Promise<Browser> | null = null;

/** The browser of all files of a worker; it ends with the worker. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= openBrowser());

/** A browser; a missing one fails the test and says what to do. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('浏览器测试需要 Chromium：apt-get install chromium，或用环境变量 CHROMIUM 指明路径');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A page of somebody's own; `trouble` says when the site asks anything of another host, or a script breaks. */
export interface Opened extends Seat {
  trouble: string[];
}

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Opened> {
  const seat = await takeSeat(browser, options);
  const trouble: string[] = [];
  seat.page.on('pageerror', (error) => trouble.push(`script: ${error.message}`));
  seat.page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') trouble.push(`foreign request: ${request.url()}`);
  });
  return { ...seat, trouble };
}

/** Signs in with a demo account. */
export async function signIn(page: Page, site: Site, login: string): Promise<void> {
  const { DEMO_ACCOUNTS } = await import('../../../seeds/demoAccounts.ts');
  const account = DEMO_ACCOUNTS.find((one) => one.login === login);
  await page.goto(`${site.url}/sign-in`);
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', account?.password ?? '');
  await page.click('main button[type=submit]');
  await page.waitForURL('**/desk');
}
