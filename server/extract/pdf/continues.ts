import type { Frame } from './frame.ts';
import type { Line } from './line.ts';

/** A line with what must be known of it to say whether the next one goes on. */
export interface Start {
  line: Line;
  frame: Frame;
  /** First line of its paragraph. */
  first: boolean;
  /** First line of a flow: the line before stands in another column or on another page. */
  breaks: boolean;
}

const INDENT = 1.2;
const MARKER =
  /^(?:第[一二三四五六七八九十百千零〇\d]+[编章节条款]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d)|[①-⑳]|附件|附\s*[:：]|抄送)/u;
/** 附件2 on a line of its own. */
const ANNEX = /^附\s*[件表录]\s*[0-9０-９一二三四五六七八九十]{0,3}$/u;
const ENDED = /[。；：！？;:!?][”’」』）)]?$/u;
/** What a line break never parts: opening marks, a Han character or a Latin run, closing marks. */
const UNIT =
  /^[（《〈“‘「『【〔(<[]*(?:[\p{Script=Latin}\d.,%‰\-–:/@_]+|—+|…+|.)[，。、；：！？）》〉”’」』】〕,.;:!?)\]]*/u;

/** Whether `next` goes on with the paragraph that `last` is a line of. */
export function continues(last: Start, next: Start): boolean {
  const [a, b] = [last.line, next.line];
  const em = b.size;
  if (a.row || b.row || Math.abs(a.size - b.size) > em * 0.12) return false;
  const leading = next.frame.leading || em * 2;
  if (!next.breaks && a.y - b.y > leading * 1.3 + em * 0.1) return false;
  if (ANNEX.test(a.text) || ANNEX.test(b.text)) return false;
  if (a.text.includes('\t') || b.text.includes('\t')) return false;
  if (!isFull(last, b)) return false;
  const indent = b.x - next.frame.left;
  const indentBefore = a.x - last.frame.left;
  if (indent > em * INDENT) return goesOnIndented(last, next, indent, indentBefore);
  return !(ENDED.test(a.text) && MARKER.test(b.text));
}

/** An indented line begins a paragraph, unless it hangs under a marker or stands in a block that is indented as a whole. */
function goesOnIndented(last: Start, next: Start, indent: number, indentBefore: number): boolean {
  const em = next.line.size;
  if (MARKER.test(next.line.text)) return false;
  if (Math.abs(indent - indentBefore) < em * 0.3)
    return indent > em * 2.5 && !isCentred(last) && !isAtRight(last) && !isAtRight(next);
  return last.first && indentBefore < em * 0.5 && MARKER.test(last.line.text);
}

/** Whether the first unit of `next` would not have fitted behind `last`: only then was the line broken for want of room. */
function isFull(last: Start, next: Line): boolean {
  const room = last.frame.right - last.line.right;
  return room < unitWidth(next) + next.size * 0.3;
}

function unitWidth(line: Line): number {
  const unit = UNIT.exec(line.text)?.[0] ?? '';
  const wide = [...unit].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x250 ? 0.55 : 1), 0);
  return Math.max(1, wide) * line.size;
}

/** Set to the right in the right half of its column, as signatures and dates are: each line stands for itself. */
const isAtRight = ({ line, frame }: Start): boolean => line.x - frame.left > (frame.right - frame.left) * 0.45;

/** In from both margins by the same: a title, a heading, a signature in the middle. */
function isCentred({ line, frame }: Start): boolean {
  const left = line.x - frame.left;
  const right = frame.right - line.right;
  return left > line.size * INDENT && right > line.size * INDENT && Math.abs(left - right) < line.size * 1.5;
}

/** What stands between two joined lines: a space between Latin words, nothing elsewhere. */
export function glue(before: string, after: string): string {
  return /[\p{Script=Latin}\d,.;:)]$/u.test(before) &&
    /^[\p{Script=Latin}(]/u.test(after) &&
    /\p{Script=Latin}/u.test(before.slice(-3) + after.slice(0, 2))
    ? ' '
    : '';
}
