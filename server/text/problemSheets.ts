import type { ProblemLine, WrittenSheet } from '../ports.ts';
import { PROBLEM_KIND, PROBLEM_STATE, TIER } from './labels.ts';
import { actLabel } from './actLabels.ts';

const HEAD = ['日期', '事件', '制定机关', '层级', '文件', '文号', '情况', '来源', '状态', '异议', '决定理由'];
const WIDTHS = [12, 26, 24, 10, 44, 22, 44, 16, 14, 30, 30];

/** 问题事件清单 as an Excel sheet. */
export const problemSheets = (lines: readonly ProblemLine[]): WrittenSheet[] => [
  {
    name: '问题事件',
    head: HEAD,
    widths: WIDTHS,
    rows: lines.map(({ event, issuerName, tier, title, docNumber }) => [
      event.on,
      PROBLEM_KIND[event.kind],
      issuerName,
      TIER[tier],
      title,
      docNumber,
      event.note,
      event.act === null ? '人工记录' : actLabel(event.act),
      PROBLEM_STATE[event.state],
      event.contestReason,
      event.decisionReason,
    ]),
  },
];
