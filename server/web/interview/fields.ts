import type { DecidingAct, InterviewAct } from '../../domain/interview/codes.ts';
import { PROBLEM_KIND } from '../../text/labels.ts';
import type { InterviewModel } from './model.ts';
import { bracketed } from '../../domain/bracketed.ts';

export interface ActField {
  name: string;
  label: string;
  kind: 'text' | 'day' | 'time' | 'area';
  required?: boolean;
  hint?: string;
  rows?: number;
}

type Form = readonly ActField[];

const on = { name: 'on', label: '办理日期', kind: 'day', hint: '不填的为今天' } as const;
const reason = { name: 'reason', label: '理由', kind: 'area', required: true } as const;
const place: Form = [
  { name: 'meetOn', label: '约谈日期', kind: 'day', required: true },
  { name: 'meetAt', label: '时间', kind: 'time', required: true },
  { name: 'place', label: '地点', kind: 'text', required: true },
];
const demand = (limit: string): Form => [
  { name: 'demands', label: '整改要求', kind: 'area', required: true, rows: 4, hint: '一行一项' },
  { name: 'dueOn', label: '报送整改报告的期限', kind: 'day', hint: limit },
];

/** Left empty, the register gives the next number. */
const number: ActField = {
  name: 'number',
  label: '发文字号',
  kind: 'text',
  hint: '不填的按登记簿连续编号（格式是本系统设定的）；另有文号的才填',
};

/** The fields of each act's form; `limit` says what the profile sets for a report. */
export const actFields = (limit: string): Readonly<Record<Exclude<InterviewAct, DecidingAct>, Form>> => ({
  'interview.notify': [
    number,
    ...place,
    { name: 'host', label: '约谈人', kind: 'text', required: true, hint: '姓名和职务' },
    { name: 'attendees', label: '参加人员', kind: 'text', required: true, hint: '要求谁到场' },
    { name: 'subject', label: '约谈事由', kind: 'area', required: true },
    { name: 'bring', label: '携带材料', kind: 'text' },
    on,
  ],
  'interview.reply': [
    { name: 'text', label: '陈述内容', kind: 'area', required: true, rows: 5, hint: '能否参加、对事实的说明和意见' },
  ],
  'interview.postpone': [...place, { ...reason, hint: '写明为什么变更' }],
  'interview.miss': [{ name: 'note', label: '情况', kind: 'area', required: true }, on],
  'interview.hold': [
    { name: 'bureau', label: '约谈方参加人', kind: 'area', required: true, hint: '一行一人，姓名和职务' },
    { name: 'issuer', label: '被约谈方参加人', kind: 'area', required: true, hint: '一行一人，姓名和职务' },
    { name: 'recorder', label: '记录人', kind: 'text', required: true },
    { name: 'statement', label: '被约谈方陈述', kind: 'area', required: true, rows: 4 },
    { name: 'opinion', label: '约谈意见', kind: 'area', required: true, rows: 4 },
    { ...number, label: '整改通知书编号' },
    ...demand(limit),
    { ...on, label: '约谈日期' },
  ],
  'interview.censure': [
    number,
    { name: 'text', label: '通报正文开头', kind: 'area', required: true, rows: 4 },
    ...demand(limit),
    on,
  ],
  'interview.post': [
    number,
    { name: 'text', label: '督办事由', kind: 'area', required: true, rows: 4 },
    { name: 'charge', label: '督办责任人', kind: 'text', required: true },
    ...demand(limit),
    on,
  ],
  'interview.extend': [{ name: 'dueOn', label: '延长到', kind: 'day', required: true }, reason],
  'interview.report': [
    { name: 'text', label: '整改情况', kind: 'area', required: true, rows: 6, hint: '逐项写明整改结果' },
    on,
  ],
  'interview.accept': [{ name: 'note', label: '核查意见', kind: 'area', required: true }, on],
  'interview.reject': [
    { ...reason, hint: '写明哪一项没有达到要求' },
    { name: 'dueOn', label: '重新报送的期限', kind: 'day', hint: limit },
    on,
  ],
  'interview.delist': [{ name: 'note', label: '说明', kind: 'area' }, on],
  'interview.close': [{ name: 'note', label: '说明', kind: 'area' }, on],
  'interview.escalate': [{ ...reason, hint: '写明整改为什么没有达到要求。原来的事件不重复启动同一级措施' }],
  'interview.cancel': [{ ...reason, hint: '撤销以后，计入的事件恢复计分' }],
});

/** Words that a form begins with, from what is on record. */
export function actValues(act: InterviewAct, page: InterviewModel): Record<string, string> {
  const { row } = page;
  const limit: Record<string, string> = page.limit === null ? {} : { dueOn: page.limit };
  const events = page.events
    .map(({ counted, title }) => `${title === null ? '' : bracketed(title)}${PROBLEM_KIND[counted.kind]}`)
    .join('；');
  const demands = (page.previous?.demands ?? []).join('\n');
  switch (act) {
    case 'interview.notify':
      return {
        subject: events,
        attendees: '主要负责人、分管负责人和承办机构负责人',
        bring: '有关文件的制定、审核和备案材料',
      };
    case 'interview.postpone':
      return row.notice === null
        ? {}
        : { meetOn: row.notice.meetOn, meetAt: row.notice.meetAt, place: row.notice.place };
    case 'interview.hold':
      return { ...limit, bureau: row.notice?.host ?? '' };
    case 'interview.censure':
      return { ...limit, demands, text: `${page.issuerName}在行政规范性文件管理中存在突出问题，现予通报批评。` };
    case 'interview.post':
      return { ...limit, demands, text: `${page.issuerName}的有关问题没有按要求整改，决定挂牌督办。` };
    case 'interview.reject':
      return limit;
    default:
      return {};
  }
}
