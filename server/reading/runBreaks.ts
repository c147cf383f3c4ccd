import { findDocNumbers } from '../domain/docNumber.ts';
import { isPlainLabel, labelNamed } from './labelNames.ts';
import type { Relaid } from './relaid.ts';

/** A first line at least this long holds head and text at once. */
const RUN = 150;
/** How much of a run may be its head. */
const HEAD = 5000;

/** Where the document proper begins: its first article or heading, or the end of its first sentence. */
const OPENING = /(?:##\s*)?第\s?[一1１]\s?[章条编](?![0-9款项、至和与])|(?<=[：:\s])一\s?、|。/;

/**
 * Lays a text that came in one line out in lines again, as far as its head goes: each label of the page's table, number, clock, note and addressee gets
 * a line of its own, and every blank that is no letter-spacing begins one. Null: the text has lines. Linear; never throws.
 */
export function breakRun(text: string): Relaid | null {
  const start = text.search(/\S/);
  if (start < 0) return null;
  const stop = text.indexOf('\n', start);
  const line = text.slice(start, stop < 0 ? text.length : stop);
  if (line.length < RUN) return null;
  const window = line.slice(0, HEAD);
  const opening = OPENING.exec(window);
  const head = window.slice(0, opening ? opening.index : window.length);
  const points = new Set<number>();
  const breakAt = (i: number): void => void (i > 0 && i < line.length && points.add(start + i));
  blanks(head, breakAt);
  labels(head, breakAt);
  numbers(head, breakAt);
  marks(head, breakAt);
  if (opening && opening[0] !== '。') breakAt(opening.index);
  return points.size === 0
    ? null
    : brokenAt(
        text,
        [...points].sort((a, b) => a - b),
      );
}

/** Puts a line break before each of the offsets; a blank there gives way to it. */
function brokenAt(text: string, points: readonly number[]): Relaid {
  const at = new Int32Array(text.length + points.length);
  const kept: string[] = [];
  let size = 0;
  let from = 0;
  const keep = (end: number): void => {
    kept.push(text.slice(from, end));
    for (let i = from; i < end; i++) at[size++] = i;
    from = end;
  };
  for (const point of points) {
    keep(point);
    kept.push('\n');
    at[size++] = point - 1;
  }
  keep(text.length);
  return { text: kept.join(''), at: at.subarray(0, size) };
}

type BreakAt = (at: number) => void;

/** Blanks part what stood on lines, apart from those of letter-spaced words, of paths (首页 > 政策) and inside dates and brackets. */
function blanks(head: string, breakAt: BreakAt): void {
  let depth = 0;
  let counted = 0;
  for (const m of head.matchAll(/[ \t\u3000\u00a0]+/g)) {
    for (; counted < m.index; counted++) {
      if (/[《（(〔﹝<]/.test(head[counted]!)) depth++;
      else if (/[》）)〕﹞>]/.test(head[counted]!) && depth > 0) depth--;
    }
    const end = m.index + m[0].length;
    const left = /\S*$/.exec(head.slice(Math.max(0, m.index - 12), m.index))![0];
    const right = /^\S*/.exec(head.slice(end, end + 12))![0];
    const spaced = /^[\p{Script=Han}]$/u.test(left) && /^\p{Script=Han}[:：]?$/u.test(right);
    const path = /[>/|｜:：\\-]$/.test(left) && !/[：:]$/.test(left);
    const joined = path || /^[>/|｜:：\\]/.test(right) || /^[#【[]+$/.test(left) || /^-/.test(right);
    const dated = /[0-9年月]$/.test(left) && /^[0-9年月日]/.test(right);
    if (
      !spaced &&
      !joined &&
      !dated &&
      !(depth > 0 && /[《〈<（(〔﹝]/.test(head.slice(m.index - 60 < 0 ? 0 : m.index - 60, m.index)))
    )
      breakAt(end);
  }
}

/** Longest first: 发文字号 before 字号. */
const LABEL_LENGTHS = [9, 8, 7, 6, 5, 4, 3, 2];

/** Breaks before every known label that a colon follows, and behind the colon. */
function labels(head: string, breakAt: BreakAt): void {
  for (const colon of head.matchAll(/[ \t\u3000\u00a0]*[:：]/g)) {
    const before = head.slice(Math.max(0, colon.index - 40), colon.index);
    const letters = [...before.matchAll(/\p{Script=Han}/gu)];
    for (const n of LABEL_LENGTHS) {
      const from = letters.at(-n)?.index;
      if (from === undefined || !/^[\p{Script=Han}\s]+$/u.test(before.slice(from))) continue;
      const printed = before.slice(from).replace(/\s+/g, '');
      const known = labelNamed(printed);
      if (known === null || (n < 3 && !isPlainLabel(printed) && !/^(?:来源|标题|名称|字体)$/.test(printed))) continue;
      breakAt(colon.index - before.length + from);
      if (head[colon.index + colon[0].length] !== undefined) breakAt(colon.index + colon[0].length);
      break;
    }
  }
}

/** Sentences and titles name numbers of others; a number so introduced or continued stays where it is. */
const CITED = /(?:根据|依据|依照|按照|贯彻|落实|执行|废止|修改|[《（(【[、和])\s*$/;

function numbers(head: string, breakAt: BreakAt): void {
  for (const n of findDocNumbers(head)) {
    if (n.form === 'code' || CITED.test(head.slice(0, n.start).slice(-8))) continue;
    if (/^\s*(?:[公发颁]布|[）)》】\]、和]|文件|规定|精神)/.test(head.slice(n.end, n.end + 8))) continue;
    breakAt(n.start);
    breakAt(n.end);
  }
}

const MARKS: readonly RegExp[] = [
  // a page's clock
  /(?<!\d)[12]\d{3}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/g,
  // the note under a title
  /[（(][12]\d{3}\s*年[^（）()]{4,300}(?:公布|发布|通过|施行|修[订正])[^（）()]{0,200}[）)]/g,
  // the addressee
  /(?<=[号知见定告法函复报则案施）)\]】\s])各(?!项|种|类|自)[^。；：:]{1,400}[：:](?=\s|.)/g,
  /:::|@tab|<!--.*?-->|设为首页|加入收藏|工作邮箱|无障碍|长者模式|打印本页|【?打印】?|【?关闭窗口】?|分享到/g,
];

function marks(head: string, breakAt: BreakAt): void {
  for (const mark of MARKS) {
    for (const m of head.matchAll(mark)) {
      breakAt(m.index);
      breakAt(m.index + m[0].length);
    }
  }
}
