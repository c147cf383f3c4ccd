import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edit } from '../../../server/actions/documents/change.ts';
import { search } from '../../../server/actions/search.ts';
import { batches, sort, undoSort, unsorted } from '../../../server/actions/subjects/sort.ts';
import { PUBLIC } from '../../../server/domain/actor.ts';
import type { Actor } from '../../../server/domain/actor.ts';
import { factsOf } from '../../../server/domain/documents/edit.ts';
import { enterDocument } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

let world: World;
let clerk: Actor;
let school: number;
let tax: number;
beforeAll(async () => {
  world = await createWorld();
  clerk = await world.person('clerk');
  const issuers = [{ name: '清河县教育局', issuerId: await world.issuer('清河县教育局') }];
  school = await enterDocument(world, { title: '清河县义务教育学校招生办法', issuers });
  tax = await enterDocument(world, { title: '清河县有关事项的规定', issuers: [] });
});
afterAll(() => world?.close());

const subjectOf = async (id: number) => (await world.ctx.reader.row('document', id))!.subject;
const lines = async () => (await unsorted(world.ctx, clerk, { offset: 0, limit: 50 })).rows;
const found = (subjects: string[]) =>
  search(world.ctx, PUBLIC, { q: '', on: world.clock.today(), validity: 'all', subjects });

describe('documents without a subject', () => {
  it('are listed with what their title speaks for', async () => {
    expect(await lines()).toMatchObject([
      { document: { id: school }, proposed: { subject: '教育', sure: true } },
      { document: { id: tax }, proposed: null },
    ]);
  });

  it('get theirs by one act, are found and counted by it, and lose it by another', async () => {
    const rows = (await lines()).map(({ document }) => ({
      ...{ documentId: document.id, version: document.version },
      subject: document.id === school ? '教育' : '综合政务',
    }));
    const id = await sort(world.ctx, clerk, rows);
    expect(await lines()).toEqual([]);
    await world.house.follower.catchUp();
    expect((await found(['教育'])).hits.map((hit) => hit.documentId)).toEqual([school]);
    expect((await found([])).facets.subject).toEqual([
      { value: '教育', count: 1 },
      { value: '综合政务', count: 1 },
    ]);
    const [held] = await batches(world.ctx, clerk);
    expect(held).toMatchObject({ id, undoneAt: null });
    expect(await undoSort(world.ctx, clerk, id, held!.version)).toBe(2);
    expect([await subjectOf(school), await subjectOf(tax)]).toEqual([null, null]);
    await expect(undoSort(world.ctx, clerk, id, held!.version)).rejects.toMatchObject({ code: 'conflict.stale' });
    await world.house.follower.catchUp();
    expect((await found([''])).total).toBe(2);
  });

  it('are nothing of for others', async () => {
    const leader = await world.person('leader');
    await expect(unsorted(world.ctx, leader, { offset: 0, limit: 1 })).rejects.toMatchObject({
      code: 'auth.forbidden',
    });
  });
});

it('is refused by the edit form where the list does not have it', async () => {
  const dossier = (await world.ctx.reader.dossier(school))!;
  const facts = { ...factsOf(dossier), subject: '天文' };
  await expect(edit(world.ctx, clerk, school, dossier.document.version, facts)).rejects.toMatchObject({
    code: 'subject.unknown',
  });
});
