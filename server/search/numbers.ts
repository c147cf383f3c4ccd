import { foldWidth } from '../domain/chineseNumber.ts';
import { docNumberKey } from '../domain/docNumber.ts';

/** How well a document number that somebody typed fits one that is printed: 1 the same, less when the 代字 is shortened, 0 another. */
export function fit(typed: string, printed: string): number {
  if (typed === printed) return 1;
  if (!printed.endsWith(typed.slice(typed.lastIndexOf('|')))) return 0;
  const [a, yearA, serialA] = typed.split('|') as [string, string, string];
  const [b, yearB, serialB] = printed.split('|') as [string, string, string];
  if (serialA !== serialB || (yearA !== yearB && yearA !== '' && yearB !== '')) return 0;
  if (a === b) return 0.9;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || yearA !== yearB) return 0;
  return isThread(short, long) ? 0.5 + (0.4 * short.length) / long.length : 0;
}

/** Whether the signs of `short` stand in `long` in this order. */
export function isThread(short: string, long: string): boolean {
  let i = 0;
  for (const sign of long) if (sign === short[i]) i++;
  return i === short.length;
}

const DIGITS = '[0-9０-９]';
const YEAR = `((?:19|20|１９|２０)${DIGITS}{2})`;
const SIGNS = '[^\\p{L}\\p{N}]*';
const LOOSE: [RegExp, string][] = [
  [
    new RegExp(
      `^([\\p{Script=Han}A-Za-z]{1,20}?)\\s*${SIGNS}${YEAR}\\s*年?${SIGNS}第?\\s*0*(${DIGITS}{1,7})\\s*号?$`,
      'u',
    ),
    '$1〔$2〕$3号',
  ],
  [new RegExp(`^([\\p{Script=Han}]{2,20}?)\\s*第?\\s*0*(${DIGITS}{1,5})\\s*号令$`, 'u'), '$1令第$2号'],
  [new RegExp(`^([\\p{Script=Han}]{1,20}令)\\s*(?:第|No[.．]?)?\\s*0*(${DIGITS}{1,5})\\s*号?$`, 'iu'), '$1第$2号'],
  [new RegExp(`^第?\\s*0*(${DIGITS}{1,5})\\s*号\\s*([\\p{Script=Han}]{1,20}令)$`, 'u'), '$2第$1号'],
];
/** What is written around a number: 《…》, 文号：…, …号文件. */
const AROUND = /^[《「『“"]|[》」』”"]$|^(?:发文)?(?:文号|字号)\s*[:：]\s*|(?<=[号號])文(?:件)?$/gu;

/**
 * The key of a query that is one document number, in whatever spelling: the reader of `domain/docNumber.ts` decides; spellings that nobody
 * prints but people type (法释2016年27号, 卫生部 53号令, 第53号卫生部令) are brought to a printed form first. Null for everything else.
 */
export function numberKeyOf(text: string): string | null {
  const typed = foldWidth(text.trim()).replace(AROUND, '').replace(/號/gu, '号');
  if (typed.length > 60 || !/[0-9０-９〇一二三四五六七八九十]/.test(typed)) return null;
  for (const [pattern, form] of LOOSE) {
    if (pattern.test(typed)) return docNumberKey(typed.replace(pattern, form));
  }
  return typed.length <= 40 && /号\s*$|[〕\])）】]\s*第?\s*\d+\s*$/.test(typed) ? docNumberKey(typed) : null;
}
