import { TIERS } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { Instant } from '../../domain/model.ts';
import type { Paper, PaperBlock, PaperColumn } from '../../domain/paper.ts';
import type { Figures } from '../../domain/profile.ts';
import { ratesOf, type RateRow } from '../../domain/rates/table.ts';
import { ENDING_COUNTS, type Numbers } from '../../domain/yearNumbers/counts.ts';
import type { YearRow } from '../../domain/yearNumbers/years.ts';
import type { KindCount } from '../../domain/bulletin/figures.ts';
import { dayProse, instantDay, instantProse } from '../days.ts';
import { FIGURE } from '../figureLabels.ts';
import { PROBLEM_KIND, TIER } from '../labels.ts';
import { percentText } from '../rates.ts';
import { columnsOf, endedIn, endsText, timesText } from '../statistics.ts';
import { YEAR_COUNT } from '../yearCounts.ts';
import { titleLines } from './titleLines.ts';

/** What both papers of a year are written from. */
export interface YearPaperFacts {
  county: string;
  year: number;
  on: Day;
  /** The end of this day is what was known; null: it is written by what is known at `writtenAt`. */
  knownOn: Day | null;
  writtenAt: Instant;
  row: YearRow;
  before: YearRow;
  undated: Numbers;
  rates: readonly RateRow[];
  leftOut: number;
  problems: readonly KindCount[];
  figures: Figures;
}

/** Where the two times of a paper stand: “now” is no time on paper. */
const asWritten = ({ on, knownOn, writtenAt }: YearPaperFacts): string =>
  knownOn === null ? `统计到${dayProse(on)}，以${instantProse(writtenAt)}以前录入的记录为准。` : timesText(on, knownOn);

export const ruleOfLawTitle = ({ county, year }: Pick<YearPaperFacts, 'county' | 'year'>): string =>
  `${county}${year}年法治政府建设年度报告（行政规范性文件部分）`;
export const disclosureTitle = ({ county, year }: Pick<YearPaperFacts, 'county' | 'year'>): string =>
  `${county}${year}年政府信息公开工作年度报告（主动公开行政规范性文件情况）`;

/** Numbers that are not nought, as 废止2件、宣布失效1件; null for none. */
const said = (numbers: Numbers, counts: readonly (keyof Numbers)[]): string | null => {
  const parts = counts.filter((count) => numbers[count] > 0).map((count) => `${YEAR_COUNT[count]}${numbers[count]}件`);
  return parts.length === 0 ? null : parts.join('、');
};

const tiersSaid = (row: YearRow, count: keyof Numbers): string => {
  const parts = TIERS.filter((tier) => row.tiers[tier][count] > 0).map(
    (tier) => `${TIER[tier]}${row.tiers[tier][count]}件`,
  );
  return parts.length === 0 ? '' : `，其中${parts.join('、')}`;
};

/** More, fewer or as many as the year before. */
function against(now: number, before: number): string {
  if (now === before) return '与上年持平';
  return now > before ? `比上年增加${now - before}件` : `比上年减少${before - now}件`;
}

/** The sentences of the report, one a paragraph: what was made, filed, cleaned up and found. */
export function ruleOfLawTexts(facts: YearPaperFacts): { heading: string; texts: string[] }[] {
  const { row, before, year, rates, figures, problems, undated } = facts;
  const all = row.all;
  const until = facts.on === `${year}-12-31` ? '年末' : `截至${dayProse(facts.on)}`;
  const made =
    all.made === 0
      ? `${year}年没有制发行政规范性文件，上年制发${before.all.made}件。`
      : `${year}年制发行政规范性文件${all.made}件${tiersSaid(row, 'made')}，${against(all.made, before.all.made)}。`;
  const kept = said(all, ['kept', 'amended', 'extended', 'renewed']);
  const ended = said(all, [...ENDING_COUNTS, 'partly_repealed']);
  const [whole] = rates.filter(({ group }) => group.kind === 'all');
  const shown =
    whole === undefined || whole.counts.issued === 0
      ? []
      : ratesOf(whole.counts, figures).flatMap((one) =>
          one.rate?.percent == null ? [] : [`${FIGURE[one.name]}${percentText(one)}`],
        );
  const unknown = said(undated, ['made', ...ENDING_COUNTS]);
  return [
    {
      heading: '一、制发和现行有效情况',
      texts: [
        made,
        `${until}现行有效${all.at_end}件${tiersSaid(row, 'at_end')}。`,
        ...(unknown === null ? [] : [`另有日期不详、没有计入任何年度的：${unknown}。`]),
      ],
    },
    {
      heading: '二、清理和效力变动情况',
      texts: [
        kept === null ? '本年度没有作出继续有效、修改、延长有效期或者重新公布的决定。' : `本年度${kept}。`,
        ended === null ? '本年度没有文件废止或者失效。' : `本年度${ended}。`,
      ],
    },
    {
      heading: '三、备案情况',
      texts: [
        whole === undefined || whole.counts.issued === 0
          ? '本年度没有应当报送备案的文件。'
          : `本年度应当报送备案${whole.counts.issued}件，已报送${whole.counts.filed}件${shown.length === 0 ? '' : `。${shown.join('，')}`}。`,
        ...(facts.leftOut === 0 ? [] : [`没有备案记录、按规定不倒查的存量文件${facts.leftOut}件，没有计入。`]),
      ],
    },
    {
      heading: '四、监督情况',
      texts: [
        problems.length === 0
          ? '本年度没有记录问题事件。'
          : `本年度记录问题事件${problems.reduce((sum, one) => sum + one.count, 0)}件：${problems
              .map((one) => `${PROBLEM_KIND[one.kind]}${one.count}件`)
              .join('，')}。`,
      ],
    },
  ];
}

const numberColumn = (head: string, share: number): PaperColumn => ({ head, share, align: 'right' });

function tiersTable(row: YearRow): PaperBlock {
  const counts = [...columnsOf([row]), 'at_end' as const];
  return {
    kind: 'table',
    columns: [{ head: '层级', share: 16 }, ...counts.map((count) => numberColumn(YEAR_COUNT[count], 9))],
    rows: [
      ...TIERS.map((tier) => [TIER[tier], ...counts.map((count) => String(row.tiers[tier][count]))]),
      ['合计', ...counts.map((count) => String(row.all[count]))],
    ],
  };
}

/** How the stock moved over the year, line by line: it must come out even. */
function balanceTable({ all }: YearRow): PaperBlock {
  const lines = [
    'at_start',
    'entered_new',
    'entered_other',
    'revived',
    'resumed',
    'left_repealed',
    'left_declared_lapsed',
    'left_conditionally_lapsed',
    'left_expired',
    'left_revoked',
    'left_suspended',
    'at_end',
  ] as const;
  const sign = (count: (typeof lines)[number]): string =>
    count.startsWith('left') ? '减' : count.startsWith('at_') ? '' : '加';
  return {
    kind: 'table',
    columns: [
      { head: '增减', share: 10, align: 'center' },
      { head: '项目', share: 62 },
      { head: '件数', share: 30, align: 'right' },
    ],
    rows: lines
      .filter((count) => count.startsWith('at_') || all[count] > 0)
      .map((count) => [sign(count), count === 'at_end' ? '期末现行有效' : YEAR_COUNT[count], String(all[count])]),
  };
}

/** 法治政府建设年度报告, the section on 行政规范性文件 (督察工作规定 第二十三、二十四条). */
export function ruleOfLawPaper(facts: YearPaperFacts, organ: string): Paper {
  const title = ruleOfLawTitle(facts);
  return {
    name: title,
    blocks: [
      { kind: 'title', lines: titleLines(title) },
      ...ruleOfLawTexts(facts).flatMap(({ heading, texts }): PaperBlock[] => [
        { kind: 'heading', level: 1, text: heading },
        ...texts.map((text): PaperBlock => ({ kind: 'text', text })),
      ]),
      { kind: 'text', text: asWritten(facts) },
      { kind: 'signature', organ, on: dayProse(facts.knownOn ?? instantDay(facts.writtenAt)) },
      { kind: 'new_page' },
      { kind: 'heading', level: 1, text: `附表一　${facts.year}年行政规范性文件统计表（单位：件）` },
      tiersTable(facts.row),
      { kind: 'heading', level: 1, text: '附表二　现行有效文件增减情况（单位：件）' },
      balanceTable(facts.row),
    ],
  };
}

/** The three figures of the 政府信息公开年报. */
export const disclosureNumbers = ({ row, figures }: Pick<YearPaperFacts, 'row' | 'figures'>) => ({
  made: row.all.made,
  ended: endedIn(row.all, figures['yearly.ended'].value),
  inForce: row.all.at_end,
});

/** What is said below the table: what counts as 废止, what else ended, and what the table does not hold. */
export function disclosureNotes(facts: YearPaperFacts): string[] {
  const ends = facts.figures['yearly.ended'].value;
  const others = said(
    facts.row.all,
    ENDING_COUNTS.filter((count) => !ends.includes(count)),
  );
  const unknown = said(facts.undated, ['made', ...ENDING_COUNTS]);
  return [
    asWritten(facts),
    `“本年废止件数”只计${endsText(ends)}的文件${others === null ? '，本年没有以其他方式终止的' : `；此外本年${others}，没有计入`}。`,
    '“现行有效件数”为统计日现行有效的文件，包括经过部分修改或者部分废止的；停止执行和尚未施行的不计入。',
    ...(unknown === null ? [] : [`日期不详、没有计入本年的：${unknown}。`]),
    '规章由有规章制定权的机关填写，本系统不登记规章。',
  ];
}

/** 政府信息公开工作年度报告, 二、主动公开政府信息情况: the rows of 第二十条第（一）项 (domain.md §10). */
export function disclosurePaper(facts: YearPaperFacts): Paper {
  const title = disclosureTitle(facts);
  const { made, ended, inForce } = disclosureNumbers(facts);
  return {
    name: title,
    blocks: [
      { kind: 'title', lines: titleLines(title) },
      { kind: 'heading', level: 1, text: '二、主动公开政府信息情况' },
      { kind: 'heading', level: 2, text: '第二十条第（一）项' },
      {
        kind: 'table',
        columns: [
          { head: '信息内容', share: 34, align: 'center' },
          { head: '本年制发件数', share: 22, align: 'center' },
          { head: '本年废止件数', share: 22, align: 'center' },
          { head: '现行有效件数', share: 22, align: 'center' },
        ],
        rows: [
          ['规章', '—', '—', '—'],
          ['行政规范性文件', String(made), String(ended), String(inForce)],
        ],
      },
      ...disclosureNotes(facts).map((text, i): PaperBlock => ({ kind: 'text', text: `${i + 1}．${text}` })),
    ],
  };
}
