import type { Paper, PaperBlock } from '../../domain/paper.ts';
import type { CatalogueLine } from '../../domain/rounds/catalogue.ts';
import { CONCLUSIONS } from '../../domain/rounds/codes.ts';
import type { PublishedRound } from '../../domain/rounds/rows.ts';
import { dayProse } from '../days.ts';
import { CATALOGUE_NAME, CONCLUSION } from '../roundLabels.ts';
import { titleLines } from './titleLines.ts';

const NUMBERS = ['一', '二', '三', '四'];

/** The catalogues of a published round as a paper: one table for each list that is not empty. */
export function cataloguePaper(round: PublishedRound, lines: readonly CatalogueLine[]): Paper {
  const title = round.decisionTitle ?? round.title;
  const lists = CONCLUSIONS.filter((list) => lines.some((line) => line.list === list));
  const counts = lists.map((list) => `${CONCLUSION[list]}${lines.filter((line) => line.list === list).length}件`);
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
            { head: '序号', share: 6, align: 'center' },
            { head: '文件名称', share: 32 },
            { head: '文号', share: 16 },
            { head: '制定机关', share: 16 },
            { head: '公布日期', share: 11 },
            { head: list === 'keep' ? '有效期至' : list === 'amend' ? '重新公布期限' : '最后有效日', share: 11 },
            { head: '理由和依据', share: 20 },
          ],
          rows: lines
            .filter((line) => line.list === list)
            .map((line) => [
              String(line.ordinal),
              line.title,
              line.docNumber ?? '',
              line.issuerName ?? '',
              line.publishedOn ?? '',
              (list === 'amend' ? line.amendBy : line.validUntil) ?? '',
              [line.unlisted ? '未列入目录' : line.reason, line.basis].filter((one) => one !== null).join('；'),
            ]),
        },
      ]),
    ],
  };
}
