import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dump, dumpIsDue } from '../../jobs/dump.ts';
import { publish } from '../../jobs/publish.ts';
import { publish as setPublic } from '../../server/actions/documents/change.ts';
import { OPEN_DOCUMENT } from '../../server/actions/publication/openRecord.ts';
import type { OpenDocument } from '../../server/actions/publication/openRecord.ts';
import type { DumpManifest } from '../../server/ports.ts';
import type { PublicService } from '../../server/publicService.ts';
import { enterDocument } from '../support/documents.ts';
import { publicFixture } from '../support/publicFixture.ts';
import type { PublicFixture } from '../support/publicFixture.ts';
import { openPublicHalf } from '../support/publicSide.ts';
import { createWorld, NOW } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let made: PublicFixture;
let half: PublicService;
beforeAll(async () => {
  world = await createWorld();
  made = await publicFixture(world);
  half = await openPublicHalf(world);
});
afterAll(async () => {
  await half?.close();
  await world?.close();
});

const get = (path: string) => request(half.url).get(path);
const bytes = async (name: string): Promise<Buffer> =>
  (await get(`/dumps/${name}`).buffer(true).parse(whole).expect(200)).body as Buffer;
function whole(res: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = res as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
const records = async (): Promise<OpenDocument[]> =>
  gunzipSync(await bytes('documents.jsonl.gz'))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as OpenDocument);

describe('open data', () => {
  it('says so while there are none', async () => {
    expect((await get('/open-data').expect(200)).text).toContain('正在生成');
    await get('/dumps/manifest.json').expect(404);
    await get('/dumps/documents.csv').expect(404);
    expect(await dumpIsDue(world.ctx)).toBe(true);
  });

  it('are everything public, each file with its sum, each line by its schema', async () => {
    await dump(world.ctx);
    const manifest = (await get('/dumps/manifest.json').expect(200)).body as DumpManifest;
    expect(manifest.files.map((file) => [file.name, file.rows])).toEqual([
      ['documents.jsonl.gz', 5],
      ['documents.csv', null],
      ['in-force.csv', null],
      ['schema.json', null],
    ]);
    const sums = (await bytes('SHA256SUMS')).toString('utf8');
    for (const { name, sha256, size } of manifest.files) {
      const file = await bytes(name);
      expect(createHash('sha256').update(file).digest('hex'), name).toBe(sha256);
      expect(file.length).toBe(size);
      expect(sums).toContain(`${sha256}  ${name}\n`);
    }
    const lines = await records();
    for (const line of lines) expect(OPEN_DOCUMENT.parse(line)).toEqual(line);
    expect(lines.map((line) => line.id).sort()).toEqual(
      [made.parking, made.repealed, made.lapsed, made.decision, made.amended].sort(),
    );
    const repealed = lines.find((line) => line.id === made.repealed)!;
    expect(repealed).toMatchObject({ validity: 'repealed', issuers: [{ name: '清河县司法局' }] });
    expect(repealed.relations).toMatchObject([{ kind: 'repeals', direction: 'in', document: { id: made.decision } }]);
    const page = (await get('/open-data').expect(200)).text;
    for (const { sha256 } of manifest.files) expect(page).toContain(sha256);
  });

  it('come as a table with a mark for Excel, and with a schema', async () => {
    const table = (await bytes('documents.csv')).toString('utf8');
    expect(table.codePointAt(0)).toBe(0xfeff);
    expect(table.split('\r\n').filter(Boolean)).toHaveLength(6);
    expect(table).toContain('清河县集市管理办法');
    expect(table.slice(1)).not.toContain('\ufeff');
    const schema = JSON.parse((await bytes('schema.json')).toString('utf8')) as { properties: object };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(OPEN_DOCUMENT.shape));
  });

  it('can be loaded in part, and are not sent again to who has them', async () => {
    const part = await get('/dumps/documents.csv').set('Range', 'bytes=0-2').expect(206);
    expect(part.headers['content-range']).toMatch(/^bytes 0-2\//);
    const whole = await get('/dumps/documents.csv').set('Accept-Encoding', 'gzip').expect(200);
    expect(whole.headers['content-encoding']).toBeUndefined();
    const tag = part.headers['etag'] ?? '';
    await get('/dumps/documents.csv').set('If-None-Match', tag).expect(304);
  });

  it.each(['../public.db', '..%2fpublic.db', 'manifest.json.1', '.', 'documents', '%00'])(
    'hold no file %s',
    async (name) => {
      expect([400, 404]).toContain((await get(`/dumps/${name}`)).status);
    },
  );

  it('are wanted anew on another day, and some time after a change', async () => {
    expect(await dumpIsDue(world.ctx)).toBe(false);
    world.clock.set('2026-11-22T16:00:00.000Z');
    expect(await dumpIsDue(world.ctx)).toBe(true);
    world.clock.set(NOW);
    await enterDocument(world, { title: '清河县新办法', issuers: made.issuers });
    await publish(world.ctx, false);
    expect(await dumpIsDue(world.ctx)).toBe(false);
    world.clock.set('2026-11-22T01:10:00.000Z');
    expect(await dumpIsDue(world.ctx)).toBe(true);
    await dump(world.ctx);
    expect((await records()).map((line) => line.title)).toContain('清河县新办法');
    await dump(world.ctx);
    // The one before is kept for whoever is loading it, none older.
    const folders = (await readdir(join(world.config.publicDir, 'dumps'))).filter(
      (name) => !name.startsWith('manifest'),
    );
    expect(folders.length).toBeLessThanOrEqual(2);
  });

  it('are wanted anew where an earlier version wrote fewer files', async () => {
    const whole = await dump(world.ctx);
    expect(await dumpIsDue(world.ctx)).toBe(false);
    expect((await world.ctx.dumps.manifest())?.files.map(({ name }) => name)).toEqual(
      whole.files.map(({ name }) => name),
    );
    async function* lines() {
      yield '{}\n';
    }
    await world.ctx.dumps.write(whole, [{ name: 'schema.json', what: 'schema', lines, counted: false }]);
    expect(await dumpIsDue(world.ctx)).toBe(true);
    await dump(world.ctx);
    expect(await dumpIsDue(world.ctx)).toBe(false);
  });

  it('are gone at once when anything is withdrawn', async () => {
    await setPublic(world.ctx, made.clerk, made.parking, false, '公布有误');
    await publish(world.ctx, false);
    await get('/dumps/documents.jsonl.gz').expect(404);
    expect(await dumpIsDue(world.ctx)).toBe(true);
    await dump(world.ctx);
    expect((await records()).map((line) => line.id)).not.toContain(made.parking);
  });
});
