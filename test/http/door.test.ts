import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Express } from 'express';
import { connect } from 'node:net';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../server/http/listen.ts';
import { tell } from '../../server/http/session.ts';
import { testApi, testPages } from './routes.ts';
import { type HttpWorld, httpWorld, PASSWORD } from './world.ts';

let world: HttpWorld;
let app: Express;
let token: string;

beforeAll(async () => {
  world = await httpWorld({ api: [testApi], pages: [testPages] });
  app = world.app;
  await world.add({ login: 'wang', role: 'clerk' });
  await world.add({ login: 'admin', role: 'admin' });
  const agent = await world.signedIn('wang');
  token = (await agent.post('/api/v1/me/tokens').send({ name: '同步' }).expect(201)).body.token as string;
});
afterAll(() => world.close());

describe('where a request comes from', () => {
  const form = { login: 'wang', password: PASSWORD };
  it.each([
    ['same-origin', { 'Sec-Fetch-Site': 'same-origin' }, 303],
    ['the person', { 'Sec-Fetch-Site': 'none' }, 303],
    ['our page over http', { Origin: 'http://qinghe.test', Host: 'qinghe.test' }, 303],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['elsewhere', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['elsewhere over http', { Origin: 'http://evil.test', Host: 'qinghe.test' }, 403],
    ['another port', { Origin: 'http://qinghe.test:8080', Host: 'qinghe.test' }, 403],
    ['a sandboxed frame', { Origin: 'null', Host: 'qinghe.test' }, 403],
    [
      'elsewhere, with a good Origin',
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://qinghe.test', Host: 'qinghe.test' },
      403,
    ],
    ['no browser', {}, 403],
  ])('%s', async (_, headers, status) => {
    await request(app).post('/sign-in').set(headers).type('form').send(form).expect(status);
  });

  it('counts for JSON with a cookie too', async () => {
    const agent = await world.signedIn('wang');
    const res = await agent
      .post('/api/v1/me/tokens')
      .set('Sec-Fetch-Site', 'cross-site')
      .send({ name: 'x' })
      .expect(403);
    expect(res.body.code).toBe('auth.origin');
  });

  it('is not asked of a bearer token, which counts only under /api', async () => {
    const bearer = { Authorization: `Bearer ${token}`, 'Sec-Fetch-Site': 'cross-site' };
    await request(app).post('/api/v1/notes').set(bearer).send({ title: '甲' }).expect(201);
    await request(app).post('/account/tokens').set(bearer).type('form').send({ name: 'x' }).expect(403);
    await request(app).get('/account').set(bearer).expect(303);
  });
});

describe('a bearer token', () => {
  it.each(['Bearer', 'Bearer x', 'Basic d2FuZzp4', `Bearer guibei_${'a'.repeat(43)}`, `Bearer ${'x'.repeat(5000)}`])(
    '%s is refused, not taken for the public',
    async (header) => {
      const res = await request(app).get('/api/v1/notes/1').set('Authorization', header).expect(401);
      expect(res.body.code).toBe('auth.token');
      expect(res.headers['www-authenticate']).toContain('Bearer');
    },
  );

  it('of an account that was disabled is refused', async () => {
    await world.add({ login: 'gone', role: 'clerk' });
    const agent = await world.signedIn('gone');
    const theirs = (await agent.post('/api/v1/me/tokens').send({ name: 'x' })).body.token as string;
    await request(app).get('/api/v1/me').set('Authorization', `Bearer ${theirs}`).expect(200);
    world.sqlite.prepare("UPDATE user SET disabled_at = '2026-11-22' WHERE login = 'gone'").run();
    await request(app).get('/api/v1/me').set('Authorization', `Bearer ${theirs}`).expect(401);
  });
});

describe('acts at the door of the API', () => {
  it('the public is asked to sign in, who may not is told so', async () => {
    expect((await request(app).get('/api/v1/users').expect(401)).body.code).toBe('auth.required');
    const wang = await world.signedIn('wang');
    expect((await wang.get('/api/v1/users').expect(403)).body.code).toBe('auth.forbidden');
    const admin = await world.signedIn('admin');
    const users = (await admin.get('/api/v1/users').expect(200)).body as { login: string }[];
    expect(users.map((user) => user.login)).toEqual(expect.arrayContaining(['admin', 'wang']));
    expect(JSON.stringify(users)).not.toContain('scrypt');
  });

  it('an admin makes many accounts at once, each with a password that is told once', async () => {
    const admin = await world.signedIn('admin');
    const rows = [
      { login: 'qian', name: '钱', role: '审核岗' },
      { login: 'li', name: '李', role: '局长' },
      { login: 'wang', name: '王', role: 'leader' },
    ];
    const send = async (body: object) => (await admin.post('/api/v1/users/import').send(body).expect(200)).body;
    const outcomes = ['new', 'refused', 'held'];
    const seen = await send({ rows, preview: true });
    expect(seen.plan.map((row: { outcome: string }) => row.outcome)).toEqual(outcomes);
    expect(seen.plan[1].issues[0].detail).toContain('不认识的岗位');
    expect(seen.added).toEqual([]);
    const { added } = await send({ rows });
    expect(added).toMatchObject([
      { login: 'qian', password: expect.stringMatching(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/) },
    ]);
    expect((await send({ rows })).added).toEqual([]);
    const wang = await world.signedIn('wang');
    expect((await wang.post('/api/v1/users/import').send({ rows }).expect(403)).body.code).toBe('auth.forbidden');
  });

  it('an admin makes and changes accounts', async () => {
    const admin = await world.signedIn('admin');
    const made = await admin
      .post('/api/v1/users')
      .send({ login: 'sun', name: '孙', role: 'leader', password: PASSWORD });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ login: 'sun', mustChangePassword: true });
    const edit = { version: made.body.version as number, name: '孙立' };
    const res = await admin.patch(`/api/v1/users/${made.body.id}`).send(edit).expect(200);
    expect(res.body.name).toBe('孙立');
    expect((await admin.patch(`/api/v1/users/${made.body.id}`).send(edit).expect(409)).body.code).toBe(
      'conflict.stale',
    );
    const taken = await admin
      .post('/api/v1/users')
      .send({ login: 'sun', name: '孙', role: 'leader', password: PASSWORD });
    expect(taken.body.errors).toEqual([
      { path: 'login', code: 'user.taken', message: '这个登录名已经有人使用。请换一个。' },
    ]);
  });
});

describe('methods', () => {
  it('HEAD answers like GET, without a body', async () => {
    const res = await request(app).head('/sign-in').expect(200);
    expect(res.text).toBeUndefined();
    expect(res.headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('OPTIONS and wrong methods name what is allowed', async () => {
    expect((await request(app).options('/api/v1/notes/1').expect(204)).headers['allow']).toBe('HEAD, GET, OPTIONS');
    const res = await request(app).put('/api/v1/notes').set('Sec-Fetch-Site', 'same-origin').send({}).expect(405);
    expect(res.headers['allow']).toBe('POST, OPTIONS');
    expect(res.body.code).toBe('request.method');
  });

  it('a method given in a header or a field is only that', async () => {
    await request(app).get('/api/v1/session?_method=DELETE').set('X-HTTP-Method-Override', 'DELETE').expect(405);
  });
});

describe('headers of answers', () => {
  it('let nothing in from elsewhere and nothing inline', async () => {
    const { headers } = await request(app).get('/sign-in');
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'self'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('keep what signed-in people see out of caches', async () => {
    const agent = await world.signedIn('wang');
    expect((await agent.get('/account')).headers['cache-control']).toBe('no-store');
    const open = await request(app).get('/sign-in');
    expect(open.headers['cache-control']).toBe('no-cache');
    await request(app).get('/sign-in').set('If-None-Match', String(open.headers['etag'])).expect(304);
  });
});

describe('static files', () => {
  let site: HttpWorld;
  beforeAll(async () => {
    site = await httpWorld();
    await site.close();
    site = await httpWorld({ assets: site.folder });
    await writeFile(join(site.folder, 'secret.txt'), 'secret');
  });
  afterAll(() => site.close());

  it('are asked for again unless their address holds their print', async () => {
    expect((await request(app).get('/assets/api-docs.js').expect(200)).headers['cache-control']).toBe('no-cache');
    const kept = await request(app).get('/assets/api-docs.js?v=1').expect(200);
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(kept.headers['content-type']).toContain('javascript');
  });

  it.each([
    '/assets/../app.ts',
    '/assets/..%2fapp.ts',
    '/assets/%2e%2e/%2e%2e/http/app.ts',
    '/assets/..%5c..%5cpackage.json',
    '/assets/....//app.ts',
    '/assets/%00',
    '/assets//etc/passwd',
    '/assets/.hidden',
    '/assets/',
    '/assets',
  ])('%s leads nowhere', async (path) => {
    const { server, url, close } = await listen(app, { host: '127.0.0.1', port: 0 });
    // Over a bare socket: clients tidy such paths up before they send them.
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
      );
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 40[034] /);
    expect(answer).not.toContain('root:');
    expect(answer).not.toContain('createApp');
    expect(server.listening).toBe(true);
    await close();
  });
});

describe('the log', () => {
  it('holds path, status and account, and nothing that was asked or carried', async () => {
    world.lines.length = 0;
    await request(app)
      .get('/api/v1/notes/1?tag=王某')
      .set({ Authorization: `Bearer ${token}`, Cookie: 'guibei=s%3Asecret.sig', 'X-Request-Id': 'mine' })
      .expect(200);
    const [line = '{}'] = world.lines;
    expect(JSON.parse(line)).toMatchObject({ req: { method: 'GET', path: '/api/v1/notes/1' }, res: { status: 200 } });
    expect(JSON.parse(line)).toHaveProperty('userId');
    for (const secret of ['tag=', '王某', encodeURIComponent('王某'), token, 'secret', 'mine', '127.0.0.1'])
      expect(line).not.toContain(secret);
  });
});

describe('health', () => {
  it('says that it lives and that it can work', async () => {
    expect((await request(app).get('/healthz').expect(200)).text).toBe('ok\n');
    expect((await request(app).get('/readyz').expect(200)).body).toEqual({ ok: true, parts: { database: true } });
    const broken = await httpWorld({ ready: async () => ({ database: true, index: false }) });
    await request(broken.app).get('/readyz').expect(503);
    await broken.close();
  });

  it('shows its numbers to this machine and to the admin', async () => {
    await request(app).get('/api/v1/notes/5');
    const text = (await request(app).get('/metrics').expect(200)).text;
    expect(text).toContain('route="/api/v1/notes/:id"');
    await request(app).get('/metrics').set('X-Forwarded-For', '10.0.0.9').expect(404);
    const admin = await world.signedIn('admin');
    await admin.get('/metrics').set('X-Forwarded-For', '10.0.0.9').expect(200);
  });
});

describe('the public', () => {
  it('may ask often, but not without end; signed-in people are not counted', async () => {
    const busy = await httpWorld({ api: [testApi], limits: { signIns: 10, requests: 5 } });
    await busy.add({ login: 'wang', role: 'clerk' });
    for (let i = 0; i < 4; i += 1) await request(busy.app).get('/api/v1/notes/1').expect(200);
    const agent = await busy.signedIn('wang');
    for (let i = 0; i < 10; i += 1) await agent.get('/api/v1/notes/1').expect(200);
    const res = await request(busy.app).get('/api/v1/notes/1').expect(429);
    expect(res.body.code).toBe('rate.limited');
    expect(res.headers['retry-after']).toBe('60');
    await busy.close();
  });
});

describe('the public half', () => {
  it('knows no accounts, reads no cookie and no token', async () => {
    const half = await httpWorld({ api: [testApi], site: { county: '清河县', publicOnly: true } });
    await half.add({ login: 'wang', role: 'clerk' });
    await request(half.app).get('/sign-in').expect(404);
    await request(half.app).get('/api/v1/me').expect(404);
    await request(half.app).get('/api/v1/notes/1').set('Authorization', `Bearer ${token}`).expect(200);
    const sent = request(half.app).post('/sign-in').set('Sec-Fetch-Site', 'same-origin').type('form');
    const res = await sent.send({ login: 'wang', password: PASSWORD }).expect(404);
    expect(res.headers['set-cookie']).toBeUndefined();
    await half.close();
  });
});

describe('one-time messages', () => {
  it('show on the next page, once', async () => {
    const site = await httpWorld({
      pages: [
        (router) =>
          router.post('/act', (req, res) => {
            tell(req, { tone: 'done', text: '已经登记' });
            res.redirect(303, '/account');
          }),
      ],
    });
    await site.add({ login: 'wang', role: 'clerk' });
    const agent = await site.signedIn('wang');
    await agent.post('/act').expect(303);
    expect((await agent.get('/account')).text).toContain('已经登记');
    expect((await agent.get('/account')).text).not.toContain('已经登记');
    await site.close();
  });
});
