import type { EvaluationRow } from '../../domain/evaluation/rows.ts';
import type { DocumentRow } from '../../domain/model.ts';
import type { Paper } from '../../domain/paper.ts';
import { dayProse } from '../days.ts';
import { EVALUATION_CONCLUSION, EVALUATION_CRITERION, EVALUATION_PURPOSE } from '../evaluation.ts';
import { bracketed } from '../../domain/bracketed.ts';
import { titleLines } from './titleLines.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八'];

/** 后评估报告 as it is on record: the plan before there is a report, the conclusion once there is one. */
export function evaluationReport(
  row: EvaluationRow,
  document: Pick<DocumentRow, 'title' | 'docNumber' | 'effectiveOn' | 'validUntil'>,
): Paper {
  const title = `关于${bracketed(document.title)}实施情况的评估报告`;
  const period =
    row.fromOn === null && row.toOn === null
      ? '自施行以来'
      : `${row.fromOn === null ? '' : `自${dayProse(row.fromOn)}`}${row.toOn === null ? '以来' : `至${dayProse(row.toOn)}`}`;
  const term = row.termEndsOn === null ? '' : `该文件有效期至${dayProse(row.termEndsOn)}。`;
  const criteria = row.criteria.map((one) => EVALUATION_CRITERION[one]).join('、');
  const sections = [
    ...row.criteria.map((criterion) => ({
      head: `${EVALUATION_CRITERION[criterion]}评估`,
      text: row.findings.find((one) => one.criterion === criterion)?.text ?? '（尚未填写）',
    })),
    { head: '总体评价', text: row.summary ?? '（尚未填写）' },
    {
      head: '评估建议',
      text: row.proposal === null ? '（尚未填写）' : `建议：${EVALUATION_CONCLUSION[row.proposal]}。`,
    },
    ...(row.conclusion === null
      ? []
      : [
          {
            head: '评估结论',
            text: `${row.concludedOn === null ? '' : `${dayProse(row.concludedOn)}，`}结论为${EVALUATION_CONCLUSION[row.conclusion]}。${row.conclusionReason ?? ''}`,
          },
        ]),
  ];
  return {
    name: title,
    blocks: [
      { kind: 'title', lines: titleLines(title) },
      {
        kind: 'text',
        text: `${EVALUATION_PURPOSE[row.purpose]}由${row.evaluator}进行，评估对象为${bracketed(document.title)}${document.docNumber === null ? '' : `（${document.docNumber}）`}，评估期间为${period}。${term}${criteria === '' ? '' : `评估从${criteria}等方面进行。`}`,
      },
      ...sections.flatMap(({ head, text }, i): Paper['blocks'] => [
        { kind: 'heading', text: `${NUMERALS[i] ?? String(i + 1)}、${head}`, level: 1 },
        { kind: 'text', text },
      ]),
      ...(row.reportedOn === null
        ? []
        : [{ kind: 'signature' as const, organ: row.evaluator, on: dayProse(row.reportedOn) }]),
    ],
  };
}
