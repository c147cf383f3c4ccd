import { findDocNumbers } from '../domain/docNumber.ts';
import type { FoundDocNumber } from '../domain/docNumber.ts';
import { findDates } from './dates.ts';
import type { FoundDate } from './dates.ts';
import type { Layout } from './layout.ts';
import { isOrgan, splitOrgans } from './organs.ts';

/** The note under a rule's title: 2014年12月19日环境保护部令第28号公布. */
export interface Headnote {
  /** The day of 公布/发布; null when the note speaks of 通过 only. */
  published: FoundDate | null;
  order: FoundDocNumber | null;
  /** Who published it beside the order's own name, or who published or adopted it when no order is named. */
  organs: { name: string; start: number; end: number }[];
}

/** A head longer than this is navigation, not a note. */
const LONGEST_HEAD = 20_000;
const ACT = '(?:公布|发布|颁布|颁发|公告|下发|印发)';
/** Behind a date: 国家环境保护局发布, with no order named. */
const PUBLISHED = new RegExp(`^[\\s，,]{0,4}(?:经|以|由)?([\\p{Script=Han}、\\s]{2,60}?)${ACT}`, 'u');
/** What may stand between an order's number and 公布: further orders of joint issuers, 修订. */
const ORDER_DONE = new RegExp(
  `^(?:、[\\p{Script=Han}]{2,30}令第.{1,6}号)*令?\\s{0,4}(?:修订|重新)?(?:${ACT}|公?[\\s，,]{0,4}(?:自|根据)|[\\s；;，,]{1,4}[12][0-9]{3}年|\\s*(?:\\n|$|[）)]))`,
  'u',
);
/** …令第12号公布、根据…修改的《某某办法》: the note of a document that a sentence names. */
const OF_ANOTHER = new RegExp(`^\\s{0,4}(?:修订|重新)?${ACT}(?:的|、)`);
/** …局务会议审议通过，某某局令第30号公布: the day is that of the meeting. */
const PASSED = /^[^。）)]{4,60}(?:通过|批准)[，,]\s?以?$/;
/** 2005年3月10日公布 */
const ALONE = /^\s*(?:公布|发布|颁布)(?!\s*(?:日期?|时间|机[构关]|单位|部门)\s*(?:[:：\t\n]|$))/;
/** …常务委员会第十三次会议通过, and where the session has no number, 某某局局务会议通过. */
const ADOPTED = [
  /(?:(?<=[0-9])日)?经?([\p{Script=Han}]{2,40}?)第[0-9一二三四五六七八九十百]{1,5}次[\p{Script=Han}]{0,12}会议/u,
  /(?:(?<=[0-9])日)?经?([\p{Script=Han}]{2,24}?)[0-9]{0,4}年?[\p{Script=Han}]{0,12}会议/u,
] as const;

/** Reads the note in the head: the first publication counts, amendments behind it do not. */
export function readHeadnote(layout: Layout): Headnote {
  const text = layout.text.slice(0, Math.min(layout.bodyStart, LONGEST_HEAD));
  const dates = findDates(text);
  const numbers = findDocNumbers(text);
  const orders = numbers.filter((n) => n.form === 'order');
  for (const date of dates) {
    if (date.day === null) continue;
    const order = orders.find((n) => n.start >= date.end && n.start - date.end < 200);
    const lead = order ? text.slice(date.end, order.start).replace(/^[\s，,]*(?:以|经|由)?\s*/, '') : '';
    const behind = order ? text.slice(order.end, order.end + 60) : '';
    if (order && OF_ANOTHER.test(behind)) continue;
    if (order && PASSED.test(lead) && ORDER_DONE.test(behind)) return { published: null, order, organs: [] };
    if (order && isOrgans(lead.replace(/[、\s]+$/, '')) && ORDER_DONE.test(behind)) {
      const jointly = lead === '' ? [] : organsAt(lead.replace(/[、\s]+$/, ''), order.start - lead.length);
      return { published: date, order, organs: jointly };
    }
    if (ALONE.test(text.slice(date.end, date.end + 24))) {
      const near = order && /^\s*(?:公布|发布|颁布)[\s，,]*$/.test(text.slice(date.end, order.start)) ? order : null;
      return { published: date, order: near, organs: [] };
    }
    const coded = byLetter(text, date, numbers);
    if (coded) return coded;
    const m = PUBLISHED.exec(text.slice(date.end, date.end + 120));
    if (m && m[1]!.trim() !== '' && isOrgans(m[1]!))
      return {
        published: date,
        order: numbers.find((n) => standsBehind(text, n, date.end + m[0].length)) ?? null,
        organs: organsAt(m[1]!, date.end + m[0].indexOf(m[1]!)),
      };
  }
  const adopted = ADOPTED[0].exec(text) ?? ADOPTED[1].exec(text);
  const organs =
    adopted && isOrgan(adopted[1]!) ? organsAt(adopted[1]!, adopted.index + adopted[0].indexOf(adopted[1]!)) : [];
  return { published: null, order: null, organs };
}

/** …发布 国发〔1983〕202号）: the number closes the note. */
const standsBehind = (text: string, n: FoundDocNumber, at: number): boolean =>
  n.form === 'bracket' &&
  n.start >= at &&
  /^[\s，,]{0,4}$/.test(text.slice(at, n.start)) &&
  /^\s*(?:\n|$|[）)])/.test(text.slice(n.end, n.end + 12));

/** 1995年2月13日某某局清交发〔1995〕97号公布: no order but a letter with its number, the body and its code in one run. */
function byLetter(text: string, date: FoundDate, numbers: readonly FoundDocNumber[]): Headnote | null {
  const n = numbers.find((x) => x.form === 'bracket' && x.start >= date.end && x.start - date.end < 60);
  if (!n || !new RegExp(`^文?\\s{0,4}(?:通知)?${ACT}(?!的|、)`).test(text.slice(n.end, n.end + 12))) return null;
  const lead = /^[\s，,]*(?:以$)?/.exec(text.slice(date.end, n.start))![0].length;
  const from = date.end + lead;
  const run = text.slice(from, n.end);
  const code = codeStart(run);
  if (code === 0 && from !== n.start) return null;
  const number = findDocNumbers(run.slice(code))[0];
  if (!number || number.start > 0 || number.prefix.includes('以')) return null;
  const order = { ...number, start: from + code + number.start, end: from + code + number.end };
  const organs = code > 0 ? organsAt(bodyIn(run.slice(0, code)), from) : organsOfNote(text, date.start);
  return { published: date, order, organs };
}

/** （某某县人民政府2022年11月25日以…号文印发: who stands before the day. */
function organsOfNote(text: string, at: number): Headnote['organs'] {
  const m = /[（(\n]\s{0,4}([\p{Script=Han}、\s]{3,60}?)(?:于\s?)?$/u.exec(text.slice(Math.max(0, at - 70), at));
  return m && isOrgans(m[1]!) ? organsAt(m[1]!, at - m[0].length + m[0].indexOf(m[1]!)) : [];
}

/** 某某局令, 某某局以: what joins the body to its code. */
const bodyIn = (lead: string): string => lead.replace(/[\s、]*[以令]?$/, '');

/** Where the code of a number begins behind the name of the body that it is stuck to; 0 where no body stands before it. */
function codeStart(run: string): number {
  const bracket = run.search(/[〔﹝【[［（(〖]/);
  for (let i = bracket - 2; i >= 3; i--) if (bracket - i <= 8 && isOrgans(bodyIn(run.slice(0, i)))) return i;
  return 0;
}

const isOrgans = (s: string): boolean => splitOrgans(s).every((n) => isOrgan(n));

function organsAt(run: string, start: number): Headnote['organs'] {
  const found: Headnote['organs'] = [];
  let cursor = 0;
  for (const name of splitOrgans(run)) {
    const at = run.indexOf(name, cursor);
    if (at < 0) continue;
    cursor = at + name.length;
    found.push({ name, start: start + at, end: start + cursor });
  }
  return found;
}
