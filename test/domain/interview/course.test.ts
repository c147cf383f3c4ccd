import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../server/domain/actor.ts';
import { ROLES } from '../../../server/domain/codes.ts';
import type { Role } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import * as acts from '../../../server/domain/interview/acts.ts';
import {
  INTERVIEW_ACTS,
  INTERVIEW_FORMS,
  INTERVIEW_STATES,
  OPEN_INTERVIEW,
} from '../../../server/domain/interview/codes.ts';
import type { InterviewAct } from '../../../server/domain/interview/codes.ts';
import { actsOf, INTERVIEW_COURSE } from '../../../server/domain/interview/course.ts';
import { escalate } from '../../../server/domain/interview/escalate.ts';
import type { InterviewRow } from '../../../server/domain/interview/rows.ts';
import { rulesOf } from '../../../server/domain/interview/counting.ts';
import { nationalProfile } from '../../../seeds/profiles/profiles.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { AT, verdict } from '../rows.ts';
import { event, interviewRow } from './rows.ts';

const ON = day('2026-07-10');
const by = { stepId: 90, on: ON, at: AT, byId: 5, today: ON };
const RULES = rulesOf(periodOn(nationalProfile(), ON));
const demand = { demands: ['补报备案'], dueOn: day('2026-08-01') };
const meeting = { meetOn: day('2026-07-12'), meetAt: '09:30', place: '三楼会议室' };
const notice = { ...meeting, number: null, host: '顾明远', attendees: '主要负责人', subject: '漏报', bring: null };
const minutes = { bureau: ['顾明远'], issuer: ['周筑安'], recorder: '林文澜', statement: '属实', opinion: '限期整改' };
const events = [event(1, '2026-03-01', 'filing.missed', { interviewId: 81 }), event(2, '2026-06-01')];

/** Every act as it is done; those that decide on a candidate have a test of their own. */
const WORK: Partial<Record<InterviewAct, (row: InterviewRow) => unknown>> = {
  'interview.notify': (row) => acts.notifyTalk(row, notice, by),
  'interview.reply': (row) => acts.reply(row, '情况说明', by),
  'interview.postpone': (row) => acts.postpone(row, { ...meeting, reason: '防汛' }, by),
  'interview.miss': (row) => acts.miss(row, '无人到场', by),
  'interview.hold': (row) => acts.hold(row, minutes, demand, by),
  'interview.censure': (row) =>
    acts.order(row, 'interview.censure', { number: null, text: '通报', charge: null }, demand, by),
  'interview.post': (row) =>
    acts.order(row, 'interview.post', { number: null, text: '督办', charge: '顾明远' }, demand, by),
  'interview.extend': (row) => acts.extend(row, day('2026-09-01'), '防汛', by),
  'interview.report': (row) => acts.report(row, '已整改', by),
  'interview.accept': (row) => acts.accept(row, '属实', by),
  'interview.reject': (row) => acts.reject(row, '未改', day('2026-09-01'), by),
  'interview.delist': (row) => acts.delist(row, null, by),
  'interview.close': (row) => acts.close(row, null, by),
  'interview.escalate': (row) =>
    escalate(
      row,
      '逾期未改',
      events,
      [],
      new Map(),
      { ...RULES, tiers: [...RULES.tiers, { measure: '移送问责', threshold: 9 }] },
      {
        ...by,
        id: 95,
        nextStepId: 96,
        citation: '',
      },
    ),
  'interview.cancel': (row) => acts.cancel(row, '事件被剔除', events, by),
};

const MEASURE = { talk: '约谈', criticism: '通报批评', supervision: '挂牌督办' } as const;

describe.each(INTERVIEW_FORMS)('%s', (form) => {
  describe.each(INTERVIEW_STATES)('that is %s', (state) => {
    it.each(Object.keys(WORK) as InterviewAct[])('meets %s', (act) => {
      const row = interviewRow({ form, state, measure: MEASURE[form], threshold: 2 });
      const next = INTERVIEW_COURSE[form][state][act];
      const work = () => WORK[act]!(row);
      if (next === undefined)
        return expect(verdict(work as never)).toBe(`interview.state ${JSON.stringify({ state, act })}`);
      expect(work()).toMatchObject({
        act,
        writes: [
          { op: 'update', table: 'interview', version: 1, set: { state: next } },
          { op: 'insert', table: 'interviewStep', row: { act, state: next, interviewId: 81 } },
          ...(work() as { writes: object[] }).writes.slice(2),
        ],
      });
    });
  });
});

const actor = (role: Role, issuerId: number | null = null): Actor => ({
  kind: 'user',
  id: 7,
  login: role,
  name: role,
  role,
  issuerId,
});
/** Who does each act, beside the table of permissions: the bureau decides, the body answers. */
const DOERS: Record<InterviewAct, readonly string[]> = {
  'interview.start': ['leader'],
  'interview.defer': ['leader'],
  'interview.dismiss': ['leader'],
  'interview.notify': ['clerk', 'leader'],
  'interview.reply': ['issuer'],
  'interview.postpone': ['clerk', 'leader'],
  'interview.miss': ['clerk', 'leader'],
  'interview.hold': ['clerk', 'leader'],
  'interview.censure': ['leader'],
  'interview.post': ['leader'],
  'interview.extend': ['leader'],
  'interview.report': ['clerk', 'issuer'],
  'interview.accept': ['clerk', 'leader'],
  'interview.reject': ['clerk', 'leader'],
  'interview.delist': ['leader'],
  'interview.close': ['clerk', 'leader'],
  'interview.escalate': ['leader'],
  'interview.cancel': ['leader'],
};

describe('who may do what', () => {
  const stages = INTERVIEW_FORMS.flatMap((form) => INTERVIEW_STATES.map((state) => interviewRow({ form, state })));
  it.each(ROLES)('%s: exactly what the course takes and the post may do', (role) => {
    for (const row of stages)
      expect(actsOf(row, actor(role, 9)), `${row.form} ${row.state}`).toEqual(
        INTERVIEW_ACTS.filter(
          (act) => INTERVIEW_COURSE[row.form][row.state][act] !== undefined && DOERS[act].includes(role),
        ),
      );
  });
  it('another body does nothing', () => {
    for (const row of stages) expect(actsOf(row, actor('issuer', 8))).toEqual([]);
  });
  it('every state that runs has a way on, every other has none but a decision', () => {
    for (const form of INTERVIEW_FORMS)
      for (const state of INTERVIEW_STATES) {
        const ways = Object.keys(INTERVIEW_COURSE[form][state]);
        if (!OPEN_INTERVIEW.includes(state) && state !== 'deferred') expect(ways, `${form} ${state}`).toEqual([]);
      }
  });
  it('from every decision there is a way to the end', () => {
    for (const form of INTERVIEW_FORMS) {
      const seen = new Set<string>(['started']);
      for (const state of seen)
        for (const next of Object.values(INTERVIEW_COURSE[form][state as 'started'])) seen.add(next);
      expect(seen.has('closed'), form).toBe(true);
      for (const state of seen)
        if (OPEN_INTERVIEW.includes(state as 'started'))
          expect(Object.keys(INTERVIEW_COURSE[form][state as 'started']).length, `${form} ${state}`).toBeGreaterThan(0);
    }
  });
});

describe('days and limits', () => {
  const talk = interviewRow({
    state: 'notified',
    toldOn: day('2026-07-01'),
    notice: { ...notice, on: day('2026-07-01') },
  });
  const late = interviewRow({ state: 'rectifying', toldOn: day('2026-07-01'), reportDueOn: day('2026-07-20') });
  const cases: [string, () => unknown, string][] = [
    [
      'a notice of tomorrow',
      () => acts.notifyTalk(interviewRow(), notice, { ...by, on: day('2026-07-11') }),
      'day.future',
    ],
    [
      'a notice before the decision',
      () => acts.notifyTalk(interviewRow(), notice, { ...by, on: day('2026-06-01') }),
      'day.order',
    ],
    [
      'a talk before its notice',
      () => acts.notifyTalk(interviewRow(), { ...notice, meetOn: day('2026-07-09') }, by),
      'interview.meeting',
    ],
    [
      'moved to a day that is over',
      () => acts.postpone(talk, { ...meeting, meetOn: day('2026-07-09'), reason: '防汛' }, by),
      'interview.meeting',
    ],
    ['not come before the appointment', () => acts.miss(talk, '无', by), 'day.order'],
    ['no limit', () => acts.hold(talk, minutes, { demands: ['补报'], dueOn: null }, by), 'interview.limit_missing'],
    ['a limit that is over', () => acts.hold(talk, minutes, { demands: ['补报'], dueOn: ON }, by), 'interview.limit'],
    [
      'nothing demanded',
      () => acts.hold(talk, minutes, { demands: [], dueOn: demand.dueOn }, by),
      'interview.demands_missing',
    ],
    ['a limit made shorter', () => acts.extend(late, day('2026-07-15'), '无', by), 'interview.limit'],
    [
      'no tier above',
      () =>
        escalate(
          interviewRow({ form: 'supervision', measure: '挂牌督办', state: 'rectifying' }),
          '无',
          [],
          [],
          new Map(),
          RULES,
          { ...by, id: 1, nextStepId: 2, citation: '' },
        ),
      'interview.top',
    ],
  ];
  it.each(cases)('%s', (_name, work, code) => expect(verdict(work as never)).toContain(code));
});

describe('the next tier', () => {
  const failed = interviewRow({ state: 'rectifying' });
  const more = { ...by, id: 95, nextStepId: 96, citation: '本系统设定' };
  it('stands on the events of the one before', () => {
    const change = escalate(failed, '逾期未改', events, [], new Map(), RULES, more);
    expect(change.writes).toMatchObject([
      { table: 'interview', id: 81, set: { state: 'escalated', nextId: 95 } },
      { table: 'interviewStep' },
      {
        table: 'interview',
        op: 'insert',
        row: { id: 95, measure: '通报批评', form: 'criticism', previousId: 81, sum: 2 },
      },
      { table: 'interviewStep', row: { interviewId: 95, act: 'interview.start' } },
      { table: 'problemEvent', id: 1 },
      { table: 'problemEvent', id: 2 },
    ]);
  });
  it('but not on what a measure of that tier has used, nor on what was taken out', () => {
    const used = new Map([[1, [{ spentMeasure: '通报批评', spentThreshold: 4 }]]]);
    const out = [events[0]!, { ...events[1]!, excludedAt: AT }];
    expect(escalate(failed, '未改', out, [], used, RULES, more).writes[2]).toMatchObject({
      row: { events: [], sum: 0 },
    });
  });
  it('joins one of that tier that runs, as it was seen', () => {
    const other = interviewRow({ id: 82, version: 4, measure: '通报批评', form: 'criticism', state: 'rectifying' });
    const change = escalate(failed, '未改', events, [other], new Map(), RULES, more);
    expect(change.relies).toEqual([{ table: 'interview', id: 82, version: 4 }]);
    expect(change.writes).toHaveLength(2);
  });
});
