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

const TERM = new RegExp(`^([0-9一二三四五六七八九十两贰叁肆伍壹拾陆柒捌玖廿]{1,3})(?:个)?(年半|周年|年|月)$`);
/** A term as the rules find it: 5年, 一年半, 十八个月, 半年, 24个月. */
export const TERM_PATTERN = '(?:[0-9一二三四五六七八九十两贰叁肆伍壹拾陆柒捌玖]{1,3}(?:年半|周年|年|个月)|半年)';

/** Length of a printed term in months; null when it is none or longer than 50 years. */
export function monthsOf(term: string): number | null {
  if (term === '半年') return 6;
  const m = TERM.exec(term);
  const count = m && chineseToNumber(m[1]!.replace('两', '二'));
  if (!m || !count || count > 600) return null;
  const months = m[2] === '月' ? count : count * 12 + (m[2] === '年半' ? 6 : 0);
  return months > 600 ? null : months;
}
