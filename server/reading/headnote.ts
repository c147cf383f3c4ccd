import { findDocNumbers } from '../domain/docNumber.ts';
import type { FoundDocNumber } from '../domain/docNumber.ts';
import { findDates } from './dates.ts';
import type { FoundDate } from './dates.ts';
import type { Layout } from './layout.ts';

/** The note under a rule's title: 2014年12月19日环境保护部令第28号公布. */
export interface Headnote {
  /** The day of 公布/发布; null when the note speaks of 通过 only. */
  published: FoundDate | null;
  order: FoundDocNumber | null;
  /** Who published or adopted it when no order is named. */
  organ: { name: string; start: number; end: number } | null;
}

const PUBLISHED =
  /^[\s，,]{0,4}(?:经|以|由)?([\p{Script=Han}]{2,30}?)?(?:第[0-9０-９一二三四五六七八九十百]{1,5}号(?:令|公告)?)?\s{0,4}(?:令\s{0,4}第\s{0,4}[0-9０-９一二三四五六七八九十百]{1,5}\s{0,4}号\s{0,4})?(?:公布|发布|颁布|公告)/u;
const ADOPTED =
  /经?([\p{Script=Han}]{2,24}?)(?:第[0-9一二三四五六七八九十百]{1,5}次|[0-9]{0,4}年?)[\p{Script=Han}]{0,12}会议/u;

/** Reads the note in the head: the first publication counts, amendments behind it do not. */
export function readHeadnote(layout: Layout): Headnote {
  const from = layout.head[0]?.start ?? 0;
  const text = layout.text.slice(0, layout.bodyStart);
  const dates = findDates(text.slice(from)).map((d) => ({ ...d, start: d.start + from, end: d.end + from }));
  const orders = findDocNumbers(text).filter((n) => n.form === 'order');
  for (const date of dates) {
    if (date.day === null) continue;
    const after = text.slice(date.end, date.end + 80);
    const order = orders.find(
      (n) => n.start >= date.end && /^[\s，,]{0,4}(?:以|经)?$/.test(text.slice(date.end, n.start)),
    );
    if (order && /^\s{0,4}(?:公布|发布|颁布|公告)/.test(text.slice(order.end, order.end + 8)))
      return { published: date, order, organ: null };
    const m = PUBLISHED.exec(after);
    if (m?.[1] && !/修订|修正|修改/.test(m[0])) {
      const start = date.end + m[0].indexOf(m[1]);
      return { published: date, order: null, organ: { name: m[1], start, end: start + m[1].length } };
    }
  }
  const adopted = ADOPTED.exec(text);
  if (adopted?.[1]) {
    const start = adopted.index + adopted[0].indexOf(adopted[1]);
    return { published: null, order: null, organ: { name: adopted[1], start, end: start + adopted[1].length } };
  }
  return { published: null, order: null, organ: null };
}
