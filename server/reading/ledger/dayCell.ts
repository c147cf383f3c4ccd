import { addDays, day, dayOf } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import type { DoubtKind } from '../../domain/ledger.ts';
import { findDates } from '../dates.ts';

/** A day as a cell of a ledger says it; `doubt` where it says less than a day, or more than one. */
export interface DayCell {
  day: Day | null;
  doubt: Extract<DoubtKind, 'day.unreadable' | 'day.month_only' | 'day.several'> | null;
}

const NONE = /^(?:[/\\—–\-－*.。0]*|无|暂无|没有|不详|不明|未知|空|待定|待查|未注明|未标注|未公布|n\/?a)$/i;
/** Whether a cell says that there is nothing to say. */
export const saysNothing = (text: string): boolean => NONE.test(text.normalize('NFKC').replace(/\s+/g, ''));

/** Day 0 of Excel's count, such that 1 March 1900 is day 61 as there. */
const EPOCH = day('1899-12-30');
/** 1954 to 2119: outside of it a bare number is no day of an administrative document. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

/** The day that a bare number counts in Excel; null for numbers that count nothing. */
const dayOfSerial = (serial: number): Day | null =>
  serial >= FIRST_SERIAL && serial < LAST_SERIAL ? addDays(EPOCH, Math.floor(serial)) : null;

/**
 * Reads a cell of a column of days: ISO, 2023.5.1, 2023/5/1, 20230501, 2023年5月1日, 二〇二三年五月一日, full width, Excel's own
 * count; a month alone, a day that does not exist and several days are told apart. Never throws.
 */
export function dayCell(text: string): DayCell {
  if (saysNothing(text)) return { day: null, doubt: null };
  const flat = text
    .replace(/(\d)[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?/, '$1')
    .normalize('NFKC')
    .replace(/[\s\u200b]+/g, '')
    .replace(/([年月])份/g, '$1');
  const compact = /^(\d{4})(\d{2})(\d{2})日?$/.exec(flat);
  if (compact) return exact(dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3])));
  if (/^\d{5}(?:\.\d+)?$/.test(flat)) return exact(dayOfSerial(Number(flat)));
  // 2023、5、1 and 2023,5,1: signs that stand for a point.
  const pointed = flat.replace(/^(\d{4})[、,，。·_](\d{1,2})[、,，。·_](\d{1,2})(?=\D|$)/, '$1.$2.$3');
  const found = findDates(pointed);
  const whole = [...new Set(found.flatMap((one) => one.day ?? []))];
  if (whole.length > 1) return { day: whole[0] ?? null, doubt: 'day.several' };
  if (whole.length === 1) return { day: whole[0] ?? null, doubt: null };
  if (found.some((one) => one.dayOfMonth === null) || MONTH_ONLY.test(pointed))
    return { day: null, doubt: 'day.month_only' };
  return { day: null, doubt: 'day.unreadable' };
}

const exact = (read: Day | null): DayCell => ({ day: read, doubt: read === null ? 'day.unreadable' : null });

/** 2023.5, 2023-05, 202305, 2023年5月, and a year alone: a day is still wanted. */
const MONTH_ONLY = /^(?:19|20)\d{2}(?:[-./年](?:0?[1-9]|1[0-2])月?|(?:0[1-9]|1[0-2])|年)?$/;
