import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingFlags } from '../../../server/actions/duties/scan.ts';
import { rehearse } from '../../../server/actions/profiles/rehearse.ts';
import {
  completeFrom,
  proposeExample,
  proposeFigures,
  proposeProfile,
  setVersions,
  withdrawVersion,
} from '../../../server/actions/profiles/versions.ts';
import { day } from '../../../server/domain/day.ts';
import { periodOn, type Figures } from '../../../server/domain/profile.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld, type UserActor, type World } from '../../support/world.ts';

let world: World;
let admin: UserActor;
beforeEach(async () => {
  world = await createWorld();
  admin = await world.person('admin');
});
afterEach(() => world.close());

const days = (count: number): Partial<Figures> => ({
  'filing.days.bureau': { value: { count, unit: 'day' }, source: '某省规定第九条', kind: 'rule' },
});
const on = (text: string) => periodOn(world.ctx.rules.profile, day(text)).figures['filing.days.bureau'].value?.count;

async function set(from: string, figures: Partial<Figures>, note = '省规定施行') {
  const proposal = await proposeFigures(world.ctx, day(from), figures, note);
  return setVersions(world.ctx, admin, proposal.versions, proposal.seen);
}

describe('setting the rules', () => {
  it('holds from its day on, leaves what was before, and outlives a restart', async () => {
    await set('2026-06-01', days(10));
    expect([on('2026-05-31'), on('2026-06-01'), on('2027-01-01')]).toEqual([15, 10, 10]);
    await world.restart();
    expect([on('2026-05-31'), on('2026-06-01')]).toEqual([15, 10]);
    expect(world.ctx.rules.profile.id).toBe('qinghe');
  });

  it('lays a second decision of the same day over the first', async () => {
    await set('2026-06-01', days(10));
    await set('2026-06-01', { 'review.maxWorkdays': { value: 12, source: '某省规定第三条', kind: 'rule' } });
    expect(await world.ctx.reader.profiles()).toHaveLength(1);
    expect(on('2026-06-01')).toBe(10);
    expect(periodOn(world.ctx.rules.profile, day('2026-06-01')).figures['review.maxWorkdays'].value).toBe(12);
  });

  it('says until when a change counts that a later version overrides', async () => {
    await set('2026-09-01', days(20));
    const proposal = await proposeFigures(world.ctx, day('2026-06-01'), days(10), '补登');
    expect(proposal.untilLater).toEqual([
      { name: 'filing.days.bureau', fromDay: '2026-06-01', laterDay: '2026-09-01' },
    ]);
    await setVersions(world.ctx, admin, proposal.versions, proposal.seen);
    expect([on('2026-05-31'), on('2026-06-01'), on('2026-09-01')]).toEqual([15, 10, 20]);
  });

  it('keeps only what differs, and refuses what changes nothing', async () => {
    const { figures } = periodOn(world.ctx.rules.profile, day('2026-06-01'));
    const proposal = await proposeFigures(world.ctx, day('2026-06-01'), { ...figures, ...days(10) }, '只改一项');
    expect(proposal.changes).toMatchObject([{ fromDay: '2026-06-01', figures: [{ name: 'filing.days.bureau' }] }]);
    expect(await faultOf(proposeFigures(world.ctx, day('2026-06-01'), figures, '没有改'))).toBe('profile.unchanged');
  });

  it('is audited with the figures before and after', async () => {
    await set('2026-06-01', days(10));
    await set('2026-06-01', days(11));
    const { changes, actor } = world.sql(
      (db) =>
        db.prepare("SELECT changes, actor FROM audit WHERE act = 'profile.set' ORDER BY seq DESC").get() as {
          changes: string;
          actor: string;
        },
    );
    expect(actor).toBe(admin.login);
    expect(changes).toMatch(/"count":10.*"count":11/);
    expect(await world.ctx.reader.profiles()).toMatchObject([{ savedById: admin.id, note: '省规定施行' }]);
  });

  it('is for the admin alone', async () => {
    const { versions, seen } = await proposeFigures(world.ctx, day('2026-06-01'), days(10), '改');
    for (const role of ['clerk', 'reviewer', 'leader', 'auditor', 'issuer'] as const)
      expect(await faultOf(setVersions(world.ctx, await world.person(role), versions, seen))).toBe('auth.forbidden');
    expect(on('2026-06-01')).toBe(15);
  });

  it('meets somebody who has set something since the preview', async () => {
    const mine = await proposeFigures(world.ctx, day('2026-06-01'), days(10), '我的');
    await set('2026-07-01', days(12));
    expect(await faultOf(setVersions(world.ctx, admin, mine.versions, mine.seen))).toBe('conflict.stale');
    expect(on('2026-06-01')).toBe(15);
  });

  it('lets two who save the same day at once meet', async () => {
    const mine = await proposeFigures(world.ctx, day('2026-06-01'), days(10), '甲');
    const theirs = await proposeFigures(world.ctx, day('2026-06-01'), days(12), '乙');
    const codes = await Promise.all([
      faultOf(setVersions(world.ctx, admin, mine.versions, mine.seen)),
      faultOf(setVersions(world.ctx, admin, theirs.versions, theirs.seen)),
    ]);
    expect(codes.filter((code) => code === 'none')).toHaveLength(1);
    expect(codes.find((code) => code !== 'none')).toMatch(/^conflict\./);
  });
});

describe('taking a version back', () => {
  it('is possible until it has begun', async () => {
    await set('2027-01-01', days(10));
    const [row] = await world.ctx.reader.profiles();
    world.clock.set('2027-01-01T01:00:00.000Z');
    expect(await faultOf(withdrawVersion(world.ctx, admin, row!.id, row!.version, '写错'))).toBe('profile.begun');
    world.clock.set('2026-12-31T01:00:00.000Z');
    await withdrawVersion(world.ctx, admin, row!.id, row!.version, '写错');
    expect([on('2027-01-01'), (await world.ctx.reader.profiles()).length]).toEqual([15, 0]);
    expect(await faultOf(withdrawVersion(world.ctx, admin, row!.id, row!.version, '再撤'))).toBe('not.found');
  });
});

describe('starting from something', () => {
  it('an example brings what it states, and takes nothing away that it leaves to the bureau', async () => {
    const hunan = world.ctx.rulebook.examples().find((one) => one.id === 'hunan-xiangyuan')!;
    const proposal = await proposeExample(world.ctx, hunan, day('2026-12-01'), '参照');
    await setVersions(world.ctx, admin, proposal.versions, proposal.seen);
    const { figures } = periodOn(world.ctx.rules.profile, day('2026-12-01'));
    expect([figures['term.months'].value, figures['effect.minDays'].value]).toEqual([60, 30]);
    expect(figures['filing.days.congress'].value).toEqual({ count: 30, unit: 'day' });
    expect(periodOn(world.ctx.rules.profile, day('2026-11-30')).figures['term.months'].value).toBeNull();
    const henan = world.ctx.rulebook.examples().find((one) => one.id === 'henan-heting')!;
    const next = await proposeExample(world.ctx, henan, day('2026-12-01'), '再参照');
    expect(next.changes[0]!.figures.map((one) => one.name)).not.toContain('filing.days.congress');
  });

  it('a file of another installation makes its rules ours on each of its days', async () => {
    const shandong = world.ctx.rulebook.examples().find((one) => one.id === 'shandong-daihe')!;
    const to = completeFrom(world.ctx, shandong);
    expect(to.versions.length).toBeGreaterThan(2);
    const proposal = await proposeProfile(world.ctx, to, '换用');
    await setVersions(world.ctx, admin, proposal.versions, proposal.seen);
    for (const { fromDay, figures } of to.versions)
      if (fromDay >= to.versions[0]!.fromDay)
        expect(periodOn(world.ctx.rules.profile, fromDay).figures['filing.days.superior']).toEqual(
          figures['filing.days.superior'],
        );
  });
});

describe('a rehearsal', () => {
  it('says what would appear and vanish, and does nothing', async () => {
    await enterDocument(world, { publishedOn: day('2026-11-01'), effectiveOn: day('2026-11-01') });
    const today = world.clock.today();
    const before = await standingFlags(world.ctx, today);
    const shorter = await proposeFigures(world.ctx, day('2026-01-01'), days(3), '改短');
    const longer = await proposeFigures(world.ctx, day('2026-01-01'), days(90), '改长');
    const turns = async (after: typeof shorter.after) =>
      (await rehearse(world.ctx, after, today)).map(({ turn, flag }) => `${turn} ${flag.kind} ${flag.dueOn}`);
    expect(await turns(shorter.after)).toEqual([
      'appears filing.overdue 2026-11-04',
      'vanishes filing.overdue 2026-11-16',
    ]);
    expect(await turns(longer.after)).toEqual(['vanishes filing.overdue 2026-11-16']);
    expect(await standingFlags(world.ctx, today)).toEqual(before);
    expect(await world.ctx.duties.flags({})).toEqual([]);
  });
});

it('leaves out, and names, a kept figure that this release cannot read', async () => {
  await set('2026-06-01', days(10));
  world.sql((db) =>
    db
      .prepare(
        `UPDATE profile SET json = json_set(json, '$."filing.weeks"', json('{"value":1}'), '$."review.maxWorkdays"', json('{"value":"viel"}'))`,
      )
      .run(),
  );
  await world.restart();
  expect(on('2026-06-01')).toBe(10);
  expect(periodOn(world.ctx.rules.profile, day('2026-06-01')).figures['review.maxWorkdays'].value).toBe(15);
});
