import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { SETTINGS, readConfig } from '../../server/config.ts';

const ROOT = join(import.meta.dirname, '../..');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const source = textOf('Dockerfile');
/** Instructions as [name, rest], continued lines joined, comments left out. */
const instructions = source
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
const said = (name: string): string[] => instructions.flatMap(([one, rest]) => (one === name ? [rest] : []));
const environment = Object.fromEntries(
  said('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=') as [string, string])),
);
/** What is copied from the folder of the build, not from another stage. */
const copied = said('COPY').flatMap((line) => (line.startsWith('--from') ? [] : line.split(' ').slice(0, -1)));

describe('the Dockerfile', () => {
  it('is well formed', () => expect(validate(source)).toEqual([]));

  it('stands on one pinned Node that the engines allow', () => {
    const bases = said('FROM').map((line) => line.split(' ')[0]);
    const [base = ''] = new Set(bases);
    expect(new Set(bases).size).toBe(1);
    const [major = 0, minor = 0] = (/^node:(\d+)\.(\d+)\.\d+-bookworm-slim$/.exec(base) ?? []).slice(1).map(Number);
    const { engines } = JSON.parse(textOf('package.json')) as { engines: { node: string } };
    const [least = 0, leastMinor = 0] = (/^>=(\d+)\.(\d+)$/.exec(engines.node) ?? []).slice(1).map(Number);
    expect(major * 1000 + minor).toBeGreaterThanOrEqual(least * 1000 + leastMinor);
    expect(least).toBeGreaterThan(0);
  });

  it('copies what the service is made of, and no more reaches the build', () => {
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(copied).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'tsconfig.json']));
    expect(copied.filter((path) => !path.includes('.') && path !== 'LICENSE').sort()).toEqual([
      'db',
      'jobs',
      'seeds',
      'server',
    ]);
    const [all, ...allowed] = textOf('.dockerignore').trim().split('\n');
    expect([all, allowed.map((line) => line.slice(1)).sort()]).toEqual(['*', [...copied].sort()]);
  });

  it('sets what the service knows, and listens where the ports are told', () => {
    const { NODE_ENV, ...settings } = environment;
    expect(NODE_ENV).toBe('production');
    expect(Object.keys(settings).filter((name) => !(name in SETTINGS.shape))).toEqual([]);
    const config = readConfig(settings);
    expect([config.host, config.publicHost, config.demo]).toEqual(['0.0.0.0', '0.0.0.0', 'never']);
    expect(said('EXPOSE')).toEqual([`${config.port} ${config.publicPort}`]);
    expect(said('VOLUME')).toEqual([config.dataDir]);
    expect(said('HEALTHCHECK').join()).toContain(
      `node server/start/health.mjs "\${PORT:-${config.port}}" "\${PUBLIC_PORT:-${config.publicPort}}"`,
    );
    expect(said('USER')).toEqual(['node']);
    expect(said('RUN').join('\n')).toContain('chown node:node /data');
  });

  it('runs the commands of the README', () => {
    const [entry = '[]'] = said('ENTRYPOINT');
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: { guibei: string } };
    expect((JSON.parse(entry) as string[]).join(' ')).toBe(scripts.guibei);
    expect(JSON.parse(said('CMD').join())).toEqual(['serve']);
  });
});

describe('the check of health', () => {
  const health = (...ports: number[]): Promise<number | null> =>
    new Promise((resolve) => {
      const script = join(ROOT, 'server/start/health.mjs');
      spawn(process.execPath, [script, ...ports.map(String)]).on('close', resolve);
    });

  it('is content with one of the ports that is ready, and with nothing less', async () => {
    const answers = await Promise.all(
      [200, 503].map(async (status) => {
        const server = createServer((req, res) => res.writeHead(req.url === '/readyz' ? status : 404).end());
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        return { server, port: (server.address() as AddressInfo).port };
      }),
    );
    const [good = 0, bad = 0] = answers.map(({ port }) => port);
    expect(await Promise.all([health(good), health(bad, good), health(bad), health(1), health()])).toEqual([
      0, 0, 1, 1, 1,
    ]);
    for (const { server } of answers) server.close();
  });
});
