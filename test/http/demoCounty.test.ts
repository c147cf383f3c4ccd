import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicService } from '../../server/publicService.ts';
import { aknSchema } from '../support/aknSchema.ts';
import { answerChecker } from '../support/apiSchemas.ts';
import type { Description } from '../support/apiSchemas.ts';
import { demoCounty } from '../support/demoCounty.ts';
import { openPublicHalf } from '../support/publicSide.ts';
import type { World } from '../support/world.ts';

/** The county takes some seconds to load, and far longer while every core is busy. */
const PATIENCE_MS = 240_000;

interface Line {
  id: number;
  docNumber: string | null;
  validity: string;
}

let world: World;
let half: PublicService;
let description: Description;
let documents: Line[];
beforeAll(async () => {
  world = await demoCounty();
  half = await openPublicHalf(world, { limits: { signIns: 60, requests: 100_000 } });
  description = (await get('/openapi.json')) as Description;
  documents = ((await get('/public/documents?validity=all&limit=200')) as { rows: Line[] }).rows;
}, PATIENCE_MS);
afterAll(async () => {
  await half?.close();
  await world?.close();
});

async function get(path: string): Promise<unknown> {
  return (
    await request(half.url)
      .get(encodeURI(`/api/v1${path}`))
      .expect(200)
  ).body as unknown;
}
const idsOf = async (path: string): Promise<number[]> =>
  ((await get(path)) as { rows: { id: number }[] }).rows.map(({ id }) => id);

/** Every fourth document, for what costs more to answer. */
const some = (): Line[] => documents.filter((_, i) => i % 4 === 0);

/** For each route that the public may read, addresses that hold something. */
const ASKED: Readonly<Record<string, () => Promise<string[]> | string[]>> = {
  '/public/search': () => ['/public/search?q=管理办法', '/public/search?q=停车&validity=all&on=2024-01-01&sort=newest'],
  '/public/suggest': () => ['/public/suggest?q=管理'],
  '/public/validity-counts': () => ['/public/validity-counts', '/public/validity-counts?on=2020-01-01'],
  '/public/documents/{id}': () => [
    ...documents.map(({ id }) => `/public/documents/${id}`),
    ...some().map(({ id }) => `/public/documents/${id}?on=2024-06-30`),
  ],
  '/public/issuers': () => ['/public/issuers'],
  '/public/documents': () =>
    ['', '?on=2020-01-01&validity=all', '?sort=changed&tier=department', '?sort=ending'].map(
      (q) => `/public/documents${q}`,
    ),
  '/public/standing': () =>
    some().flatMap(({ docNumber }) => (docNumber === null ? [] : [`/public/standing?docNumber=${docNumber}`])),
  '/public/documents/{id}/articles': () => some().map(({ id }) => `/public/documents/${id}/articles`),
  '/public/documents/{id}/articles/{key}': () => articles((id, _, key) => `/public/documents/${id}/articles/${key}`),
  '/public/documents/{id}/versions/{versionId}/articles/{key}': () =>
    articles((id, versionId, key) => `/public/documents/${id}/versions/${versionId}/articles/${key}`),
  '/public/changes': () => ['/public/changes', '/public/changes?from=2020-01-01&limit=1000'],
  '/public/catalogue/compare': () => ['/public/catalogue/compare?from=2020-01-01'],
  '/public/documents/{id}/compare': () => some().map(({ id }) => `/public/documents/${id}/compare?from=2015-01-01`),
  '/public/consultations': () => ['/public/consultations', '/public/consultations?past=yes'],
  '/public/consultations/{id}': async () =>
    [...(await idsOf('/public/consultations')), ...(await idsOf('/public/consultations?past=yes'))].map(
      (id) => `/public/consultations/${id}`,
    ),
  '/public/bulletins': () => ['/public/bulletins'],
  '/public/bulletins/{id}': async () => (await idsOf('/public/bulletins')).map((id) => `/public/bulletins/${id}`),
  '/public/cleanup-results': () => ['/public/cleanup-results'],
  '/public/cleanup-results/{id}': async () =>
    (await idsOf('/public/cleanup-results')).map((id) => `/public/cleanup-results/${id}`),
};

/** An address for the last 条 of each document that has any. */
async function articles(at: (id: number, versionId: number, key: string) => string): Promise<string[]> {
  const found = await Promise.all(
    some().map(async ({ id }) => {
      const { versionId, articles: all } = (await get(`/public/documents/${id}/articles`)) as {
        versionId: number;
        articles: { key: string }[];
      };
      const last = all.at(-1);
      return last === undefined ? [] : [at(id, versionId, last.key)];
    }),
  );
  return found.flat();
}

describe('the demo county on its first day', () => {
  it('shows the leader one duty that nobody has answered', async () => {
    const notices = await world.ctx.duties.notices({});
    const leaders = (await world.ctx.reader.users()).filter((user) => user.role === 'leader').map(({ id }) => id);
    const escalated = notices.filter((one) => one.step.startsWith('escalated-'));
    expect(escalated.map((one) => [leaders.includes(one.userId), one.flag.kind])).toEqual([[true, 'filing.overdue']]);
    // Its people were told on another day, and not again since.
    const told = notices.filter((one) => one.flagId === escalated[0]?.flagId && !leaders.includes(one.userId));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((one) => one.on < escalated[0]!.on)).toBe(true);
  });
});

describe('the demo county to whoever asks what changed', () => {
  const told = async (path: string): Promise<string> => (await request(half.url).get(path).expect(200)).text;

  it('never reads a repealed article as a repealed document', async () => {
    const page = await told('/catalogue/compare?from=2026-04-01&to=2026-11-20');
    expect(page).toContain('2026-08-15 第九条废止');
    expect(page).toContain('2026-05-01 第十五条停止执行');
    const day = '?from=2026-08-15&to=2026-08-15';
    const { rows } = (await get(`/public/changes${day}`)) as { rows: { kind: string; parts: string[] }[] };
    expect(rows.filter(({ kind }) => kind === 'repeal')).toEqual([expect.objectContaining({ parts: ['第九条'] })]);
  });

  it('lists a renewed document with the last day that the renewal gave it', async () => {
    const { rows } = (await get('/public/documents?validity=in_force&limit=200')) as {
      rows: { docNumber: string; validUntil: string }[];
    };
    expect(rows.find(({ docNumber }) => docNumber === '清政办发〔2017〕60号')?.validUntil).toBe('2027-12-31');
  });

  it('says beneath a suspended article that it is suspended', async () => {
    const funeral = documents.find(({ docNumber }) => docNumber === '清政规〔2022〕2号')!;
    const page = await told(`/documents/${funeral.id}`);
    expect(page.match(/role="note"/g)).toHaveLength(1);
    expect(page).toMatch(/role="note"><b>注：<\/b>第十五条自2026年5月1日起停止执行/);
    expect(page).toContain('现行有效（第十五条自2026年5月1日起停止执行）。');
  });
});

describe('the demo county as open data', () => {
  it(
    'answers every read of the public API as its description says',
    async () => {
      const reads = Object.entries(description.paths).flatMap(([path, methods]) => {
        const content = methods['get']?.responses['200']?.content ?? {};
        return 'application/json' in content ? [path.replace('/api/v1', '')] : [];
      });
      expect(Object.keys(ASKED).sort()).toEqual(reads.sort());
      const wrong = answerChecker(description);
      for (const [path, addresses] of Object.entries(ASKED)) {
        const asked = await addresses();
        expect(asked.length, path).toBeGreaterThan(0);
        for (const address of asked)
          expect([address, ...wrong(`/api/v1${path}`, await get(address))]).toEqual([address]);
      }
    },
    PATIENCE_MS,
  );

  it('is checked by a description that a wrong answer does not fit', () => {
    const wrong = answerChecker(description);
    const path = '/api/v1/public/validity-counts';
    expect(wrong(path, { on: '2024-02-30', counts: [] })).not.toEqual([]);
    expect(wrong(path, { on: '2024-02-28', counts: [{ validity: 'no', count: 1 }] })).not.toEqual([]);
    expect(wrong(path, { on: '2024-02-28', counts: [], more: 1 })).not.toEqual([]);
  });

  it(
    'is valid Akoma Ntoso 3.0, each document, today and earlier',
    async () => {
      expect(documents.length).toBeGreaterThan(50);
      const schema = aknSchema();
      for (const { id } of documents)
        for (const on of ['', '?on=2024-06-30']) {
          const { text } = await request(half.url).get(`/documents/${id}/akn.xml${on}`).buffer(true).expect(200);
          expect([id, ...schema.wrong(text)]).toEqual([id]);
        }
      schema.close();
    },
    PATIENCE_MS,
  );
});
