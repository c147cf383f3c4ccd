import { foldWidth } from '../domain/chineseNumber.ts';
import { keyPrefix } from '../domain/docNumber.ts';
import { isThread } from './numbers.ts';

/** What was typed of a document number: its 代字, year and serial, each empty where it was left out. */
export interface NumberParts {
  /** As in a key, and as typed. */
  prefix: string;
  typed: string;
  year: string;
  serial: string;
}

const PARTS =
  /^([\p{Script=Han}A-Za-z]{0,20}?)[^\p{L}\p{N}]*((?:19|20)[0-9]{2}(?![0-9]))?年?[^\p{L}\p{N}]*(?:第?0*([0-9]{1,7})号?)?$/u;

/** Reads a part of a document number (清政办规, 清政办规〔2023〕, 〔2023〕, 〔2023〕6号, 6号); null where it is none. */
export function partsOf(text: string): NumberParts | null {
  const m = PARTS.exec(foldWidth(text).replace(/\s+/g, '').replace(/號/gu, '号').replace(/第$/u, ''));
  if (m === null) return null;
  const [, prefix = '', year = '', serial = ''] = m;
  if (prefix + year + serial === '') return null;
  return { prefix: keyPrefix(prefix), typed: prefix, year, serial };
}

/** How well a number fits what was typed of it: the same 代字 or none asked 0.9, one that begins so 0.8, holds it 0.6, is shortened so 0.5; 0 where it does not. */
export function fitOfParts({ prefix, typed, year, serial }: NumberParts, key: string, printed: string): number {
  const [its, itsYear, itsSerial] = key.split('|') as [string, string, string];
  if ((year !== '' && year !== itsYear) || (serial !== '' && serial !== itsSerial)) return 0;
  if (prefix === '' || prefix === its) return 0.9;
  if (year + serial === '' && (its.startsWith(prefix) || printed.startsWith(typed))) return 0.8;
  if (prefix.length < 2) return 0;
  if (its.includes(prefix)) return 0.6;
  return isThread(prefix, its) ? 0.5 : 0;
}
