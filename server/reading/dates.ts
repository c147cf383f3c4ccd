import { chineseToNumber } from '../domain/chineseNumber.ts';
import { dayOf } from '../domain/day.ts';
import type { Day } from '../domain/day.ts';

/** A date as a text writes it: `text.slice(start, end)` is its printed form. */
export interface FoundDate {
  /** The legal day; null when only year and month are printed, or when the calendar has no such day (2月30日). */
  day: Day | null;
  year: number;
  month: number;
  dayOfMonth: number | null;
  start: number;
  end: number;
}

const ZERO = '〇○◯ＯOoοО零';
const GAP = '[\\s\\u200b\\ufeff]{0,12}';
const YEAR = `(?:[12１２]${GAP}(?:[0-9０-９${ZERO}lI]${GAP}){3}|[一二壹贰]${GAP}(?:[0０${ZERO}一二三四五六七八九壹贰叁肆伍陆柒捌玖]${GAP}){3})`;
const NUMBER = `(?:[0-9０-９${ZERO}lI一二三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾]${GAP}){1,4}`;

/** 2023年5月1日, 二〇二三年五月一日, with blanks and line breaks anywhere; the day may be missing. `月` for `日` is a known slip (3月1月起). */
const WRITTEN = new RegExp(
  `(?<![0-9０-９.])(${YEAR})年${GAP}(${NUMBER})月(?:${GAP}(${NUMBER})(?:日|号|月(?=起|$)))?`,
  'g',
);
/** 2023-05-01, 2023.5.1, 2023/5/1, also full width, the second of 2023.5.1-2024.4.30, and before a clock that has lost its blank (2023-03-3012:36); no part of a longer code. */
const NUMERIC =
  /(?:(?<![0-9０-９./-])|(?<=[-./][0-9]{1,2}-))([12１２][0-9０-９]{3})([-./．－／])([0-9０-９]{1,2})\2((?:[0-9０-９]{2}(?=[0-2][0-9][:：][0-5][0-9])|[0-9０-９]{1,2}(?![0-9０-９])))(?!\2[0-9０-９]{1,2}(?![0-9０-９]))/g;

/** Finds every date with at least year and month, in order of appearance. Linear in the length of the text; never throws. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const m of text.matchAll(WRITTEN)) add(found, m.index, m[0], m[1], m[2], m[3]);
  for (const m of text.matchAll(NUMERIC)) add(found, m.index, m[0], m[1], m[3], m[4]);
  return found.sort((a, b) => a.start - b.start);
}

function add(found: FoundDate[], start: number, printed: string, y?: string, m?: string, d?: string): void {
  const year = chineseToNumber(tidy(y));
  const month = chineseToNumber(tidy(m));
  const dayOfMonth = d === undefined ? null : chineseToNumber(tidy(d));
  if (year === null || month === null || month < 1 || month > 12 || year < 1900 || year > 2199) return;
  if (d !== undefined && (dayOfMonth === null || dayOfMonth < 1 || dayOfMonth > 31)) return;
  const on = dayOfMonth === null ? null : dayOf(year, month, dayOfMonth);
  found.push({ day: on, year, month, dayOfMonth, start, end: start + printed.length });
}

const tidy = (s: string | undefined): string => (s ?? '').replace(/[\s\u200b\ufeff]+/g, '');
