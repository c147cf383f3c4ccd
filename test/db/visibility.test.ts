import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorFor } from '../../server/actions/accounts/actorOf.ts';
import { search } from '../../server/actions/search.ts';
import { PUBLIC } from '../../server/domain/actor.ts';
import type { Actor } from '../../server/domain/actor.ts';
import { ROLES, STATUSES } from '../../server/domain/codes.ts';
import type { Status } from '../../server/domain/codes.ts';
import { may, visibility } from '../../server/domain/may.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld, NOW, SYSTEM } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
const made: { id: number; status: Status; isPublic: boolean; issuerIds: number[]; draftedById: number | null }[] = [];
const actors: Actor[] = [PUBLIC, SYSTEM];
const ALL = { offset: 0, limit: 500, on: '2026-11-22' as never };

beforeAll(async () => {
  world = await createWorld();
  const own = await world.issuer('清河县住房和城乡建设局');
  const other = await world.issuer('清河县水利局');
  const old = await world.issuer('清河县房产管理局');
  const gone = { activeTo: '2024-12-31', successorId: own };
  world.sql((db) =>
    db
      .prepare('UPDATE issuer SET active_to = @activeTo, successor_id = @successorId WHERE id = @old')
      .run({ ...gone, old }),
  );
  const bodies = { own: [own], other: [other], joint: [other, own], none: [], drafted: [other], taken: [old] };
  for (const status of STATUSES)
    for (const isPublic of [true, false])
      for (const [name, ids] of Object.entries(bodies)) {
        const issuers = ids.map((issuerId) => ({ name: `机关${issuerId}`, issuerId }));
        const title = `清河县${name}${status}${String(isPublic)}办法`;
        const draftedById = name === 'drafted' ? own : null;
        const id = await enterDocument(world, { title, issuers }, { status, isPublic, draftedById });
        made.push({ id, status, isPublic, issuerIds: ids, draftedById });
      }
  for (const role of ROLES) {
    const person = await world.person(role, role === 'issuer' ? { issuerId: own } : {});
    const row = await world.ctx.reader.row('user', person.id);
    actors.push(await actorFor(world.ctx, row!));
  }
  actors.push(await world.person('issuer', { issuerId: null }));
  await world.house.follower.catchUp();
});
afterAll(() => world.close());

it('is one rule for may(), the lists, the counts, the pages and the search', async () => {
  expect(made).toHaveLength(72);
  for (const actor of actors) {
    const name = actor.kind === 'user' ? `${actor.role}/${actor.issuerId}` : actor.kind;
    const allowed = made
      .filter(({ status, isPublic, issuerIds, draftedById }) =>
        may(actor, 'document.read', { status, isPublic, issuerId: issuerIds[0] ?? null, issuerIds, draftedById }),
      )
      .map((row) => row.id);
    const seen = visibility(actor);
    const { reader } = world.ctx;
    const listed = (await reader.documents({ ...ALL, visibility: seen })).rows.map((row) => row.id);
    expect(listed.sort(), name).toEqual([...allowed].sort());
    expect(
      [
        ...(await reader.visibleAmong(
          made.map((row) => row.id),
          seen,
        )),
      ].sort(),
      name,
    ).toEqual([...allowed].sort());
    const counts = await reader.validityCounts(seen, ALL.on);
    expect(
      Object.values(counts).reduce((a, b) => a + b),
      name,
    ).toBe(allowed.length);
    // What was given up is in nobody's search.
    const found = await search(world.ctx, actor, { q: '制定本规定', on: ALL.on, validity: 'all', limit: 200 });
    const wanted = allowed.filter((id) => made.find((row) => row.id === id)?.status !== 'abandoned');
    expect(found.hits.map((hit) => hit.documentId).sort(), name).toEqual(wanted.sort());
    expect(found.total, name).toBe(wanted.length);
  }
});

it('drops a hit that may no longer be read although the index still shows it', async () => {
  const { id } = made.find((row) => row.status === 'issued' && row.isPublic) ?? { id: 0 };
  world.sql((db) => db.prepare('UPDATE document SET is_public = 0 WHERE id = ?').run(id));
  const found = await search(world.ctx, PUBLIC, { q: '制定本规定', on: ALL.on, validity: 'all', limit: 200 });
  expect(found.hits.map((hit) => hit.documentId)).not.toContain(id);
  expect(NOW).toMatch(/^2026-11-22/);
});

it('takes the signs of LIKE in a list filter for what they are', async () => {
  const id = await enterDocument(world, { title: '清河县100%达标办法', docNumber: '清水_〔2024〕1号' });
  await enterDocument(world, { title: '清河县1000达标办法', docNumber: '清水发〔2024〕1号' });
  const named = (q: string) => world.ctx.reader.documents({ ...ALL, visibility: { kind: 'all' }, q });
  expect((await named('100%达')).rows.map((row) => row.id)).toEqual([id]);
  expect((await named('清水_')).rows.map((row) => row.id)).toEqual([id]);
});
