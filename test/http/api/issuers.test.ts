import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from './world.ts';

let world: ApiWorld;
let old: number;
let heir: number;
beforeAll(async () => {
  world = await apiWorld();
  old = await world.issuer('清河县房产管理局');
  heir = await world.issuer('清河县住房和城乡建设局');
  for (const role of ['clerk', 'admin'] as const) await world.has(role, role);
});
afterAll(() => world.close());

it('renames, ends and merges bodies, each for the admin and by the version that was seen', async () => {
  const rename = { version: 1, name: '清河县房产服务中心', fromDay: '2020-01-01', basis: null };
  await world.post('clerk', `/issuers/${old}/rename`, rename).expect(403);
  const renamed = (await world.post('admin', `/issuers/${old}/rename`, rename).expect(200)).body;
  expect(renamed).toMatchObject({ name: '清河县房产服务中心', formerNames: ['清河县房产管理局'], version: 2 });
  await world
    .post('admin', `/issuers/${old}/rename`, { ...rename, name: '清河县房产局', fromDay: '2021-01-01' })
    .expect(409);

  const end = { version: 2, lastDay: '2024-12-31', successorId: heir, basis: '清编发〔2024〕9号' };
  await world.post('clerk', `/issuers/${old}/end`, end).expect(403);
  expect(
    (await world.post('admin', `/issuers/${old}/end`, { ...end, successorId: old }).expect(422)).body.errors[0],
  ).toMatchObject({
    path: 'successorId',
    code: 'issuer.unknown',
    message: '没有这个机关，或者选的就是它自己。请从名录里选择。',
  });
  expect((await world.post('admin', `/issuers/${old}/end`, end).expect(200)).body).toMatchObject({
    activeTo: '2024-12-31',
    successorId: heir,
    endBasis: '清编发〔2024〕9号',
  });

  const double = (
    await world.post('admin', '/issuers', { name: '清河县住建局', kind: 'department', tier: 'department' }).expect(201)
  ).body;
  await world.post('clerk', `/issuers/${double.id}/merge`, { version: 1, intoId: heir }).expect(403);
  const kept = (await world.post('admin', `/issuers/${double.id}/merge`, { version: 1, intoId: heir }).expect(200))
    .body;
  expect(kept).toMatchObject({ id: heir, shortNames: ['清河县住建局'] });
  expect((await world.get('clerk', `/issuers/${double.id}`).expect(200)).body.mergedIntoId).toBe(heir);
  await world.post('admin', `/issuers/${double.id}/merge`, { version: 2, intoId: 987_654 }).expect(404);
});
