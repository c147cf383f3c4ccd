import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import request from 'supertest';
import { enterDocument } from '../../support/documents.ts';
import { type ApiWorld, apiWorld, confirmed, TITLE, uploaded } from './world.ts';

let world: ApiWorld;
let id: number;

beforeAll(async () => {
  world = await apiWorld();
  await world.issuer('清河县人民政府', 'government', 'government');
  await world.has('clerk', 'clerk');
  id = await enterDocument(world, { title: '清河县停车管理办法', docNumber: '清政发〔2024〕3号' });
});
afterAll(() => world.close());

describe('asking in the public half', () => {
  const LONG = '停车'.padEnd(10_000, 'x+');
  it.each([
    ['ten thousand characters', `q=${LONG}`, 200],
    ['one more', `q=${LONG}x`, 422],
    ['nothing', '', 200],
    ['control characters', 'q=%00%01%08%1b停车', 200],
    ['half a surrogate pair', 'q=%ED%A0%80停车', 200],
    ['broken percent signs', 'q=%E5%81%9', 200],
    ['unbalanced quotes and brackets', 'q="停车 -(|) 文号: 标题:"', 200],
    ['FTS words', 'q=NEAR(停车, AND OR NOT *) ^ col:停', 200],
    ['only a minus', 'q=-', 200],
    ['two queries', 'q=停&q=车', 422],
    ['a day that does not exist', 'q=停车&on=2023-02-30', 422],
    ['a day in another shape', 'q=停车&on=2023/02/03', 422],
    ['no day at all', 'q=停车&on=', 200],
    ['the first and the last day', 'q=停车&on=9999-12-31', 200],
    ['an unknown validity', 'q=停车&validity=valid', 422],
    ['all validities and one', 'q=停车&validity=all&validity=lapsed', 200],
    ['a huge offset', 'q=停车&offset=1000000', 200],
    ['one beyond', 'q=停车&offset=1000001', 422],
    ['an offset beyond numbers', 'q=停车&offset=1e309', 422],
    ['a negative offset', 'q=停车&offset=-1', 422],
    ['half an offset', 'q=停车&offset=0.5', 422],
    ['a limit of nothing', 'q=停车&limit=0', 422],
    ['a huge limit', 'q=停车&limit=201', 422],
    ['an issuer that is none', 'q=停车&issuer=1%20OR%201=1', 422],
    ['an issuer that we do not hold', 'q=停车&issuer=9007199254740991', 200],
    ['an issuer beyond numbers', 'q=停车&issuer=9007199254740993', 422],
    ['a year before documents', 'q=停车&year=1', 422],
    ['what nobody asks', 'q=停车&__proto__=1&constructor=2', 422],
  ])('%s', async (_, query, status) => {
    const res = await request(world.app).get(`/api/v1/public/search?${encodeURI(query).replaceAll('%25', '%')}`);
    expect(res.status, JSON.stringify(res.body).slice(0, 300)).toBe(status);
    if (status === 422) expect(res.body.errors[0]).toMatchObject({ path: expect.stringMatching(/^[a-z_]+/) });
    else for (const hit of res.body.hits) expect(hit.documentId).toBe(id);
  });

  it.each(['abc', '0', '-1', '1.5', '99999999999999999999', '%00', '1%2F..', "1'"])(
    'document %s is none',
    async (at) => {
      const res = await request(world.app).get(`/api/v1/public/documents/${at}`);
      expect([res.status, res.body.code]).toEqual([404, 'not.found']);
    },
  );

  it('a document on a day', async () => {
    const on = (day: string) => world.get(null, `/public/documents/${id}?on=${day}`);
    expect((await on('2024-01-31').expect(200)).body.standing.validity).toBe('upcoming');
    expect((await on('2024-02-01').expect(200)).body.standing.validity).toBe('in_force');
    expect((await on('2023-02-30').expect(422)).body.errors[0].path).toBe('on');
    await world.get(null, `/public/documents/${id}/original`).expect(404);
    const counts = (await world.get(null, '/public/validity-counts?on=2024-01-31').expect(200)).body.counts;
    expect(counts).toContainEqual({ validity: 'upcoming', count: 1 });
    expect((await world.get(null, '/public/suggest?q=清河县停').expect(200)).body).toContain('清河县停车管理办法');
    await world.get(null, `/public/suggest?q=${'停'.repeat(101)}`).expect(422);
  });
});

describe('what is sent in', () => {
  const patch = (body: object) => world.patch('clerk', `/documents/${id}`, body);
  const errors = async (body: object): Promise<string[]> => {
    const res = await patch(body);
    expect(res.status).toBe(422);
    return (res.body.errors as { path: string; message: string }[]).map((one) => {
      expect(one.message).toMatch(/\p{Script=Han}/u);
      return one.path;
    });
  };

  it('stale versions are told as conflicts and change nothing', async () => {
    const facts = { genre: '规定' };
    expect((await patch({ version: 1, facts }).expect(200)).body).toMatchObject({ version: 2 });
    const stale = await patch({ version: 1, facts: { genre: '决定' } }).expect(409);
    expect(stale.body).toMatchObject({ code: 'conflict.stale', details: { table: 'document', id } });
    const step = (name: string, body: object) => world.post('clerk', `/documents/${id}/${name}`, body);
    await step('withhold', { version: 1, reason: '理由' }).expect(409);
    await step('events', { version: 3, kind: 'repeal', on: '2026-01-01' }).expect(409);
    await step('filings/superior/submit', { version: 1, on: '2026-01-01' }).expect(409);
    expect((await world.get('clerk', `/documents/${id}`)).body).toMatchObject({ version: 2, facts });
  });

  it('of two who edit at once, one wins and the other is told', async () => {
    const { version } = (await world.get('clerk', `/documents/${id}`)).body as { version: number };
    const both = await Promise.all(
      ['甲', '乙'].map((genre) => patch({ version, facts: { genre } }).then((res) => res.status)),
    );
    expect(both.toSorted()).toEqual([200, 409]);
  });

  it('wrong fields are named by their path', async () => {
    expect(await errors({ version: 'x', facts: {} })).toEqual(['version']);
    expect(await errors({ version: 2 })).toEqual(['facts']);
    const facts = { title: ' ', signedOn: '2023-02-30', validMonths: 0, tier: 'county', issuers: ['清河县', ''] };
    expect(await errors({ version: 2, facts })).toEqual([
      'facts.title',
      'facts.issuers.1',
      'facts.tier',
      'facts.signedOn',
      'facts.validMonths',
    ]);
    expect(await errors({ version: 2, facts: { title: '停\ud800车', genre: '办\u0000法' } })).toEqual(
      expect.arrayContaining(['facts.title', 'facts.genre']),
    );
    expect(await errors({ version: 2, facts: { title: '长'.repeat(1001) } })).toEqual(['facts.title']);
  });

  it('days that contradict each other are refused by the name of the rule', async () => {
    const { version } = (await world.get('clerk', `/documents/${id}`)).body as { version: number };
    const res = await patch({ version, facts: { validUntil: '2024-01-01' } }).expect(422);
    expect(res.body).toMatchObject({ code: 'document.findings', detail: expect.stringMatching(/。$/) });
    const future = await patch({ version, facts: { signedOn: '2027-01-01', publishedOn: '2027-01-02' } }).expect(422);
    expect(future.body.code).toMatch(/^day\.future$|^document\.findings$/);
  });

  it.each([
    ['no JSON', 'text/plain', '{}', 415],
    ['broken JSON', 'application/json', '{"version":', 400],
    ['a bare value', 'application/json', '"x"', 400],
    ['a list', 'application/json', '[]', 422],
    ['nested without end', 'application/json', '{"version":'.repeat(20_000) + '1' + '}'.repeat(20_000), 422],
  ])('%s', async (_, type, body, status) => {
    const res = await world.raw('clerk', `/documents/${id}/publish`, type, body);
    expect(res.status).toBe(status);
  });

  it('an upload is confirmed once, whole, and with a line of each filing at most', async () => {
    const upload = await uploaded(world, 'clerk');
    const { version } = (await world.get('clerk', `/uploads/${upload}`)).body as { version: number };
    const confirm = (more: object) =>
      world.post('clerk', `/uploads/${upload}/confirm`, {
        version,
        purpose: 'issued',
        facts: { title: TITLE, issuers: ['清河县人民政府'] },
        ...more,
      });
    const wrong = { facts: { title: TITLE }, relations: [{ kind: 'repeals' }], filings: [{ line: 'moon' }] };
    const paths = ((await confirm(wrong).expect(422)).body.errors as { path: string }[]).map((one) => one.path);
    expect(paths).toEqual(expect.arrayContaining(['facts.issuers', 'relations.0.title', 'filings.0.line']));
    await confirm({ filings: [{ line: 'superior' }, { line: 'superior' }] }).expect(422);
    await confirm({ version: version - 1 }).expect(409);
    await confirm({}).expect(201);
    expect((await confirm({}).expect(422)).body.code).toBe('upload.confirmed');
    await world.post('clerk', `/uploads/${upload}/discard`, { version: version + 1 }).expect(422);
  });

  it('uploads without file or purpose are told what is missing', async () => {
    expect((await world.upload('clerk', {}).expect(422)).body.code).toBe('upload.missing');
    const res = await world.upload('clerk', { 'a.txt': '甲' }, 'elsewhere').expect(422);
    expect(res.body.errors[0].path).toBe('purpose');
  });

  it('a file that cannot be read tells why, and is not confirmed', async () => {
    const [outcome] = (await world.upload('clerk', { '坏.pdf': '%PDF-1.7 x' }).expect(200)).body;
    await world.readings.idle();
    const read = (await world.get('clerk', `/uploads/${outcome.uploadId}`).expect(200)).body;
    expect(read).toMatchObject({ state: 'refused', text: null, metadata: null, fault: { code: 'file.damaged' } });
    const body = { version: read.version, purpose: 'draft', facts: { title: '坏', issuers: [] } };
    const refused = await world.post('clerk', `/uploads/${outcome.uploadId}/confirm`, body).expect(422);
    expect(refused.body.code).toBe('upload.state');
  });

  it('an act out of its turn is refused by its rule', async () => {
    const draft = await confirmed(world, 'clerk', 'draft', {}, '稿');
    const step = (name: string, body: object) => world.post('clerk', `/documents/${draft}/${name}`, body);
    const code = async (name: string, body: object) => (await step(name, body).expect(422)).body.code as string;
    expect(await code('publish', { version: 1 })).toBe('document.status');
    expect(await code('events', { version: 1, kind: 'repeal', on: '2026-01-01' })).toBe('document.status');
    expect(await code('reviews', { version: 1, on: '2026-11-23' })).toBe('day.future');
    expect(await code('filings/superior/submit', { version: null, on: '2026-11-01' })).toBe('document.status');
    await step('reviews/5/adopt', { version: 1, adoption: 'adopted' }).expect(404);
    await step('filings/moon/submit', { version: null, on: '2026-11-01' }).expect(404);
  });
});
