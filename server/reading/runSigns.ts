import { findDocNumbers } from '../domain/docNumber.ts';
import { GENRE_WORD } from './genre.ts';
import { isPlainLabel, labelNamed } from './labelNames.ts';
import { PLACE_START } from './organs.ts';
import { balanced } from './titleText.ts';

/** Takes the offset, in the head of a run, of a character that began a line. */
export type BreakAt = (at: number) => void;

/** A bracket that opened this far back no longer keeps a blank in its line. */
const BRACKETED = 60;
const DAY = /[12][0-9]{3}(?:[-/.][0-9]{1,2}[-/.][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)/;
const COUNTED = /^[0-9]{1,3}[ \t\u3000\u00a0]*(?:年|个月|个工作日|[日天])/;
const BEGINS_DAY = new RegExp(`^${DAY.source}`);

/** Blanks part what stood on lines, apart from those of letter-spaced words, of paths (首页 > 政策), before a label's day and inside dates and brackets. */
export function blanks(head: string, breakAt: BreakAt): void {
  const open: number[] = [];
  let counted = 0;
  for (const m of head.matchAll(/[ \t\u3000\u00a0]+/g)) {
    for (; counted < m.index; counted++) {
      if (/[《（(〔﹝<]/.test(head[counted]!)) open.push(counted);
      else if (/[》）)〕﹞>]/.test(head[counted]!)) open.pop();
    }
    const end = m.index + m[0].length;
    const left = /\S*$/.exec(head.slice(Math.max(0, m.index - 12), m.index))![0];
    const right = /^\S*/.exec(head.slice(end, end + 12))![0];
    const spaced = /\p{Script=Han}$/u.test(left) && /^\p{Script=Han}(?:[:：]|$)/u.test(right);
    const path = /[>/|｜\\-]$/.test(left) || /^[>/|｜:：\\-]/.test(right) || /^[#【[]+$/.test(left);
    const dated =
      (/[0-9年月]$/.test(left) && /^[0-9年月日]/.test(right)) ||
      // 自 2023 年, 有效期 3 年, 6 个月: figures set apart in a sentence
      (/[自从至到于由在为]$/.test(left) && /^[0-9]/.test(right)) ||
      (/\p{Script=Han}$/u.test(left) && COUNTED.test(head.slice(end, end + 12))) ||
      (/[0-9]$/.test(left) && /^(?:个月|工作日|天)/.test(right)) ||
      (/日$/.test(left) && /^(?:起|施行|实施|公布|发布)/.test(right)) ||
      (/[:：]$/.test(left) && BEGINS_DAY.test(right));
    const bracketed = open.length > 0 && open.at(-1)! > m.index - BRACKETED;
    if (!spaced && !path && !dated && !bracketed) breakAt(end);
  }
}

/** Longest first: 发文字号 before 字号. */
const LABEL_LENGTHS = [9, 8, 7, 6, 5, 4, 3, 2];
const SHORT_LABEL = /^(?:来源|标题|名称|字体)$/;

/** Breaks before every known label that a colon follows, and behind the colon unless a day stands there. */
export function labels(head: string, breakAt: BreakAt): void {
  for (const colon of head.matchAll(/[ \t\u3000\u00a0]*[:：]/g)) {
    const before = head.slice(Math.max(0, colon.index - 40), colon.index);
    const letters = [...before.matchAll(/\p{Script=Han}/gu)];
    for (const n of LABEL_LENGTHS) {
      const from = letters.at(-n)?.index;
      if (from === undefined || !/^(?:\p{Script=Han}+|(?:\p{Script=Han}\s+)+\p{Script=Han})$/u.test(before.slice(from)))
        continue;
      const printed = before.slice(from).replace(/\s+/g, '');
      if (labelNamed(printed) === null || (n < 3 && !isPlainLabel(printed) && !SHORT_LABEL.test(printed))) continue;
      breakAt(colon.index - before.length + from);
      const behind = colon.index + colon[0].length;
      const day = new RegExp(`^\\s*${DAY.source}(?:\\s+[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?`).exec(
        head.slice(behind, behind + 40),
      );
      breakAt(behind + (day ? day[0].length : 0));
      break;
    }
  }
}

/** Sentences and titles name numbers of others; a number so introduced or continued stays where it is. */
const CITED = /(?:根据|依据|依照|按照|贯彻|落实|执行|废止|修改|[《（(【[、和])\s*$/;

/** The document's own number stands on a line of its own. */
export function numbers(head: string, breakAt: BreakAt): void {
  for (const n of findDocNumbers(head)) {
    if (n.form === 'code' || CITED.test(head.slice(Math.max(0, n.start - 8), n.start))) continue;
    // 某某令（第12号）
    const end = /[（(]/.test(head.slice(n.start, n.end)) && /[）)]/.test(head[n.end] ?? '') ? n.end + 1 : n.end;
    if (/^\s*(?:自[发公印颁施实]|[公发颁]布|修[改订正]|[）)》】\]、和]|文件|规定|精神)/.test(head.slice(end, end + 8)))
      continue;
    breakAt(n.start);
    breakAt(end);
  }
}

/** What fills a line of its own. */
const WHOLE: readonly RegExp[] = [
  // a page's clock
  /(?<![\d:：])(?<![:：]\s)[12]\d{3}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/g,
  // the note under a title
  /[（(][12]\d{3}\s*年[^（）()]{4,300}(?:公布|发布|通过|施行|修[订正])[^（）()]{0,200}[）)]/g,
  // the addressee
  /(?<=[号知见定告法函复报案则施）)\]】\s0-9])各(?!项|种|类|自)[^。；：:]{1,400}[：:]/g,
  /:::|@tab|<!--.*?-->|设为首页|加入收藏|工作邮箱|无障碍|长者模式|打印本页|[【[]\s*打印\s*[】\]]|[【[]?关闭窗口[】\]]?|(?:打印\s*)?分享到?\s*[:：]?(?:\s*(?:新浪微博|腾讯微博|微信好友|微信|微博|朋友圈|QQ空间|QQ|空间|好友))*|https?:\/\/[\x21-\x7e]+/g,
];
const AREAS =
  '工作动态|政策文件|政策法规|通知公告|公告公示|政务公开|信息公开|规范性文件|部门文件|其他文件|县政府文件|市政府文件|互动回应|在线办事|专题专栏';
/** What ends a line, whatever follows. */
const LAST: readonly RegExp[] = [
  /^[\s#【[]+(?!法宝)/g,
  /小\s*[|｜]\s*中\s*[|｜]\s*大|[[【]?大\s+中\s+小[\]】]?/g,
  /(?<=[效态性]\s*[:：]\s*)(?:现行)?(?:有效|失效|废止)/g,
  new RegExp(`(?:${AREAS})(?=关于|印发|转发|${PLACE_START})`, 'gu'),
];
/** What begins a line: a rule's history behind its title. */
const FIRST: readonly RegExp[] = [
  /(?<=办法|规定|细则|条例|规则|规范|意见|决定|程序|[）)]|(?:通过|批准|公布|发布|修[订正]|施行)\s?)[12１２][0-9０-９]{3}\s*年\s*[0-9０-９]{1,2}\s*月\s*[0-9０-９]{1,2}\s*日/g,
];

/** Breaks around clocks, notes, addressees and what pages print at their top. */
export function marks(head: string, breakAt: BreakAt): void {
  const each = (patterns: readonly RegExp[], first: boolean, last: boolean): void => {
    for (const m of patterns.flatMap((p) => [...head.matchAll(p)])) {
      if (first) breakAt(m.index);
      if (last) breakAt(m.index + m[0].length);
    }
  };
  each(WHOLE, true, true);
  each(FIRST, true, false);
  each(LAST, false, true);
}

const MOST_SEGMENTS = 40;
/** A shorter title is a second copy only directly behind the first. */
const TELLING = 10;
const SHORTEST = 6;

/** A title that a line begins with and that is printed again further on begins a line there too. */
export function repeats(head: string, points: readonly number[], breakAt: BreakAt): void {
  const starts = [0, ...points].sort((a, b) => a - b).slice(0, MOST_SEGMENTS);
  starts.forEach((from, i) => {
    const segment = head.slice(from, Math.min(starts[i + 1] ?? head.length, from + 260));
    const ends = [...segment.matchAll(GENRE_WORD)].map((m) => m.index + m[0].length).reverse();
    for (const length of ends) {
      const title = segment.slice(0, length);
      if (length < SHORTEST || !balanced(title)) continue;
      const again = head.indexOf(title, from + length);
      if (again < 0 || (length < TELLING && again > from + length)) continue;
      breakAt(again);
      breakAt(
        again +
          /^(?:[（(][^（）()]{1,20}[）)])?/.exec(head.slice(again + length, again + length + 24))![0].length +
          length,
      );
      return;
    }
  });
}
