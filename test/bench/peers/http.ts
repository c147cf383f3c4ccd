import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, get as httpGet } from 'node:http';
import { START } from './folders.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Milliseconds that an answer took; throws for another status than 200. */
export function ask(url: string): Promise<number> {
  const begun = performance.now();
  return new Promise((done, failed) => {
    httpGet(url, { agent }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200
          ? done(performance.now() - begun)
          : failed(new Error(`${answer.statusCode} for ${url}`)),
      );
    }).on('error', failed);
  });
}

/** A half of the service in a process of its own. */
export interface Served {
  url: string;
  child: ChildProcess;
  /** From its start to the first answered search. */
  startedMs: number;
}

/** Starts it and waits for its first answered search; `env` says which half and where. */
export async function serve(args: readonly string[], env: Record<string, string>, port: number): Promise<Served> {
  const begun = performance.now();
  const child = spawn(process.execPath, [START, ...args], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'fatal', ...env },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  for (let answered = false; !answered;) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`);
    answered = await ask(`${url}/search?q=%E5%81%9C%E8%BD%A6`).then(
      () => true,
      () => new Promise<false>((done) => setTimeout(() => done(false), 20)),
    );
  }
  return { url, child, startedMs: performance.now() - begun };
}

export const residentMb = ({ child }: Served): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Processor time that it has used, in milliseconds: what other work on the machine hardly changes. */
export function usedMs({ child }: Served): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Asks at a steady rate, whether or not answers come: milliseconds of each from the moment when it was due. */
export async function atRate(urls: readonly string[], perSecond: number): Promise<number[]> {
  const begun = performance.now();
  const answers = urls.map(async (url, i) => {
    const due = begun + (i * 1000) / perSecond;
    await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
    await ask(url);
    return performance.now() - due;
  });
  return Promise.all(answers);
}

/** Asks with so many at once: answers a second. */
export async function saturated(urls: readonly string[], atOnce: number): Promise<number> {
  const begun = performance.now();
  let next = 0;
  const one = async (): Promise<void> => {
    for (let url = urls[next++]; url !== undefined; url = urls[next++]) await ask(url);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return (urls.length * 1000) / (performance.now() - begun);
}
