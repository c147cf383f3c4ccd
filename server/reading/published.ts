import type { Day } from '../domain/day.ts';
import { foldWidth } from '../domain/chineseNumber.ts';
import { findDates } from './dates.ts';
import type { Headnote } from './headnote.ts';
import { VAGUE_DAY } from './labelNames.ts';
import type { LabelName } from './labelNames.ts';
import type { Label } from './labels.ts';
import type { Layout } from './layout.ts';
import { isOrgan } from './organs.ts';
import type { Imprint } from './signed.ts';

export interface FoundDay {
  day: Day;
  start: number;
  end: number;
  sure: boolean;
}

/** 来源：某某法律资料网: the day beside it is when a collection took its copy. */
const COLLECTION = /资料|法律|律师|律霸|法规|文库|范文|小编|转载/;
const isCopy = (layout: Layout, label: Label): boolean =>
  VAGUE_DAY.test(label.printed) &&
  layout.labels.some(
    (l) =>
      (l.name === 'source' || l.printed === '作者') &&
      COLLECTION.test(l.value) &&
      !layout.text.slice(Math.min(l.start, label.start), Math.max(l.start, label.start)).includes('\n'),
  );

/** The day a label of the page's table states; one whose name says what day it is goes before a mere 时间. */
export function labelledDay(layout: Layout, name: LabelName): FoundDay | null {
  const labels = layout.labels.filter((label) => label.name === name && !isCopy(layout, label));
  for (const label of [...labels.filter((l) => !VAGUE_DAY.test(l.printed)), ...labels]) {
    const date = findDates(label.value).find((d) => d.day !== null);
    if (date?.day)
      return {
        day: date.day,
        start: label.start + date.start,
        end: label.start + date.end,
        sure: !VAGUE_DAY.test(label.printed),
      };
  }
  return null;
}

/** 要闻 2025-06-25 10:11:03 来源：…: a column's name before the clock, and what follows is the page's. */
const COLUMN_CLOCK = /^\p{Script=Han}{2,4}\s+\d{4}([-/.])\d{1,2}\1\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?\s+来源\s*:/u;
/** A bare clock under a page's title: 2020-11-05 15:08. */
const CLOCK =
  /^[•·●▪\s]{0,4}[[（(【]?\d{4}(?:([-/.])\d{1,2}\1\d{1,2}(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?|年\d{1,2}月\d{1,2}日\s*\d{1,2}:\d{2}(?::\d{2})?)[\]）)】]?(?:\s.{0,30})?$/;

/** 某某网2023-05-1209:50来源：…: a clock that other words of the page's top surround. */
const AMONG = /\d{1,2}:\d{2}(?::\d{2})?\s*(?:来源|发布于|发布|作者|编辑|浏览|阅读|点击|访问|字体|字号|次数)/u;
/** 某某局2023-05-0409:55发表于云川: the account's post is the body's own publication where the account is the body. */
const POSTED = /^(.{3,40}?)\s*\d{4}-\d{1,2}-\d{1,2}\s*\d{1,2}:\d{2}\s*发表于/u;

/** 公布 day: the headnote of a rule, the page's 发布日期, the page's clock, the 版记's 印发 day. */
export function findPublished(layout: Layout, headnote: Headnote, imprint: Imprint | null): FoundDay | null {
  if (headnote.published?.day)
    return { day: headnote.published.day, start: headnote.published.start, end: headnote.published.end, sure: true };
  const labelled = labelledDay(layout, 'publishedOn');
  if (labelled) return labelled;
  const values = new Set(layout.labels.map((l) => l.start));
  for (const line of layout.head) {
    // a day that a label owns is no clock
    const words = foldWidth(line.trimmed).replace(/：/g, ':');
    if (values.has(line.start) || !(CLOCK.test(words) || COLUMN_CLOCK.test(words))) continue;
    const date = findDates(line.trimmed)[0];
    if (date?.day) return { day: date.day, start: line.start + date.start, end: line.start + date.end, sure: true };
  }
  for (const line of layout.head) {
    const words = foldWidth(line.trimmed).replace(/：/g, ':');
    if (words.length > 120 || !(AMONG.test(words) || isOrgan(POSTED.exec(words)?.[1] ?? ''))) continue;
    const date = findDates(line.trimmed)[0];
    if (date?.day && /^\s*\d{1,2}[:：]/.test(line.trimmed.slice(date.end)) && !values.has(line.start + date.start))
      return { day: date.day, start: line.start + date.start, end: line.start + date.end, sure: false };
  }
  // 印发 is when it was printed; it stands in for the day of 公布 that nobody states
  return imprint?.date.day
    ? { day: imprint.date.day, start: imprint.date.start, end: imprint.date.end, sure: false }
    : null;
}
