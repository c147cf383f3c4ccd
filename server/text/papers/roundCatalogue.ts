import type { Paper, PaperBlock } from '../../domain/paper.ts';
import type { CatalogueLine } from '../../domain/rounds/catalogue.ts';
import { CONCLUSIONS } from '../../domain/rounds/codes.ts';
import type { Conclusion } from '../../domain/rounds/codes.ts';
import type { PublishedRound } from '../../domain/rounds/rows.ts';
import { dayProse } from '../days.ts';
import { CATALOGUE_NAME, CONCLUSION } from '../roundLabels.ts';
import { titleLines } from './titleLines.ts';

const NUMBERS = ['一', '二', '三', '四'];

/** What the last day of each list is called, and what stands where there is none. */
const LAST_DAY = { keep: '有效期至', amend: '重新公布期限', repeal: '最后有效日', lapse: '最后有效日' } as const;
const NO_DAY = { keep: '未规定', amend: '没有规定', repeal: '', lapse: '' } as const satisfies Record<
  Conclusion,
  string
>;

const why = (line: CatalogueLine): string =>
  [line.unlisted ? '未列入目录' : line.reason, line.basis].filter((one) => one !== null).join('；');

/** The catalogues of a published round as a paper: one table for each list that is not empty. */
export function cataloguePaper(round: PublishedRound, lines: readonly CatalogueLine[]): Paper {
  const title = round.decisionTitle ?? round.title;
  const lists = CONCLUSIONS.filter((list) => lines.some((line) => line.list === list));
  const counts = lists.map((list) => `${CONCLUSION[list]}${lines.filter((line) => line.list === list).length}件`);
  // 继续有效 mostly needs no reason: a column without a word in it is left out.
  const reasoned = (list: Conclusion): boolean => lines.some((line) => line.list === list && why(line) !== '');
  const effect = round.effectiveOn === null ? '' : `清理结果自${dayProse(round.effectiveOn)}起生效。`;
  return {
    name: `${title}（目录）`,
    landscape: true,
    blocks: [
      { kind: 'title', lines: titleLines(title) },
      ...(round.decisionNumber === null ? [] : [{ kind: 'subtitle' as const, text: round.decisionNumber }]),
      {
        kind: 'text',
        text: `对${dayProse(round.cutOff)}以前公布的行政规范性文件进行清理，${counts.join('，')}。${effect}`,
      },
      ...lists.flatMap((list, i): PaperBlock[] => [
        { kind: 'heading', level: 1, text: `${NUMBERS[i] ?? ''}、${CATALOGUE_NAME[list]}` },
        {
          kind: 'table',
          columns: [
            { head: '序号', share: 7, align: 'center' },
            { head: '文件名称', share: 30 },
            { head: '文号', share: 22 },
            { head: '制定机关', share: 16 },
            // Wide enough for a day in one line.
            { head: '公布日期', share: 14, align: 'center' },
            { head: LAST_DAY[list], share: 17, align: 'center' },
            ...(reasoned(list) ? [{ head: '理由和依据', share: 20 }] : []),
          ],
          rows: lines
            .filter((line) => line.list === list)
            .map((line) => [
              String(line.ordinal),
              line.title,
              line.docNumber ?? '',
              line.issuerName ?? '',
              line.publishedOn ?? '',
              (list === 'amend' ? line.amendBy : line.validUntil) ?? NO_DAY[list],
              ...(reasoned(list) ? [why(line)] : []),
            ]),
        },
      ]),
    ],
  };
}
