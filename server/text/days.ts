import { Temporal } from 'temporal-polyfill';
import { type Day, daysBetween } from '../domain/day.ts';
import type { Instant } from '../domain/model.ts';

/** A day in prose: `2026年11月1日`. In tables a `Day` is shown as it is. */
export function dayProse(d: Day): string {
  return `${Number(d.slice(0, 4))}年${Number(d.slice(5, 7))}月${Number(d.slice(8, 10))}日`;
}

/** A day in prose, or what to say when it is not known. */
export const dayOr = (d: Day | null, otherwise: string): string => (d === null ? otherwise : dayProse(d));

/** An instant as `2026-11-22 10:10` in Asia/Shanghai. */
export function instantText(at: Instant): string {
  const here = Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai');
  return `${here.toPlainDate().toString()} ${here.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** An instant in prose: `2026年11月22日10时10分`, in Asia/Shanghai. */
export function instantProse(at: Instant): string {
  const [on = '', time = ''] = instantText(at).split(' ');
  return `${dayProse(on as Day)}${Number(time.slice(0, 2))}时${time.slice(3)}分`;
}

/** The legal day of an instant, in Asia/Shanghai. */
export const instantDay = (at: Instant): Day =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString() as Day;

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** `星期一` for a day. */
export const weekday = (d: Day): string => `星期${WEEKDAYS[Temporal.PlainDate.from(d).dayOfWeek - 1] ?? ''}`;

/** How far a due day is from today: `今天`, `还有3天`, `已过5天`. */
export function distance(today: Day, due: Day): string {
  const days = daysBetween(today, due);
  if (days === 0) return '今天';
  return days > 0 ? `还有${days}天` : `已过${-days}天`;
}

/** A term in months as people say it: 60 → `5年`, 18 → `1年6个月`. */
export function termText(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return `${years > 0 ? `${years}年` : ''}${rest > 0 || years === 0 ? `${rest}个月` : ''}`;
}
