import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorFor } from '../../../server/actions/accounts/actorOf.ts';
import { resolveIssuers } from '../../../server/actions/documents/resolve.ts';
import { findingsFor } from '../../../server/actions/documents/days.ts';
import { scan } from '../../../server/actions/duties/scan.ts';
import { familyOfIssuer } from '../../../server/actions/issuers/context.ts';
import { endIssuer, mergeIssuers, renameIssuer } from '../../../server/actions/issuers/changes.ts';
import { editIssuer, issuerOf } from '../../../server/actions/issuers/issuers.ts';
import { day } from '../../../server/domain/day.ts';
import { Fault } from '../../../server/domain/fault.ts';
import { may, visibility } from '../../../server/domain/may.ts';
import { enterDocument, enterDraft, facts, faultOf } from '../../support/documents.ts';
import { createWorld, SYSTEM, type UserActor, type World } from '../../support/world.ts';

let world: World;
let admin: UserActor;
let old: number;
let heir: number;
beforeEach(async () => {
  world = await createWorld();
  admin = await world.person('admin');
  old = await world.issuer('清河县房产管理局');
  heir = await world.issuer('清河县住房和城乡建设局');
});
afterEach(() => world.close());

const versionOf = async (id: number) => (await issuerOf(world.ctx, id)).version;
const of = (id: number, name: string) => ({ issuers: [{ name, issuerId: id }] });
const OLD = '清河县房产管理局';
const issueOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => {
      if (!(error instanceof Fault)) throw error;
      const [first] = (error.details['issues'] as { path: string[]; code: string }[] | undefined) ?? [];
      return first ? `${first.path[0]} ${first.code}` : error.code;
    },
  );
const listed = async (issuerIds: number[]) =>
  (
    await world.ctx.reader.documents({
      visibility: { kind: 'all' },
      on: world.clock.today(),
      issuerIds,
      offset: 0,
      limit: 9,
    })
  ).rows;

describe('a new name', () => {
  const rename = async (name: string, fromDay: string) =>
    renameIssuer(world.ctx, admin, old, await versionOf(old), {
      name,
      fromDay: day(fromDay),
      basis: '清编发〔2019〕3号',
    });

  it('is kept beside the old ones, each with its days; documents keep what they printed', async () => {
    const id = await enterDocument(world, of(old, OLD));
    await rename('清河县房产服务局', '2019-03-01');
    await rename('清河县房产事务局', '2021-01-01');
    expect(await issuerOf(world.ctx, old)).toMatchObject({
      name: '清河县房产事务局',
      formerNames: [OLD, '清河县房产服务局'],
    });
    expect((await world.ctx.reader.issuerNames()).map(({ name, fromDay, toDay }) => [name, fromDay, toDay])).toEqual([
      [OLD, null, '2019-02-28'],
      ['清河县房产服务局', '2019-03-01', '2020-12-31'],
    ]);
    expect((await world.ctx.reader.dossier(id))?.issuers[0]?.name).toBe(OLD);
    const held = await world.ctx.reader.issuers();
    expect(resolveIssuers([OLD, '清河县房产事务局', '某局'], held).map((row) => row.issuerId)).toEqual([
      old,
      old,
      null,
    ]);
    await world.house.follower.catchUp();
    const found = await world.ctx.search.search({
      q: '机关:房产事务局',
      on: world.clock.today(),
      visibility: { kind: 'all' },
    });
    expect(found.hits.map((hit) => hit.documentId)).toEqual([id]);
  });

  it('finds the body that bears a name today before one that bore it', async () => {
    await rename('清河县房产服务局', '2019-03-01');
    const other = await world.issuer(OLD);
    expect(resolveIssuers([OLD], await world.ctx.reader.issuers())[0]?.issuerId).toBe(other);
  });

  it.each([
    [OLD, '2019-03-01', 'name issuer.same_name'],
    ['清河县住房和城乡建设局', '2019-03-01', 'name issuer.taken'],
    ['清河县房产服务局', '2026-11-23', 'fromDay day.future'],
  ])('is refused: %s from %s', async (name, on, code) => expect(await issueOf(rename(name, on))).toBe(code));

  it('comes after the one before it', async () => {
    await rename('清河县房产服务局', '2019-03-01');
    expect(await issueOf(rename('清河县房产事务局', '2019-03-01'))).toBe('fromDay day.order');
  });
});

describe('an end with a successor', () => {
  const end = async (more: object = {}) =>
    endIssuer(world.ctx, admin, old, await versionOf(old), {
      lastDay: day('2024-12-31'),
      successorId: heir,
      basis: '清编发〔2024〕9号',
      ...more,
    });

  it('moves lists, accounts and duties to the heir, and no validity', async () => {
    const id = await enterDocument(world, {
      ...of(old, OLD),
      publishedOn: day('2026-09-01'),
      effectiveOn: day('2026-09-01'),
    });
    const draft = await enterDraft(world, of(old, OLD));
    const before = await world.ctx.reader.spansOn([id], world.clock.today());
    const person = await world.person('issuer', { issuerId: heir });
    await end();
    expect(await familyOfIssuer(world.ctx, heir)).toEqual([heir, old]);
    expect((await listed(await familyOfIssuer(world.ctx, heir))).map((row) => [row.id, row.issuerName])).toEqual(
      expect.arrayContaining([
        [id, OLD],
        [draft, OLD],
      ]),
    );
    expect(await world.ctx.reader.spansOn([id], world.clock.today())).toEqual(before);
    const actor = await actorFor(world.ctx, (await world.ctx.accounts.userById(person.id))!);
    expect(actor.inherits).toEqual([old]);
    expect(may(actor, 'document.edit', { issuerId: old, status: 'draft' })).toBe(true);
    expect(visibility(actor)).toEqual({ kind: 'issuer', issuerId: heir, inherits: [old] });
    await scan(world.ctx, SYSTEM, world.clock.today());
    expect((await world.ctx.duties.notices({ userId: person.id })).map((one) => one.flag.issuerId)).toEqual([old]);
  });

  it('waits for its day', async () => {
    await end({ lastDay: day('2027-06-30') });
    expect(await familyOfIssuer(world.ctx, heir)).toEqual([heir]);
    world.clock.set('2027-07-01T01:00:00.000Z');
    expect(await familyOfIssuer(world.ctx, heir)).toEqual([heir, old]);
  });

  it('is told to who would still issue in its name', async () => {
    await end();
    const question = {
      facts: facts({ ...of(old, OLD), signedOn: day('2025-02-01'), publishedOn: day('2025-02-01') }),
      review: null,
    };
    const codes = async (stage: 'draft' | 'stock') =>
      (await findingsFor(world.ctx, { ...question, stage })).map((one) => `${one.severity} ${one.code}`);
    expect(await codes('draft')).toContain('error issuer.ended');
    expect(await codes('stock')).toContain('warning issuer.ended');
  });

  it.each<[string, object, string]>([
    ['itself', { successorId: -1 }, 'successorId issuer.unknown'],
    ['a body that nobody knows', { successorId: 987_654 }, 'successorId issuer.unknown'],
  ])('is refused for %s', async (_name, more, code) => {
    const said = 'successorId' in more && more.successorId === -1 ? { successorId: old } : more;
    expect(await issueOf(end(said))).toBe(code);
  });

  it('goes in no circle, and to no body that ended before', async () => {
    await endIssuer(world.ctx, admin, heir, await versionOf(heir), {
      lastDay: day('2020-12-31'),
      successorId: null,
      basis: '撤销',
    });
    expect(await issueOf(end())).toBe('successorId issuer.heir_ended');
    await endIssuer(world.ctx, admin, heir, await versionOf(heir), {
      lastDay: day('2025-12-31'),
      successorId: old,
      basis: '并入',
    });
    expect(await issueOf(end())).toBe('successorId issuer.circle');
  });

  it('needs a day where a successor is written by hand', async () => {
    const { id: _id, version, mergedIntoId: _m, formerNames: _f, ...was } = await issuerOf(world.ctx, old);
    expect(await issueOf(editIssuer(world.ctx, admin, old, version, { ...was, successorId: heir }))).toBe(
      'activeTo issuer.end_day',
    );
    const child = await world.issuer('清河县房产交易所', 'internal');
    const row = await issuerOf(world.ctx, child);
    const facts = { ...was, name: row.name, kind: 'internal' as const };
    await editIssuer(world.ctx, admin, child, row.version, { ...facts, parentId: old });
    expect(await issueOf(editIssuer(world.ctx, admin, old, version, { ...was, parentId: child }))).toBe(
      'parentId issuer.circle',
    );
  });
});

describe('a double', () => {
  it('gives everything that names it to the other entry, and disappears from lists', async () => {
    const double = await world.issuer('清河县住建局');
    const id = await enterDocument(world, of(double, '清河县住建局'));
    const drafted = await enterDocument(world, of(old, OLD), { status: 'draft', isPublic: false, draftedById: double });
    const child = await world.issuer('清河县质监站', 'internal');
    world.sql((db) => db.prepare('UPDATE issuer SET parent_id = ? WHERE id = ?').run(double, child));
    const person = await world.person('issuer', { issuerId: double });
    const merge = async () =>
      mergeIssuers(world.ctx, admin, double, await versionOf(double), { id: heir, version: await versionOf(heir) });
    expect(await faultOf(mergeIssuers(world.ctx, admin, heir, 1, { id: heir, version: 1 }))).toBe('input.invalid');
    await merge();
    const dossier = await world.ctx.reader.dossier(id);
    expect([dossier?.document.issuerId, dossier?.issuers[0]]).toMatchObject([
      heir,
      { issuerId: heir, name: '清河县住建局' },
    ]);
    expect((await world.ctx.reader.row('document', drafted))?.draftedById).toBe(heir);
    expect((await world.ctx.accounts.userById(person.id))?.issuerId).toBe(heir);
    expect((await issuerOf(world.ctx, child)).parentId).toBe(heir);
    expect((await issuerOf(world.ctx, heir)).shortNames).toEqual(['清河县住建局']);
    expect(resolveIssuers(['清河县住建局'], await world.ctx.reader.issuers())[0]?.issuerId).toBe(heir);
    expect(await familyOfIssuer(world.ctx, heir)).toEqual([heir, double]);
    expect(await faultOf(merge())).toBe('input.invalid');
    // A double of a double leads to the end.
    const third = await world.issuer('清河县建设局');
    await mergeIssuers(world.ctx, admin, heir, await versionOf(heir), { id: third, version: await versionOf(third) });
    expect((await issuerOf(world.ctx, double)).mergedIntoId).toBe(third);
    expect(world.ctx.upkeep.check()).toEqual({
      integrity: [],
      foreignKeys: [],
      audit: [],
      spans: [],
      numbers: [],
      texts: [],
    });
  });
});

it('is for the admin alone', async () => {
  for (const role of ['clerk', 'issuer', 'leader', 'reviewer', 'auditor'] as const) {
    const person = await world.person(role);
    const codes = await Promise.all([
      faultOf(renameIssuer(world.ctx, person, old, 1, { name: '新', fromDay: day('2020-01-01'), basis: null })),
      faultOf(endIssuer(world.ctx, person, old, 1, { lastDay: day('2020-01-01'), successorId: null, basis: '撤' })),
      faultOf(mergeIssuers(world.ctx, person, old, 1, { id: heir, version: 1 })),
    ]);
    expect(codes).toEqual(['auth.forbidden', 'auth.forbidden', 'auth.forbidden']);
  }
});
