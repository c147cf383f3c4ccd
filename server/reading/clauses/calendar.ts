import { chineseToNumber } from '../../domain/chineseNumber.ts';
import { addDays, addMonths, dayOf } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { findDates } from '../dates.ts';
import type { DateSign, PlacedSign } from './signs.ts';

const N = '[0-9一二三四五六七八九十]{1,3}';
const GAP = '[ \\u3000]{0,4}';
const X = '[\\sXx×*＊_＿某Ｘ　]';

/** 3月1日, 次年3月31日, 当年12月31日: the year stands elsewhere. */
const YEARLESS = new RegExp(
  `(?<![0-9年/])(次年|翌年|当年|同年|本年|明年)?${GAP}(${N})${GAP}月${GAP}(${N})${GAP}日`,
  'g',
);
/** 2025年底, 2025年年末, and 次年底. */
const YEAR_END = /(?<![0-9])(?:([12][0-9]{3})年|(次年|当年|本年))年?(?:底|末)/g;
/** 有效期至“十四五”末: the last year of a five-year plan. */
const PLAN_END = /(?<=[至到])[“"]?(十三五|十四五|十五五)[”"]?(?:规划)?(?:时期|期间|期)?(?:期|结束|底|末){1,2}/g;
const PLANS: Readonly<Record<string, number>> = { 十三五: 2020, 十四五: 2025, 十五五: 2030 };
/** 有效期2023年至2025年: whole years; the day on which the first begins to count stays open. */
const YEAR_SPAN =
  /(?<=(?:有效|执行|实施|施行)期(?:限)?(?:为|是|：|自|从)?)([12][0-9]{3})年?(?:至|到|-|~)([12][0-9]{3})年(?![0-9]|度|[底末])/g;
/** 自20230701起, 有效期至20280630. */
const RUN_TOGETHER =
  /(?<=[自从至到])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?=$|[起止，。；）（\s至到])/gm;
/** 2023年XX月XX日, 自 年 月 日, 2022年月日. */
const BLANK = new RegExp(`年${X}{0,6}月${X}{0,6}日`, 'g');
const BLANK_YEAR = new RegExp(`(?:[12][0-9]{3}|20${X}{0,4}|${X}{0,6})$`);

/** Every date in `text`, blank ones too; may overlap, the longer first. */
export function findDateSigns(text: string): PlacedSign[] {
  const found: PlacedSign[] = [];
  const put = (start: number, end: number, sign: Partial<DateSign>) =>
    found.push({
      start,
      end,
      sign: { kind: 'date', year: null, month: null, dayOfMonth: null, yearsAfter: null, blank: false, ...sign },
    });
  for (const d of findDates(text)) {
    const blank = d.dayOfMonth !== null && d.day === null;
    put(d.start, monthEnd(text, d.end, d.dayOfMonth), {
      year: d.year,
      month: d.month,
      dayOfMonth: d.dayOfMonth,
      blank,
    });
  }
  for (const m of text.matchAll(YEARLESS)) {
    const yearsAfter = m[1] === undefined ? null : /[次翌明]/.test(m[1]) ? 1 : 0;
    put(m.index, m.index + m[0].length, {
      month: chineseToNumber(m[2]!),
      dayOfMonth: chineseToNumber(m[3]!),
      yearsAfter,
    });
  }
  for (const m of text.matchAll(YEAR_END)) {
    const yearsAfter = m[2] === undefined ? null : m[2] === '次年' ? 1 : 0;
    put(m.index, m.index + m[0].length, { year: m[1] === undefined ? null : Number(m[1]), month: 12, yearsAfter });
  }
  for (const m of text.matchAll(PLAN_END)) put(m.index, m.index + m[0].length, { year: PLANS[m[1]!]!, month: 12 });
  for (const m of text.matchAll(YEAR_SPAN)) {
    const first = m[0].search(/[年至到~-]/);
    put(m.index, m.index + (m[0][first] === '年' ? first + 1 : first), { year: Number(m[1]) });
    put(m.index + m[0].lastIndexOf(m[2]!), m.index + m[0].length, { year: Number(m[2]), month: 12 });
  }
  for (const m of text.matchAll(RUN_TOGETHER))
    put(m.index, m.index + m[0].length, { year: Number(m[1]), month: Number(m[2]), dayOfMonth: Number(m[3]) });
  for (const m of text.matchAll(BLANK)) {
    const year = BLANK_YEAR.exec(text.slice(Math.max(0, m.index - 10), m.index))![0].length;
    put(m.index - year, m.index + m[0].length, { blank: true });
  }
  return found;
}

/** Takes 底, 末 and 份 into a month without a day. */
const monthEnd = (text: string, end: number, dayOfMonth: number | null): number =>
  dayOfMonth === null && /[底末份]/.test(text[end] ?? '') ? end + 1 : end;

/** The first day that `date` can mean; null when its year or month is open. */
export function firstDayOf(date: DateSign, fallbackYear: number | null): Day | null {
  const year = date.year ?? fallbackYear;
  if (date.blank || year === null || date.month === null) return null;
  return dayOf(year, date.month, date.dayOfMonth ?? 1);
}

/** The last day that `date` can mean: a month alone means its last day. */
export function lastDayOf(date: DateSign, fallbackYear: number | null): Day | null {
  const first = firstDayOf(date, fallbackYear);
  return first === null || date.dayOfMonth !== null ? first : addDays(addMonths(first, 1), -1);
}

const COUNT = '[0-9一二三四五六七八九十两贰叁肆伍壹拾陆柒捌玖]';
const TERM = new RegExp(`^(${COUNT}{1,3})(?:个)?(年半|周年|年|月)$`);
const YEARS_AND_MONTHS = new RegExp(`^(${COUNT}{1,2}年)(?:零|又|加)?(${COUNT}{1,2}个月)$`);
/** A term as the rules find it: 5年, 一年半, 十八个月, 半年, 24个月, 一年零六个月. */
export const TERM_PATTERN = `(?:${COUNT}{1,2}年(?:零|又)?${COUNT}{1,2}个月|${COUNT}{1,3}(?:年半|周年|年|个月)|半年)`;
/** 90日, 一百八十天; working days need a calendar. */
export const DAYS_PATTERN = '(?:[0-9一二三四五六七八九十百零]{1,5}个?(?:自然日|日历天|日|天))';

/** Length of a printed term in days (90日, 一百八十天); null when it is none or longer than ten years. */
export function daysOf(term: string): number | null {
  const m = /^(.+?)个?(?:自然日|日历天|日|天)$/.exec(term);
  const count = m && chineseToNumber(m[1]!);
  return count && count <= 3660 ? count : null;
}

/** Length of a printed term in months; null when it is none or longer than 50 years. */
export function monthsOf(term: string): number | null {
  if (term === '半年') return 6;
  const both = YEARS_AND_MONTHS.exec(term);
  if (both) {
    const [years, months] = [monthsOf(both[1]!), monthsOf(both[2]!)];
    return years === null || months === null ? null : years + months;
  }
  const m = TERM.exec(term);
  const count = m && chineseToNumber(m[1]!.replace('两', '二'));
  if (!m || !count || count > 600) return null;
  const months = m[2] === '月' ? count : count * 12 + (m[2] === '年半' ? 6 : 0);
  return months > 600 ? null : months;
}
