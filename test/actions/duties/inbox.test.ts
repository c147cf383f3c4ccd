import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setRhythm } from '../../../server/actions/accounts/reminders.ts';
import { acknowledge, acknowledgeAll } from '../../../server/actions/duties/acknowledge.ts';
import { waitingFor } from '../../../server/actions/duties/desk.ts';
import { handOver } from '../../../server/actions/duties/handOver.ts';
import { dutyHistory } from '../../../server/actions/duties/history.ts';
import { inboxOf } from '../../../server/actions/duties/inbox.ts';
import { scan } from '../../../server/actions/duties/scan.ts';
import { snooze } from '../../../server/actions/duties/snooze.ts';
import { addEvent } from '../../../server/actions/documents/change.ts';
import { update } from '../../../server/domain/change.ts';
import { type Day, day } from '../../../server/domain/day.ts';
import type { NoticeState } from '../../../server/domain/reminders/codes.ts';
import { createMailer } from '../../../server/notify/mailer.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let clerk: UserActor;
let colleague: UserActor;
let leader: UserActor;
let drafter: UserActor;
let document: number;
/** 2026-11-22 is a Sunday; the document ends in a month. */
beforeEach(async () => {
  world = await createWorld({ mailer: createMailer('smtp://127.0.0.1:9', 'guibei@qinghe.example') });
  const issuerId = await world.issuer('清河县水利局');
  clerk = await world.person('clerk', { mail: 'clerk@qinghe.example' });
  colleague = await world.person('reviewer', { mail: 'reviewer@qinghe.example' });
  leader = await world.person('leader', { mail: 'leader@qinghe.example' });
  drafter = await world.person('issuer', { issuerId, mail: 'water@qinghe.example' });
  document = await enterDocument(world, {
    issuers: [{ name: '清河县水利局', issuerId }],
    title: '清河县河道办法',
    signedOn: day('2026-06-01'),
    publishedOn: day('2026-06-01'),
    effectiveOn: day('2026-06-01'),
    validUntil: day('2026-12-25'),
  });
});
afterEach(() => world.close());

const go = async (on: string) => {
  world.clock.set(`${on}T01:00:00.000Z`);
  return (await scan(world.ctx, SYSTEM, day(on))).report.told;
};
/** The person's copy of the duty that the document ends. */
const mine = async (who: UserActor) => {
  const items = await inboxOf(world.ctx, who.id, world.clock.today());
  return items.find(({ flag }) => flag.kind === 'expiry.soon');
};
/** What waits; the number beside 待办 says the same. */
const waits = async (who: UserActor): Promise<number> => {
  const items = await inboxOf(world.ctx, who.id, world.clock.today());
  const count = items.filter(({ state }) => state === 'waiting').length;
  expect(await waitingFor(world.ctx, who.id)).toBe(count);
  return count;
};
const stateOf = async (who: UserActor): Promise<NoticeState | undefined> => (await mine(who))?.state;
const noticeOf = async (who: UserActor): Promise<number> => (await mine(who))?.notice.id ?? 0;
const stepsOf = async (who: UserActor): Promise<string[]> =>
  (await world.ctx.duties.notices({ userId: who.id }))
    .filter(({ flag }) => flag.kind === 'expiry.soon')
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .map(({ step }) => step);
const mailsTo = async (address: string): Promise<string[]> =>
  (await world.ctx.duties.mails({ states: ['waiting'] }))
    .filter((mail) => mail.address === address)
    .map((mail) => mail.body);
const put = (who: UserActor, until: string, version: number | null = null) =>
  noticeOf(who).then((id) => snooze(world.ctx, who, id, { until: day(until) as Day, reason: '等评估报告', version }));

describe('putting off', () => {
  it('takes a reminder off the desk, keeps its rungs quiet, and brings it back on its day, told once', async () => {
    await go('2026-11-22');
    expect(await stepsOf(clerk)).toEqual(['before-90']);
    const before = await waits(clerk);
    await put(clerk, '2026-12-01');
    expect(await stateOf(clerk)).toBe('snoozed');
    expect(await waits(clerk)).toBe(before - 1);
    const ofTerm = async () =>
      (await mailsTo('clerk@qinghe.example')).filter((body) => body.includes('【有效期将满】'));
    const mails = (await ofTerm()).length;
    await go('2026-11-25');
    expect(await stepsOf(clerk)).toEqual(['before-90', 'before-30']);
    expect(await stateOf(clerk)).toBe('snoozed');
    expect(await ofTerm()).toHaveLength(mails);
    await go('2026-12-01');
    expect(await waits(clerk)).toBe(before);
    expect(await stateOf(clerk)).toBe('waiting');
    expect((await ofTerm()).at(-1)).toContain('您搁置的时间已到');
    await go('2026-12-01');
    await go('2026-12-02');
    expect(await stepsOf(clerk)).toEqual(['before-90', 'before-30', 'back-2026-12-01']);
  });

  it('needs a reason, a day to come, and the leader beyond the limit', async () => {
    await go('2026-11-22');
    const id = await noticeOf(clerk);
    const ask = (until: string, reason = '等评估报告') =>
      faultOf(snooze(world.ctx, clerk, id, { until: day(until), reason, version: null }));
    expect(await ask('2026-12-01', ' ')).toBe('snooze.reason');
    expect(await ask('2026-11-22')).toBe('snooze.past');
    expect(await ask('2026-12-26')).toBe('snooze.beyond');
    expect(
      await faultOf(snooze(world.ctx, colleague, id, { until: day('2026-12-01'), reason: '甲', version: null })),
    ).toBe('not.found');
    await go('2026-11-30');
    const own = (await inboxOf(world.ctx, leader.id, day('2026-11-30'))).find(
      ({ flag }) => flag.kind === 'expiry.soon',
    );
    await snooze(world.ctx, leader, own?.notice.id ?? 0, {
      until: day('2027-03-01'),
      reason: '另行研究',
      version: null,
    });
    expect(await stateOf(leader)).toBe('snoozed');
  });

  it('of a page that is out of date is refused', async () => {
    await go('2026-11-22');
    await put(clerk, '2026-12-01', 1);
    expect(await faultOf(put(clerk, '2026-12-02', 1))).toBe('conflict.stale');
  });
});

describe('handing over', () => {
  const give = (from: UserActor, to: UserActor) =>
    noticeOf(from).then((id) => handOver(world.ctx, from, id, { toUserId: to.id, note: '请接手', version: null }));

  it('gives the duty with its next rungs to a colleague, and back', async () => {
    await go('2026-11-22');
    await give(clerk, colleague);
    expect(await stateOf(clerk)).toBe('handed_over');
    expect(await stateOf(colleague)).toBe('waiting');
    expect(await waits(colleague)).toBe(1);
    await waits(clerk);
    expect((await mailsTo('reviewer@qinghe.example')).at(-1)).toContain('转交给您：请接手');
    await go('2026-11-25');
    expect(await stepsOf(clerk)).toEqual(['before-90']);
    expect((await stepsOf(colleague)).at(-1)).toBe('before-30');
    await give(colleague, clerk);
    await go('2026-12-18');
    expect((await stepsOf(clerk)).at(-1)).toBe('before-7');
    expect(await stepsOf(colleague)).not.toContain('before-7');
    expect(await faultOf(acknowledge(world.ctx, colleague, await noticeOf(colleague)))).toBe('notice.state');
  });

  it('goes to nobody who may not see it, and comes back from an account that ended', async () => {
    await go('2026-11-22');
    const stranger = await world.person('issuer', { issuerId: await world.issuer('清河县民政局') });
    for (const to of [stranger, drafter, clerk, await world.person('admin'), await world.person('auditor')])
      expect(await faultOf(give(clerk, to))).toBe('hand_over.to');
    expect(await faultOf(give(drafter, stranger))).toBe('hand_over.to');
    await give(clerk, colleague);
    const row = await world.ctx.reader.row('user', colleague.id);
    const writes = [update('user', row!, { disabledAt: world.clock.now() })];
    await world.ctx.store.commit({ act: 'user.edit', documents: [], writes }, SYSTEM);
    await go('2026-11-25');
    expect((await stepsOf(clerk)).at(-1)).toBe('before-30');
    expect(await stateOf(clerk)).toBe('waiting');
  });

  it('what the bureau says of it is not for the issuer, and a stranger sees nothing', async () => {
    await go('2026-11-22');
    await give(clerk, colleague);
    const flagId = (await mine(clerk))?.flag.id ?? 0;
    const bureau = await dutyHistory(world.ctx, leader, flagId);
    expect(bureau.steps).toMatchObject([{ step: { kind: 'hand_over', note: '请接手' }, to: colleague.name }]);
    const issuer = await dutyHistory(world.ctx, drafter, flagId);
    expect(issuer.steps).toEqual([]);
    expect(issuer.told.map((row) => row.user.id)).toEqual([drafter.id]);
    const stranger = await world.person('issuer', { issuerId: await world.issuer('清河县民政局') });
    expect(await faultOf(dutyHistory(world.ctx, stranger, flagId))).toBe('not.found');
  });
});

describe('knowing', () => {
  it('many at once are known; others’ and settled ones are passed over', async () => {
    await go('2026-11-22');
    const all = (await inboxOf(world.ctx, clerk.id, world.clock.today())).map(({ notice }) => notice.id);
    const others = (await inboxOf(world.ctx, drafter.id, world.clock.today())).map(({ notice }) => notice.id);
    expect(all.length).toBeGreaterThan(1);
    expect(await acknowledgeAll(world.ctx, clerk, [...all, ...others, 999_999])).toBe(all.length);
    expect(await acknowledgeAll(world.ctx, clerk, all)).toBe(0);
    expect(await stateOf(clerk)).toBe('acknowledged');
    expect(await stateOf(drafter)).toBe('waiting');
  });

  it('of the latest rung is known of all before it', async () => {
    await go('2026-11-22');
    await go('2026-11-25');
    expect(await stepsOf(clerk)).toEqual(['before-90', 'before-30']);
    const before = await waits(clerk);
    await acknowledge(world.ctx, clerk, await noticeOf(clerk));
    expect(await stateOf(clerk)).toBe('acknowledged');
    expect(await waits(clerk)).toBe(before - 1);
  });

  it('is not needed for what was settled', async () => {
    await go('2026-11-22');
    const id = await noticeOf(clerk);
    await addEvent(world.ctx, clerk, document, { kind: 'extend', on: day('2026-11-22'), until: day('2030-12-25') });
    await go('2026-11-23');
    expect(await mine(clerk)).toBeUndefined();
    expect(await faultOf(acknowledge(world.ctx, clerk, id))).toBe('notice.state');
  });
});

describe('escalation', () => {
  it('tells the leader once of each silence, by mail whatever the leader has set', async () => {
    await setRhythm(world.ctx, leader, 'none');
    await go('2026-11-22');
    await go('2026-11-28');
    expect(await stepsOf(leader)).toEqual([]);
    await go('2026-11-29');
    await go('2026-11-30');
    await go('2026-12-10');
    expect(await stepsOf(leader)).toEqual(['escalated-before-90']);
    const about = (await mailsTo('leader@qinghe.example')).filter((body) => body.includes('清河县河道办法'));
    expect(about.filter((body) => body.includes('请督促办理'))).toHaveLength(about.length);
    expect(about.length).toBeGreaterThan(0);
  });

  it('is not needed where one of those who were told has answered', async () => {
    await go('2026-11-22');
    await acknowledge(world.ctx, drafter, await noticeOf(drafter));
    await go('2026-11-24');
    expect(await stepsOf(leader)).toEqual([]);
    await go('2026-11-30');
    expect(await stepsOf(leader)).toEqual([]);
    // The next rung was on 11-25: nobody has answered it.
    await go('2026-12-07');
    expect(await stepsOf(leader)).toHaveLength(1);
  });
});

describe('mail', () => {
  it('comes once a week for who wants it so, with all that is still to be done', async () => {
    await setRhythm(world.ctx, drafter, 'weekly');
    // The first digest is owed at once; the week's next is on Monday 11-30.
    await go('2026-11-23');
    expect(await mailsTo('water@qinghe.example')).toHaveLength(1);
    await go('2026-11-25');
    expect(await mailsTo('water@qinghe.example')).toHaveLength(1);
    await go('2026-11-29');
    expect(await mailsTo('water@qinghe.example')).toHaveLength(1);
    await go('2026-11-30');
    const mails = await mailsTo('water@qinghe.example');
    expect(mails).toHaveLength(2);
    expect(mails[1]).toContain('清河县河道办法');
    await go('2026-12-01');
    expect(await mailsTo('water@qinghe.example')).toHaveLength(2);
  });

  it('is not sent of what was answered before the digest, nor to who wants none', async () => {
    await setRhythm(world.ctx, drafter, 'weekly');
    await setRhythm(world.ctx, clerk, 'none');
    await go('2026-11-23');
    await go('2026-11-25');
    const items = await inboxOf(world.ctx, drafter.id, world.clock.today());
    await acknowledgeAll(
      world.ctx,
      drafter,
      items.map(({ notice }) => notice.id),
    );
    await go('2026-11-30');
    expect(await mailsTo('water@qinghe.example')).toHaveLength(1);
    expect(await mailsTo('clerk@qinghe.example')).toEqual([]);
    expect((await stepsOf(clerk)).length).toBeGreaterThan(0);
  });

  it('groups by what is to be done, escalations first, with an address for each', () => {
    const flag = (id: number, kind: 'expiry.soon' | 'filing.overdue', dueOn: string) => ({
      id,
      version: 1,
      key: String(id),
      kind,
      documentId: 1,
      issuerId: 1,
      dueOn: day(dueOn),
      rule: `规则${id}`,
      citation: '依据',
      evidence: [],
      firstSeenOn: day('2026-11-01'),
      clearedOn: null,
    });
    const item = (
      id: number,
      kind: 'expiry.soon' | 'filing.overdue',
      dueOn: string,
      reason: 'ladder' | 'escalated',
    ) => ({
      flag: flag(id, kind, dueOn),
      reason,
      handed: null,
      url: `http://g.example/desk/duties/${id}`,
    });
    const { subject, body } = world.ctx.wording.digest(
      '林文澜',
      [
        item(1, 'expiry.soon', '2026-12-25', 'ladder'),
        item(2, 'filing.overdue', '2026-11-01', 'ladder'),
        item(3, 'expiry.soon', '2026-12-01', 'ladder'),
        item(4, 'filing.overdue', '2026-11-10', 'escalated'),
      ],
      day('2026-11-22'),
      'http://g.example/desk',
    );
    expect(subject).toBe('规备待办提醒（2026-11-22）：4 项，2 项已逾期');
    const heads = [...body.matchAll(/^■ (.*)$/gm)].map((match) => match[1]);
    expect(heads).toEqual([
      '请督促办理（提醒后一直无人知悉）（1 项）',
      '报送备案（1 项）',
      '决定延续或到期失效（2 项）',
    ]);
    expect([...body.matchAll(/规则(\d)/g)].map((match) => match[1])).toEqual(['4', '2', '3', '1']);
    for (let id = 1; id <= 4; id++) expect(body).toContain(`http://g.example/desk/duties/${id}`);
  });
});
