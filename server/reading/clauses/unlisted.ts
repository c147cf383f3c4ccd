import type { Day } from '../../domain/day.ts';
import { firstDayOf } from './calendar.ts';
import { D, dateAt } from './signs.ts';
import type { Skeleton, Span } from './signs.ts';
import type { WaitingLapse } from './conditional.ts';

/** 凡未列入继续有效目录的，一律废止: what becomes of documents that a cleanup does not list. */
export interface UnlistedClause {
  kind: 'repeals' | 'lapses';
  span: Span;
  on: Day | null;
}

/** 对2025年12月31日前发布的文件进行清理, 2020年1月1日至2024年8月31日期间制发的. */
const CUT_OFF = new RegExp(
  `(${D})(?:（含[^）]{0,8}）)?(?:以前|之前|前|底前|止|期间|为止)[^。；]{0,20}(?:发布|制定|印发|出台|公布|制发|颁布|实施|有效|清理|文件)`,
);
const SCOPE = new RegExp(`(?:截至|截止到?)(${D})[^。；]{0,30}(?:文件|清理)`);

/** The clause on what is not listed; null where the text has none. */
export function unlistedClause(s: Skeleton, lapses: readonly WaitingLapse[]): UnlistedClause | null {
  const clause = lapses.find((one) => one.of === 'unlisted');
  if (!clause) return null;
  const words = s.text.slice(clause.span.start, clause.span.end);
  return {
    kind: /废止|停止执行|终止执行|不再执行/.test(words) ? 'repeals' : 'lapses',
    span: clause.span,
    on: clause.lapsesOn,
  };
}

/** The last day of issue that a cleanup took in; null where the text names none. */
export function cutOff(s: Skeleton): Day | null {
  for (const sentence of s.sentences) {
    const text = s.text.slice(sentence.start, sentence.end);
    if (text.length > 600 || !text.includes('清理')) continue;
    const m = CUT_OFF.exec(text) ?? SCOPE.exec(text);
    const date = m && dateAt(s, sentence.start + m.index + m[0].indexOf(D));
    const day = date && firstDayOf(date, null);
    if (day) return day;
  }
  return null;
}
