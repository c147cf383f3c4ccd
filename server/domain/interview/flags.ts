import type { Day } from '../day.ts';
import { addDays } from '../day.ts';
import type { Flag } from '../duties/flag.ts';
import { stepsAfter } from '../duties/ladder.ts';
import { periodOn, type Profile } from '../profile.ts';
import type { ProblemFact } from '../problems/event.ts';
import type { InterviewRow } from './rows.ts';

type Running = Pick<
  InterviewRow,
  'id' | 'issuerId' | 'state' | 'measure' | 'notice' | 'demands' | 'reportDueOn' | 'toldOn' | 'minutes' | 'order'
>;

const OURS = '约谈督办的通知和整改要求';

/** What stands of a running measure on `on`: an appointment, a report that is to come, a report that has not come. */
export function interviewFlags(row: Running, on: Day, profile: Profile): Flag[] {
  if (row.toldOn === null || row.toldOn > on) return [];
  const after = periodOn(profile, on).figures['reminder.overdueDays'].value.filter((n) => n > 0);
  const flag = (kind: Flag['kind'], dueOn: Day, rule: string, steps: Flag['steps']): Flag => ({
    key: `${kind}:${row.id}:${dueOn}`,
    kind,
    documentId: null,
    issuerId: row.issuerId,
    dueOn,
    rule,
    citation: OURS,
    evidence: [
      { label: row.measure, on: row.toldOn, table: 'interview', id: row.id },
      ...row.demands.map((label) => ({ label })),
    ],
    steps,
  });
  if ((row.state === 'notified' || row.state === 'missed') && row.notice !== null) {
    const { meetOn, meetAt, place } = row.notice;
    const rule = `${row.measure}定于${meetOn} ${meetAt}在${place}进行${on > meetOn ? '，还没有登记结果' : ''}`;
    return [
      flag('interview.meeting', meetOn, rule, [{ step: 'before-0', on: row.toldOn }, ...stepsAfter(meetOn, after)]),
    ];
  }
  if (row.state !== 'rectifying' || row.reportDueOn === null) return [];
  const since = row.minutes?.on ?? row.order?.on ?? row.reportDueOn;
  if (on <= row.reportDueOn)
    return [
      flag('interview.report_due', row.reportDueOn, `${row.measure}的整改报告应于${row.reportDueOn}前报送`, [
        { step: 'before-0', on: since },
      ]),
    ];
  return [
    flag(
      'interview.report_overdue',
      row.reportDueOn,
      `${row.measure}的整改报告应于${row.reportDueOn}前报送，已逾期`,
      stepsAfter(row.reportDueOn, after),
    ),
  ];
}

/** What an overdue report proves of its issuer (逾期不改, domain.md §7): once for each limit that ran out. */
export function overdueFact(flag: Pick<Flag, 'kind' | 'dueOn' | 'evidence' | 'rule'>): ProblemFact | null {
  const id = flag.evidence.find((row) => row.table === 'interview')?.id;
  if (flag.kind !== 'interview.report_overdue' || id === undefined) return null;
  return {
    kind: 'rectification.overdue',
    on: addDays(flag.dueOn, 1),
    note: flag.rule,
    source: { table: 'interview', id, again: flag.dueOn },
  };
}
