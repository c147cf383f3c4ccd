import type { Firing } from '../domain/interview/simulate.ts';
import type { InterviewLine, WrittenSheet } from '../ports.ts';
import { INTERVIEW_STATE, PROBLEM_KIND } from './labels.ts';

/** 约谈督办台账 as an Excel sheet. */
export const interviewSheets = (lines: readonly InterviewLine[]): WrittenSheet[] => [
  {
    name: '约谈督办',
    head: [
      '机关',
      '措施',
      '状态',
      '决定日期',
      '合计分值',
      '事件数',
      '通知日期',
      '整改要求',
      '报送期限',
      '报送日期',
      '核查通过',
      '摘牌',
      '办结',
      '理由',
    ],
    widths: [26, 12, 16, 12, 10, 8, 12, 44, 12, 12, 12, 12, 12, 30],
    rows: lines.map(({ row, issuerName }) => [
      issuerName,
      row.measure,
      INTERVIEW_STATE[row.state],
      row.decidedOn,
      row.sum,
      row.events.length,
      row.toldOn,
      row.demands.join('；'),
      row.reportDueOn,
      row.reportedOn,
      row.acceptedOn,
      row.delistedOn,
      row.endedOn,
      row.reason,
    ]),
  },
];

interface Simulated {
  issuerName: string;
  tried: readonly Firing[];
  present: readonly Firing[];
}

/** What other rules would have found, beside what the present ones would, with the events behind each. */
export function simulatedSheets(found: readonly Simulated[]): WrittenSheet[] {
  const rows = (side: 'tried' | 'present') =>
    found.flatMap((one) =>
      one[side].map(({ on, tier, sum, events }) => [
        one.issuerName,
        on,
        tier.measure,
        sum,
        events.length,
        events.map((event) => `${event.on} ${PROBLEM_KIND[event.kind]}`).join('；'),
      ]),
    );
  const head = ['机关', '达到日期', '措施', '合计分值', '事件数', '事件'];
  const widths = [26, 12, 12, 10, 8, 80];
  return [
    {
      name: '对比',
      head: ['机关', '试算次数', '现行次数'],
      widths: [26, 10, 10],
      rows: found.map((one) => [one.issuerName, one.tried.length, one.present.length]),
    },
    { name: '试算', head, widths, rows: rows('tried') },
    { name: '现行', head, widths, rows: rows('present') },
  ];
}
