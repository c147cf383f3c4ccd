import { chineseToNumber } from '../../domain/chineseNumber.ts';
import { addDays, addMonths, dayOf } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import type { DoubtKind, LedgerTerm } from '../../domain/ledger.ts';
import { findDates } from '../dates.ts';
import { dayCell, saysNothing } from './dayCell.ts';

/** The end of validity as a cell says it, with the first day where it says that too. */
export interface TermCell extends LedgerTerm {
  from: Day | null;
  doubt: Extract<DoubtKind, 'term.unreadable' | 'term.rough'> | null;
}

const NOTHING: TermCell = { until: null, months: null, open: false, from: null, doubt: null };
const OPEN =
  /^(?:长期(?:有效|执行)?|永久(?:有效)?|无(?:固定)?(?:有效)?期限?|(?:未|没有|无)(?:规定|明确|设定|注明|标注|设置?|写明)(?:有效)?期?限?|不设(?:有效期)?|持续有效|无有效期)$/;
const NUMBER = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const TERM = new RegExp(`(?<![\\d年-])${NUMBER}(年半|周年|年|个月)(?![\\d一二三四五六七八九十]{1,2}月|底|末)`);
/** Two numbers of years are no term: 3-5年, 三至五年. */
const RANGE = new RegExp(`${NUMBER}[-—~～至到或]${NUMBER}(?:年|个月)`);

/** The last day of a month. */
const endOfMonth = (year: number, month: number): Day | null => {
  const first = dayOf(year, month, 1);
  return first === null ? null : addDays(addMonths(first, 1), -1);
};

/**
 * Reads a cell of the column 有效期: a last day (至2028-05-01, 2027年底), a term (5年, 六十个月), both, from and to, or 长期. A month
 * or a year alone means its last day and is doubted; a bare small number counts years and is doubted. Never throws.
 */
export function termCell(text: string): TermCell {
  if (saysNothing(text)) return NOTHING;
  const flat = text.normalize('NFKC').replace(/[\s\u200b]+/g, '');
  if (OPEN.test(flat)) return { ...NOTHING, open: true };
  const months = monthsIn(flat);
  const days = findDates(flat.replace(/\d{4}年?[-~—]\d{4}/g, '')).flatMap((one) => one.day ?? []);
  const last = days.at(-1) ?? null;
  if (last !== null) {
    const from = days.length > 1 && days[0]! < last ? days[0]! : null;
    // One day that the words put at the beginning: 自2023年5月1日起5年.
    if (days.length === 1 && months !== null && /起/.test(flat) && !/至|止|到/.test(flat))
      return { ...NOTHING, months, from: last };
    return { ...NOTHING, until: last, from, months };
  }
  const rough = roughEnd(flat);
  if (rough !== null) return { ...NOTHING, months, until: rough.until, doubt: rough.sure ? null : 'term.rough' };
  if (months !== null) return { ...NOTHING, months };
  const single = dayCell(flat);
  if (single.day !== null) return { ...NOTHING, until: single.day };
  if (/^\d{1,2}$/.test(flat) && Number(flat) >= 1 && Number(flat) <= 20)
    return { ...NOTHING, months: Number(flat) * 12, doubt: 'term.rough' };
  return { ...NOTHING, doubt: 'term.unreadable' };
}

function monthsIn(flat: string): number | null {
  if (RANGE.test(flat)) return null;
  const found = TERM.exec(flat);
  const count = found === null ? null : chineseToNumber(found[1]!);
  if (found === null || count === null || count < 1) return null;
  const months = found[2] === '个月' ? count : found[2] === '年半' ? count * 12 + 6 : count * 12;
  return months <= 1200 ? months : null;
}

/** 2027年底 and 2027年6月底 say their day; 2027年 and 2027年6月 are taken to their last day, in doubt. */
function roughEnd(flat: string): { until: Day; sure: boolean } | null {
  const found =
    /(?<!\d)((?:19|20)\d{2})年?(?:年?(底|末)|[-./年]?(0?[1-9]|1[0-2])月?(底|末)?)?(?:止|前|为止)?$/.exec(flat) ??
    /(?<!\d)((?:19|20)\d{2})年(底|末)/.exec(flat);
  if (found === null) return null;
  const [, year, yearEnd, month, monthEnd] = found;
  const until = endOfMonth(Number(year), month === undefined ? 12 : Number(month));
  return until === null ? null : { until, sure: yearEnd !== undefined || monthEnd !== undefined };
}
