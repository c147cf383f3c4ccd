import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rewindScan, scan } from '../../../server/actions/duties/scan.ts';
import { addEvent } from '../../../server/actions/documents/change.ts';
import { day } from '../../../server/domain/day.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let clerk: UserActor;
let body: number;
beforeEach(async () => {
  world = await createWorld();
  body = await world.issuer('清河县水利局');
  clerk = await world.person('clerk');
});
afterEach(() => world.close());

const own = () => ({ issuers: [{ name: '清河县水利局', issuerId: body }] });
const dayIs = (on: string) => world.clock.set(`${on}T01:00:00.000Z`);
const go = (on: string) => scan(world.ctx, SYSTEM, day(on));
const scanned = async () => (await world.ctx.duties.scanDays({ from: day('2000-01-01') })).map((row) => row.on);
/** What the books hold of duties, whatever ids they have. */
const held = async () =>
  (await world.ctx.duties.flags({}))
    .map(({ key, firstSeenOn, clearedOn }) => `${key} ${firstSeenOn} ${clearedOn ?? '-'}`)
    .sort();
const events = async () => (await world.ctx.reader.problems()).map((row) => `${row.kind} ${row.on}`).sort();

/** A term that ends on 12-01, a cleanup due on 12-05, a filing due on 12-02 and 12-07 … */
async function enter(): Promise<void> {
  await enterDocument(world, {
    ...own(),
    title: '清河县到期办法',
    effectiveOn: day('2025-06-01'),
    validUntil: day('2026-12-01'),
  });
  await enterDocument(world, { ...own(), title: '清河县待清理办法', effectiveOn: day('2024-12-05') });
  const filed = { signedOn: day('2026-11-22'), publishedOn: day('2026-11-22'), effectiveOn: day('2026-12-24') };
  await enterDocument(world, { ...own(), title: '清河县新办法', ...filed });
}

describe('after downtime', () => {
  it('a machine that was off for twenty days comes to the same books as one that never was', async () => {
    await enter();
    await go('2026-11-22');
    dayIs('2026-12-12');
    const { report } = await go('2026-12-12');
    expect(report.days.map((one) => one.on)).toEqual(
      Array.from(
        { length: 20 },
        (_, i) => `2026-${i < 8 ? '11' : '12'}-${String(i < 8 ? 23 + i : i - 7).padStart(2, '0')}`,
      ),
    );
    const off = { held: await held(), events: await events(), scanned: await scanned() };
    await world.close();
    world = await createWorld();
    body = await world.issuer('清河县水利局');
    await world.person('clerk');
    await enter();
    for (const on of ['2026-11-22', ...report.days.map((one) => one.on)]) {
      dayIs(on);
      await go(on);
    }
    const ids = (lines: string[]) => lines.map((line) => line.replace(/:\d+(?=[: ])/g, ':n'));
    expect(ids(off.held)).toEqual(ids(await held()));
    expect(off.events).toEqual(await events());
    expect(off.scanned).toEqual(await scanned());
    // The days on which things arose, not the day on which the machine came back.
    expect(off.held.some((line) => /^expiry\.past.* 2026-12-02 -$/.test(line))).toBe(true);
    expect(off.held.some((line) => /^expiry\.soon.* 2026-12-02$/.test(line))).toBe(true);
    expect(off.held.some((line) => /^cleanup\.overdue.* 2026-12-06 -$/.test(line))).toBe(true);
    expect(off.events).toContain('cleanup.missed 2026-12-06');
  });

  it('each person is told once, by the latest step, whatever was missed', async () => {
    await enter();
    await go('2026-11-22');
    const before = (await world.ctx.duties.notices({ userId: clerk.id })).length;
    dayIs('2026-12-12');
    await go('2026-12-12');
    const notices = (await world.ctx.duties.notices({ userId: clerk.id })).slice();
    expect(notices.length).toBeGreaterThan(before);
    expect(notices.filter((row) => row.on > '2026-11-22').every((row) => row.on === '2026-12-12')).toBe(true);
    const past = notices.filter((row) => row.flag.kind === 'expiry.past');
    expect(past).toHaveLength(1);
  });

  it('a day that was cut off is done again, and nothing twice', async () => {
    await enter();
    await go('2026-11-22');
    dayIs('2026-12-12');
    let days = 0;
    const cut = scan(world.ctx, SYSTEM, day('2026-12-12'), () =>
      ++days === 9 ? Promise.reject(new Error('cut off')) : Promise.resolve(),
    );
    await expect(cut).rejects.toThrow('cut off');
    expect((await scanned()).at(-1)).toBe('2026-12-01');
    const { report } = await go('2026-12-12');
    expect(report.days[0]?.on).toBe('2026-12-02');
    const all = await scanned();
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(21);
  });
});

describe('a clock that was set back', () => {
  it('is refused, and writes nothing', async () => {
    await enter();
    dayIs('2026-12-12');
    await go('2026-12-12');
    const before = await held();
    dayIs('2026-11-22');
    const head = await world.ctx.feed.head();
    expect(await faultOf(go('2026-11-22'))).toBe('scan.clock_behind');
    expect(await held()).toEqual(before);
    expect(await world.ctx.feed.head()).toBe(head);
  });

  it('can be taken as right by a person: days to come are taken off the record, and today closes what does not stand', async () => {
    await enter();
    await go('2026-11-22');
    dayIs('2026-12-12');
    await go('2026-12-12');
    dayIs('2026-11-23');
    expect(await rewindScan(world.ctx, SYSTEM)).toBe(19);
    await go('2026-11-23');
    expect((await world.ctx.duties.flags({ open: true })).map((row) => row.kind).sort()).toEqual(
      expect.arrayContaining(['cleanup.due', 'expiry.soon']),
    );
    expect((await world.ctx.duties.flags({ open: true })).some((row) => row.kind === 'expiry.past')).toBe(false);
    expect(await rewindScan(world.ctx, SYSTEM)).toBe(0);
    expect(await faultOf(rewindScan(world.ctx, await world.person('auditor')))).toBe('auth.forbidden');
  });
});

it('what was recorded meanwhile counts from its own day', async () => {
  const id = await enterDocument(world, { ...own(), effectiveOn: day('2025-06-01'), validUntil: day('2026-12-01') });
  await go('2026-11-22');
  dayIs('2026-12-12');
  await addEvent(world.ctx, clerk, id, { kind: 'repeal', on: day('2026-12-05') });
  await go('2026-12-12');
  const [past] = (await world.ctx.duties.flags({})).filter((row) => row.kind === 'expiry.past');
  expect([past?.firstSeenOn, past?.clearedOn]).toEqual(['2026-12-02', '2026-12-05']);
});
