import { addDays, addMonths } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { chineseToNumber } from '../../domain/chineseNumber.ts';
import { firstDayOf } from './calendar.ts';
import { BASE_ACT } from './grammar.ts';
import { dateAt, D } from './signs.ts';
import type { OwnDocument, Skeleton } from './signs.ts';

/** 自发布之日, 自本通知印发之日起30日后, 自公布次日: group 1 the act, 2 a day in brackets, 3 the tail. */
export const BASE_PATTERN = `(?:本|此|该)?[\\u4e00-\\u9fa5]{0,8}?(${BASE_ACT})(?:之|当|的)?(?:日期?|起)?(?:（(${D})）)?((?:起|的|之日|次日|第二日|[次下]个?月(?:1日|一日|首日|初)?|满|后|[0-9一二三四五六七八九十]{1,4}(?:个)?(?:工作)?[日天月])*)`;

/** Group count of BASE_PATTERN. */
export const BASE_GROUPS = 3;

/** Days of signing come first for acts of printing, of publication for acts of publishing. */
const BY_SIGNATURE = /^即$|印发|下发|下文|发文|行文|签发|签署|成文|下达|制发|印制|作出/;
const BY_APPROVAL = /批准|批复|审批|通过/;

/** The day that 自…之日 with this act and tail means; null when the text and what is known leave it open. */
export function baseDay(
  s: Skeleton,
  own: OwnDocument,
  sentence: string,
  sentenceStart: number,
  act: string,
  tail: string,
): Day | null {
  const base = actDay(s, own, sentence, sentenceStart, act);
  return base === null ? null : shifted(base, tail);
}

function actDay(s: Skeleton, own: OwnDocument, sentence: string, at: number, act: string): Day | null {
  if (BY_APPROVAL.test(act)) return dayBefore(s, sentence, at, /[^，。]{0,40}?(?:批准|批复|审批|通过)/);
  if (act === '执行') return null;
  const stated = dayBefore(s, sentence, at, /[^，。]{0,40}?(?:公布|发布|颁布|印发)/);
  if (stated !== null && /（[^）]*$/.test(sentence.slice(0, sentence.indexOf(act)))) return stated;
  if (own.draft) return null;
  return BY_SIGNATURE.test(act)
    ? (own.signedOn ?? own.printedOn ?? own.publishedOn)
    : (own.publishedOn ?? own.signedOn);
}

/** Whether the day that `act` names is unknown or a guess, so that another one stands in for it. */
export function assumesBase(own: OwnDocument, act: string): boolean {
  if (BY_APPROVAL.test(act)) return false;
  const field = BY_SIGNATURE.test(act) ? 'signedOn' : 'publishedOn';
  return own[field] === null || own.guessed.includes(field);
}

/** The first day in the sentence that is followed by `what`: 2023年5月10日批准. */
function dayBefore(s: Skeleton, sentence: string, at: number, what: RegExp): Day | null {
  for (let i = sentence.indexOf(D); i >= 0; i = sentence.indexOf(D, i + 1)) {
    const date = dateAt(s, at + i);
    const behind = new RegExp(`^${what.source}`).exec(sentence.slice(i + 1, i + 50));
    if (date && behind && !behind[0].includes('自')) return firstDayOf(date, null);
  }
  return null;
}

/** 次日, 次月1日, N日后, 满N个月. Working days are left open: they need a calendar. */
function shifted(base: Day, tail: string): Day | null {
  if (tail.includes('工作')) return null;
  if (/[次下]个?月/.test(tail)) return `${addMonths(base, 1).slice(0, 8)}01` as Day;
  if (/次日|第二日/.test(tail)) return addDays(base, 1);
  const count = /([0-9一二三四五六七八九十]{1,4})(个)?([日天月])/.exec(tail);
  if (!count) return base;
  const n = chineseToNumber(count[1]!);
  if (n === null || n > 400) return null;
  return count[3] === '月' ? addMonths(base, n) : addDays(base, n);
}
