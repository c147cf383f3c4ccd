import { pinyinDebris } from '../domain/pinyinDebris.ts';
import type { Debris } from '../domain/pinyinDebris.ts';
import { hasTraditional, simplified } from '../domain/simplified.ts';
import type { Relaid } from './relaid.ts';

/** Markup that a crawler left in the text: <span style="…">, </p>. 〈办法〉 in ASCII brackets is none. */
const TAG = /<\/?(?:span|p|div|font|strong|b|em|u|br|a|o:p|st1:\w+|table|tbody|tr|td|img)(?:\s[^<>]{0,2000})?\/?>/gi;

const NUMBERED =
  '(?:[-—–－]{1,2}[ \\t]*[0-9０-９]{1,4}[ \\t]*[-—–－]{1,2}|第[ \\t]*[0-9]{1,4}[ \\t]*页(?:[ \\t,，/]*共[ \\t]*[0-9]{1,4}[ \\t]*页)?)';
const BLANKS = '[ \\t\\u3000]{0,40}';
/** — 12 —, 第3页 共8页: a page's number on a line of its own, with its line breaks where it stands between two halves of a sentence. */
const PAGE_NUMBER = new RegExp(
  `(?<=[\\p{Script=Han}0-9，、])(?<!日)\\n${BLANKS}${NUMBERED}${BLANKS}\\n(?=[\\p{Script=Han}0-9《（])(?!第[一二三四五六七八九十百0-9]{1,5}[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]|附件|[0-9]{1,2}[.．、])|(?<=\\n)${BLANKS}${NUMBERED}${BLANKS}\\n`,
  'gu',
);

/** 2023-03-30 00:00:00 | 某某局 | 关于…的通知 | 各县…: a row of a collection, its cells in one line. */
const FEED = /^\s{0,4}[12]\d{3}-\d{2}-\d{2}(?:\s\d{2}:\d{2}:\d{2})?(?: \| [^|\n]{1,160}){1,3} \| /;

function cellsOfFeed(text: string): Debris[] {
  const feed = FEED.exec(text);
  if (!feed) return [];
  const head = cut(feed[0], / \| /g);
  return [...head, ...cut(text, / \| (?=https?:\/\/)/g)].map((d) => ({ ...d, put: '\n' }));
}

/**
 * Undoes what converting web sites and crawlers do to a text: 關(guān)于 is read as 关于, markup and the numbers of pages vanish. Null: nothing to undo. Linear; never throws.
 */
export function heal(text: string): Relaid | null {
  const debris = inOrder([...pinyinDebris(text), ...tagsIn(text), ...cut(text, PAGE_NUMBER), ...cellsOfFeed(text)]);
  const traditional = hasTraditional(text);
  if (debris.length === 0 && !traditional) return null;
  const at = new Int32Array(text.length + debris.reduce((sum, d) => sum + d.put.length, 0));
  const kept: string[] = [];
  let size = 0;
  let from = 0;
  const keep = (end: number): void => {
    kept.push(text.slice(from, end));
    for (let i = from; i < end; i++) at[size++] = i;
  };
  for (const d of debris) {
    keep(d.start);
    kept.push(d.put);
    for (let i = 0; i < d.put.length; i++) at[size++] = d.start;
    from = d.end;
  }
  keep(text.length);
  const whole = kept.join('');
  return { text: traditional ? simplified(whole) : whole, at: at.subarray(0, size) };
}

const tagsIn = (text: string): Debris[] => (text.includes('<') ? cut(text, TAG) : []);

const cut = (text: string, pattern: RegExp): Debris[] =>
  Array.from(text.matchAll(pattern), (m) => ({ start: m.index, end: m.index + m[0].length, put: '' }));

function inOrder(debris: Debris[]): Debris[] {
  debris.sort((a, b) => a.start - b.start);
  return debris.filter((d, i) => i === 0 || d.start >= debris[i - 1]!.end);
}
