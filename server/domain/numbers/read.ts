import { grammarParts } from '../profile/grammar.ts';
import { foldNumber } from './fold.ts';

/** What stands in the slots of a number. `code` is null where its pattern has no slot for one. */
export interface ReadNumber {
  code: string | null;
  year: number;
  serial: number;
}

const exactly = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * Reads a number by its pattern, in any spelling: `readNumber('{code}〔{year}〕{serial:3}', '清司规[2026]007号')`. `codes` are those
 * that may stand in the slot; without them a code is anything but brackets, dashes and digits. A serial has at least the
 * digits that its pattern wants, as `formatNumber` writes them, or fewer without zeros in front. Null when it does not fit.
 */
export function readNumber(pattern: string, text: string, codes?: readonly string[]): ReadNumber | null {
  const parts = grammarParts(pattern);
  if (parts === null) return null;
  // Longest first, so that one code which begins another does not hide it.
  const known = codes?.map(foldNumber).sort((a, b) => b.length - a.length);
  const shape = parts
    .map((one) => {
      if (one.part === 'text') return exactly(foldNumber(one.text));
      if (one.part === 'year') return '(?<year>(?:19|20|21)\\d{2})';
      if (one.part === 'serial') return `(?<serial>0*[1-9]\\d*)`;
      return known ? `(?<code>${known.map(exactly).join('|') || '(?!)'})` : '(?<code>[^〔〕\\d-]+)';
    })
    .join('');
  const found = new RegExp(`^${shape}$`).exec(foldNumber(text))?.groups;
  if (!found) return null;
  const { code, year = '', serial = '' } = found;
  const named = code === undefined ? null : (codes?.find((one) => foldNumber(one) === code) ?? code);
  return { code: named, year: Number(year), serial: Number(serial) };
}
