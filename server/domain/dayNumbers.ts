import { DAWN, FOREVER, type Day } from './day.ts';

/*
 * Day arithmetic on integers for the hot paths: the fold of a life and the scan of a hundred thousand documents. A Temporal
 * calculation costs some 10 µs, these cost 0.2 µs; a test holds them against Temporal. Results outside the years 1–9999
 * stop at DAWN and FOREVER, so that one mistyped year cannot stop a scan.
 */

/** Days since the first of March of year 0; years run from March, so that the leap day is their last. */
function numberOf(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const m = month <= 2 ? month + 9 : month - 3;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    dayOfMonth -
    1
  );
}

const FIRST = numberOf(1, 1, 1);
const LAST = numberOf(9999, 12, 31);

/**
 * The days that are asked for most, by their number: a scan names some thousand of them a hundred thousand times, and one text for each
 * need not be made again, nor kept more than once.
 */
const USUAL_FROM = numberOf(1990, 1, 1);
const usual = Array<Day | undefined>(numberOf(2060, 1, 1) - USUAL_FROM).fill(undefined);

/** A proleptic Gregorian day as text; `number` is its number. */
function textOf(number: number, year: number, month: number, dayOfMonth: number): Day {
  const at = number - USUAL_FROM;
  if (at < 0 || at >= usual.length) return text(year, month, dayOfMonth);
  return (usual[at] ??= text(year, month, dayOfMonth));
}

function text(year: number, month: number, dayOfMonth: number): Day {
  const y = year < 1000 ? String(year).padStart(4, '0') : String(year);
  return `${y}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}` as Day;
}

const digit = (day: Day, at: number): number => day.charCodeAt(at) - 48;

// By its digits, without making a text or a list of the parts.
const yearIn = (day: Day): number => digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
const monthIn = (day: Day): number => digit(day, 5) * 10 + digit(day, 6);
const dayIn = (day: Day): number => digit(day, 8) * 10 + digit(day, 9);
const numberOfDay = (day: Day): number => numberOf(yearIn(day), monthIn(day), dayIn(day));

/** Monday 1 … Sunday 7. */
export const weekdayOf = (day: Day): number => ((numberOfDay(day) + 2) % 7) + 1;

/** The day `days` calendar days later (earlier when negative). */
export function daysLater(from: Day, days: number): Day {
  const number = numberOfDay(from) + days;
  if (number < FIRST) return DAWN;
  if (number > LAST) return FOREVER;
  const known = usual[number - USUAL_FROM];
  if (known !== undefined) return known;
  // Inverse of `numberOf` by eras of 400 years (146,097 days), in years that begin in March.
  const era = Math.floor(number / 146_097);
  const ofEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return textOf(number, year, month, ofYear - Math.floor((153 * m + 2) / 5) + 1);
}

/** The day `months` months later; where that month has no such day, its last day (2024-01-31 + 1 → 2024-02-29). */
export function monthsLater(from: Day, months: number): Day {
  const index = yearIn(from) * 12 + (monthIn(from) - 1) + months;
  const y = Math.floor(index / 12);
  const m = (((index % 12) + 12) % 12) + 1;
  if (y < 1) return DAWN;
  if (y > 9999) return FOREVER;
  const d = Math.min(dayIn(from), lengthOf(y, m));
  return textOf(numberOf(y, m, d), y, m, d);
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
