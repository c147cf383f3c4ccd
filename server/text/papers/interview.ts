import { paperNumber } from '../../domain/interview/numbers.ts';
import type { Paper } from '../../domain/paper.ts';
import { dayOr, dayProse } from '../days.ts';
import { type InterviewPaperModel, paperTo, reportDemand, ruleText, standardText } from './interviewFrame.ts';
import { demandLines, eventLines } from './interviewWords.ts';

/** 约谈通知书: who, when, where, why, what to bring; null while there is no appointment. */
export function interviewNotice(model: InterviewPaperModel): Paper | null {
  const { row } = model;
  const { notice } = row;
  if (notice === null) return null;
  return paperTo(model, { name: '约谈通知书', title: '约谈通知书', number: paperNumber(row), on: notice.on }, [
    {
      kind: 'text',
      text: `${ruleText(model)}${row.previousId === null ? `，达到${row.spentMeasure}的条件（累计${row.spentThreshold}分，${standardText(row)}）` : ''}。经研究，决定对你单位进行${row.measure}。现将有关事项通知如下：`,
    },
    {
      kind: 'form',
      rows: [
        [
          { label: '时间', value: `${dayProse(notice.meetOn)} ${notice.meetAt}` },
          { label: '地点', value: notice.place },
        ],
        [{ label: '约谈人', value: notice.host }],
        [{ label: '参加人员', value: notice.attendees }],
        [{ label: '约谈事由', value: notice.subject }],
        [{ label: '携带材料', value: notice.bring ?? '无' }],
      ],
    },
    { kind: 'heading', text: '一、涉及的问题', level: 1 },
    { kind: 'text', text: row.events.length === 0 ? '前一项措施的整改要求没有落实。' : eventLines(model.events) },
    { kind: 'heading', text: '二、有关要求', level: 1 },
    {
      kind: 'text',
      text: '请按时参加。因故不能按时参加的，应当在约谈日期以前书面说明理由，由本机关另行确定时间。对上述问题有异议的，可以书面陈述意见，并附证明材料。',
    },
  ]);
}

/** 约谈记录: who was there, what was said, what has to be put right; null before the talk. */
export function interviewMinutes(model: InterviewPaperModel): Paper | null {
  const { row, issuer, bureau } = model;
  const { minutes, notice } = row;
  if (minutes === null) return null;
  return {
    name: `约谈记录-${issuer}-${minutes.on}`,
    blocks: [
      { kind: 'title', lines: [`${row.measure}记录`] },
      {
        kind: 'form',
        rows: [
          [{ label: '被约谈单位', value: issuer }],
          [
            {
              label: '约谈时间',
              value: `${dayProse(minutes.on)}${notice?.meetOn === minutes.on ? ` ${notice.meetAt}` : ''}`,
            },
            { label: '地点', value: notice?.place ?? '' },
          ],
          [{ label: '约谈单位', value: bureau }],
          [{ label: '约谈人', value: notice?.host ?? '' }],
          [{ label: '约谈方', value: minutes.bureau.join('\n') }],
          [{ label: '被约谈方', value: minutes.issuer.join('\n') }],
          [{ label: '记录人', value: minutes.recorder }],
          [{ label: '约谈事由', value: notice?.subject ?? '' }],
          [{ label: '陈述意见', value: minutes.statement }],
          [{ label: '约谈意见', value: minutes.opinion }],
          [{ label: '整改要求', value: demandLines(row.demands) }],
          [{ label: '报送期限', value: dayOr(row.reportDueOn, '') }],
          [
            { label: '约谈方\n签字', value: '' },
            { label: '被约谈方\n签字', value: '' },
          ],
          [{ label: '记录人\n签字', value: '' }],
        ],
      },
    ],
  };
}

/** 整改通知书 after a talk; null before it. */
export function rectificationNotice(model: InterviewPaperModel): Paper | null {
  const { row } = model;
  if (row.minutes === null) return null;
  return paperTo(
    model,
    { name: '整改通知书', title: '整改通知书', number: row.rectificationNumber, on: row.minutes.on },
    [
      {
        kind: 'text',
        text: `${dayProse(row.minutes.on)}，本机关就行政规范性文件制定、审核和备案中的问题对你单位进行了${row.measure}。根据约谈情况，请你单位落实下列整改要求：`,
      },
      { kind: 'text', text: demandLines(row.demands) },
      { kind: 'text', text: reportDemand(row) },
    ],
  );
}
