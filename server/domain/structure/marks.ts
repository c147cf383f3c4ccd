import { chineseToNumber } from '../chineseNumber.ts';

/** The mark of an item as printed: `text.slice(start, end)`. */
export interface ItemMark {
  /** How it is marked, outermost first: 0 一、, 1 （一）, 2 1., 3 （1）, 4 ①. */
  style: number;
  number: number;
  start: number;
  end: number;
  /** Whether it opens a line; else it stands behind a colon, a semicolon or a full stop. */
  leads: boolean;
}

const HAN = '[一二三四五六七八九十百]{1,4}';
const DIGITS = '[0-9０-９]{1,3}';
const MARK = new RegExp(
  `(?<lead>(?:^|\\n)[ \\t\\u3000\\u00a0#*>]{0,12})?(?:(${HAN})[ \\u3000]?、|[（(][ ]?(${HAN})[ ]?[）)][、.．]?|(${DIGITS})[ ]?(?:[.．](?![0-9０-９])|、)|(?:[（(][ ]?(${DIGITS})[ ]?[）)]|(?<![0-9（(])(${DIGITS})[）)])|([①-⑳]))`,
  'g',
);
const BEHIND = /[：；。:;]\s{0,4}$/;

/** Every mark between two offsets that may open an item, in order. Linear; never throws. */
export function itemMarks(text: string, from: number, to: number): ItemMark[] {
  const found: ItemMark[] = [];
  for (const m of text.slice(from, to).matchAll(MARK)) {
    const lead = m.groups?.['lead'];
    const start = from + m.index + (lead?.length ?? 0);
    const leads = lead !== undefined || m.index === 0;
    if (!leads && !BEHIND.test(text.slice(Math.max(from, start - 5), start))) continue;
    const printed = [m[2], m[3], m[4], m[5] ?? m[6], m[7]];
    const style = printed.findIndex((p) => p !== undefined);
    const number = numberOf(printed[style] ?? '', style);
    if (number !== null) found.push({ style, number, start, end: from + m.index + m[0].length, leads });
  }
  return found;
}

const numberOf = (printed: string, style: number): number | null =>
  style === 4 ? printed.charCodeAt(0) - 0x245f : chineseToNumber(printed);
