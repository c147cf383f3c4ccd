import type { SeriesKind } from '../codes.ts';
import { Fault } from '../fault.ts';
import { formatNumber, grammarParts } from '../profile/grammar.ts';
import { foldNumber } from './fold.ts';
import { readNumber } from './read.ts';

/**
 * One run of serial numbers: of one kind, one pattern, one year and, where the pattern holds `{code}`, one issuer's code.
 * `key` is the same for two spellings of the same series (HFGS—2017— and HFGS-2017-), so that neither gives a number twice.
 */
export interface Series {
  kind: SeriesKind;
  key: string;
  pattern: string;
  code: string | null;
  year: number;
  /** The body whose code it is; null for a series that several share. */
  issuerId: number | null;
}

/** Whether numbers of this pattern are counted for each issuer. */
export const needsCode = (pattern: string): boolean =>
  (grammarParts(pattern) ?? []).some((part) => part.part === 'code');

/** The series of a pattern, a year and a code. Throws Fault('series.code_missing') where the pattern wants a code and there is none. */
export function seriesOf(of: Omit<Series, 'key'>): Series {
  const parts = grammarParts(of.pattern);
  if (parts === null) throw new Fault('series.pattern', { pattern: of.pattern });
  const coded = needsCode(of.pattern);
  if (coded && !of.code) throw new Fault('series.code_missing', { pattern: of.pattern });
  const written = parts
    .map((one) => {
      if (one.part === 'serial') return '#';
      return foldNumber(one.part === 'text' ? one.text : one.part === 'year' ? String(of.year) : (of.code ?? ''));
    })
    .join('');
  return {
    ...of,
    code: coded ? of.code : null,
    issuerId: coded ? of.issuerId : null,
    key: `${of.kind}:${written}`,
  };
}

/** The number of a series with this serial, as it is printed. */
export const numberIn = (series: Pick<Series, 'pattern' | 'code' | 'year'>, serial: number): string =>
  formatNumber(series.pattern, { code: series.code ?? '', year: series.year, serial });

/** The serial of a number, in any spelling, if it belongs to the series; else null. */
export function serialIn(series: Pick<Series, 'pattern' | 'code' | 'year'>, text: string): number | null {
  const read = readNumber(series.pattern, text, series.code === null ? [] : [series.code]);
  return read !== null && read.year === series.year ? read.serial : null;
}

/** What a series looks like to people: its number with a blank in place of the serial, 清司规〔2026〕…. */
export const seriesName = (series: Pick<Series, 'pattern' | 'code' | 'year'>): string =>
  (grammarParts(series.pattern) ?? [])
    .map((one) => {
      if (one.part === 'text') return one.text;
      if (one.part === 'serial') return '…';
      return one.part === 'code' ? (series.code ?? '') : String(series.year);
    })
    .join('');

/** The serial that comes next: after the last one given, and after the highest one that is held already. */
export const nextSerial = (next: number, held: Iterable<number>): number => {
  let serial = next;
  for (const one of held) if (one >= serial) serial = one + 1;
  return serial;
};

/** Serials from the first to the last that nobody has given, voided or brought in: a register proves that there are none. */
export function gapsIn(first: number, next: number, taken: Iterable<number>): number[] {
  const known = new Set(taken);
  const gaps: number[] = [];
  for (let serial = first; serial < next; serial++) if (!known.has(serial)) gaps.push(serial);
  return gaps;
}
