import type { VNode } from 'preact';
import { qingheProfile } from '../../../seeds/profiles/profiles.ts';
import { INTERVIEW_ACTS } from '../../../server/domain/interview/codes.ts';
import { rulesOf, standingOf } from '../../../server/domain/interview/counting.ts';
import { simulate } from '../../../server/domain/interview/simulate.ts';
import { candidatesOn } from '../../../server/domain/interviews.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import type { InterviewModel, StandingModel } from '../../../server/web/interview/model.ts';
import { InterviewPage } from '../../../server/web/pages/interview.tsx';
import { InterviewsPage } from '../../../server/web/pages/interviews.tsx';
import { InterviewSimulatePage } from '../../../server/web/pages/interviewSimulate.tsx';
import { InterviewStandingPage } from '../../../server/web/pages/interviewStanding.tsx';
import { presentValues } from '../../../server/http/simulateForm.ts';
import { counted, event, interviewRow } from '../../domain/interview/rows.ts';
import { at, staff, TODAY } from './base.ts';

const period = periodOn(qingheProfile(), TODAY);
const rules = rulesOf(period);
const events = [
  event(1, '2026-03-01'),
  event(2, '2026-06-01', 'court.unlawful', { state: 'contested', contestReason: '已上诉' }),
];
const row = interviewRow({
  state: 'rectifying',
  toldOn: at('2026-06-11'),
  notice: {
    number: '清司约〔2026〕3号',
    on: at('2026-06-11'),
    meetOn: at('2026-06-18'),
    meetAt: '09:30',
    place: '三楼会议室',
    host: '顾明远',
    attendees: '主要负责人',
    subject: '漏报备案',
    bring: null,
  },
  minutes: {
    on: at('2026-06-18'),
    bureau: ['顾明远'],
    issuer: ['周筑安'],
    recorder: '林文澜',
    statement: '属实',
    opinion: '限期整改',
  },
  demands: ['补报备案'],
  reportDueOn: at('2026-07-18'),
});
const board = interviewRow({
  id: 82,
  form: 'supervision',
  measure: '挂牌督办',
  state: 'delisted',
  events: [],
  order: { number: null, on: at('2026-08-01'), text: '督办', charge: '顾明远' },
  delistedOn: at('2026-09-01'),
  previousId: 81,
});
const wrong = { values: { reason: '不清楚' }, errors: [{ field: 'reason', message: '没有写明理由。' }] };

export const interviewModel = (more: Partial<InterviewModel> = {}): InterviewModel => ({
  chrome: staff('/interviews/81', 'leader'),
  today: TODAY,
  row,
  issuerName: '清河县教育局',
  events: [
    { counted: counted(events[0]!), event: events[0]!, title: '清河县校车管理规定', docNumber: null },
    { counted: counted(events[1]!, 2), event: null, title: null, docNumber: null },
  ],
  standingSum: 1,
  steps: [
    {
      id: 90,
      version: 1,
      interviewId: 81,
      act: 'interview.notify',
      state: 'notified',
      on: at('2026-06-11'),
      note: '三楼会议室',
      dueOn: at('2026-06-18'),
      byId: 5,
      knownAt: '2026-06-11T02:00:00.000Z',
    },
  ],
  papers: [],
  people: new Map([[5, '林文澜']]),
  previous: null,
  next: board,
  acts: INTERVIEW_ACTS.filter((act) => !['interview.start', 'interview.defer', 'interview.dismiss'].includes(act)),
  above: '通报批评',
  limit: null,
  limitCitation: '待司法局设定',
  mayAddPapers: true,
  failed: { act: 'interview.cancel', form: wrong },
  ...more,
});
const [candidate = null] = candidatesOn(events, TODAY, period);
const standing: StandingModel = {
  chrome: staff('/interviews/bodies/9', 'leader'),
  issuerId: 9,
  issuerName: '清河县教育局',
  on: TODAY,
  rules,
  citation: '本系统设定，非法定标准',
  spentCitation: '本系统设定，非法定标准',
  tiers: standingOf(events, TODAY, rules),
  events: events.map((one) => ({
    event: one,
    title: '清河县校车管理规定',
    docNumber: null,
    weight: 1,
    towards: ['约谈'],
    lastDay: at('2027-02-28'),
    usedBy: [row],
  })),
  measures: [row, board],
  candidate,
  deferred: interviewRow({ state: 'deferred', deferredUntil: at('2026-12-31'), reason: '正在核对' }),
  seen: '1@1,2@1',
  acts: ['interview.start', 'interview.defer', 'interview.dismiss'],
  failed: { act: 'interview.defer', form: wrong },
};
const lines = [row, board].map((one) => ({ row: one, issuerName: '清河县教育局' }));

/** 约谈督办. */
export const INTERVIEW_SAMPLES: Readonly<Record<string, () => VNode>> = {
  interviews: () => (
    <InterviewsPage
      chrome={staff('/interviews', 'leader')}
      today={TODAY}
      query={{}}
      candidates={candidate === null ? [] : [{ candidate, issuerName: '清河县教育局' }]}
      board={lines.slice(1)}
      lines={lines}
      paging={{ page: 1, pageSize: 50, total: 2 }}
      own={[]}
    />
  ),
  'interviews-own': () => (
    <InterviewsPage
      chrome={staff('/interviews', 'issuer')}
      today={TODAY}
      query={{ state: 'closed' }}
      candidates={[]}
      board={[]}
      lines={[]}
      paging={{ page: 1, pageSize: 50, total: 0 }}
      own={[{ id: 9, name: '清河县教育局' }]}
    />
  ),
  interview: () => <InterviewPage {...interviewModel()} />,
  'interview-board': () => (
    <InterviewPage
      {...interviewModel({ row: board, events: [], previous: row, next: null, acts: [], limit: at('2026-12-01') })}
    />
  ),
  'interview-standing': () => <InterviewStandingPage {...standing} />,
  'interview-standing-own': () => (
    <InterviewStandingPage
      {...standing}
      chrome={staff('/interviews/bodies/9', 'issuer')}
      candidate={null}
      deferred={null}
      acts={[]}
      measures={[]}
      events={[]}
    />
  ),
  'interview-simulate': () => (
    <InterviewSimulatePage
      chrome={staff('/interviews/simulate', 'admin')}
      form={{
        values: presentValues(rules, TODAY),
        errors: [{ field: 'weight.filing.late', message: '分值不对。' }],
      }}
      found={simulate(events, { from: at('2026-01-01'), to: TODAY }, { ...rules, windowMonths: 1 }, rules).map(
        (one) => ({
          ...one,
          issuerName: '清河县教育局',
        }),
      )}
      file="/interviews/simulate.xlsx?from=2026-01-01"
      mayOpen={false}
    />
  ),
};
