import { findDocNumbers } from '../domain/docNumber.ts';
import { GENRES } from './genre.ts';
import type { Layout } from './layout.ts';
import { balanced, isTitle, LONGEST, tidyTitle } from './titleText.ts';
import type { FoundTitle } from './titleText.ts';

/** Genre words, letter-spaced or not (通 知), with （试行） behind them. */
const WORDS = [...GENRES]
  .sort((a, b) => b.length - a.length)
  .map((g) => [...g].join('\\s?'))
  .join('|');
const TITLE_STOP = new RegExp(`(?:${WORDS})(?:[（(][^（(）)〔﹝[]{1,20}[）)]){0,2}`, 'g');
const ADDRESSED =
  /^\s*(?:各|(?!的)[^\s〔，、：:]{2,40}?(?:政府|局|委|厅|部|部门|单位|公司|办事处|院|中心|总部)[，、：:（(])/;
const LABELLED = /^\s*(?:文\s*号|发文字号|发布日期|发布时间|索\s*引\s*号|来\s*源|当前位置)\s*[:：]/;

/**
 * In a text without line breaks: what stands before the number or the addressee, up to its genre word. `wrapped`: the same from the top of a text
 * whose lines break anywhere.
 */
export function titleInRun(layout: Layout, mode: 'line' | 'wrapped' = 'line'): FoundTitle | null {
  const { text } = layout;
  const bodyStart = mode === 'line' ? layout.bodyStart : (layout.lines[0]?.start ?? 0);
  const stop = mode === 'line' ? text.indexOf('\n', bodyStart) : -1;
  const line = text.slice(bodyStart, Math.min(stop < 0 ? text.length : stop, bodyStart + 900));
  const sentence = line.search(/[。；]/);
  const head = line.slice(0, sentence < 0 ? line.length : sentence);
  const colon = head.search(/[：:](?!\/\/)/);
  const numbers = findDocNumbers(head.slice(0, 400));
  const above = numbers[0] ? head.slice(0, numbers[0].start) : null;
  const masthead = above !== null && !/关于|印发|转发|《/.test(above) ? numbers[0]!.end : 0;
  const from = masthead + (head.slice(masthead).length - head.slice(masthead).trimStart().length);
  for (const m of head.slice(from).matchAll(TITLE_STOP)) {
    const end = from + m.index + m[0].length;
    const raw = head.slice(from, end);
    if (end - from > LONGEST || (colon >= 0 && end > colon)) break;
    if (end - from < 8 || !balanced(raw) || !/关于|印发|转发|公布|令/.test(raw)) continue;
    const rest = head.slice(end);
    const number = numbers.some((n) => n.start >= end - 1 && /^\s*[（(]?\s*$/.test(head.slice(end, n.start)));
    if (!number && !ADDRESSED.test(rest) && !LABELLED.test(rest) && !announces(raw, rest)) continue;
    const title = tidyTitle(raw);
    if (isTitle(title))
      return { title, start: bodyStart + from, end: bodyStart + end, sure: number || /^\s*各/.test(rest) };
  }
  return null;
}

/** 关于…的公告 needs no addressee: its text begins at once. */
const announces = (title: string, rest: string): boolean =>
  /关于.{4,}的(?:公告|通告|决定|通报|通知|意见)$/s.test(title) &&
  /^\s*(?:为了?|根据|按照|依据|经|近期|近年来)/.test(rest);

/** A text that opens with 关于…的意见 and goes on at once, without number or addressee: the words up to the first genre word. Never sure. */
export function openingTitle(layout: Layout): FoundTitle | null {
  const line = layout.lines[0];
  const m = line
    ? /^(?:[\p{Script=Han}\s、]{3,60}?)?关于[^。；，：:]{4,120}?的(?:若干|指导|实施)?(?:通知|意见|决定|公告|通告|通报|批复|复函|函|规定|办法)(?![》〉、和与及的以])/u.exec(
        line.trimmed.slice(0, LONGEST),
      )
    : null;
  if (!line || !m || !balanced(m[0])) return null;
  const title = tidyTitle(m[0]);
  return isTitle(title) ? { title, start: line.start, end: line.start + m[0].length, sure: false } : null;
}
