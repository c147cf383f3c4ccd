import type { Paper } from '../../domain/paper.ts';
import { actLabel } from '../actLabels.ts';
import { PROBLEM_KIND, PROBLEM_STATE } from '../labels.ts';
import { type PaperEvent, about } from './interviewWords.ts';
import { titleLines } from './titleLines.ts';

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
