import type { BulletinRow, BulletinTexts } from '../domain/bulletin/row.ts';
import type { BulletinFigures } from '../domain/bulletin/figures.ts';
import type { Figures } from '../domain/profile.ts';
import { stretchAt } from '../domain/rates/stretches.ts';
import { ratesOf, type RateName } from '../domain/rates/table.ts';
import type { ProblemLine } from '../ports.ts';
import { dayProse } from './days.ts';
import { FIGURE } from './figureLabels.ts';
import { PROBLEM_KIND, TIER } from './labels.ts';
import { titled } from './names.ts';
import { percentText, stretchName } from './rates.ts';

/** `2026年第三季度`. */
function bulletinTime({ span, fromDay }: Pick<BulletinRow, 'span' | 'fromDay'>): string {
  const { year, number } = stretchAt(span, fromDay);
  return stretchName(span, year, number);
}

const bulletinTitle = (county: string, row: Pick<BulletinRow, 'span' | 'fromDay'>): string =>
  `${county}${bulletinTime(row)}行政规范性文件备案情况通报`;

const SAID: readonly RateName[] = ['rate.filed', 'rate.timely', 'rate.proper', 'rate.published'];

/** 公平的开头: what was issued and filed, and the rates, all from the figures. */
function opening(time: string, figures: BulletinFigures, formulas: Figures): string {
  const [whole] = figures.rows;
  const counts = whole?.counts;
  if (counts === undefined || counts.issued === 0) return `${time}，没有制发应当备案的行政规范性文件。`;
  const tiers = figures.rows.flatMap(({ group, counts: own }) =>
    group.kind === 'tier' && own.issued > 0 ? [`${TIER[group.tier]}${own.issued}件`] : [],
  );
  const rates = ratesOf(counts, formulas)
    .filter(({ name, rate }) => SAID.includes(name) && rate?.percent != null)
    .map((one) => `${FIGURE[one.name]}${percentText(one)}`);
  const split = tiers.length > 1 ? `（${tiers.join('、')}）` : '';
  return `${time}，全县制发行政规范性文件${counts.issued}件${split}，报送备案${counts.filed}件。${rates.join('，')}${rates.length > 0 ? '。' : ''}`;
}

const problems = (figures: BulletinFigures): string =>
  figures.problems.length === 0
    ? '本期没有发现问题。'
    : `本期记录问题${figures.problems.reduce((sum, one) => sum + one.count, 0)}件：${figures.problems
        .map((one) => `${PROBLEM_KIND[one.kind]}${one.count}件`)
        .join('，')}。`;

/** Words to begin a bulletin with, made from its figures; a person goes on from there. */
export const bulletinWords =
  (county: string, span: BulletinRow['span'], formulas: (row: Pick<BulletinRow, 'toDay'>) => Figures) =>
  (row: Pick<BulletinRow, 'figures' | 'fromDay' | 'toDay'>): { title: string; texts: BulletinTexts } => {
    const at = { span, fromDay: row.fromDay };
    return {
      title: bulletinTitle(county, at),
      texts: {
        opening: opening(bulletinTime(at), row.figures, formulas(row)),
        problems: problems(row.figures),
        demands: '各单位要落实有件必备、有备必审、有错必纠，按期报送备案，逐件整改通报的问题，并将整改情况报司法局。',
      },
    };
  };

/** Words to begin a named case with. */
export const caseText = ({ event, issuerName, title, docNumber }: ProblemLine): string => {
  const what = title === null ? '' : `制发的${titled(title, docNumber)}`;
  const note = event.note === null ? '' : `：${event.note.replace(/。$/, '')}`;
  return `${dayProse(event.on)}，${issuerName}${what}${PROBLEM_KIND[event.kind]}${note}。`;
};

/** Where the two times of a bulletin stand, in one sentence. */
export const asOfText = (
  { on, knownAt }: Pick<BulletinRow, 'on' | 'knownAt'>,
  instant: (at: string) => string,
): string => `数据统计到${dayProse(on)}，以${instant(knownAt)}以前录入的记录为准。`;
