import { findQuotes } from './brackets.ts';
import { findDateSigns } from './calendar.ts';
import type { Folded } from './fold.ts';
import { findMentions } from './mentions.ts';
import { D, M, Q } from './signs.ts';
import type { PlacedSign, Sign, Skeleton, Span } from './signs.ts';

const PRIVATE: Record<Sign['kind'], string> = { date: D, mention: M, quote: Q };
const NEWLINE = 10;
const TAB = 9;
/** Parts the cells of a table written with signs alone: | 1 | 办法 | 文号 |. */
const BAR = 124;
const BLANK = /[\s\u200b-\u200f\ufeff\u00ad\ue001-\ue003]/;
/** 规(guī)范: a reading aid that crept into copies. */
const PINYIN = /（[a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}）/g;

/** Builds the skeleton of a folded text: signs for dates, documents and quotes, blanks gone, line breaks kept where they mean something. */
export function skeletonOf(folded: Folded): Skeleton {
  const { plain } = folded;
  const placed = inOrder(folded);
  const skips = new Map([...plain.matchAll(PINYIN)].map((m) => [m.index, m.index + m[0].length]));
  const start = new Int32Array(plain.length);
  const end = new Int32Array(plain.length);
  const signs = new Map<number, Sign>();
  const out = new Uint16Array(plain.length);
  let size = 0;
  let next = 0;
  let lineLength = 0;
  const cells = new Set<number>();
  let tabbed = false;
  let newCell = false;
  const put = (code: number, from: number, to: number) => {
    if (newCell && code !== NEWLINE) cells.add(size);
    newCell = false;
    start[size] = from;
    end[size] = to;
    out[size++] = code;
    lineLength = code === NEWLINE ? 0 : lineLength + (to - from);
    tabbed &&= code !== NEWLINE;
  };
  for (let i = 0; i < plain.length;) {
    while (next < placed.length && placed[next]!.start < i) next++;
    const sign = placed[next];
    if (sign?.start === i) {
      signs.set(size, sign.sign);
      put(PRIVATE[sign.sign.kind].charCodeAt(0), i, sign.end);
      i = sign.end;
      continue;
    }
    const code = plain.charCodeAt(i);
    if (code === NEWLINE || code === 13 || code === 12) {
      const last = size === 0 ? NEWLINE : out[size - 1]!;
      const wrapped = !tabbed && isWrapped(plain, i, String.fromCharCode(last), lineLength);
      if (last !== NEWLINE && !wrapped) put(NEWLINE, i, i + 1);
    } else if (code === TAB || code === BAR) newCell = tabbed = lineLength > 0;
    else if ((code > 0x3000 && code < 0xe001) || !BLANK.test(plain[i]!)) put(code, i, i + 1);
    i = (skips.size > 0 ? skips.get(i + 1) : undefined) ?? i + 1;
  }
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(out.subarray(0, size));
  return { text, start, end, signs, cells, sentences: sentencesOf(text), aliases: aliasesOf(signs) };
}

function aliasesOf(signs: ReadonlyMap<number, Sign>): Map<string, number> {
  const aliases = new Map<string, number>();
  for (const [at, sign] of signs) {
    if (sign.kind === 'mention' && sign.alias !== null && !aliases.has(sign.alias)) aliases.set(sign.alias, at);
  }
  return aliases;
}

function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const m of text.matchAll(/[^。；\n]+/g)) spans.push({ start: m.index, end: m.index + m[0].length });
  return spans;
}

/** All signs by place; where two overlap the earlier, then the longer, wins; a mention beats the quote around it only when it opens first. */
function inOrder(folded: Folded): PlacedSign[] {
  const all = [...findMentions(folded), ...findDateSigns(folded.plain), ...findQuotes(folded.plain)];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PlacedSign[] = [];
  for (const sign of all) if (sign.start >= (kept.at(-1)?.end ?? 0)) kept.push(sign);
  return kept;
}

/** A new thing begins: an article, a numbered item, an annex, a list row. */
const OPENS =
  /^(?:第[一二三四五六七八九十百零0-9]{1,6}[条章节部]|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,3}[）)、.．\s]|\d{1,3}[\u4e00-\u9fa5]|附件|附表|[-·•●■]|本[\u4e00-\u9fa5]{1,8}?(?:自|由|从)|特此)/;
const STOPS = /[。；：！？?!:;）)”》〕】\]]/;
const NAMES_END = /[号日令法定则知见案施录单告议]/;

/** The 落款 behind a last sentence that lost its full stop: a line of names above a line that is a date. */
const SIGNED =
  /^[\u4e00-\u9fa5（）\s]{4,60}\n[\s\u3000]{0,40}[12一二][0-9〇○零O一二三四五六七八九\s]{3,8}年[^\n。，]{2,12}日[\s\u3000]*(?:\n|$)/;

/** The words of these rules, cut by a line's end. */
const CUT_WORD = /^(?:施行|实施|执行|生效|试行|暂行|有效|效期|废止|失效|印发|颁布)$/;
/** 2022年3月20日 施行, a line of a rule's history. */
const STARTS_ON = /^[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日[ \u3000]{0,4}起?(?:施行|实施|生效)[\s]*\n/;
const HANGS = /^(?:之?后(?!附|续|勤)|[之以]?内(?!容|部|设|河|地|陆)|[之以]?前(?![款述项期条])|[起止底末]|届满)/;

/** Whether a line break at `at` only wraps a sentence: what stands before runs on, and what follows opens nothing new. */
function isWrapped(plain: string, at: number, last: string, lineLength: number): boolean {
  const following = /[^\s\u3000]/.exec(plain.slice(at, at + 60));
  if (!following) return false;
  const rest = plain.slice(at + following.index, at + following.index + 12);
  if (/\n\s*\n/.test(plain.slice(at, at + following.index))) return false;
  // the rows of a table stand for themselves
  if (/^[^\n]{1,200}\t/.test(plain.slice(at + following.index, at + following.index + 202))) return false;
  if (last === '，' || last === '、') return !OPENS.test(rest);
  if (STARTS_ON.test(plain.slice(at + following.index, at + following.index + 24))) return false;
  // 施⏎行, 有效⏎期
  if (CUT_WORD.test(last + rest.slice(0, 1))) return true;
  // 三年⏎后评估, 12月31日⏎前完成: no line begins so
  if ((last === D || /[年月日天]/.test(last)) && HANGS.test(rest)) return true;
  return (
    lineLength >= 22 &&
    !STOPS.test(last) &&
    !NAMES_END.test(last) &&
    last !== D &&
    last !== M &&
    !(last === Q && /[。；]”\s*$/.test(plain.slice(Math.max(0, at - 8), at))) &&
    !OPENS.test(rest) &&
    !SIGNED.test(plain.slice(at + following.index, at + following.index + 110))
  );
}
