import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withEvidence } from '../../support/evidence.ts';
import { type ApiWorld, apiWorld, confirmed, noticeText, TITLE, uploaded } from './world.ts';
import { sevenPoints } from '../../support/reviews.ts';

let world: ApiWorld;

beforeAll(async () => {
  world = await apiWorld();
  const government = await world.issuer('清河县人民政府', 'government', 'government');
  await world.has('备案', 'clerk');
  await world.has('审核', 'reviewer');
  await world.has('经办', 'issuer', government);
});
afterAll(() => world.close());

describe('the main job by the API alone', () => {
  it('a file goes in, is confirmed as issued, and anybody finds it', async () => {
    const id = await uploaded(world, '备案');
    const read = (await world.get('备案', `/uploads/${id}`).expect(200)).body;
    expect(read).toMatchObject({ state: 'ready', fault: null, fileName: '通知.txt', mediaType: 'text/plain' });
    expect(read.metadata).toMatchObject({
      docNumber: '清政发〔2026〕7号',
      issuers: ['清河县人民政府'],
      validMonths: 60,
    });
    const [span] = read.evidence.docNumber;
    expect(read.text.slice(span.start, span.end)).toBe(span.quote);

    const { title, docNumber, issuers, genre, signedOn, effectiveOn, validUntil } = read.metadata;
    const facts = { title, docNumber, issuers, genre, signedOn, effectiveOn, validUntil, publishedOn: '2026-03-12' };
    const body = {
      version: read.version,
      purpose: 'issued',
      facts,
      relations: [{ kind: 'repeals', title: '清河县自行车停放管理办法' }],
      review: { concludedOn: '2026-03-01', opinion: 'lawful', opinionNumber: '清司审〔2026〕3号' },
      filings: [
        { line: 'superior', submittedOn: '2026-03-20', outcome: 'registered', filingNumber: '临备〔2026〕9号' },
      ],
    };
    const { documentId } = (await world.post('备案', `/uploads/${id}/confirm`, body).expect(201)).body;

    const found = (await world.get(null, '/public/search?q=梧桐巷口设置电子围栏').expect(200)).body;
    expect(found).toMatchObject({ total: 1, corrected: null, on: '2026-11-22' });
    expect(found.hits[0]).toMatchObject({ documentId, match: 'full', validity: 'in_force', article: '第二条' });
    expect(found.facets.validity).toContainEqual({ value: 'in_force', count: 1 });

    const document = (await world.get(null, `/public/documents/${documentId}`).expect(200)).body;
    expect(document.facts).toMatchObject({ title: TITLE, tier: 'government', docNumber: '清政发〔2026〕7号' });
    expect(document.standing).toMatchObject({ validity: 'in_force', since: '2026-04-15', endsByTerm: true });
    expect(document.text.text).toContain('梧桐巷口');
    expect(document.text.articles.map((one: { label: string }) => one.label)).toEqual(['第一条', '第二条', '第三条']);
    expect(document.relations).toMatchObject([{ kind: 'repeals', other: { documentId: null } }]);
    expect(Object.keys(document)).not.toContain('reviews');

    const before = (await world.get(null, `/public/documents/${documentId}?on=2026-04-14`).expect(200)).body;
    expect(before.standing).toMatchObject({ validity: 'upcoming', next: { kind: 'enact', on: '2026-04-15' } });

    const original = await world.get(null, `/public/documents/${documentId}/original`).expect(200);
    expect(original.headers['content-disposition']).toContain(encodeURIComponent('通知.txt'));
    expect((original.body as Buffer).toString('utf8')).toBe(noticeText());
    const versionId = document.versions[0].id as number;
    await world.get(null, `/public/documents/${documentId}/versions/${versionId}/original`).expect(200);

    const dossier = (await world.get('备案', `/documents/${documentId}`).expect(200)).body;
    expect(dossier.reviews).toMatchObject([{ opinion: 'lawful', fromPaper: true }]);
    expect(dossier.filings).toMatchObject([{ line: 'superior', outcome: 'registered' }]);
    expect(dossier.status).toBe('filed');
    const wording = (await world.get('备案', `/documents/${documentId}/versions/${versionId}`).expect(200)).body;
    expect(wording.text).toBe(document.text.text);
  });

  it('the same bytes again say where they are; a bad file does not hold up a good one', async () => {
    const files = { '又一次.txt': noticeText(), '空.txt': '', '新.txt': noticeText('新。') };
    const outcomes = (await world.upload('备案', files).expect(200)).body;
    expect(outcomes).toMatchObject([
      { fileName: '又一次.txt', uploadId: null, duplicateOf: { documents: [{ title: TITLE }] }, fault: null },
      { fileName: '空.txt', uploadId: null, duplicateOf: null, fault: { code: 'file.empty' } },
      { fileName: '新.txt', duplicateOf: null, fault: null },
    ]);
    await world.readings.idle();
    const fresh = outcomes[2].uploadId as number;
    const list = (await world.get('备案', '/uploads?state=ready').expect(200)).body;
    expect(list.rows.map((row: { id: number }) => row.id)).toEqual([fresh]);
    expect(list.rows[0]).not.toHaveProperty('text');
    const { version } = list.rows[0];
    await world.post('备案', `/uploads/${fresh}/discard`, { version }).expect(204);
    expect((await world.get('备案', '/uploads?state=ready')).body.total).toBe(0);
  });

  it('a 文号 that is held is kept a second time only where the caller says so', async () => {
    const id = await uploaded(world, '备案', 'draft', '重号');
    const { version } = (await world.get('备案', `/uploads/${id}`)).body;
    const facts = { title: '清河县共享单车收费办法', docNumber: '清政发[2026]7号', issuers: ['清河县人民政府'] };
    const body = { version, purpose: 'draft', facts };
    const told = (await world.post('备案', `/uploads/${id}/confirm`, body).expect(409)).body;
    expect(told).toMatchObject({ code: 'document.held', details: { documents: [{ title: TITLE, by: ['number'] }] } });
    const held = told.details.documents[0].id as number;
    expect(told.errors).toMatchObject([{ path: `apartFrom.${held}` }]);
    expect(told.detail).toContain('清政发〔2026〕7号）文号与本件相同');
    await world.post('备案', `/uploads/${id}/confirm`, { ...body, apartFrom: [held] }).expect(201);
  });

  it('a draft is reviewed by somebody else, issued, and filed on every line', async () => {
    const id = await confirmed(world, '经办', 'draft', { title: '清河县夜市管理规定' }, '夜市');
    const path = `/documents/${id}`;
    const dossier = async () => (await world.get('经办', path).expect(200)).body;
    await world.get(null, `/public/documents/${id}`).expect(404);

    let now = (await world.post('经办', `${path}/reviews`, { version: 1, on: '2026-11-02' }).expect(200)).body;
    expect(now).toMatchObject({ status: 'in_review', reviews: [{ state: 'submitted' }] });
    const review = `${path}/reviews/${now.reviews[0].id}`;
    now = (await world.post('审核', `${review}/accept`, { version: 1, on: '2026-11-03' }).expect(200)).body;
    expect(now.reviews[0]).toMatchObject({ state: 'accepted', version: 2 });
    await world.post('审核', `${review}/points`, { version: 2, points: sevenPoints('content') }).expect(200);
    const opinion = { version: 3, opinion: 'amend', opinionText: '第二条应当写明时段。', on: '2026-11-12' };
    now = (await world.post('审核', `${review}/conclude`, opinion).expect(200)).body;
    expect(now).toMatchObject({ status: 'reviewed', reviews: [{ opinion: 'amend' }] });
    await world.post('经办', `${review}/adopt`, { version: 4, adoption: 'adopted' }).expect(200);

    await withEvidence(world, id);
    const said = { docNumber: '清政发〔2026〕20号', signedOn: '2026-11-16', publishedOn: '2026-11-18' };
    const version = (await dossier()).version as number;
    now = (await world.post('经办', `${path}/issue`, { version, ...said, validMonths: 24 }).expect(200)).body;
    expect(now).toMatchObject({ status: 'issued', isPublic: true, standing: { dayStated: false } });
    expect(now.facts.validUntil).toBe('2028-11-17');
    await world.get(null, `/public/documents/${id}`).expect(200);

    expect(now.filings.length).toBeGreaterThan(0);
    for (const { line } of now.filings as { line: string }[]) {
      const filing = (step: string) => `${path}/filings/${line}/${step}`;
      await world.post('经办', filing('submit'), { version: 1, on: '2026-11-19' }).expect(200);
      await world.post('备案', filing('receive'), { version: 2, on: '2026-11-20' }).expect(200);
      const closing = { version: 3, outcome: 'registered', filingNumber: '备1', on: '2026-11-21' };
      now = (await world.post('备案', filing('close'), closing).expect(200)).body;
    }
    expect(now.status).toBe('filed');
    const history = (await world.get('经办', `${path}/history`).expect(200)).body as { act: string }[];
    expect(history.map((entry) => entry.act)).toEqual(
      expect.arrayContaining(['document.draft', 'review.submit', 'review.conclude', 'document.issue', 'filing.close']),
    );
  });

  it('an amended document answers each day with the wording of that day', async () => {
    const facts = { title: '清河县路灯管理办法', signedOn: '2025-01-02', effectiveOn: '2025-02-01' };
    const id = await confirmed(world, '备案', 'issued', facts, '旧灯');
    const send = (fields: Record<string, string>) => {
      const test = world.upload('备案', { '修订.txt': noticeText('新灯') }, 'issued', `/documents/${id}/versions`);
      for (const [name, value] of Object.entries(fields)) test.field(name, value);
      return test;
    };
    await send({ version: '9', startsOn: '2026-01-01' }).expect(409);
    await send({ version: '1' }).expect(422);
    const alien = (await send({ version: '1', startsOn: '2026-01-01' }).expect(422)).body;
    expect(alien).toMatchObject({ code: 'document.alien_text' });
    expect(JSON.stringify(alien)).toContain('“清河县路灯管理办法”这个名称');
    const { versions } = (await send({ version: '1', startsOn: '2026-01-01', sure: 'yes' }).expect(200)).body;
    expect(versions).toMatchObject([
      { ordinal: 0, startsOn: null },
      { ordinal: 1, startsOn: '2026-01-01' },
    ]);
    const textOn = async (on: string) => (await world.get(null, `/public/documents/${id}?on=${on}`)).body.text.text;
    expect(await textOn('2025-12-31')).toContain('旧灯');
    expect(await textOn('2026-01-01')).toContain('新灯');
    const total = async (q: string) => (await world.get(null, `/public/search?q=${q}`).expect(200)).body.total;
    expect([await total('停放区。旧灯'), await total('停放区。新灯')]).toEqual([0, 1]);
    const original = await world.get('备案', `/documents/${id}/versions/${versions[1].id}/original`).expect(200);
    expect((original.body as Buffer).toString('utf8')).toContain('新灯');
    const undo = `/documents/${id}/versions/${versions[1].id}/undo`;
    await world.post('备案', undo, { version: 9, reason: '传错' }).expect(409);
    const undone = (await world.post('备案', undo, { version: 1, reason: '传错' }).expect(200)).body;
    expect(undone.versions).toHaveLength(1);
    expect(await textOn('2026-01-01')).toContain('旧灯');
  });

  it('an event ends a document, and taking it back revives it; withholding hides it', async () => {
    const id = await confirmed(world, '备案', 'issued', { title: '清河县临时规定', signedOn: '2025-01-02' }, '临时');
    const path = `/documents/${id}`;
    const state = async () => (await world.get('备案', path)).body;
    const event = { kind: 'repeal', on: '2026-06-01', basisDocNumber: '清政发〔2026〕7号' };
    const ended = (await world.post('备案', `${path}/events`, { version: 1, ...event }).expect(200)).body;
    expect(ended.standing).toMatchObject({
      validity: 'repealed',
      because: { basis: { docNumber: '清政发〔2026〕7号' } },
    });
    const repeal = ended.events.find((one: { kind: string }) => one.kind === 'repeal');
    await world.post('备案', `${path}/events/${repeal.id}/void`, { version: 1, reason: '误记' }).expect(200);
    expect((await state()).standing.validity).toBe('in_force');
    expect((await world.get(null, `/public/documents/${id}`)).body.events).toHaveLength(1);

    const { version } = await state();
    await world.post('备案', `${path}/withhold`, { version, reason: '含个人信息' }).expect(200);
    await world.get(null, `/public/documents/${id}`).expect(404);
    const renamed = { version: version + 1, facts: { title: '清河县临时管理规定' }, note: '更正标题' };
    const edited = (await world.patch('备案', path, renamed).expect(200)).body;
    expect(edited.facts).toMatchObject({ title: '清河县临时管理规定', signedOn: '2025-01-02' });
    await world.post('备案', `${path}/publish`, { version: edited.version }).expect(200);
    await world.get(null, `/public/documents/${id}`).expect(200);
  });
});
