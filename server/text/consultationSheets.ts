import { commentCounts } from '../domain/procedure/comments.ts';
import type { ConsultationCommentRow } from '../domain/procedure/rows.ts';
import type { WrittenSheet } from '../ports.ts';
import { COMMENT_CHANNEL, COMMENT_OUTCOME, countsSentence } from './consultationLabels.ts';

const HEAD = [
  '序号',
  '回执编号',
  '来源',
  '收到日期',
  '提出人',
  '联系方式',
  '针对的条款',
  '意见内容',
  '归类',
  '采纳情况',
  '答复和理由',
];
const WIDTHS = [6, 22, 12, 12, 14, 18, 14, 60, 18, 12, 50];

/** 意见汇总表: every comment with its answer, for the office alone. */
export function consultationSheets(comments: readonly ConsultationCommentRow[]): WrittenSheet[] {
  const rows = comments.map((one, i) => [
    i + 1,
    one.receipt,
    COMMENT_CHANNEL[one.channel],
    one.receivedOn,
    one.author,
    one.contact,
    one.place,
    one.text,
    one.topic,
    one.outcome === null ? '还没有答复' : COMMENT_OUTCOME[one.outcome],
    one.answer,
  ]);
  return [
    { name: '意见汇总', head: HEAD, rows, widths: WIDTHS },
    { name: '统计', head: ['说明'], rows: [[countsSentence(commentCounts(comments))]], widths: [60] },
  ];
}
