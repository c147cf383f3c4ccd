import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../server/domain/day.ts';
import { stepsAfter, stepsBefore } from '../../../server/domain/duties/ladder.ts';
import { byPerson, holds, type Told } from '../../../server/domain/reminders/audience.ts';
import { concerns, isColleague, type Person } from '../../../server/domain/reminders/concerns.ts';
import { dueStep } from '../../../server/domain/reminders/due.ts';
import { escalationOf } from '../../../server/domain/reminders/escalation.ts';
import { mailsNow, mondayOf } from '../../../server/domain/reminders/mail.ts';
import { latestOf } from '../../../server/domain/reminders/step.ts';

const person = (
  id: number,
  role: Person['role'],
  issuerId: number | null = null,
  disabledAt: string | null = null,
) => ({
  id,
  role,
  issuerId,
  disabledAt,
});
const flag = { kind: 'expiry.soon' as const };
const interview = { kind: 'interview.due' as const };

describe('whom a duty concerns', () => {
  it('the roles of its kind and the body that answers for it', () => {
    expect(concerns(person(1, 'clerk'), flag, [5])).toBe(true);
    expect(concerns(person(1, 'reviewer'), flag, [5])).toBe(false);
    expect(concerns(person(1, 'issuer', 5), flag, [5])).toBe(true);
    expect(concerns(person(1, 'issuer', 6), flag, [5, 6])).toBe(true);
    expect(concerns(person(1, 'issuer', 7), flag, [5, 6])).toBe(false);
    expect(concerns(person(1, 'issuer', 5), interview, [5])).toBe(false);
    expect(concerns(person(1, 'clerk', null, 'x'), flag, [5])).toBe(false);
    expect(concerns(person(1, 'admin'), flag, [5])).toBe(false);
  });

  it.each([
    ['clerk', null, 'reviewer', null, true],
    ['clerk', null, 'issuer', 5, false],
    ['clerk', null, 'admin', null, false],
    ['clerk', null, 'auditor', null, false],
    ['issuer', 5, 'issuer', 5, true],
    ['issuer', 5, 'issuer', 6, false],
    ['issuer', 5, 'clerk', null, false],
  ] as const)('a %s of body %s hands over to a %s of body %s: %s', (role, body, other, otherBody, may) =>
    expect(isColleague(person(1, role, body), person(2, other, otherBody), flag, [5])).toBe(may),
  );

  it('nobody hands a duty to oneself or to an ended account', () => {
    expect(isColleague(person(1, 'clerk'), person(1, 'clerk'), flag, [])).toBe(false);
    expect(isColleague(person(1, 'clerk'), person(2, 'clerk', null, 'x'), flag, [])).toBe(false);
  });
});

const told = (id: number, userId: number, step: string, handedToId: number | null = null): Told => ({
  id,
  userId,
  step,
  createdAt: `2026-11-${String(id).padStart(2, '0')}`,
  handedToId,
});

describe('who is told of the next step', () => {
  const people = new Map(
    [person(1, 'clerk'), person(2, 'reviewer'), person(3, 'clerk', null, 'x')].map((p) => [p.id, p]),
  );
  const held = (notices: Told[]) =>
    [...people.values()].filter((p) => holds(p, flag, [5], byPerson(notices), people)).map((p) => p.id);
  it('who has it, after each hand-over, and who gave it away when the colleague is gone', () => {
    expect(held([])).toEqual([1]);
    expect(held([told(1, 1, 'before-30', 2), told(2, 2, 'handed-1')])).toEqual([2]);
    expect(held([told(1, 1, 'before-30', 2), told(2, 2, 'handed-1', 1), told(3, 1, 'handed-2')])).toEqual([1]);
    expect(held([told(1, 1, 'before-30', 3), told(2, 3, 'handed-1')])).toEqual([1]);
  });
});

describe('what one person is told', () => {
  const due = day('2026-12-31');
  const ladder = { steps: stepsBefore(due, [180, 90, 30, 7, 0]) };
  const known = (step: string, more: object = {}) => ({
    id: 1,
    step,
    createdAt: '2026-10-02',
    acknowledgedAt: null,
    snoozedUntil: null,
    handedToId: null,
    ...more,
  });
  it('only the latest step, once', () => {
    expect(dueStep(ladder, day('2026-11-22'), [])).toEqual({ step: 'before-90', snoozedUntil: null });
    expect(dueStep(ladder, day('2026-11-22'), [known('before-90')])).toBeNull();
    expect(dueStep(ladder, day('2026-12-01'), [known('before-90')])).toEqual({ step: 'before-30', snoozedUntil: null });
    // The clock was set back.
    expect(dueStep(ladder, day('2026-11-22'), [known('before-7')])).toBeNull();
  });
  it('during a time off a step is kept quiet, and afterwards it comes back once', () => {
    const until = day('2026-12-20');
    const asleep = known('before-90', { snoozedUntil: until });
    expect(dueStep(ladder, day('2026-12-01'), [asleep])).toEqual({ step: 'before-30', snoozedUntil: until });
    const kept = known('before-30', { id: 2, createdAt: '2026-12-01', snoozedUntil: until });
    expect(dueStep(ladder, day('2026-12-19'), [asleep, kept])).toBeNull();
    const back = { step: 'back-2026-12-20', snoozedUntil: null };
    expect(dueStep(ladder, until, [asleep, kept])).toEqual(back);
    // Weeks were missed: the rung that has come in the meantime stands for the return.
    expect(dueStep(ladder, day('2026-12-28'), [asleep, kept])).toEqual({ step: 'before-7', snoozedUntil: null });
    const returned = known(back.step, { id: 3, createdAt: '2026-12-20' });
    expect(dueStep(ladder, day('2026-12-21'), [asleep, kept, returned])).toBeNull();
    expect(dueStep(ladder, until, [known('before-90', { snoozedUntil: until, acknowledgedAt: 'x' })])?.step).toBe(
      'before-30',
    );
  });
  it('the later of two notices stands, whatever their ids', () => {
    expect(latestOf([known('a', { id: 900, createdAt: '1' }), known('b', { id: 5, createdAt: '2' })])?.step).toBe('b');
  });
});

describe('escalation', () => {
  const on = day('2026-11-01');
  const note = (step: string, at: string, more: object = {}) => ({
    step,
    on: day(at),
    createdAt: `${at}T02:10:00.000Z`,
    acknowledgedAt: null,
    snoozedUntil: null,
    handedToId: null,
    ...more,
  });
  const answered = { acknowledgedAt: 'x' };
  it.each([
    ['nobody was told', [], null],
    ['told of late', [note('before-30', '2026-10-28')], null],
    ['not answered for a week', [note('before-30', '2026-10-25')], 'escalated-before-30'],
    ['one of two answered', [note('before-30', '2026-10-25'), note('before-30', '2026-10-25', answered)], null],
    [
      'answered, then a new rung',
      [note('before-30', '2026-10-01', answered), note('before-7', '2026-10-25')],
      'escalated-before-7',
    ],
    ['put off', [note('before-30', '2026-10-01', { snoozedUntil: day('2026-10-20') })], null],
    [
      'came back, then nothing',
      [note('before-30', '2026-10-01', { snoozedUntil: day('2026-10-20') }), note('back-2026-10-20', '2026-10-20')],
      'escalated-back-2026-10-20',
    ],
    [
      'handed over, then nothing',
      [
        note('before-30', '2026-10-20', { handedToId: 2 }),
        { ...note('handed-1', '2026-10-20'), createdAt: '2026-10-20T03:00:00.000Z' },
      ],
      'escalated-handed-1',
    ],
    [
      'the leader’s own notice is no new silence',
      [note('before-30', '2026-10-01', answered), note('escalated-before-90', '2026-10-02')],
      null,
    ],
    [
      'the first of two rungs names the silence',
      [note('before-30', '2026-10-01'), note('before-7', '2026-10-24')],
      'escalated-before-30',
    ],
  ])('%s', (_, notices, step) => expect(escalationOf(notices, on, 7)).toBe(step));

  it('names the same silence on every later day', () => {
    const notices = [note('after-1', '2026-10-01'), note('after-30', '2026-10-30')];
    const steps = Array.from({ length: 90 }, (_, i) => escalationOf(notices, addDays(day('2026-10-08'), i), 7));
    expect(new Set(steps)).toEqual(new Set(['escalated-after-1']));
    expect(stepsAfter(day('2026-09-30'), [1, 30])[0]?.on).toBe('2026-10-01');
  });
});

describe('mail', () => {
  const setting = (mail: 'at_once' | 'daily' | 'weekly' | 'none', digestOn: string | null) => ({
    mail,
    digestOn: digestOn === null ? null : day(digestOn),
  });
  it.each([
    [undefined, true],
    [setting('at_once', '2026-11-22'), true],
    [setting('none', null), false],
    [setting('daily', null), true],
    [setting('daily', '2026-11-21'), true],
    [setting('daily', '2026-11-22'), false],
    // 2026-11-22 is a Sunday: the week's digest went out on its Monday, or is still owed.
    [setting('weekly', '2026-11-16'), false],
    [setting('weekly', '2026-11-15'), true],
    [setting('weekly', null), true],
    // The clock was set back.
    [setting('daily', '2027-01-01'), true],
  ])('%j goes now: %s', (held, now) => expect(mailsNow(held, day('2026-11-22'))).toBe(now));

  it('weeks begin on Monday', () => {
    expect(mondayOf(day('2026-11-22'))).toBe('2026-11-16');
    expect(mondayOf(day('2026-11-23'))).toBe('2026-11-23');
  });
});
