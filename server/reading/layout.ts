import { hasLabel, labelsOf } from './labels.ts';
import type { Label } from './labels.ts';

/** A line of a text: `text.slice(start, end)` is `trimmed`, without the blanks around it; never empty. */
export interface Line {
  trimmed: string;
  start: number;
  end: number;
}

/** The parts of an official text, as offsets into it. */
export interface Layout {
  text: string;
  lines: Line[];
  /** Lines before the first sentence of the document: web page tops, tables, title, number. */
  head: Line[];
  /** Where the first sentence, the addressee or the first article begins. */
  bodyStart: number;
  /** Labelled values of the page's table (文号：…), head and foot. */
  labels: Label[];
  /** Longest runs without a break: the text was crawled or scanned into one line. */
  oneRun: boolean;
}

/** A head longer than this is a page's navigation gone wild. */
const HEAD_LINES = 120;
const FOOT_LINES = 12;

/** The lines of a text that hold something, trimmed, with UTF-16 offsets. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const m of text.matchAll(/[^\n\r\f\u2028\u2029]+/g)) {
    const trimmed = m[0].replace(/^[\s\u200b\ufeff]+/, '').trimEnd();
    if (trimmed === '') continue;
    const start = m.index + m[0].indexOf(trimmed);
    lines.push({ trimmed, start, end: start + trimmed.length });
  }
  return lines;
}

/** Splits a text into head and body and reads the page's table. Linear. */
export function layoutOf(text: string): Layout {
  const lines = linesOf(text);
  const at = lines.findIndex((line, i) => i >= HEAD_LINES || opensBody(line, lines[i + 1]));
  const first = at < 0 ? lines.length : at;
  const head = lines.slice(0, first);
  const opening = lines[first];
  return {
    text,
    lines,
    head,
    bodyStart: opening?.start ?? text.length,
    labels: [...labelsOf(head), ...footLabels(text, lines.slice(Math.max(first, lines.length - FOOT_LINES)))],
    oneRun: opening !== undefined && opening.trimmed.length > 400,
  };
}

/** Behind the text only a page's own 发布日期 and 来源 count: forms and tables there have labels too. */
function footLabels(text: string, lines: readonly Line[]): Label[] {
  return labelsOf(lines.filter((line) => line.trimmed.length < 80)).filter(
    (l) =>
      l.name === 'source' ||
      (l.name === 'publishedOn' && /(?:发布|公布|公开).{0,12}$/s.test(text.slice(Math.max(0, l.start - 12), l.start))),
  );
}

const ADDRESSEE =
  /^(?!.{0,40}[。；]).{0,1500}(?:[省市县区州旗镇乡局厅部委院署会处办行社队校公司府构位业室园企者站所团体心司军队员直有关]|集团|（[^）]{1,40}）|\([^)]{1,40}\))\s*[:：]$/u;
const HEADING = /^#{0,6}\s*(?:第\s*[一1１]\s*[章条编]|一\s*、|[（(]一[）)]|1\s*[、.．](?![0-9]))/;

/** 为了…，根据…， or a sentence that announces its list: …规定如下： */
const PREAMBLE =
  /^(?:为了?|根据|依据|按照|遵照|鉴于|近年来|近期|经).{6,300}[，：:]|(?<=.{10})(?:如下|意见|决定)\s{0,4}[：:]$/;

/** The sentence of an order: 《某某办法》已经…通过，现予公布。 */
const PROMULGATES = /^《[^《》]{4,120}》.{0,160}现予(?:公布|发布)/;

/** Whether a line begins the document proper: an addressee, the first article or heading, or a sentence. */
function opensBody(line: Line, next: Line | undefined): boolean {
  const s = line.trimmed;
  if (HEADING.test(s) && !/目\s*录/.test(s)) return true;
  if (hasLabel(line) && s.length < 200) return false;
  if ((s.length > 6 || s.startsWith('各')) && ADDRESSEE.test(s)) return true;
  if (PREAMBLE.test(s) || PROMULGATES.test(s)) return true;
  if (next?.trimmed.startsWith('：') && next.trimmed.length < 3 && s.length > 12 && /[，、]/.test(s)) return true;
  if (/^[（(]/.test(s) && s.length < 400) return false;
  return s.length >= 14 && /。/.test(s) && !/^(?:#{1,6}\s)?.{0,40}(?:公布|发布|修正|修订|通过)。(?:根据)?$/.test(s);
}
