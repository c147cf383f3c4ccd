import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterDraft } from '../../support/documents.ts';
import { type ApiWorld, apiWorld } from './world.ts';

let world: ApiWorld;
let body: number;
let draft: number;
beforeAll(async () => {
  world = await apiWorld();
  body = await world.issuer('清河县水利局');
  for (const role of ['admin', 'auditor', 'leader', 'clerk', 'reviewer'] as const) await world.has(role, role);
  await world.has('issuer', 'issuer', body);
  draft = await enterDraft(world, { title: '清河县犬只管理办法' });
});
afterAll(() => world.close());

interface Answer {
  rows: { seq: number; act: string; documents: number[]; changes: { table: string; fields: object }[] }[];
  older: number | null;
}
const read = async (who: string, query = ''): Promise<Answer> =>
  (await world.get(who, `/audit${query}`).expect(200)).body as Answer;

it('is for those who look into the house', async () => {
  for (const who of ['clerk', 'reviewer', 'issuer']) await world.get(who, '/audit').expect(403);
  await world.get(null, '/audit').expect(401);
  const { rows } = await read('auditor');
  expect(rows[0]).toMatchObject({ act: 'document.draft', documents: [draft] });
  expect(JSON.stringify(rows)).toContain('清河县犬只管理办法');
});

it('shows the admin no word of a draft', async () => {
  const { rows } = await read('admin');
  expect(JSON.stringify(rows)).not.toContain('清河县犬只管理办法');
  expect(JSON.stringify(rows)).toContain('清河县水利局');
});

it('is narrowed, and read to its end page by page without leaving a row out', async () => {
  const all = (await read('leader', '?limit=500')).rows.map(({ seq }) => seq);
  const seen: number[] = [];
  for (let before = ''; ;) {
    const { rows, older } = await read('leader', `?limit=3${before}`);
    seen.push(...rows.map(({ seq }) => seq));
    if (older === null) break;
    before = `&before=${older}`;
  }
  expect(seen).toEqual(all);
  expect((await read('leader', '?act=issuer.add')).rows.map(({ act }) => act)).toEqual(['issuer.add']);
  expect((await read('leader', '?from=2035-01-01')).rows).toEqual([]);
  await world.get('leader', '/audit?act=nonsense').expect(422);
});
