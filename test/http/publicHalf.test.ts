import { mkdir, readFile, readdir, rename, rm, writeFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publicDifferences, publish, republish } from '../../jobs/publish.ts';
import { verify } from '../../jobs/verify.ts';
import { publish as setPublic } from '../../server/actions/documents/change.ts';
import { takeIn } from '../../server/actions/publication/takeIn.ts';
import { insert, update } from '../../server/domain/change.ts';
import { day } from '../../server/domain/day.ts';
import type { CleanupRoundRow } from '../../server/domain/rounds/rows.ts';
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
  half = await openPublicHalf(world, { limits: { signIns: 60, requests: 10_000, letters: 1000 } });
});
afterAll(async () => {
  await half?.close();
  await world?.close();
});

const get = (path: string) => request(half.url).get(path);
const post = (path: string) => request(half.url).post(path).set('Sec-Fetch-Site', 'same-origin');
const found = async (q: string): Promise<number> =>
  ((await get(`/api/v1/public/search?q=${encodeURIComponent(q)}`).expect(200)).body as { total: number }).total;
const folder = (...names: string[]): string => join(world.config.dataDir, 'public', ...names);

describe('the public half', () => {
  it('answers pages, search, originals and the API', async () => {
    expect((await get('/').expect(200)).text).toContain('清河县行政规范性文件');
    expect((await get('/search?q=%E5%81%9C%E8%BD%A6').expect(200)).text).toContain('停车');
    const page = await get(`/documents/${made.parking}`).expect(200);
    expect(page.text).toContain('停车泊位的收费');
    expect(page.text).not.toContain('登录');
    const file = await get(`/documents/${made.parking}/original`).expect(200);
    expect(Buffer.from(file.body as Buffer).toString()).toBe('停车管理办法的原件');
    expect((await get(`/api/v1/public/documents/${made.parking}`).expect(200)).body).toMatchObject({
      id: made.parking,
    });
    await get('/healthz').expect(200);
    await get('/readyz').expect(200, { ok: true, parts: { copy: true } });
  });

  it.each(['/sign-in', '/desk', '/dossiers', '/api/v1/me', '/api/v1/documents', '/api/v1/uploads', '/operations'])(
    'has no %s, and sets no cookie',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  it('says what every answer must say to a browser', async () => {
    const { headers } = await get('/').expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['vary'] ?? '').not.toContain('Cookie');
  });

  it('holds nothing that is not public, in no file of its folder', async () => {
    const names = (await readdir(folder(), { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    const bytes = await Promise.all(names.map((one) => readFile(join(one.parentPath, one.name))));
    for (const secret of ['内部考核办法', '内部文件的原件'])
      expect(
        // What a document says of another, as it is printed, is part of its own public text.
        names
          .filter((one, i) => bytes[i]!.includes(secret) && !one.name.startsWith('public.db'))
          .map((one) => one.name),
      ).toEqual([]);
    expect(names.map((one) => one.name)).not.toContain(made.secret.slice(2));
    const documents = bytes.some((one) => one.includes('清河县内部考核办法\n第一条'));
    expect(documents).toBe(false);
  });

  it('goes on when the house is gone, and takes what is sent', async () => {
    const away = join(world.folder, 'away');
    await mkdir(away);
    const books = (await readdir(world.config.dataDir)).filter((name) => name !== 'public');
    for (const name of books) await rename(join(world.config.dataDir, name), join(away, name));
    expect(await found('停车')).toBe(1);
    await get(`/documents/${made.parking}`).expect(200);
    await get(`/documents/${made.parking}/original`).expect(200);
    const sent = await post(`/api/v1/public/consultations/${made.consultation}/comments`).send({
      text: '断线时的意见',
    });
    expect(sent.status).toBe(201);
    for (const name of books) await rename(join(away, name), join(world.config.dataDir, name));
    expect(await takeIn(world.ctx, world.ctx.intake)).toEqual({ taken: 1, aside: 0 });
    const [comment] = await world.ctx.procedure.comments(made.consultation, {});
    expect(comment).toMatchObject({ text: '断线时的意见', receipt: (sent.body as { receipt: string }).receipt });
  });
});

describe('what is published', () => {
  it('tells the results of a cleanup as the house does, without who did what, and forgets them when they are undone', async () => {
    const [roundId = 0, entryId = 0] = await world.ctx.store.ids(2);
    const round: Omit<CleanupRoundRow, 'version'> = {
      id: roundId,
      title: '清河县2026年文件清理',
      kind: 'regular',
      state: 'published',
      cutOff: day('2026-06-30'),
      criteria: { issuerIds: [], tiers: [], words: [], law: null },
      note: '内部要求：先报科室',
      answerBy: day('2026-08-01'),
      finishBy: day('2026-10-01'),
      amendWithin: null,
      createdById: null,
      createdAt: NOW,
      openedOn: day('2026-07-01'),
      openedById: null,
      checkedOn: day('2026-09-01'),
      checkedById: null,
      decidedOn: day('2026-09-10'),
      decidedById: null,
      decisionTitle: '关于公布清理结果的通知',
      decisionNumber: '清政发〔2026〕90号',
      basisDocumentId: made.decision,
      effectiveOn: day('2026-09-15'),
      strike: 'none',
      publishedOn: day('2026-09-15'),
      publishedAt: NOW,
      publishedById: null,
      comparedWithId: null,
      endedAt: null,
      endedById: null,
      endReason: null,
    };
    const entry = (id: number, documentId: number, ordinal: number, title: string) =>
      insert('cleanupEntry', {
        ...{ id, roundId, documentId, list: 'keep', ordinal, title, docNumber: null, issuerName: '清河县司法局' },
        ...{ publishedOn: null, effectiveOn: null, validUntil: null, reason: null, basis: null, amendBy: null },
        ...{ unlisted: false, eventIds: [] },
      });
    const [hiddenId = 0] = await world.ctx.store.ids(1);
    const writes = [
      insert('cleanupRound', round),
      entry(entryId, made.parking, 1, '清河县停车管理办法'),
      entry(hiddenId, made.hidden, 2, '清河县内部考核办法'),
    ];
    await world.ctx.store.commit({ act: 'round.publish', documents: [], writes }, made.clerk);
    await publish(world.ctx, false);
    expect((await get('/cleanup-results').expect(200)).text).toContain('关于公布清理结果的通知');
    const { text } = await get(`/cleanup-results/${roundId}`).expect(200);
    await get(`/cleanup-results/${roundId}?page=9`).expect(422);
    await get(`/cleanup-results/${roundId}?list=nothing`).expect(422);
    expect(text).toContain('清河县停车管理办法');
    expect(text).not.toContain('内部');
    expect((await get('/feeds/cleanup.atom').expect(200)).text).toContain(`/cleanup-results/${roundId}`);
    await get(`/cleanup-results/${roundId}/catalogue.docx`).expect(200);
    await get(`/cleanup-results/${roundId}/catalogue.xlsx`).expect(200);
    const api = await get(`/api/v1/public/cleanup-results/${roundId}`).expect(200);
    expect((api.body as { entries: { title: string }[] }).entries.map(({ title }) => title)).toEqual([
      '清河县停车管理办法',
    ]);
    expect(JSON.stringify(api.body)).not.toContain('先报科室');
    expect(await publicDifferences(world.ctx, false)).toEqual([]);

    const row = (await world.ctx.reader.row('cleanupRound', roundId))!;
    const undone = [update('cleanupRound', row, { state: 'undone', endedAt: NOW, endReason: '有误' })];
    await world.ctx.store.commit({ act: 'round.undo', documents: [], writes: undone }, made.clerk);
    await publish(world.ctx, false);
    await get(`/cleanup-results/${roundId}`).expect(404);
  });

  it('is there without a restart, and gone without one', async () => {
    const fresh = await enterDocument(world, {
      title: '清河县夜市管理办法',
      issuers: made.issuers,
      publishedOn: day('2026-11-01'),
      effectiveOn: day('2026-11-01'),
      signedOn: day('2026-11-01'),
    });
    expect(await found('夜市')).toBe(0);
    await publish(world.ctx, false);
    expect(await found('夜市')).toBe(1);
    await get(`/documents/${fresh}`).expect(200);

    await setPublic(world.ctx, made.clerk, fresh, false, '公布有误');
    await publish(world.ctx, false);
    expect(await found('夜市')).toBe(0);
    expect((await get(`/documents/${fresh}`).expect(410)).text).toContain('为什么撤下');
    await setPublic(world.ctx, made.clerk, fresh, true, null);
    await setPublic(world.ctx, made.clerk, fresh, false, '公布有误', '印错了附件，更正后重新公布。');
    const scope = { scope: 'whole' as const, articles: [], docNumber: null };
    await enterDocument(
      world,
      { title: '清河县夜间经济管理办法', issuers: made.issuers },
      { relations: [{ ...scope, kind: 'repeals', title: '清河县夜市管理办法', targetDocumentId: fresh }] },
    );
    await publish(world.ctx, false);
    const { text } = await get(`/documents/${fresh}`).expect(410);
    expect(text).toContain('说明：印错了附件，更正后重新公布。撤下不等于废止');
    expect(text).not.toContain('公布有误');
    expect(text).toMatch(/href="\/documents\/\d+">查看替代它的文件/);
    await setPublic(world.ctx, made.clerk, made.parking, false, '公布有误');
    await publish(world.ctx, false);
    await get(`/documents/${made.parking}/original`).expect(410);
    expect(await world.ctx.files.has(made.original)).toBe(true);
    await expect(half.ctx.files.path(made.original)).rejects.toMatchObject({ code: 'file.missing' });
    await setPublic(world.ctx, made.clerk, made.parking, true, null);
    await publish(world.ctx, false);
    await get(`/documents/${made.parking}/original`).expect(200);
  });

  it('goes on where a crash left it', async () => {
    const before = await world.ctx.publicStore().state();
    await enterDocument(world, { title: '清河县早市管理办法', issuers: made.issuers });
    await enterDocument(world, { title: '清河县午市管理办法', issuers: made.issuers });
    // After the first document the process is killed: the next one finds the place in the file.
    const { documents } = await publish(world.ctx, false, { size: 1, stopped: stopAfter(2) });
    expect(documents).toBe(1);
    await world.restart();
    const again = await publish(world.ctx, false);
    expect(again).toMatchObject({ documents: 1, changed: 1 });
    expect(await world.ctx.publicStore().state()).toMatchObject({ position: again.position, parts: again.position });
    expect(again.position).toBeGreaterThan(before.position);
    expect(await found('早市')).toBe(1);
    expect(await found('午市')).toBe(1);
  });

  it('is held against the books, and mended', async () => {
    expect(await verify(world.ctx)).toMatchObject({ ok: true, public: [] });
    const copy = world.ctx.publicStore();
    const shown = await world.ctx.publicSource.shown(made.parking);
    const { position } = await copy.state();
    const document = shown!.rows['document']!.map((row) => ({ ...row, title: '伪造的办法' }));
    await copy.replace(
      [{ documentId: made.parking, shown: { ...shown!, rows: { ...shown!.rows, document } } }],
      position,
    );
    await mkdir(folder('files', made.secret.slice(0, 2)), { recursive: true });
    await writeFile(folder('files', made.secret.slice(0, 2), made.secret.slice(2)), '内部文件的原件');
    const found = await verify(world.ctx);
    expect(found.ok).toBe(false);
    expect(found.public).toEqual([`document ${made.parking}`, `surplus file ${made.secret}`]);
    await rm(folder('files', made.original.slice(0, 2), made.original.slice(2)));
    await republish(world.ctx, false);
    expect(await publicDifferences(world.ctx, false)).toEqual([]);
  });
});

/** True from the nth question on. */
function stopAfter(questions: number): () => boolean {
  let asked = 0;
  return () => ++asked >= questions;
}

describe('what may be kept', () => {
  const noon = '2026-11-22T04:00:00.000Z';
  beforeEach(() => world.clock.set(noon));
  afterAll(() => world.clock.set(NOW));
  const ages = (answer: { headers: Record<string, string> }) =>
    Number(/max-age=(\d+)/.exec(answer.headers['cache-control'] ?? '')?.[1]);

  it.each(['/', '/search?q=%E5%8A%9E%E6%B3%95', '/catalogue', '/api/v1/public/issuers', '/feeds/changes.atom'])(
    '%s: until it changes, and no longer than the day',
    async (path) => {
      const first = await get(path).expect(200);
      expect(first.headers['cache-control']).toBe('public, max-age=60, must-revalidate');
      const tag = first.headers['etag'] ?? '';
      expect(Date.parse(first.headers['last-modified'] ?? '')).toBeGreaterThan(0);
      const again = await get(path).set('If-None-Match', tag).expect(304);
      expect(again.text).toBe('');

      // Half a minute before midnight in Shanghai, at midnight, and after it.
      world.clock.set('2026-11-22T15:59:30.000Z');
      expect(ages(await get(path).set('If-None-Match', tag).expect(304))).toBe(30);
      world.clock.set('2026-11-22T15:59:59.500Z');
      expect(ages(await get(path).expect(200))).toBe(0);
      world.clock.set('2026-11-22T16:00:00.000Z');
      const next = await get(path).set('If-None-Match', tag).expect(200);
      expect(next.headers['etag']).not.toBe(tag);
      expect(next.headers['last-modified']).toBe('Sun, 22 Nov 2026 16:00:00 GMT');
    },
  );

  it('changes at midnight by the date alone', async () => {
    const ending = await enterDocument(world, {
      title: '清河县今日到期办法',
      issuers: made.issuers,
      validUntil: day('2026-11-22'),
    });
    await publish(world.ctx, false);
    const path = `/documents/${ending}`;
    const before = await get(path).expect(200);
    expect(before.text).toContain('现行有效');
    const tag = before.headers['etag'] ?? '';
    world.clock.set('2026-11-22T15:59:59.999Z');
    await get(path).set('If-None-Match', tag).expect(304);
    world.clock.set('2026-11-22T16:00:00.000Z');
    const after = await get(path).set('If-None-Match', tag).expect(200);
    expect(after.text).toContain('已失效');
  });

  it('is asked for anew when anything was published', async () => {
    const { headers } = await get('/').expect(200);
    await enterDocument(world, { title: '清河县新办法', issuers: made.issuers });
    await publish(world.ctx, false);
    await get('/')
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(200);
    // What changes nothing for the public changes nothing here.
    const now = await get('/').expect(200);
    await enterDocument(world, { title: '清河县内部新办法', issuers: made.issuers }, { isPublic: false });
    await publish(world.ctx, false);
    await get('/')
      .set('If-None-Match', now.headers['etag'] ?? '')
      .expect(304);
  });

  it.each([() => `/consultations/${made.consultation}`, () => '/suggestions/new', () => '/documents/999999'])(
    'is kept by nobody when it was made for one reader, or is a refusal',
    async (path) => {
      const { headers } = await get(path());
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['etag']).toBeUndefined();
    },
  );
});

describe('what the public sends', () => {
  const leave = (body: object) =>
    post(`/consultations/${made.consultation}/comments`)
      .type('form')
      .send({ text: '意见', site: '', ...body });
  const comments = async () => (await world.ctx.procedure.comments(made.consultation, {})).map((row) => row.text);
  const waiting = async (): Promise<string[]> => world.ctx.intake.waiting(100);
  beforeEach(async () => {
    await takeIn(world.ctx, world.ctx.intake);
    await rm(folder('intake', 'aside'), { recursive: true, force: true });
  });

  it('is one letter for one form, under one number', async () => {
    const one = await leave({ text: '一份表', formKey: 'form-key-0001' }).expect(303);
    const two = await leave({ text: '一份表', formKey: 'form-key-0001' }).expect(303);
    expect(two.headers['location']).toBe(one.headers['location']);
    expect(await waiting()).toHaveLength(1);
    const [name = ''] = await waiting();
    const letter = await readFile(folder('intake', 'new', `${name}.json`), 'utf8');
    expect(await takeIn(world.ctx, world.ctx.intake)).toEqual({ taken: 1, aside: 0 });
    // Killed between the commit and the removal: the letter is there once more.
    await writeFile(folder('intake', 'new', `${name}.json`), letter);
    expect(await takeIn(world.ctx, world.ctx.intake)).toEqual({ taken: 1, aside: 0 });
    expect((await comments()).filter((text) => text === '一份表')).toHaveLength(1);
    const rows = await world.ctx.procedure.comments(made.consultation, {});
    expect(one.headers['location']).toContain(rows.find((row) => row.text === '一份表')!.receipt);
  });

  it('counts by the day it was sent, however late it is taken in', async () => {
    world.clock.set('2026-12-22T15:00:00.000Z');
    await leave({ text: '最后一天的意见', formKey: 'form-key-0002' }).expect(303);
    world.clock.set('2026-12-25T01:00:00.000Z');
    expect((await leave({ text: '迟了的意见', formKey: 'form-key-0003' })).status).toBe(422);
    expect(await takeIn(world.ctx, world.ctx.intake)).toEqual({ taken: 1, aside: 0 });
    const row = (await world.ctx.procedure.comments(made.consultation, {})).find(
      (one) => one.text === '最后一天的意见',
    );
    expect(row).toMatchObject({ receivedOn: '2026-12-22', receivedAt: '2026-12-22T15:00:00.000Z' });
    world.clock.set(NOW);
  });

  it.each([
    ['no JSON', '{'],
    ['a kind that nobody knows', JSON.stringify({ kind: 'act', body: {} })],
    ['a comment on nothing', letterOf({ consultationId: 999_999 })],
    ['a comment without a word', letterOf({ said: { text: ' ' } })],
    ['a day that does not exist', letterOf({ on: '2026-02-30' })],
    ['a draft that was never open', letterOf({ on: '2020-01-01', at: '2020-01-01T00:00:00.000Z' })],
  ])('is set aside with the reason when it is %s', async (_, text) => {
    const before = await comments();
    await mkdir(folder('intake', 'new'), { recursive: true });
    await writeFile(folder('intake', 'new', 'a-letter-of-nobody.json'), text);
    expect(await takeIn(world.ctx, world.ctx.intake)).toEqual({ taken: 0, aside: 1 });
    expect(await readdir(folder('intake', 'aside'))).toEqual([
      'a-letter-of-nobody.json',
      'a-letter-of-nobody.reason.txt',
    ]);
    expect(await comments()).toEqual(before);
    expect(await waiting()).toEqual([]);
  });

  it('holds up no letter behind what is none, or cannot be read, or fails by the fault of the house', async () => {
    await leave({ text: '排在后面的意见', formKey: 'form-key-0021' }).expect(303);
    await mkdir(folder('intake', 'new', 'a-folder-of-nobody.json'));
    await writeFile(folder('intake', 'new', 'x.json'), '{');
    await writeFile(
      folder('intake', 'new', 'a-letter-that-fails.json'),
      letterOf({ said: { text: '第一封', formKey: 'form-key-0020' } }),
    );
    for (const name of ['a-folder-of-nobody', 'a-letter-that-fails'])
      await utimes(folder('intake', 'new', `${name}.json`), 1, 1);
    let broken = true;
    const { store } = world.ctx;
    const ctx = {
      ...world.ctx,
      store: {
        ...store,
        commit: (...change: Parameters<typeof store.commit>) => {
          if (broken && JSON.stringify(change[0]).includes('第一封'))
            return Promise.reject(new Error('disk I/O error'));
          return store.commit(...change);
        },
      },
    };
    await expect(takeIn(ctx, world.ctx.intake)).rejects.toThrow('disk I/O error');
    expect(await comments()).toContain('排在后面的意见');
    expect((await readdir(folder('intake', 'aside'))).sort()).toEqual([
      'a-folder-of-nobody.json',
      'a-folder-of-nobody.reason.txt',
    ]);
    expect(await waiting()).toEqual(['a-letter-that-fails']);
    broken = false;
    expect(await takeIn(ctx, world.ctx.intake)).toEqual({ taken: 1, aside: 0 });
    expect((await comments()).filter((text) => text === '第一封')).toHaveLength(1);
    await rm(folder('intake', 'new', 'x.json'));
  });

  function letterOf(body: object): string {
    const said = { text: '意见', formKey: 'form-key-0009' };
    const sent = { consultationId: made?.consultation ?? 1, on: '2026-11-22', at: NOW, said };
    return JSON.stringify({ kind: 'comment', id: 'x', body: { ...sent, ...body } });
  }

  it('believes no letter from the future', async () => {
    const body = { consultationId: made.consultation, on: '2026-12-20', at: '2026-12-20T00:00:00.000Z' };
    const said = { text: '来自未来', formKey: 'form-key-0010' };
    await writeFile(
      folder('intake', 'new', 'a-letter-of-tomorrow.json'),
      JSON.stringify({ kind: 'comment', body: { ...body, said } }),
    );
    expect(await takeIn(world.ctx, world.ctx.intake)).toMatchObject({ taken: 1 });
    const row = (await world.ctx.procedure.comments(made.consultation, {})).find((one) => one.text === '来自未来');
    expect(row).toMatchObject({ receivedOn: '2026-11-22' });
  });

  it.each([
    ['nothing in it', { text: '' }],
    ['a trap filled in', { site: 'http://spam.example' }],
  ])('leaves no letter with %s', async (_, body) => {
    expect((await leave(body)).status).toBe(422);
    expect(await waiting()).toEqual([]);
  });

  it('leaves no letter on a draft that is not open, and none that another site sends', async () => {
    await post(`/consultations/${made.upcoming}/comments`).type('form').send({ text: '意见', site: '' }).expect(404);
    const foreign = request(half.url).post(`/consultations/${made.consultation}/comments`);
    await foreign.set('Sec-Fetch-Site', 'cross-site').type('form').send({ text: '意见', site: '' }).expect(403);
    expect(await waiting()).toEqual([]);
  });

  it('has a suggestion with its file taken in, and told of to who holds number and code alone', async () => {
    const form = { reason: '收费没有依据', document: '', documentId: String(made.parking), formKey: 'form-key-0100' };
    const sent = post('/suggestions/new').field('site', '').attach('files', Buffer.from('%PDF-1.4\n%信\n'), '来信.pdf');
    for (const [name, value] of Object.entries(form)) sent.field(name, value);
    const { text } = await sent.expect(201);
    const [receipt = ''] = /JY\d{8}-[0-9A-Z]{8}/.exec(text) ?? [];
    const [code = ''] = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text.replaceAll(receipt, '')) ?? [];
    const ask = (said: object) => post('/api/v1/public/suggestions/status').send(said);
    expect((await ask({ receipt, code })).status).toBe(422);
    expect(await takeIn(world.ctx, world.ctx.intake)).toEqual({ taken: 1, aside: 0 });
    const row = (await world.ctx.suggestions.byReceipt(receipt))!;
    expect(row).toMatchObject({ reason: '收费没有依据', documentId: made.parking, source: 'public' });
    const papers = await world.ctx.attachments.list({ subject: 'suggestion', subjectIds: [row.id] });
    expect(papers.map((paper) => paper.fileName)).toEqual(['来信.pdf']);
    expect(await readdir(folder('intake', 'new'))).toEqual([]);
    await publish(world.ctx, false);
    expect((await ask({ receipt, code }).expect(200)).body).toMatchObject({ receipt, state: 'received' });
    expect((await ask({ receipt, code: 'AAAA-BBBB-CCCC' })).status).toBe(422);
    const copy = await readFile(folder('public.db'));
    const log = await readFile(folder('public.db-wal'));
    for (const secret of ['收费没有依据', receipt, code])
      expect(copy.includes(secret) || log.includes(secret)).toBe(false);
  });
});
