import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarOf } from '../../../server/actions/duties/calendar.ts';
import { inboxOf } from '../../../server/actions/duties/inbox.ts';
import { scan } from '../../../server/actions/duties/scan.ts';
import { renewFeed } from '../../../server/actions/accounts/calendarFeed.ts';
import { takeStep } from '../../../server/actions/filings/filings.ts';
import { day } from '../../../server/domain/day.ts';
import { enterDocument } from '../../support/documents.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let body: number;
let clerk: UserActor;
let issuer: UserActor;
let stranger: UserActor;
let id: number;

beforeEach(async () => {
  world = await createWorld();
  body = await world.issuer('清河县白塔镇人民政府');
  await world.issuer('清河县司法局');
  world.sql((db) => db.prepare(`UPDATE issuer SET codes = '["清司发"]' WHERE name = '清河县司法局'`).run());
  clerk = await world.person('clerk');
  issuer = await world.person('issuer', { issuerId: body });
  stranger = await world.person('issuer', { issuerId: await world.issuer('清河县教育局') });
  id = await enterDocument(world, {
    title: '清河县集市管理办法',
    issuers: [{ name: '清河县白塔镇人民政府', issuerId: body }],
    signedOn: day('2026-11-01'),
    publishedOn: day('2026-11-02'),
    effectiveOn: day('2026-12-20'),
  });
  await step('submit', '2026-11-10');
  await step('accept', '2026-11-11');
});
afterEach(() => world.close());

const step = (name: Parameters<typeof takeStep>[4], on: string, dueOn: string | null = null) =>
  takeStep(world.ctx, clerk, id, 'bureau', name, {
    on: day(on),
    dueOn: dueOn === null ? null : day(dueOn),
    note: '缺起草说明',
  });
/** What a person has on the desk about the filing, with the rung that it was told by. */
const deskOf = async (who: UserActor): Promise<string[]> =>
  (await inboxOf(world.ctx, who.id, world.clock.today()))
    .filter(({ flag }) => flag.documentId === id && flag.kind.startsWith('filing.'))
    .map(({ flag, notice }) => `${flag.kind} ${flag.dueOn} ${notice.step}`);
const scanOn = async (on: string) => {
  world.clock.set(`${on}T02:00:00.000Z`);
  await scan(world.ctx, SYSTEM, day(on));
};

describe('a filing that is sent back', () => {
  it.each([
    ['supplement', 'filing.resubmission_due'],
    ['ask', 'filing.explanation_due'],
    ['advise', 'filing.correction_due'],
  ] as const)('by %s stands on the desk of its body at once, with its day', async (name, kind) => {
    if (name !== 'supplement') await step('register', '2026-11-12');
    await step(name, '2026-11-22', '2026-12-02');
    expect(await deskOf(issuer)).toEqual([`${kind} 2026-12-02 before-10`]);
    expect(await deskOf(clerk)).toEqual([]);
    expect(await deskOf(stranger)).toEqual([]);
  });

  it('is told once, again on its last day, and as overdue to both sides afterwards', async () => {
    await step('supplement', '2026-11-22', '2026-12-02');
    await scanOn('2026-11-23');
    expect(await deskOf(issuer)).toEqual(['filing.resubmission_due 2026-12-02 before-10']);
    await scanOn('2026-12-02');
    expect(await deskOf(issuer)).toEqual(['filing.resubmission_due 2026-12-02 before-0']);
    await scanOn('2026-12-03');
    expect(await deskOf(issuer)).toEqual(['filing.resubmission_overdue 2026-12-02 after-1']);
    expect(await deskOf(clerk)).toEqual(['filing.resubmission_overdue 2026-12-02 after-1']);
  });

  it('leaves the desk when it is sent again, and comes back when it is sent back again', async () => {
    await step('supplement', '2026-11-22', '2026-12-02');
    await step('submit', '2026-11-22');
    expect(await deskOf(issuer)).toEqual([]);
    await step('supplement', '2026-11-22', '2026-12-02');
    expect(await deskOf(issuer)).toEqual(['filing.resubmission_due 2026-12-02 before-10']);
  });

  it('is not told of what is late by records entered afterwards: that is for the scan', async () => {
    await step('supplement', '2026-11-12', '2026-11-15');
    expect(await deskOf(issuer)).toEqual([]);
    await scanOn('2026-11-22');
    expect(await deskOf(issuer)).toEqual(['filing.resubmission_overdue 2026-11-15 after-1']);
  });

  it('is in the calendar of its body', async () => {
    await step('supplement', '2026-11-22', '2026-12-02');
    const secret = await renewFeed(world.ctx, issuer);
    const words = ({ flag }: { flag: { kind: string } }) => ({ summary: flag.kind, description: '', url: '' });
    expect(await calendarOf(world.ctx, secret, '待办', words)).toMatch(/filing\.resubmission_due/);
  });

  it('has the profile’s day where the notice sets none, and no invented one where neither does', async () => {
    await step('supplement', '2026-11-22');
    expect(await deskOf(issuer)).toEqual(['filing.resubmission_due 2026-12-02 before-10']);
    await step('submit', '2026-11-22');
    await step('accept', '2026-11-22');
    await step('register', '2026-11-22');
    await step('ask', '2026-11-22');
    expect(await deskOf(issuer)).toEqual([]);
  });
});
