import type { Deviation, KindCount } from '../bulletin/figures.ts';
import type { Day } from '../day.ts';
import type { InterviewRow } from '../interview/rows.ts';
import type { FlagRow, Instant, IssuerRow } from '../model.ts';
import type { Figures } from '../profile.ts';
import type { Stretch } from '../rates/facts.ts';
import type { NamedRate, RateRow } from '../rates/table.ts';
import type { BodyRow } from './bodies.ts';
import type { Numbers } from './counts.ts';
import type { YearRow } from './years.ts';

/** The two times of some figures; `knownAt` null: as known now. */
export interface TwoTimes {
  on: Day;
  knownOn: Day | null;
  knownAt: Instant | null;
}

/** The figures of a year's reports. */
export interface YearFigures {
  row: YearRow;
  /** The year before, to compare what was made. */
  before: YearRow;
  undated: Numbers;
  bodies: BodyRow[];
  /** Of all and of each tier. */
  rates: RateRow[];
  leftOut: number;
  problems: KindCount[];
}

/** The two papers of a year, 法治政府建设年度报告 and 政府信息公开年报, as they stood on a day. */
export interface YearReport extends TwoTimes, YearFigures {
  year: number;
  stretch: Stretch;
  /** The formulas of the rates and what counts as 废止, by the profile of the last day counted. */
  figures: Figures;
  /** What is another number today, where the report is that of what was known before; `again` is today's. */
  changed: Deviation[];
  today: YearFigures | null;
}

/** A rate of a body beside the middle one of the county's bodies; null: too few have it, or there is nothing to count. */
export interface ComparedRate extends NamedRate {
  median: number | null;
}

/** 单位统计: what a body made and did, year by year, and how its filings, problems and duties stand. */
export interface Scorecard extends TwoTimes {
  issuer: IssuerRow;
  /** Bodies whose documents are counted with its own. */
  inherited: IssuerRow[];
  year: number;
  rows: YearRow[];
  undated: YearRow;
  /** Documents of `year` that it issued together with a body that leads them. */
  joined: number;
  rates: ComparedRate[];
  figures: Figures;
  problems: KindCount[];
  problemMedian: number | null;
  /** Measures of supervision decided in the year, as far as the reader may see them. */
  interviews: InterviewRow[];
  /** Duties that stand today, the first due first. */
  duties: FlagRow[];
}
