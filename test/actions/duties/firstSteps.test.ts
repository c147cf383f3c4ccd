import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstSteps } from '../../../server/actions/duties/firstSteps.ts';
import { insert } from '../../../server/domain/change.ts';
import { enterDocument } from '../../support/documents.ts';
import { createWorld, SYSTEM, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const said = async (role: 'admin' | 'clerk' | 'leader' | 'auditor') =>
  (await firstSteps(world.ctx, await world.person(role))).map(({ step, done }) => (done ? `${step} done` : step));

async function addBody(): Promise<void> {
  const [id = 0] = await world.ctx.store.ids(1);
  const bare = { shortNames: [], codes: [], parentId: null, ownReviewer: false, activeFrom: null, activeTo: null };
  const row = { id, name: '清河县水利局', kind: 'department', tier: 'department', ...bare } as const;
  const writes = [insert('issuer', { ...row, successorId: null, endBasis: null, mergedIntoId: null })];
  await world.ctx.store.commit({ act: 'issuer.edit', documents: [], writes }, SYSTEM);
}

it('leads who sets up an empty house, and nobody else', async () => {
  expect(await said('admin')).toEqual(['profile', 'issuers', 'users']);
  expect(await said('clerk')).toEqual(['issuers', 'documents']);
  expect(await said('leader')).toEqual([]);
  expect(await said('auditor')).toEqual([]);
});

it('keeps the rules before the admin until they are set or work has begun, and ends for the clerk with the first document', async () => {
  await said('leader');
  await said('admin');
  await addBody();
  expect(await said('admin')).toEqual(['profile', 'issuers done', 'users done']);
  expect(await said('clerk')).toEqual(['issuers done', 'documents']);
  await enterDocument(world);
  expect(await said('admin')).toEqual([]);
  expect(await said('clerk')).toEqual([]);
});
