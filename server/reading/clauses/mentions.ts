import { findDocNumbers, normalizeDocNumber } from '../../domain/docNumber.ts';
import type { FoundDocNumber } from '../../domain/docNumber.ts';
import { closing, findTitles } from './brackets.ts';
import type { Folded } from './fold.ts';
import { outerTitle } from './outerTitle.ts';
import type { MentionSign, PlacedSign } from './signs.ts';

const LONGEST_NOTE = 160;
const ALIAS = /(?:以下|下)?(?:统称|简称|称)为?[：]?[《“"]?([^》”"）]{2,20})[》”"]?/;
/** （第30号令）, （令第21号）, （2019年第12号）: a number without the issuer's code. */
const LOOSE_NUMBER =
  /^(?:[\u4e00-\u9fa5]{0,16}第?\s?\d{1,5}号令?|[\u4e00-\u9fa5]{0,16}令第?\s?\d{1,5}号|\d{4}年第?\d{1,4}号)/;
/** [（1991）清市字第2号]: a number in square brackets, the year in round ones. */
const SQUARED = /^\s{0,3}\[((?:（\d{4}）)?[^[\]《》。；，\n]{2,24}第?\d{1,5}号)\]/;
/** A round bracket stands open before `at`, so that one closed twice behind it closes that. */
const opensBefore = (plain: string, at: number): boolean => /（[^（）]*$/.test(plain.slice(Math.max(0, at - 120), at));
/** The number in the bracket is that of another act: （被某政发〔2020〕1号废止）. */
const FOREIGN_NOTE = /^[^0-9〔]{0,12}?(?:被|已|由|依据|根据|详见|替代|参照)/;

/** Every document named in the text by 《title》, by number, or by both together, in order, without overlaps. */
export function findMentions({ printed, plain }: Folded): PlacedSign[] {
  const numbers = findDocNumbers(plain);
  const mentions: PlacedSign[] = [];
  let n = 0;
  for (const title of findTitles(plain)) {
    while (n < numbers.length && numbers[n]!.start < title.start) bare(plain, numbers[n++]!, mentions);
    const before = attached(plain, mentions.at(-1), title.start);
    const outer = outerTitle(plain, title, numbers, n);
    const placed = titled(
      printed,
      plain,
      outer?.start ?? title.start,
      outer?.end ?? title.end,
      numbers,
      n,
      outer !== null,
    );
    while (n < numbers.length && numbers[n]!.start < placed.end) n++;
    const sign = placed.sign as MentionSign;
    if (before !== null && sign.docNumber === null) {
      mentions.pop();
      mentions.push({ ...placed, start: before.start, sign: { ...sign, docNumber: before.docNumber } });
    } else mentions.push(placed);
  }
  while (n < numbers.length) bare(plain, numbers[n++]!, mentions);
  return mentions;
}

/** A number printed directly before a title belongs to it: 某政发〔2020〕5号《关于…的通知》. */
function attached(
  plain: string,
  last: PlacedSign | undefined,
  at: number,
): { start: number; docNumber: string } | null {
  if (last?.sign.kind !== 'mention' || last.sign.title !== null || last.sign.docNumber === null) return null;
  return /^(?:文件)?\s{0,3}$/.test(plain.slice(last.end, at))
    ? { start: last.start, docNumber: last.sign.docNumber }
    : null;
}

function bare(plain: string, number: FoundDocNumber, into: PlacedSign[]): void {
  const sign = (docNumber: string): MentionSign => ({
    kind: 'mention', title: null, docNumber, alias: null, note: '', bracketed: false,
  }); // prettier-ignore
  into.push({ sign: sign(number.printed), start: number.start, end: number.end });
  // 某政办〔2014〕8号、9号和12号: the code and the year stand once.
  let at = number.end;
  for (;;) {
    const next = /^[、，和及与]第?(\d{1,4})号/.exec(plain.slice(at, at + 12));
    if (!next || (number.form !== 'bracket' && !(number.form === 'order' && /令第/.test(number.printed)))) return;
    into.push({
      sign: sign(number.printed.replace(/\d+号?$/, `${next[1]}号`)),
      start: at + 1,
      end: at + next[0].length,
    });
    at += next[0].length;
  }
}

function titled(
  printed: string,
  plain: string,
  start: number,
  titleEnd: number,
  numbers: readonly FoundDocNumber[],
  from: number,
  unquoted: boolean,
): PlacedSign {
  let docNumber: string | null = null;
  let alias: string | null = null;
  let note = '';
  let end = titleEnd;
  let next = from;
  let title = tidy(unquoted ? printed.slice(start, titleEnd) : printed.slice(start + 1, titleEnd - 1));
  while (next < numbers.length && numbers[next]!.start < titleEnd) {
    const inside = /[（]\s*$/.test(plain.slice(start, numbers[next]!.start)) ? numbers[next]! : null;
    if (inside && plain.slice(inside.end, titleEnd - 1).replace(/[）\s]/g, '') === '') {
      docNumber = inside.printed;
      title = tidy(printed.slice(start + 1, inside.start).replace(/[（(]\s*$/, ''));
    }
    next++;
  }
  for (let round = 0; round < 3; round++) {
    const gap = /^\s{0,6}/.exec(plain.slice(end, end + 7))![0].length;
    const open = plain[end + gap] === '（';
    const close = open ? closing(plain, end + gap, '（', '）', LONGEST_NOTE) : -1;
    const number = numbers.slice(next, next + 3).find((x) => x.start >= end);
    const unclosed = open && number !== undefined && number.start === end + gap + 1;
    if (close < 0 && !unclosed) break;
    const stop = close < 0 ? number!.end : Math.max(close, unclosed && number!.end > close ? number!.end : close);
    const inner = plain.slice(end + gap + 1, close < 0 ? stop : close - 1);
    // （二） on the next line opens the next item
    if (/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/.test(inner)) break;
    // （有效期三年） is said of the document that speaks
    if (/^(?:有效|试行)期/.test(inner)) break;
    if (docNumber === null && !FOREIGN_NOTE.test(inner)) {
      if (number && number.start < stop && number.start - end - gap <= 24) docNumber = number.printed;
      else docNumber = loose(inner);
    }
    alias ??= ALIAS.exec(inner)?.[1] ?? null;
    note += inner;
    end = stop;
  }
  const squared = docNumber === null ? SQUARED.exec(plain.slice(end, end + 48)) : null;
  if (squared) {
    docNumber = normalizeDocNumber(squared[1]!);
    end += squared[0].length;
  }
  if (end > titleEnd && plain[end] === '）' && !opensBefore(plain, start)) end++;
  const direct = docNumber === null ? numbers.slice(next, next + 3).find((x) => x.start >= end) : undefined;
  if (direct && /^[\s\u3000]{0,3}$/.test(plain.slice(end, direct.start)) && direct.form === 'bracket') {
    docNumber = direct.printed;
    end = direct.end;
  }
  return { sign: { kind: 'mention', title, docNumber, alias, note, bracketed: true }, start, end };
}

const loose = (inner: string): string | null => {
  const m = LOOSE_NUMBER.exec(inner.trim());
  return m ? normalizeDocNumber(m[0]) : null;
};

/** A title as one line: breaks and the blanks around them gone, other blanks single. */
export const tidy = (title: string): string =>
  title
    .replace(/[\s\u200b\ufeff]*\n[\s\u200b\ufeff]*/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
