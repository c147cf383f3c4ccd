import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dump } from '../../jobs/dump.ts';
import { publish } from '../../jobs/publish.ts';
import { publish as setPublic } from '../../server/actions/documents/change.ts';
import { day } from '../../server/domain/day.ts';
import type { DumpManifest } from '../../server/ports.ts';
import type { PublicService } from '../../server/publicService.ts';
import { paths } from '../../server/web/paths.ts';
import { schemaChecker } from '../support/apiSchemas.ts';
import { atomFaults, readXml } from '../support/atomRules.ts';
import { enterDocument } from '../support/documents.ts';
import { publicFixture } from '../support/publicFixture.ts';
import type { PublicFixture } from '../support/publicFixture.ts';
import { openPublicHalf } from '../support/publicSide.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let made: PublicFixture;
let half: PublicService;
let folder: string;
const files = new Map<string, Buffer>();
beforeAll(async () => {
  world = await createWorld({ config: { publicUrl: 'https://public.example' } });
  made = await publicFixture(world);
  const relation = { docNumber: null, scope: 'articles' as const, targetDocumentId: made.parking };
  // Two decisions of one day that each repeal an article of one document, and a title that a spreadsheet would run.
  for (const [title, article] of [
    ['=HYPERLINK("http://x","清河县决定一")', '第一条'],
    ['清河县"决定",二', '第二条'],
  ] as const)
    await enterDocument(
      world,
      {
        ...{ title, genre: '决定', issuers: made.issuers, signedOn: day('2026-09-01') },
        ...{ publishedOn: day('2026-09-01'), effectiveOn: day('2026-10-01') },
      },
      { relations: [{ ...relation, kind: 'repeals', title: '清河县停车管理办法', articles: [article] }] },
    );
  half = await openPublicHalf(world);
  await dump(world.ctx);
  folder = await mkdtemp(join(tmpdir(), 'guibei-dump-'));
  for (const { name } of ((await request(half.url).get('/dumps/manifest.json').expect(200)).body as DumpManifest).files)
    files.set(name, await load(name));
  files.set('SHA256SUMS', await load('SHA256SUMS'));
});
afterAll(async () => {
  await half?.close();
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

async function load(name: string): Promise<Buffer> {
  const { body } = await request(half.url)
    .get(`/dumps/${name}`)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  return body as Buffer;
}

/** Rows of a CSV file as a spreadsheet reads them (RFC 4180). */
function cells(csv: string): string[][] {
  const found = [...csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g)];
  const rows: string[][] = [[]];
  for (const [whole, cell = '', end] of found) {
    if (whole === '') break;
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('files of open data', () => {
  it('fit their sums, as sha256sum checks them', async () => {
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const { stdout } = await promisify(execFile)('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder });
    expect(stdout.trimEnd().split('\n')).toHaveLength(files.size - 1);
  });

  it('fit their schema, each line, and a wrong line does not', () => {
    const schema = JSON.parse(files.get('schema.json')!.toString('utf8')) as Record<string, unknown>;
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    const ajv = schemaChecker();
    expect(ajv.validateSchema(schema)).toBe(true);
    const check = ajv.compile(schema);
    const lines = gunzipSync(files.get('documents.jsonl.gz')!).toString('utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    for (const line of lines) expect([check(JSON.parse(line)), check.errors]).toEqual([true, null]);
    const one = JSON.parse(lines[0]!) as Record<string, unknown>;
    for (const wrong of [{ validity: 'gone' }, { publishedOn: '2025-02-30' }, { title: null }, { secret: 1 }])
      expect(check({ ...one, ...wrong }), JSON.stringify(wrong)).toBe(false);
  });

  it.each(['documents.csv', 'in-force.csv'])('%s: each row has its columns, and no cell is a formula', (name) => {
    const text = files.get(name)!.toString('utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const [head, ...rows] = cells(text.slice(1));
    expect(rows.length).toBe(name === 'documents.csv' ? 7 : 5);
    for (const row of rows) {
      expect(row).toHaveLength(head!.length);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
    const titles = rows.map((row) => row[head!.indexOf('标题')]);
    expect(titles).toContain('\'=HYPERLINK("http://x","清河县决定一")');
    expect(titles).toContain('清河县"决定",二');
    const validities = new Set(rows.map((row) => row[head!.indexOf('效力')]));
    expect(validities).toEqual(new Set(name === 'documents.csv' ? ['现行有效', '已废止', '已失效'] : ['现行有效']));
  });
});

describe('Atom feeds', () => {
  const feeds = [
    '/feeds/changes.atom',
    '/feeds/published.atom',
    '/feeds/search.atom?q=%E5%8A%9E%E6%B3%95',
    '/feeds/cleanup.atom',
    () => paths.documentFeed(made.repealed),
    () => paths.documentFeed(made.lapsed),
  ].map((path) => (typeof path === 'string' ? () => path : path));
  const feed = async (path: string): Promise<string> =>
    (await request(half.url).get(path).buffer(true).expect(200)).text;
  const ids = (xml: string): string[] =>
    readXml(xml)
      .children.filter(({ name }) => name === 'entry')
      .map((entry) => entry.children.find(({ name }) => name === 'id')!.text);

  it.each(feeds)('%# keeps to RFC 4287', async (path) => {
    const xml = await feed(path());
    expect(atomFaults(xml)).toEqual([]);
    expect(readXml(xml).children.find(({ name }) => name === 'id')?.text).toBe(`https://public.example${path()}`);
  });

  it('that of a document tells its life, and the end of a term that nobody recorded', async () => {
    const repealed = await feed(paths.documentFeed(made.repealed));
    expect(repealed).toMatch(/<title>自\d{4}年\d+月\d+日起废止：/);
    expect(repealed).toContain('，依据《');
    expect(await feed(paths.documentFeed(made.lapsed))).toMatch(/#lapsed-\d{4}-\d{2}-\d{2}<\/id><title>已失效：/);
    await request(half.url).get(paths.documentFeed(made.hidden)).expect(404);
    await request(half.url)
      .get(`${paths.documentFeed(made.repealed)}?on=2025-01-01`)
      .expect(422);
  });

  it('the rules find what is wrong', async () => {
    const xml = await feed('/feeds/changes.atom');
    for (const [from, to] of [
      [/<updated>[^<]*<\/updated>/, '<updated>2026-11-22</updated>'],
      [/<id>[^<]*<\/id>/, ''],
      [/<link rel="self"[^>]*\/>/, ''],
      [/<entry>/, '<entry><id>https://a.example/</id>'],
    ] as const)
      expect(atomFaults(xml.replace(from, to)), String(from)).not.toEqual([]);
  });

  it('keep their ids and tell what was withdrawn, by its address alone', async () => {
    const before = await feed('/feeds/published.atom');
    const again = await feed('/feeds/published.atom');
    expect(ids(again)).toEqual(ids(before));
    await setPublic(world.ctx, made.clerk, made.amended, false, '公布有误');
    await publish(world.ctx, false);
    for (const path of feeds.slice(0, 3)) {
      const xml = await feed(path());
      expect(atomFaults(xml)).toEqual([]);
      expect(xml).toContain(`<at:deleted-entry ref="https://public.example/documents/${made.amended}"`);
      expect(xml).not.toContain('摊贩');
    }
    expect(ids(await feed('/feeds/published.atom'))).toEqual(
      ids(before).filter((id) => id !== `https://public.example/documents/${made.amended}`),
    );
  });
});
