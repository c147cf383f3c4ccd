import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listen } from '../../server/http/listen.ts';

const answer = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, (res) => {
      let text = '';
      res.on('data', (chunk: Buffer) => (text += chunk.toString()));
      res.on('end', () => resolve(text));
      res.on('error', reject);
    }).on('error', reject);
  });

function signal(): { given: Promise<void>; give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}

describe('listen', () => {
  it('lets a running request end before it closes, and takes no new one', async () => {
    let release = (): void => undefined;
    const arrived = signal();
    const service = await listen(
      (_req, res) => {
        release = () => res.end('done');
        arrived.give();
      },
      { host: '127.0.0.1', port: 0 },
    );
    const running = answer(service.url);
    await arrived.given;
    const closed = service.close(5000);
    await expect(answer(service.url)).rejects.toThrow(/ECONNREFUSED|socket hang up/);
    release();
    expect(await running).toBe('done');
    await closed;
  });

  it('cuts what does not end in time', async () => {
    const arrived = signal();
    const service = await listen(() => arrived.give(), { host: '127.0.0.1', port: 0 });
    const hanging = answer(service.url);
    const cut = expect(hanging).rejects.toThrow(/socket hang up/);
    await arrived.given;
    await service.close(50);
    await cut;
  });

  it('rejects where the address is taken', async () => {
    const service = await listen((_req, res) => res.end(), { host: '127.0.0.1', port: 0 });
    const port = Number(new URL(service.url).port);
    await expect(listen((_req, res) => res.end(), { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'listen.refused',
      details: { host: '127.0.0.1', port, reason: 'EADDRINUSE' },
    });
    await service.close();
  });
});
