import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterDocument, enterDraft } from '../../support/documents.ts';
import { type ApiWorld, apiWorld, TITLE, uploaded } from './world.ts';

let world: ApiWorld;
/** A draft, a public and a withheld document of 清河县公安局, and the number of nothing. */
let draft: number;
let open: number;
let withheld: number;
const NOTHING = 987_654_321;
let police: number;

beforeAll(async () => {
  world = await apiWorld();
  police = await world.issuer('清河县公安局');
  const schools = await world.issuer('清河县教育局');
  for (const role of ['clerk', 'reviewer', 'leader', 'admin', 'auditor'] as const) await world.has(role, role);
  await world.has('own', 'issuer', police);
  await world.has('other', 'issuer', schools);
  const issuers = [{ name: '清河县公安局', issuerId: police }];
  open = await enterDocument(world, { issuers, title: '清河县犬只管理办法' });
  withheld = await enterDocument(world, { issuers, title: '清河县禁停规定' }, { isPublic: false });
  draft = await enterDraft(world, { issuers, title: '清河县治安岗亭规定' });
});
afterAll(() => world.close());

const status = async (who: string | null, path: string): Promise<number> => (await world.get(who, path)).status;

describe('reading', () => {
  //                                  public own  other clerk reviewer leader admin auditor
  const WHO = [null, 'own', 'other', 'clerk', 'reviewer', 'leader', 'admin', 'auditor'] as const;
  it.each([
    ['/documents', () => '', [401, 200, 200, 200, 200, 200, 200, 200]],
    ['a draft', () => `/${draft}`, [401, 200, 404, 200, 200, 200, 404, 200]],
    ['a withheld document', () => `/${withheld}`, [401, 200, 404, 200, 200, 200, 404, 200]],
    ['the dossier of a public document', () => `/${open}`, [401, 200, 403, 200, 200, 200, 200, 200]],
    ['its history', () => `/${open}/history`, [401, 200, 403, 200, 200, 200, 200, 200]],
    ['a draft’s history', () => `/${draft}/history`, [401, 200, 404, 200, 200, 200, 404, 200]],
  ] as [string, () => string, number[]][])('%s', async (_, path, answers) => {
    const got = await Promise.all(WHO.map((who) => status(who, `/documents${path()}`)));
    expect(got).toEqual(answers);
  });

  it.each([
    ['/uploads', [401, 200, 200, 200, 403, 403, 403, 403]],
    ['/scans', [401, 200, 200, 200, 403, 403, 403, 403]],
    ['/imports', [401, 403, 403, 200, 403, 403, 403, 403]],
    ['/flags', [401, 403, 403, 200, 403, 403, 200, 403]],
    ['/jobs', [401, 403, 403, 200, 403, 403, 200, 403]],
    ['/desk', [401, 200, 200, 200, 200, 200, 200, 200]],
    ['/issuers', [401, 200, 200, 200, 200, 200, 200, 200]],
  ] as [string, number[]][])('%s', async (path, answers) => {
    expect(await Promise.all(WHO.map((who) => status(who, path)))).toEqual(answers);
  });

  it('what is not public answers like what does not exist, whoever asks the public half', async () => {
    for (const who of [null, 'own', 'clerk', 'admin'])
      for (const path of ['', '/original', '/versions/1/original']) {
        const ask = async (id: number) => {
          const { status, body } = await world.get(who, `/public/documents/${id}${path}`);
          const { requestId: _, details: __, ...rest } = body as Record<string, unknown>;
          return { status, rest };
        };
        const nothing = await ask(NOTHING);
        expect(nothing.status).toBe(404);
        expect(await ask(draft)).toEqual(nothing);
        expect(await ask(withheld)).toEqual(nothing);
      }
  });

  it('the public search and counts are the same for everybody', async () => {
    for (const path of ['/public/search?q=清河县&validity=all', '/public/validity-counts', '/public/issuers']) {
      const anonymous = (await world.get(null, path).expect(200)).body;
      expect(JSON.stringify(anonymous)).not.toContain('治安岗亭');
      for (const who of ['own', 'clerk']) expect((await world.get(who, path)).body).toEqual(anonymous);
    }
  });

  it('a list shows what one may read, and no more', async () => {
    const titles = async (who: string): Promise<string[]> =>
      ((await world.get(who, '/documents?limit=200').expect(200)).body.rows as { title: string }[])
        .map((row) => row.title)
        .toSorted();
    expect(await titles('other')).toEqual(['清河县犬只管理办法']);
    expect(await titles('own')).toHaveLength(3);
    expect(await titles('clerk')).toHaveLength(3);
    const drafts = (await world.get('clerk', '/documents?status=draft&status=abandoned').expect(200)).body;
    expect(drafts).toMatchObject({ total: 1, rows: [{ title: '清河县治安岗亭规定', status: 'draft' }] });
    expect((await world.get('clerk', '/documents?q=犬只&limit=1')).body.total).toBe(1);
  });

  it('a dossier names no document that its reader may not know of', async () => {
    const relations = [{ kind: 'repeals' as const, title: '清河县犬只管理办法', docNumber: null }];
    const issuers = [{ name: '清河县教育局', issuerId: null }];
    const secret = await enterDraft(world, { issuers, title: '清河县宠物管理规定（代拟稿）' });
    world.sql((db) =>
      db
        .prepare(
          `INSERT INTO relation (id, version, document_id, kind, target_document_id, target_title, scope, articles)
           VALUES (900001, 1, ?, 'repeals', ?, ?, 'whole', '[]')`,
        )
        .run(secret, open, relations[0]?.title),
    );
    const seen = async (who: string) => JSON.stringify((await world.get(who, `/documents/${open}`).expect(200)).body);
    expect(await seen('clerk')).toContain('代拟稿');
    expect(await seen('own')).not.toContain('代拟稿');
    expect(JSON.stringify((await world.get(null, `/public/documents/${open}`)).body)).not.toContain('代拟稿');
  });
});

describe('acting', () => {
  const ON = { version: 1, on: '2026-11-20' };
  const REASON = { version: 1, reason: '理由' };
  const STEPS: [string, object][] = [
    ['issue', { version: 1, signedOn: '2026-11-20', publishedOn: '2026-11-20' }],
    ['publish', { version: 1 }],
    ['withhold', REASON],
    ['abandon', REASON],
    ['events', { version: 1, kind: 'repeal', on: '2026-11-20' }],
    ['events/1/void', REASON],
    ['relations/1/link', { version: 1, targetDocumentId: 1 }],
    ['reviews', ON],
    ['reviews/record', { version: 1 }],
    ['reviews/1/accept', ON],
    ['reviews/1/supplement', { version: 1, note: '缺说明' }],
    ['reviews/1/conclude', { ...ON, opinion: 'lawful' }],
    ['reviews/1/adopt', { version: 1, adoption: 'adopted' }],
    ['filings/superior/submit', { ...ON, version: null }],
    ['filings/superior/receive', { ...ON, version: null }],
    ['filings/superior/supplement', { version: null, note: '缺说明' }],
    ['filings/superior/close', { ...ON, version: null, outcome: 'registered' }],
    ['filings/record', { version: 1, line: 'superior' }],
    ['problems', { ...ON, kind: 'court.unlawful' }],
  ];

  it.each(STEPS)('%s is for none of the public, another body, the auditor', async (step, body) => {
    for (const id of [draft, withheld]) {
      expect((await world.post(null, `/documents/${id}/${step}`, body)).status).toBe(401);
      expect([403, 404]).toContain((await world.post('other', `/documents/${id}/${step}`, body)).status);
      expect((await world.post('auditor', `/documents/${id}/${step}`, body)).status).toBe(403);
    }
    expect((await world.post('other', `/documents/${open}/${step}`, body)).status).toBe(403);
    expect((await world.get('clerk', `/documents/${draft}`)).body).toMatchObject({ version: 1, reviews: [] });
  });

  it('nobody reviews what they sent in, and an issuer does not issue unreviewed', async () => {
    const send = await world.post('own', `/documents/${draft}/reviews`, ON).expect(200);
    const review = send.body.reviews[0].id as number;
    world.sql((db) =>
      db.prepare("UPDATE review SET submitted_by_id = (SELECT id FROM user WHERE login = 'reviewer')").run(),
    );
    const refused = await world.post('reviewer', `/documents/${draft}/reviews/${review}/accept`, ON).expect(403);
    expect(refused.body.code).toBe('auth.forbidden');
    const issue = { version: 2, signedOn: '2026-11-20', publishedOn: '2026-11-20' };
    await world.post('own', `/documents/${draft}/issue`, issue).expect(403);
    expect((await world.post('clerk', `/documents/${draft}/issue`, issue).expect(422)).body.code).toBe(
      'document.status',
    );
  });

  it('an issuer keeps its drafts with its own body', async () => {
    const mine = await enterDraft(world, { issuers: [{ name: '清河县公安局', issuerId: police }] });
    const given = { version: 1, facts: { issuers: ['清河县教育局'] } };
    await world.patch('own', `/documents/${mine}`, given).expect(403);
    await world.patch('own', `/documents/${mine}`, { version: 1, facts: { issuers: ['公安局'] } }).expect(403);
    await world.patch('other', `/documents/${mine}`, given).expect(404);
    await world.patch('own', `/documents/${mine}`, { version: 1, facts: { genre: '规定' } }).expect(200);
    await world.patch('clerk', `/documents/${mine}`, { ...given, version: 2 }).expect(200);
  });

  it('a relation is linked to nothing that one may not read', async () => {
    const mine = await enterDraft(world, {
      issuers: [{ name: '清河县公安局', issuerId: police }],
      title: '清河县废止决定',
    });
    const foreign = await enterDraft(world, { title: '清河县教育局内部稿' });
    world.sql((db) =>
      db
        .prepare(
          `INSERT INTO relation (id, version, document_id, kind, target_title, scope, articles)
           VALUES (900002, 1, ?, 'repeals', '某办法', 'whole', '[]')`,
        )
        .run(mine),
    );
    const link = (targetDocumentId: number) =>
      world.post('own', `/documents/${mine}/relations/900002/link`, { version: 1, targetDocumentId });
    await link(foreign).expect(404);
    await link(NOTHING).expect(404);
    const linked = await link(open).expect(200);
    expect(linked.body.relations[0].other).toMatchObject({ documentId: open, title: '清河县犬只管理办法' });
  });

  it('an upload belongs to the body that sent it', async () => {
    const id = await uploaded(world, 'own', 'draft');
    for (const [who, answer] of [
      ['other', 404],
      ['reviewer', 403],
      [null, 401],
      ['clerk', 200],
      ['own', 200],
    ] as const)
      expect(await status(who, `/uploads/${id}`)).toBe(answer);
    expect((await world.get('other', '/uploads')).body.total).toBe(0);
    const body = { version: 2, purpose: 'issued', facts: { title: TITLE, issuers: ['清河县公安局'] } };
    await world.post('other', `/uploads/${id}/confirm`, body).expect(404);
    await world.post('own', `/uploads/${id}/confirm`, body).expect(403);
    const foreign = { ...body, purpose: 'draft', facts: { ...body.facts, issuers: ['清河县教育局'] } };
    await world.post('own', `/uploads/${id}/confirm`, foreign).expect(403);
    await world.post('other', `/uploads/${id}/discard`, { version: 2 }).expect(404);
    expect((await world.upload('auditor', { 'a.txt': '文' })).status).toBe(403);
  });

  it('bodies are kept by the admin', async () => {
    const body = { name: '清河县水务局', kind: 'department', tier: 'department' };
    await world.post('clerk', '/issuers', body).expect(403);
    const made = (await world.post('admin', '/issuers', body).expect(201)).body;
    expect(made).toMatchObject({ version: 1, shortNames: [], ownReviewer: false });
    const patch = { version: 1, facts: { shortNames: ['县水务局'] } };
    await world.patch('clerk', `/issuers/${made.id}`, patch).expect(403);
    const changed = (await world.patch('admin', `/issuers/${made.id}`, patch).expect(200)).body;
    expect(changed).toMatchObject({ version: 2, name: '清河县水务局', shortNames: ['县水务局'] });
    await world.patch('admin', `/issuers/${made.id}`, patch).expect(409);
    await world.patch('admin', `/issuers/${NOTHING}`, patch).expect(404);
    const taken = (await world.post('admin', '/issuers', body).expect(422)).body;
    expect(taken.errors[0]).toMatchObject({ path: 'name', code: 'issuer.taken' });
  });

  it('problem events are recorded and excluded by the bureau, seen by the body itself', async () => {
    const fact = { version: 1, kind: 'court.unlawful', on: '2026-05-06', note: '行政判决' };
    const { problems } = (await world.post('clerk', `/documents/${open}/problems`, fact).expect(200)).body;
    const sees = async (who: string) => (await world.get(who, `/issuers/${police}`).expect(200)).body.problems;
    expect(await sees('own')).toMatchObject([{ kind: 'court.unlawful' }]);
    expect([await sees('other'), await sees('admin')]).toEqual([null, null]);
    const { id } = problems[0];
    for (const [who, answer] of [
      [null, 401],
      ['own', 403],
      ['reviewer', 403],
      ['clerk', 403],
      ['leader', 204],
      ['leader', 422],
    ] as const)
      expect((await world.post(who, `/problems/${id}/exclude`, { reason: '改判' })).status).toBe(answer);
    expect((await sees('clerk'))[0]).toMatchObject({ excludedReason: '改判' });
    await world.post('clerk', `/problems/${NOTHING}/exclude`, { reason: '改判' }).expect(404);
  });
});
