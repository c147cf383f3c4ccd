import { request as httpRequest } from 'node:http';
import type { RequestOptions } from 'node:http';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dump } from '../../jobs/dump.ts';
import { paths } from '../../server/web/paths.ts';
import { openBothSides } from '../support/bothSides.ts';
import { publicFixture } from '../support/publicFixture.ts';
import type { PublicFixture } from '../support/publicFixture.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let made: PublicFixture;
let both: Awaited<ReturnType<typeof openBothSides>>;
beforeAll(async () => {
  world = await createWorld();
  made = await publicFixture(world);
  both = await openBothSides(world, { version: () => 1, changedAt: () => null });
  await dump(world.ctx);
});
afterAll(async () => {
  await both?.close();
  await world?.close();
});

describe('a day of another age', () => {
  const ADDRESSES: readonly (() => string)[] = [
    () => paths.home(),
    () => paths.search({ q: '停车' }),
    () => paths.catalogue(),
    () => paths.catalogueBrowse(),
    () => paths.document(made.parking),
    () => paths.large(paths.document(made.amended)),
    () => paths.documentArticle(made.parking, '1'),
    () => paths.akomaNtoso(made.parking),
    () => paths.publicDocumentData(made.parking),
    () => '/api/v1/public/documents',
    () => '/api/v1/public/validity-counts',
  ];
  it.each(['0001-01-01', '1899-12-31', '3000-01-01', '9999-12-31'])('%s is answered everywhere', async (on) => {
    for (const side of both.sides)
      for (const address of ADDRESSES) {
        const path = address();
        await request(side)
          .get(`${path}${path.includes('?') ? '&' : '?'}on=${on}`)
          .expect(200);
      }
  });

  it('leaves the picture of a life as it is', async () => {
    for (const side of both.sides) {
      const { text } = await request(side).get(`${paths.document(made.amended)}?on=0001-01-01`);
      expect(text).toContain('class="timeline');
      expect(text).not.toContain('所查日');
      expect((await request(side).get(`${paths.document(made.amended)}?on=2025-01-01`)).text).toContain('所查日');
    }
  });
});

describe('a request that is none', () => {
  const asked = (side: string, options: RequestOptions) =>
    new Promise<number>((resolve, reject) =>
      httpRequest(side, options, (res) => resolve(res.resume().statusCode ?? 0))
        .on('error', reject)
        .end(),
    );
  it.each([
    ['OPTIONS', '*', 404],
    ['GET', '/%', 404],
    ['GET', '/documents/%', 400],
    ['GET', '//another.example/documents', 404],
  ])('%s %s is refused', async (method, path, status) => {
    for (const side of both.sides) expect(await asked(side, { method, path })).toBe(status);
  });

  it.each(['gzip', 'deflate', 'br'])('a body that says that it is packed as %s, and is not', async (packed) => {
    for (const side of both.sides)
      for (const path of ['/api/v1/public/suggestions', '/subscriptions/1/end']) {
        const sent = request(side).post(path).set('Content-Type', 'application/json').set('Content-Encoding', packed);
        expect((await sent.send('{"a": 1}').expect(400)).text).toContain('input.garbled');
      }
  });
});

describe('a part of a file', () => {
  const ORIGINALS: readonly (() => string)[] = [
    () => paths.original(made.parking),
    () => `/api/v1/public/documents/${made.parking}/original`,
    () => paths.dump('in-force.csv'),
  ];
  it.each([
    ['Range', 'bytes=5-1', 416, 'request.range'],
    ['Range', 'bytes=999999999999-', 416, 'request.range'],
    ['If-Match', '"another"', 412, 'request.condition'],
  ])('%s: %s that there is not is refused, and nothing is kept in its name', async (name, value, status, code) => {
    for (const side of both.sides)
      for (const path of ORIGINALS) {
        const { headers, text } = await request(side).get(path()).set(name, value).expect(status);
        expect(text).toContain(code);
        expect(text).toContain('重新下载');
        expect(headers['content-disposition']).toBeUndefined();
        expect(headers['cache-control']).toBe('no-store');
      }
  });

  it('is sent where there is one, and the whole for what is no range', async () => {
    for (const side of both.sides) {
      await request(side).get(paths.original(made.parking)).set('Range', 'bytes=0-2').expect(206);
      for (const range of ['lines=1-2', 'bytes=', 'junk'])
        await request(side).get(paths.original(made.parking)).set('Range', range).expect(200);
    }
  });
});
