import { foldWidth } from '../domain/chineseNumber.ts';
import { addDays, dayOf, daysBetween, type Day } from '../domain/day.ts';

/** Days that a list or a notice names, and the pieces of it that look like days and are none. */
export interface ReadDays {
  days: Day[];
  unread: string[];
}

/** Longest range that a notice writes as from … to; a longer one is a slip. */
const LONGEST = 31;
const ONE = String.raw`(?:(\d{4})\s*[年\-/.])?\s*(?:(\d{1,2})\s*[月\-/.])?\s*(\d{1,2})\s*[日号]?`;
const RANGE = new RegExp(String.raw`${ONE}(?:\s*(?:至|到|~|～|—+|–|－)\s*${ONE})?(?![\d年月])`, 'g');
const ASIDE = /[（(][^（()）]{0,40}[）)]/g;

/**
 * Days of a list as people write them: `1月1日至3日`, `2月14日、28日`, `2027-01-01`, `2026年12月31日至2027年1月2日`. A day without
 * year is of `year`, one without month of the month before it.
 */
export function readDayList(text: string, year: number): ReadDays {
  const days = new Set<Day>();
  const unread: string[] = [];
  let month = 0;
  for (const part of text.replace(ASIDE, '').split(/[、，,；;\s]+(?![至到~～—–－])/)) {
    const found = [...foldWidth(part).matchAll(RANGE)];
    if (found.length === 0 && part !== '') unread.push(part);
    for (const match of found) {
      const [whole, y1, m1, d1, y2, m2, d2] = match;
      let y = Number(y1 ?? year);
      month = Number(m1 ?? month);
      const from = dayOf(y, month, Number(d1));
      if (d2 !== undefined) [y, month] = [Number(y2 ?? y), Number(m2 ?? month)];
      const to = d2 === undefined ? from : dayOf(y, month, Number(d2));
      if (from === null || to === null || to < from || daysBetween(from, to) > LONGEST) unread.push(whole.trim());
      else for (let day = from; day <= to; day = addDays(day, 1)) days.add(day);
    }
  }
  return { days: [...days].sort(), unread };
}

/** What a notice of the State Council on the days off of a year says: 放假 (also 调休, 补休) and 上班. */
export function readHolidayNotice(text: string, year: number): { holidays: ReadDays; workdays: ReadDays } {
  const said: Record<'holidays' | 'workdays', string[]> = { holidays: [], workdays: [] };
  for (const sentence of text.replace(ASIDE, '').split(/[。\n]/)) {
    // 元旦：1月1日放假，1月4日上班 names both: each word takes the days before it.
    for (const [, days = '', word = ''] of sentence.matchAll(/([^放补上]*?[日号\d])\s*(放假|补休|调休|上班)/g))
      said[word === '上班' ? 'workdays' : 'holidays'].push(days.replace(/^.*[：:]/, ''));
  }
  const read = (parts: string[]): ReadDays => {
    const lists = parts.map((part) => readDayList(part, year));
    return {
      days: [...new Set(lists.flatMap((list) => list.days))].sort(),
      // Words around the days are no days that were missed.
      unread: lists.flatMap((list) => list.unread).filter((part) => /\d/.test(part)),
    };
  };
  return { holidays: read(said.holidays), workdays: read(said.workdays) };
}
