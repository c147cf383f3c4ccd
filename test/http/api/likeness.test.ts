import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareNext } from '../../../server/actions/likeness/changed.ts';
import { PAPERS } from '../../reading/likeness/papers.ts';
import { enterDocument } from '../../support/documents.ts';
import { apiWorld } from './world.ts';

const { parking, parkingFee, elder } = PAPERS;
let api: Awaited<ReturnType<typeof apiWorld>>;
let [first, second, draft] = [0, 0, 0];

beforeAll(async () => {
  api = await apiWorld();
  const [office, bureau] = [await api.issuer('清河县人民政府办公室'), await api.issuer('清河县发展和改革局')];
  await api.has('clerk', 'clerk');
  await api.has('reviewer', 'reviewer');
  await api.has('office', 'issuer', office);
  const by = (issuerId: number) => [{ issuerId, name: '主办机关' }];
  first = await enterDocument(api, { title: parking.title, issuers: by(office) }, { text: parking.text });
  second = await enterDocument(api, { title: parkingFee.title, issuers: by(bureau) }, { text: parkingFee.text });
  const hidden = { text: elder.text, status: 'draft', isPublic: false, origin: 'draft' } as const;
  draft = await enterDocument(api, { title: elder.title, issuers: by(bureau) }, hidden);
  for (const matter of ['供热', '校车', '渡船', '殡葬'])
    await enterDocument(api, { title: `清河县${matter}管理办法` }, { text: `第一条 为了规范${matter}，制定本办法。` });
  await api.house.follower.catchUp();
  while ((await compareNext(api.ctx, 5)) !== null);
});
afterAll(() => api.close());

const versionOf = async (id: number): Promise<number> => (await api.ctx.reader.row('document', id))!.version;

describe('likeness by the API', () => {
  it('of one document and of the county', async () => {
    const { body } = await api.get('clerk', `/documents/${first}/likeness`).expect(200);
    expect(body).toMatchObject({ behind: false, rows: [{ kind: 'matter', figures: 1, document: { id: second } }] });
    const list = await api.get('clerk', '/likeness?differing=yes').expect(200);
    expect(list.body).toMatchObject({ total: 1, rows: [{ a: { id: first }, b: { id: second }, compared: null }] });
    expect((await api.get('clerk', '/likeness?kind=same').expect(200)).body).toEqual({ total: 0, rows: [] });
    await api.get('clerk', '/likeness?kind=odd').expect(422);
    await api.get(null, '/likeness').expect(401);
  });

  it('side by side, of two that one may read', async () => {
    const { body } = await api.get('office', `/documents/${first}/compare/${second}`).expect(200);
    const fee = (body as { rows: { a: { label: string } | null; figures: { a: string[] } }[] }).rows.find(
      (row) => row.a?.label === '第四条',
    );
    expect(fee?.figures.a).toContain('三十分钟');
    await api.get('office', `/documents/${first}/compare/${draft}`).expect(404);
    await api.get(null, `/documents/${first}/compare/${second}`).expect(401);
  });

  it('and what a person found, once the document is as it was seen', async () => {
    const path = `/documents/${first}/comparisons/${second}`;
    const said = { version: await versionOf(first), outcome: 'conflict', note: '收费标准不一致。' };
    await api.post('office', path, said).expect(403);
    await api.post('reviewer', path, { ...said, version: said.version + 1 }).expect(409);
    await api.post('reviewer', path, { ...said, note: null }).expect(422);
    await api.post('reviewer', path, said).expect(200);
    const { body } = await api.get('clerk', '/likeness?compared=conflict').expect(200);
    expect(body).toMatchObject({
      total: 1,
      rows: [{ compared: { outcome: 'conflict', note: '收费标准不一致。', current: true } }],
    });
    expect((await api.get('clerk', '/likeness?compared=open').expect(200)).body).toMatchObject({ total: 0 });
  });
});
