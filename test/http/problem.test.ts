import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApi, testPages } from './routes.ts';
import { type HttpWorld, httpWorld } from './world.ts';

let world: HttpWorld;

beforeAll(async () => {
  world = await httpWorld({ api: [testApi], pages: [testPages] });
});
afterAll(() => world.close());

const post = (path: string) => request(world.app).post(path).set('Sec-Fetch-Site', 'same-origin');

describe('a refusal', () => {
  it.each([
    ['auth.required', 401],
    ['auth.token', 401],
    ['auth.forbidden', 403],
    ['auth.origin', 403],
    ['auth.mustChange', 403],
    ['not.found', 404],
    ['file.missing', 404],
    ['document.missing', 404],
    ['request.method', 405],
    ['conflict.stale', 409],
    ['conflict.exists', 409],
    ['input.tooLarge', 413],
    ['input.mediaType', 415],
    ['input.invalid', 422],
    ['review.too_early', 422],
    ['auth.locked', 423],
    ['rate.limited', 429],
    ['store.busy', 503],
  ])('%s is a problem of status %i under /api', async (code, status) => {
    const res = await request(world.app).get(`/api/v1/fault/${code}`).expect(status);
    expect(res.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(res.headers['cache-control']).toBe('no-store');
    expect(res.body).toMatchObject({
      type: `urn:guibei:problem:${code}`,
      status,
      code,
    });
    expect(res.body.details).toEqual(status < 500 ? { id: 7 } : undefined);
    expect(res.body.title).toMatch(/\p{Script=Han}/u);
    expect(res.body.detail).toMatch(/\p{Script=Han}/u);
    expect(res.body.requestId).toBe(res.headers['x-request-id']);
  });

  it('is a page elsewhere, with the code and the number of the request', async () => {
    const res = await request(world.app).get('/fault/document.missing').expect(404);
    expect(res.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(res.text).toContain('document.missing');
    expect(res.text).toContain(res.headers['x-request-id']);
  });

  it.each(['/crash', '/api/v1/crash'])('%s tells nothing of what broke, and logs it', async (path) => {
    const res = await request(world.app).get(path).expect(500);
    expect(res.text).not.toContain('secret inside');
    expect(res.text).toContain('server.internal');
    expect(world.lines.join('')).toContain('secret inside');
  });

  it('of an answer that does not fit its schema is ours to answer for', async () => {
    const res = await request(world.app).get('/api/v1/broken').expect(500);
    expect(res.body).toMatchObject({ code: 'server.internal', type: 'urn:guibei:problem:server.internal' });
    expect(res.body).not.toHaveProperty('errors');
  });

  it('after the first bytes cuts the connection', async () => {
    await expect(request(world.app).get('/half')).rejects.toThrow(/aborted|socket hang up/);
  });

  it('of an unknown address is 404 in either shape', async () => {
    expect((await request(world.app).get('/api/v1/nothing').expect(404)).body.code).toBe('not.found');
    expect((await request(world.app).get('/nothing').expect(404)).text).toContain('not.found');
  });
});

describe('a body', () => {
  const json = (body: string) => post('/api/v1/notes').set('Content-Type', 'application/json').send(body);

  it('that fits is answered by the schema of the answer: no column leaks', async () => {
    const res = await json('{"title":"  甲  ","extra":1}').expect(201);
    expect(res.body).toEqual({ id: 1, title: '甲' });
  });

  it('with wrong fields names each of them', async () => {
    const res = await json('{"title":"","tags":[{"name":"乙"},{"name":"太长太长太长"},{}]}').expect(422);
    expect(res.body.errors).toEqual([
      { path: 'title', code: 'field.too_small', message: '请填写这一项' },
      { path: 'tags.1.name', code: 'field.too_big', message: '最多写5个字' },
      { path: 'tags.2.name', code: 'field.invalid_type', message: '请填写这一项' },
    ]);
    expect(res.body.details).toBeUndefined();
  });

  it.each([
    ['{"title":', 'input.garbled', 400],
    ['"text"', 'input.garbled', 400],
    ['\u0000\u0001', 'input.garbled', 400],
    ['[]', 'input.invalid', 422],
    ['', 'input.invalid', 422],
  ])('%j is %s', async (body, code, status) => {
    expect((await json(body).expect(status)).body.code).toBe(code);
  });

  it('of ten megabytes is not taken in', async () => {
    const res = await json(JSON.stringify({ title: 'x'.repeat(10 * 1024 * 1024) })).expect(413);
    expect(res.body.code).toBe('input.tooLarge');
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'of type %s is refused by name',
    async (type) => {
      const res = await post('/api/v1/notes').set('Content-Type', type).send('title=甲').expect(415);
      expect(res.body).toMatchObject({ code: 'input.mediaType', details: { wanted: 'application/json' } });
    },
  );

  it('in an unknown charset or encoding is refused', async () => {
    await post('/api/v1/notes').set('Content-Type', 'application/json; charset=gb18030').send('{}').expect(415);
    await post('/api/v1/notes')
      .set({ 'Content-Type': 'application/json', 'Content-Encoding': 'x' })
      .send('{}')
      .expect(415);
  });

  it('with a prototype in it changes nothing', async () => {
    await json('{"title":"甲","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}').expect(201);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('of a form with thousands of fields is refused', async () => {
    const many = Array.from({ length: 2500 }, (_, i) => `f${i}=1`).join('&');
    await post('/sign-in').type('form').send(many).expect(413);
  });
});

describe('a path and a query', () => {
  it('are read by their schemas', async () => {
    const res = await request(world.app).get('/api/v1/notes/5?tag=a&tag=b&offset=3').expect(200);
    expect(res.body).toEqual({ notes: [{ id: 5, title: '甲' }], offset: 3, tags: ['a', 'b'] });
  });

  it.each(['abc', '0', '-1', '1.5', '1e99', '99999999999999999999'])('/notes/%s is nowhere', async (id) => {
    expect((await request(world.app).get(`/api/v1/notes/${id}`).expect(404)).body.code).toBe('not.found');
  });

  it('with a wrong query says which part', async () => {
    const res = await request(world.app).get('/api/v1/notes/5?limit=1000').expect(422);
    expect(res.body.errors).toEqual([{ path: 'limit', code: 'field.too_big', message: '请写成不大于200的整数' }]);
  });

  it('that cannot be decoded is a bad request', async () => {
    expect((await request(world.app).get('/api/v1/notes/%E0%A4%A').expect(400)).body.code).toBe('request.path');
  });
});
