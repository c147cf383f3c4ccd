import { OUR_CITATION } from '../../domain/profile.ts';
import type { InterviewRow } from '../../domain/interview/rows.ts';
import { paperNumber } from '../../domain/interview/numbers.ts';
import type { Paper, PaperBlock } from '../../domain/paper.ts';
import { actLabel } from '../actLabels.ts';
import { dayOr, dayProse } from '../days.ts';
import { PROBLEM_KIND, PROBLEM_STATE } from '../labels.ts';
import { type PaperEvent, about, demandLines, eventLines } from './interviewWords.ts';
import { titleLines } from './titleLines.ts';

/** What the papers of a measure are made from. */
export interface InterviewPaperModel {
  row: InterviewRow;
  issuer: string;
  bureau: string;
  events: readonly PaperEvent[];
}

/** A number that is still to be written in. */
const BLANK_NUMBER = '〔    〕  号';
const ruleText = ({ row }: InterviewPaperModel): string =>
  row.previousId !== null || row.events.length === 0
    ? '因前一项措施的整改没有达到要求'
    : `近${row.windowMonths}个月内下列问题事件累计${row.sum}分`;

/** Where a threshold comes from, as a paper of the bureau says it. */
const standardText = ({ citation }: Pick<InterviewRow, 'citation'>): string =>
  citation === OUR_CITATION ? '该标准由本机关设定' : `依据：${citation}`;

function paper(
  { row, bureau, issuer }: InterviewPaperModel,
  said: { name: string; title: string; number: string | null; on: InterviewRow['toldOn'] },
  blocks: readonly PaperBlock[],
): Paper {
  return {
    name: `${said.name}-${issuer}-${row.decidedOn}`,
    blocks: [
      { kind: 'head', organ: bureau, number: said.number ?? BLANK_NUMBER },
      { kind: 'title', lines: titleLines(said.title) },
      { kind: 'to', organ: issuer },
      ...blocks,
      { kind: 'signature', organ: bureau, on: dayOr(said.on, '    年  月  日') },
    ],
  };
}

/** 约谈通知书: who, when, where, why, what to bring; null while there is no appointment. */
export function interviewNotice(model: InterviewPaperModel): Paper | null {
  const { row } = model;
  const { notice } = row;
  if (notice === null) return null;
  return paper(model, { name: '约谈通知书', title: '约谈通知书', number: paperNumber(row), on: notice.on }, [
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

const report = (row: InterviewRow): string =>
  `请逐项整改，并于${dayOr(row.reportDueOn, '    年  月  日')}前书面报送整改报告，附证明材料。逾期不报送，或者整改没有达到要求的，将按规定采取进一步的措施。`;

/** 整改通知书 after a talk; null before it. */
export function rectificationNotice(model: InterviewPaperModel): Paper | null {
  const { row } = model;
  if (row.minutes === null) return null;
  return paper(
    model,
    { name: '整改通知书', title: '整改通知书', number: row.rectificationNumber, on: row.minutes.on },
    [
      {
        kind: 'text',
        text: `${dayProse(row.minutes.on)}，本机关就行政规范性文件制定、审核和备案中的问题对你单位进行了${row.measure}。根据约谈情况，请你单位落实下列整改要求：`,
      },
      { kind: 'text', text: demandLines(row.demands) },
      { kind: 'text', text: report(row) },
    ],
  );
}

/** 通报批评, as a draft for its issue; null for another form of measure. */
export function criticismPaper(model: InterviewPaperModel): Paper | null {
  const { row, issuer, bureau, events } = model;
  const { order } = row;
  if (row.form !== 'criticism') return null;
  return {
    name: `通报批评-${issuer}-${row.decidedOn}`,
    blocks: [
      { kind: 'head', organ: bureau, number: paperNumber(row) ?? BLANK_NUMBER },
      { kind: 'title', lines: titleLines(`关于对${issuer}予以通报批评的通报`) },
      { kind: 'to', organ: '各有关单位' },
      { kind: 'text', text: order?.text ?? `${issuer}${ruleText(model)}，经研究，决定予以通报批评。` },
      ...(events.length === 0
        ? []
        : ([
            { kind: 'heading', text: '一、主要问题', level: 1 },
            { kind: 'text', text: eventLines(events) },
          ] satisfies PaperBlock[])),
      { kind: 'heading', text: `${events.length === 0 ? '一' : '二'}、整改要求`, level: 1 },
      { kind: 'text', text: row.demands.length === 0 ? '（印发前填写）' : demandLines(row.demands) },
      { kind: 'text', text: `${report(row).replace('请逐项', `请${issuer}逐项`)}各单位要引以为戒。` },
      { kind: 'signature', organ: bureau, on: dayOr(order?.on ?? null, '    年  月  日') },
    ],
  };
}

/** 挂牌督办通知书; null for another form of measure. */
export function supervisionNotice(model: InterviewPaperModel): Paper | null {
  const { row } = model;
  const { order } = row;
  if (row.form !== 'supervision') return null;
  return paper(
    model,
    { name: '挂牌督办通知书', title: '挂牌督办通知书', number: paperNumber(row), on: order?.on ?? null },
    [
      { kind: 'text', text: order?.text ?? `${ruleText(model)}，经研究，决定对你单位挂牌督办。` },
      {
        kind: 'form',
        rows: [
          [{ label: '督办事项', value: demandLines(row.demands) }],
          [
            { label: '督办期限', value: dayOr(row.reportDueOn, '') },
            { label: '督办责任人', value: order?.charge ?? '' },
          ],
          [{ label: '摘牌条件', value: '督办事项全部落实，报送整改报告，经核查通过' }],
        ],
      },
      ...(model.events.length === 0
        ? []
        : ([
            { kind: 'heading', text: '一、涉及的问题', level: 1 },
            { kind: 'text', text: eventLines(model.events) },
            { kind: 'heading', text: '二、有关要求', level: 1 },
          ] satisfies PaperBlock[])),
      { kind: 'text', text: report(row) },
    ],
  );
}

/** 问题事件依据清单: each event with what proves it, its document, its day and the act behind it. */
export function evidencePaper(said: {
  issuer: string;
  heading: string;
  windowMonths: number;
  sum: number;
  citation: string;
  events: readonly PaperEvent[];
  /** Names of the papers of each event, by its id. */
  papers: ReadonlyMap<number, readonly string[]>;
}): Paper {
  return {
    name: `问题事件依据清单-${said.issuer}`,
    landscape: true,
    blocks: [
      { kind: 'title', lines: titleLines(`${said.issuer}问题事件依据清单`) },
      {
        kind: 'text',
        text: `${said.heading}。计算期间${said.windowMonths}个月，合计${said.sum}分。分值、期间和门槛：${said.citation}。`,
      },
      {
        kind: 'table',
        columns: [
          { head: '序号', share: 7, align: 'center' },
          { head: '日期', share: 14, align: 'center' },
          { head: '事件', share: 15 },
          { head: '文件', share: 25 },
          { head: '情况', share: 22 },
          { head: '来源', share: 10 },
          { head: '状态和异议', share: 16 },
          { head: '分值', share: 7, align: 'right' },
          { head: '材料', share: 14 },
        ],
        rows: said.events.map((one, i) => [
          String(i + 1),
          one.counted.on,
          PROBLEM_KIND[one.counted.kind],
          about(one),
          one.counted.note ?? '',
          one.event === null ? '' : one.event.act === null ? '人工记录' : actLabel(one.event.act),
          one.event === null
            ? ''
            : [PROBLEM_STATE[one.event.state], one.event.contestReason, one.event.decisionReason]
                .filter(Boolean)
                .join('；'),
          String(one.counted.weight),
          said.papers.get(one.counted.problemId)?.join('、') ?? '',
        ]),
      },
    ],
  };
}
