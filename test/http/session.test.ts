import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpWorld, httpWorld, PASSWORD } from './world.ts';

let world: HttpWorld;

beforeEach(async () => {
  world = await httpWorld({ demoAccounts: [] });
  await world.add({ login: 'wang', role: 'clerk' });
});
afterEach(() => world.close());

const cookieOf = (res: { headers: Record<string, unknown> }): string =>
  String((res.headers['set-cookie'] as string[] | undefined)?.[0] ?? '');

const post = (path: string, form: Record<string, string> = {}) =>
  request(world.app).post(path).set('Sec-Fetch-Site', 'same-origin').type('form').send(form);

describe('signing in', () => {
  it('gives a cookie that scripts and other sites do not get, and goes to the desk', async () => {
    const res = await post('/sign-in', { login: 'wang', password: PASSWORD }).expect(303);
    expect(res.headers['location']).toBe('/desk');
    expect(cookieOf(res)).toMatch(/^guibei=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('keeps neither the cookie nor the id of the session in the database', async () => {
    const res = await post('/sign-in', { login: 'wang', password: PASSWORD });
    const sid = decodeURIComponent(cookieOf(res)).slice('guibei=s:'.length).split('.')[0] ?? '';
    expect(sid).toHaveLength(43);
    expect(JSON.stringify(world.sqlite.prepare('SELECT * FROM session').all())).not.toContain(sid);
  });

  it('marks the cookie for https where the site is served so', async () => {
    const site = await httpWorld({
      config: { baseUrl: 'https://gf.qinghe.test', sessionMs: 1000, trustProxy: null, uploadBytes: 1 },
    });
    await site.add({ login: 'wang', role: 'clerk' });
    const res = await request(site.app)
      .post('/sign-in')
      .set({ Origin: 'https://gf.qinghe.test', 'X-Forwarded-Proto': 'https' })
      .type('form')
      .send({ login: 'wang', password: PASSWORD });
    expect(cookieOf(res)).toMatch(/^__Host-guibei=.*; Secure/);
    expect(res.headers['strict-transport-security']).toBe('max-age=31536000');
    await site.close();
  });

  it.each([
    ['wang', 'wrong'],
    ['nobody', 'wrong'],
  ])('shows %s with a wrong password the same form again, without the password', async (login, password) => {
    const res = await post('/sign-in', { login, password, next: '/uploads' }).expect(401);
    expect(res.text).toContain('账号或者密码不对');
    expect(res.text).toContain(`value="${login}"`);
    expect(res.text).toContain('value="/uploads"');
    expect(res.text).not.toContain('value="wrong"');
    expect(res.headers['set-cookie']).toBeUndefined();
  });

  it('asks for what is left out', async () => {
    const res = await post('/sign-in', { login: '', password: '' }).expect(422);
    expect(res.text).toContain('请填写这一项');
  });

  it('locks after five failures and says for how long', async () => {
    for (let i = 0; i < 4; i += 1) await post('/sign-in', { login: 'wang', password: 'wrong' }).expect(401);
    const res = await post('/sign-in', { login: 'wang', password: 'wrong' }).expect(423);
    expect(res.text).toContain('15分钟');
    await post('/sign-in', { login: 'wang', password: PASSWORD }).expect(423);
    world.clock.set('2026-11-22T01:15:00.000Z');
    await post('/sign-in', { login: 'wang', password: PASSWORD }).expect(303);
  });

  it('stops an address that fails too often, whatever the logins', async () => {
    const strict = await httpWorld({ limits: { signIns: 3, requests: 1000 } });
    const attempt = (login: string) =>
      request(strict.app)
        .post('/sign-in')
        .set('Sec-Fetch-Site', 'same-origin')
        .type('form')
        .send({ login, password: 'x' });
    for (const login of ['a1', 'a2', 'a3']) await attempt(login).expect(401);
    const res = await attempt('a4').expect(429);
    expect(res.headers['retry-after']).toBe('900');
    await strict.close();
  });

  it.each([
    ['/uploads?page=2', '/uploads?page=2'],
    ['//evil.test/x', '/desk'],
    ['/\\evil.test', '/desk'],
    ['/\t/evil.test', '/desk'],
    ['/.//evil.test', '/desk'],
    ['https://evil.test/', '/desk'],
    ['javascript:alert(1)', '/desk'],
    ['/a\r\nSet-Cookie: x=1', '/aSet-Cookie:%20x=1'],
  ])('goes on from next=%j to %s', async (next, location) => {
    const res = await post('/sign-in', { login: 'wang', password: PASSWORD, next }).expect(303);
    expect(res.headers['location']).toBe(location);
    expect(res.headers['set-cookie']).toHaveLength(1);
  });

  it('begins under a new id: a planted one is worth nothing', async () => {
    const planted = cookieOf(await post('/sign-in', { login: 'wang', password: PASSWORD })).split(';')[0] ?? '';
    const res = await post('/sign-in', { login: 'wang', password: PASSWORD }).set('Cookie', planted).expect(303);
    const fresh = cookieOf(res).split(';')[0] ?? '';
    expect(fresh).not.toBe(planted);
    await request(world.app).get('/account').set('Cookie', planted).expect(303);
    await request(world.app).get('/account').set('Cookie', fresh).expect(200);
  });

  it('sends who is not signed in to sign in and back', async () => {
    const res = await request(world.app).get('/account?x=1').expect(303);
    expect(res.headers['location']).toBe('/sign-in?next=%2Faccount%3Fx%3D1');
  });

  it('gives the public no cookie', async () => {
    const res = await request(world.app).get('/sign-in').expect(200);
    expect(res.headers['set-cookie']).toBeUndefined();
    expect(world.sqlite.prepare('SELECT count(*) n FROM session').get()).toEqual({ n: 0 });
  });
});

describe('a session', () => {
  it('ends at sign-out, on the server too', async () => {
    const res = await post('/sign-in', { login: 'wang', password: PASSWORD });
    const cookie = cookieOf(res).split(';')[0] ?? '';
    await request(world.app).get('/account').set('Cookie', cookie).expect(200);
    await post('/sign-out').set('Cookie', cookie).expect(303);
    await request(world.app).get('/account').set('Cookie', cookie).expect(303);
  });

  it('ends after its hours, however much it is used', async () => {
    const agent = await world.signedIn('wang');
    world.clock.set('2026-11-22T12:59:59.000Z');
    await agent.get('/account').expect(200);
    world.clock.set('2026-11-22T13:00:00.000Z');
    await agent.get('/account').expect(303);
  });

  it('ends when the account is disabled', async () => {
    const agent = await world.signedIn('wang');
    world.sqlite.prepare("UPDATE user SET disabled_at = '2026-11-22' WHERE login = 'wang'").run();
    await agent.get('/account').expect(303);
  });

  it('ends everywhere else when the password changes', async () => {
    const here = await world.signedIn('wang');
    const there = await world.signedIn('wang');
    const form = { current: PASSWORD, password: 'a new and long one', again: 'a new and long one' };
    await here.post('/account/password').type('form').send(form).expect(303);
    expect((await here.get('/account').expect(200)).text).toContain('密码已经修改');
    await there.get('/account').expect(303);
  });

  it('does not live on where its row was put back after a change of password', async () => {
    const agent = await world.signedIn('wang');
    world.sqlite.prepare("UPDATE user SET password_hash = 'other' WHERE login = 'wang'").run();
    await agent.get('/account').expect(303);
  });
});

describe('a form that is sent after the session has ended', () => {
  it('comes back with what was typed, to be sent again after signing in', async () => {
    const typed = { name: '公开网站<同步>\n第二行', also: '' };
    const res = await post('/account/tokens', typed).expect(401);
    expect(res.text).toContain('登录已过期');
    expect(res.text).toMatch(/<form method="post" action="\/account\/tokens">/);
    expect(res.text).toContain('name="name" value="公开网站&lt;同步>\n第二行"');
    expect(res.text).toContain('name="also"');
    expect(res.headers['cache-control']).toContain('no-store');
  });

  it('never holds a password', async () => {
    const form = { current: PASSWORD, password: 'a new and long one', again: 'a new and long one' };
    const res = await post('/account/password', form).expect(401);
    expect(res.text).toContain('登录已过期');
    expect(res.text).not.toContain(PASSWORD);
    expect(res.text).not.toContain('a new and long one');
  });
});

describe('changing the password', () => {
  it.each([
    [{ current: 'wrong', password: 'a new and long one', again: 'a new and long one' }, '现在的密码不对'],
    [{ current: PASSWORD, password: 'short', again: 'short' }, '至少要10个字符'],
    [{ current: PASSWORD, password: 'a new and long one', again: 'another' }, '两次输入的新密码不一致'],
    [{ current: PASSWORD, password: PASSWORD, again: PASSWORD }, '新密码不能与原密码相同'],
  ])('%j is answered with what is wrong', async (form, said) => {
    const agent = await world.signedIn('wang');
    const res = await agent.post('/account/password').type('form').send(form).expect(422);
    expect(res.text).toContain(said);
    expect(res.text).not.toContain(PASSWORD);
  });

  it('comes before everything else for a first password', async () => {
    await world.add({ login: 'xin', role: 'clerk', mustChangePassword: true });
    const agent = world.browser();
    const res = await agent.post('/sign-in').type('form').send({ login: 'xin', password: PASSWORD }).expect(303);
    expect(res.headers['location']).toBe('/account/password');
    expect((await agent.get('/account').expect(303)).headers['location']).toBe('/account/password');
    expect((await agent.get('/api/v1/me').expect(403)).body.code).toBe('auth.mustChange');
    expect((await agent.get('/account/password').expect(200)).text).toContain('初始密码');
    const form = { current: PASSWORD, password: 'a new and long one', again: 'a new and long one' };
    await agent.post('/account/password').type('form').send(form).expect(303);
    await agent.get('/account').expect(200);
  });
});

describe('tokens on the account page', () => {
  it('are shown once, then only by name, and can be ended', async () => {
    const agent = await world.signedIn('wang');
    const made = await agent.post('/account/tokens').type('form').send({ name: '公开网站同步' }).expect(200);
    const token = /guibei_[A-Za-z0-9_-]{43}/.exec(made.text)?.[0] ?? '';
    expect(token).not.toBe('');
    const page = await agent.get('/account').expect(200);
    expect(page.text).toContain('公开网站同步');
    expect(page.text).not.toContain(token);
    const bearer = () => request(world.app).get('/api/v1/me').set('Authorization', `Bearer ${token}`);
    await bearer().expect(200);
    const revoke = /action="(\/account\/tokens\/\d+\/revoke)"/.exec(page.text)?.[1] ?? '';
    await agent.post(revoke).expect(303);
    await bearer().expect(401);
  });

  it('need a name', async () => {
    const agent = await world.signedIn('wang');
    const res = await agent.post('/account/tokens').type('form').send({ name: ' ' }).expect(422);
    expect(res.text).toContain('请填写这一项');
  });
});
