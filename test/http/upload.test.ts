import { connect } from 'node:net';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen } from '../../server/http/listen.ts';
import { cleanName } from '../../server/http/upload.ts';
import { testApi, testPages } from './routes.ts';
import { type HttpWorld, httpWorld } from './world.ts';

let world: HttpWorld;
let token: string;

const upload = () => request(world.app).post('/api/v1/files').set('Authorization', `Bearer ${token}`);
const cleared = () => vi.waitFor(async () => expect(await world.leftovers()).toEqual([]));

describe('uploading', () => {
  beforeEach(async () => {
    world = await httpWorld({ api: [testApi], pages: [testPages] });
    await world.add({ login: 'wang', role: 'clerk' });
    const agent = await world.signedIn('wang');
    token = (await agent.post('/api/v1/me/tokens').send({ name: 'x' })).body.token as string;
  });
  afterEach(() => world.close());

  it('takes many files with their Chinese names and removes what nobody took', async () => {
    const res = await upload()
      .attach('files', Buffer.from('甲'), '关于印发《清河县扬尘管理办法》的通知.pdf')
      .attach('files', Buffer.alloc(99_999), '100% “引号”.docx')
      .expect(200);
    expect(res.body).toEqual([
      { name: '关于印发《清河县扬尘管理办法》的通知.pdf', size: 3 },
      { name: '100% “引号”.docx', size: 99_999 },
    ]);
    await cleared();
  });

  it.each([
    ['one byte more than the limit', 100_001, 413, 'upload.tooLarge'],
    ['exactly the limit', 100_000, 200, undefined],
  ])('%s', async (_, size, status, code) => {
    const res = await upload().attach('files', Buffer.alloc(size), '大.pdf').expect(status);
    expect((res.body as { code?: string }).code).toBe(code);
    await cleared();
  });

  it('names the file that is too large', async () => {
    const res = await upload()
      .attach('files', Buffer.from('x'), '小.pdf')
      .attach('files', Buffer.alloc(200_000), '大.pdf');
    expect(res.body.details).toEqual({ limit: 100_000, name: '大.pdf' });
    await cleared();
  });

  it('takes no more than fifty at once', async () => {
    const req = upload();
    for (let i = 0; i < 51; i += 1) req.attach('files', Buffer.from('x'), `${i}.txt`);
    expect((await req.expect(413)).body.code).toBe('upload.tooMany');
    await cleared();
  });

  it('without a file says so', async () => {
    expect((await upload().field('note', 'x').expect(422)).body.code).toBe('upload.missing');
    expect((await upload().send({}).expect(422)).body.code).toBe('upload.missing');
  });

  it.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    [
      'that is cut short',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nxx',
    ],
    ['that is no multipart at all', 'multipart/form-data; boundary=b', 'garbage'],
  ])('a body %s is refused', async (_, type, body) => {
    await upload().set('Content-Type', type).send(body).expect(400);
    await cleared();
  });

  it.each(['/api/v1/files', '/files'])('%s is refused to who may not before anything is written', async (path) => {
    const temporary = vi.spyOn(world.context.files, 'temporary');
    const agent = request(world.app).post(path).set('Sec-Fetch-Site', 'same-origin');
    const res = await agent.attach('files', Buffer.from('x'), 'a.pdf').expect(401);
    expect(res.text).toContain('auth.required');
    expect(temporary).not.toHaveBeenCalled();
  });

  it('that the sender breaks off leaves nothing behind', async () => {
    const { url, close } = await listen(world.app, { host: '127.0.0.1', port: 0 });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `POST /api/v1/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: multipart/form-data; boundary=b\r\n` +
        `Content-Length: 90000\r\n\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n${'x'.repeat(40_000)}`,
    );
    await vi.waitFor(async () => expect(await world.leftovers()).toHaveLength(1));
    socket.destroy();
    await cleared();
    await close(100);
  });
});

describe('cleanName', () => {
  it.each([
    ['C:\\文件\\通知.pdf', '通知.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000\r\nb.pdf', 'ab.pdf'],
    ['gpj.\u202efdp', 'gpj.fdp'],
    ['  ', 'file'],
    ['..', 'file'],
    ['', 'file'],
    ['e\u0301.pdf', '\u00e9.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(196)}.pdf`],
  ])('%j → %s', (name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });
});
