import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEvent, edit, publish, takeBackEvent } from '../../../server/actions/documents/change.ts';
import { endIssuer, mergeIssuers } from '../../../server/actions/issuers/changes.ts';
import { decideNormative } from '../../../server/actions/procedure/classes.ts';
import { listNumbers, readBodies, readNumbers } from '../../../server/actions/statistics/numbers.ts';
import { yearReport } from '../../../server/actions/statistics/report.ts';
import { readScorecard } from '../../../server/actions/statistics/scorecard.ts';
import { remove } from '../../../server/domain/change.ts';
import { ROLES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { YEAR_COUNTS } from '../../../server/domain/yearNumbers/counts.ts';
import type { YearReport } from '../../../server/domain/yearNumbers/report.ts';
import { enterDocument, facts, faultOf } from '../../support/documents.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let police: number;
let traffic: number;
let schools: number;
const people = new Map<string, UserActor>();
const who = (role: string): UserActor => people.get(role)!;
const ids = new Map<string, number>();
const id = (name: string): number => ids.get(name)!;
const JULY = day('2025-07-31');
const asked = { year: 2025, on: JULY, knownOn: JULY };
let then: YearReport;

const made = (on: string, more: object = {}) => ({
  issuers: [{ name: '清河县公安局', issuerId: police }],
  signedOn: day(on),
  publishedOn: day(on),
  effectiveOn: day(on),
  ...more,
});
const enter = async (name: string, dated: object, entry: object = {}): Promise<void> =>
  void ids.set(name, await enterDocument(world, { title: `清河县${name}办法`, ...dated }, entry));
/** The figures of a report, without what it says of today. */
const figures = ({ row, before, undated, bodies, rates, leftOut, problems }: YearReport) => ({
  row,
  before,
  undated,
  bodies,
  rates,
  leftOut,
  problems,
});

beforeAll(async () => {
  world = await createWorld();
  world.clock.set('2025-07-01T02:00:00.000Z');
  police = await world.issuer('清河县公安局');
  traffic = await world.issuer('清河县交通运输局');
  schools = await world.issuer('清河县教育局');
  for (const role of ROLES) people.set(role, await world.person(role, { issuerId: role === 'issuer' ? police : null }));
  await enter('旧犬只', made('2024-03-01'));
  await enter('停车', made('2025-03-01'));
  await enter('渣土', made('2025-04-01'));
  await enter('误录', made('2025-05-01'));
  await enter('校园', {
    ...made('2025-06-01'),
    issuers: [
      { name: '清河县公安局', issuerId: police },
      { name: '清河县教育局', issuerId: schools },
    ],
  });
  await enter('内部', made('2025-02-01'), { isPublic: false });
  await enter('无日期', { ...made('2025-02-01'), signedOn: null, publishedOn: null, effectiveOn: null });
  await addEvent(world.ctx, SYSTEM, id('渣土'), {
    kind: 'repeal',
    on: day('2025-06-15'),
    basisText: '清河县公安局决定',
  });
  world.clock.set('2025-08-15T02:00:00.000Z');
  then = await yearReport(world.ctx, who('clerk'), asked);
});
afterAll(() => world.close());

describe('the report of a past day', () => {
  it('counts what was public and known by then', () => {
    expect(then.row.all).toMatchObject({
      made: 4,
      repealed: 1,
      at_start: 1,
      entered_new: 4,
      left_repealed: 1,
      at_end: 4,
    });
    expect(then.row.all).toMatchObject({ not_public: 1, stock_unknown: 1 });
    expect(then.undated.made).toBe(1);
    expect(then.before.all.made).toBe(1);
    expect(then.changed).toEqual([]);
  });

  it('comes out the same again, whatever was recorded, edited, voided, shown or removed since, and says what is known today', async () => {
    const { ctx } = world;
    world.clock.set('2026-02-10T02:00:00.000Z');
    const admin = who('admin');
    // A repeal of May that became known only now, a day that had been read wrongly, an entry taken back.
    await addEvent(ctx, SYSTEM, id('旧犬只'), { kind: 'repeal', on: day('2025-05-20'), basisText: '清理决定' });
    const parking = (await ctx.reader.row('document', id('停车')))!;
    const right = { ...made('2024-12-20'), title: parking.title };
    await edit(ctx, SYSTEM, parking.id, parking.version, facts(right));
    const waste = (await ctx.reader.dossier(id('渣土')))!;
    const repeal = waste.events.find((event) => event.kind === 'repeal')!;
    await takeBackEvent(ctx, who('clerk'), id('渣土'), repeal.id, '录错文件');
    await publish(ctx, who('clerk'), id('内部'), true, null);
    await enter('补录', made('2025-01-05'));
    // An import that was undone takes its rows away.
    const wrong = (await ctx.reader.dossier(id('误录')))!;
    await ctx.store.commit(
      {
        act: 'import.undo',
        documents: [id('误录')],
        writes: [
          ...wrong.events.map((row) => remove('legalEvent', row)),
          ...wrong.versions.map((row) => remove('textVersion', row)),
          ...wrong.issuers.map((row) => remove('documentIssuer', row)),
          remove('document', wrong.document),
        ],
      },
      SYSTEM,
    );
    const body = (await ctx.reader.row('issuer', police))!;
    await endIssuer(ctx, admin, police, body.version, {
      lastDay: day('2025-06-30'),
      successorId: traffic,
      basis: '机构改革方案',
    });

    const again = await yearReport(ctx, who('clerk'), asked);
    expect(figures(again)).toEqual(figures(then));
    expect(again.changed.length).toBeGreaterThan(0);
    expect(again.today?.row.all).toMatchObject({ made: 4, repealed: 1, not_public: 0 });
    const now = await yearReport(ctx, who('clerk'), { year: 2025, on: JULY });
    expect(now.row).toEqual(again.today?.row);
    expect(now.row.all).toMatchObject({ at_start: 2, left_repealed: 1 });
    expect(now.changed).toEqual([]);
  });

  it.each([
    ['a day that has not come', { year: 2025, on: day('2027-01-01') }, 'none'],
    ['known on a day that has not come', { year: 2025, knownOn: day('2027-01-01') }, 'day.future'],
    ['a year that has not begun', { year: 2030 }, 'statistics.year'],
  ])('of %s', async (_, wrong, code) => {
    expect(await faultOf(yearReport(world.ctx, who('clerk'), wrong))).toBe(code);
  });
});

describe('the list behind a figure', () => {
  it('is as long as the figure, for every count of every year and of none', async () => {
    const { rows, undated } = await readNumbers(world.ctx, who('clerk'), {});
    for (const row of [...rows, undated])
      for (const count of YEAR_COUNTS) {
        const { found } = await listNumbers(world.ctx, who('clerk'), { count, year: row.year });
        // Turns of one document are one line of the list.
        expect(found.length, `${row.year} ${count}`).toBeLessThanOrEqual(row.all[count]);
        expect(found.length > 0, `${row.year} ${count}`).toBe(row.all[count] > 0);
      }
  });

  it('says on which day it was done', async () => {
    const { found } = await listNumbers(world.ctx, who('clerk'), { count: 'repealed', year: 2025 });
    expect(found.map(({ life, days }) => [life.id, days])).toEqual([[id('旧犬只'), ['2025-05-20']]]);
    const { found: undated } = await listNumbers(world.ctx, who('clerk'), { count: 'made', year: null });
    expect(undated.map(({ life, days }) => [life.id, days])).toEqual([[id('无日期'), [null]]]);
  });
});

describe('bodies', () => {
  it('count a joint document once, under its lead, and what an ended body made with its successor', async () => {
    const bodies = await readBodies(world.ctx, who('clerk'), { year: 2025, on: day('2025-12-31') });
    expect(bodies.map(({ name, numbers }) => [name, numbers.made])).toEqual([['清河县交通运输局', 4]]);
    const card = await readScorecard(world.ctx, who('leader'), schools, { year: 2025, on: day('2025-12-31') });
    expect(card).toMatchObject({ joined: 1, inherited: [] });
    expect(card.rows.at(-1)?.all.made).toBe(0);
    const heir = await readScorecard(world.ctx, who('leader'), traffic, { year: 2025, on: day('2025-12-31') });
    expect(heir.inherited.map((row) => row.name)).toEqual(['清河县公安局']);
    expect(heir.rows.at(-1)?.all.made).toBe(4);
  });

  it('that turn out to be one are counted as one', async () => {
    const double = await world.issuer('清河县教育体育局');
    await enter('操场', { ...made('2025-09-01'), issuers: [{ name: '清河县教育体育局', issuerId: double }] });
    const [one, other] = [await world.ctx.reader.row('issuer', double), await world.ctx.reader.row('issuer', schools)];
    await mergeIssuers(world.ctx, who('admin'), double, one!.version, { id: schools, version: other!.version });
    const bodies = await readBodies(world.ctx, who('clerk'), { year: 2025, on: day('2025-12-31') });
    expect(bodies.map(({ name, numbers }) => [name, numbers.made])).toEqual([
      ['清河县交通运输局', 4],
      ['清河县教育局', 1],
    ]);
  });

  it('what was found to be no 规范性文件 stands beside, not among, the numbers', async () => {
    const before = (await readNumbers(world.ctx, who('clerk'), { on: day('2025-12-31') })).rows.at(-1)!;
    await decideNormative(world.ctx, who('clerk'), id('操场'), {
      normative: false,
      excludedAs: null,
      reason: '会议纪要',
      on: day('2026-01-05'),
    });
    const after = (await readNumbers(world.ctx, who('clerk'), { on: day('2025-12-31') })).rows.at(-1)!;
    expect(after.all.made).toBe(before.all.made - 1);
    expect(after.all.not_normative).toBe(1);
  });
});

describe('who may read', () => {
  it.each([
    ['public', 'auth.required', 'auth.required', 'auth.required'],
    ['issuer', 'auth.forbidden', 'none', 'auth.forbidden'],
    ['clerk', 'none', 'none', 'none'],
    ['reviewer', 'none', 'none', 'none'],
    ['leader', 'none', 'none', 'none'],
    ['auditor', 'none', 'none', 'none'],
    ['admin', 'auth.forbidden', 'auth.forbidden', 'auth.forbidden'],
  ])('%s', async (role, county, own, other) => {
    const actor = role === 'public' ? ({ kind: 'public' } as const) : who(role);
    const { ctx } = world;
    expect(await faultOf(readNumbers(ctx, actor, {}))).toBe(county);
    expect(await faultOf(yearReport(ctx, actor, { year: 2025 }))).toBe(county);
    expect(await faultOf(listNumbers(ctx, actor, { count: 'made', year: 2025 }))).toBe(county);
    expect(await faultOf(readScorecard(ctx, actor, police, {}))).toBe(own);
    expect(await faultOf(listNumbers(ctx, actor, { count: 'made', year: 2025, issuerId: police }))).toBe(own);
    expect(await faultOf(readScorecard(ctx, actor, schools, {}))).toBe(other);
    expect(await faultOf(listNumbers(ctx, actor, { count: 'made', year: 2025, issuerId: schools }))).toBe(other);
  });
});
