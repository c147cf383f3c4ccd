import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Paper } from '../../domain/paper.ts';
import { answeredTopics, commentCounts } from '../../domain/procedure/comments.ts';
import type { ConsultationCommentRow, ConsultationRow } from '../../domain/procedure/rows.ts';
import { COMMENT_OUTCOME, countsSentence, topicName } from '../consultationLabels.ts';
import { dayProse } from '../days.ts';
import { titleLines } from './titleLines.ts';
import { bracketed } from '../../domain/bracketed.ts';

export interface ConsultationRecord {
  row: ConsultationRow;
  dossier: Pick<Dossier, 'document' | 'issuers'>;
  comments: readonly ConsultationCommentRow[];
  /** The day on which the paper is made. */
  today: Day;
}

/** 征求意见及采纳情况: what goes with the draft to 合法性审核 (国办发〔2018〕115号(五)). Names and contacts are left out. */
export function consultationPaper({ row, dossier, comments, today }: ConsultationRecord): Paper {
  const { title } = dossier.document;
  const heading = `关于${bracketed(title)}征求意见及采纳情况的说明`;
  const counts = commentCounts(comments);
  const least =
    row.leastOn === null
      ? ''
      : row.toOn >= row.leastOn
        ? '，符合规定的最短期限'
        : `，短于规定的最短期限（至${dayProse(row.leastOn)}）`;
  const topics = answeredTopics(comments);
  const open = counts.open > 0 ? `另有 ${counts.open} 条正在研究。` : '';
  return {
    name: heading,
    blocks: [
      { kind: 'title', lines: titleLines(heading) },
      { kind: 'heading', level: 1, text: '一、征求意见的时间和方式' },
      {
        kind: 'text',
        text: `${dayProse(row.fromOn)}至${dayProse(row.toOn)}，通过行政规范性文件统一公开平台公布草案全文和起草说明，向社会公开征求意见${least}。`,
      },
      ...(row.shortReason === null ? [] : [{ kind: 'text' as const, text: `缩短期限的理由：${row.shortReason}` }]),
      { kind: 'text', text: `征求意见的文本以 SHA-256 校验值固定：${row.draftSha256}。` },
      { kind: 'heading', level: 1, text: '二、收到意见的情况' },
      { kind: 'text', text: `${countsSentence(counts)}${open}` },
      ...(row.resultSaid === null ? [] : [{ kind: 'text' as const, text: row.resultSaid }]),
      ...(topics.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 1 as const, text: '三、采纳情况' },
            {
              kind: 'table' as const,
              columns: [
                { head: '序号', share: 1, align: 'center' as const },
                { head: '意见', share: 4 },
                { head: '条数', share: 1, align: 'center' as const },
                { head: '采纳情况', share: 2, align: 'center' as const },
                { head: '答复和理由', share: 6 },
              ],
              rows: topics.map((one, i) => [
                String(i + 1),
                topicName(one),
                String(one.count),
                COMMENT_OUTCOME[one.outcome],
                one.answer ?? '',
              ]),
            },
          ]),
      { kind: 'signature', organ: dossier.issuers.map((one) => one.name).join('　'), on: dayProse(today) },
    ],
  };
}
