import { paperNumber } from '../../domain/interview/numbers.ts';
import type { Paper, PaperBlock } from '../../domain/paper.ts';
import { dayOr } from '../days.ts';
import { BLANK_NUMBER, type InterviewPaperModel, paperTo, reportDemand, ruleText } from './interviewFrame.ts';
import { demandLines, eventLines } from './interviewWords.ts';
import { titleLines } from './titleLines.ts';

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
      { kind: 'text', text: `${reportDemand(row).replace('请逐项', `请${issuer}逐项`)}各单位要引以为戒。` },
      { kind: 'signature', organ: bureau, on: dayOr(order?.on ?? null, '    年  月  日') },
    ],
  };
}

/** 挂牌督办通知书; null for another form of measure. */
export function supervisionNotice(model: InterviewPaperModel): Paper | null {
  const { row } = model;
  const { order } = row;
  if (row.form !== 'supervision') return null;
  return paperTo(
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
      { kind: 'text', text: reportDemand(row) },
    ],
  );
}
