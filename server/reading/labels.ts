import { TITLE_END } from './genre.ts';
import { cellLabels, isLabelRow } from './labelCells.ts';
import { labelNamed } from './labelNames.ts';
import type { LabelName } from './labelNames.ts';
import type { Line } from './layout.ts';

export type { LabelName } from './labelNames.ts';

export interface Label {
  name: LabelName;
  /** The label as printed, blanks removed. */
  printed: string;
  /** Value without blanks around it; `text.slice(start, end)` is the value. */
  value: string;
  start: number;
  end: number;
}

/** A short name, letter-spaced or not, before a colon; at the start of a line or behind a blank or bracket. */
const LABEL =
  /(?<=^|[\s（(【[|;；])((?:\p{Script=Han}[ \t\u3000\u00a0]{0,6}){2,10})[ \t\u3000\u00a0]{0,6}(?:[:：]|[】\]](?=\s*[:：]?\s*\S))[:：]?/gu;

/** What stands below an empty label is the document's title or number, not the label's value. */
const HEADLINE = /关于|印发|转发|[〔［[][12][0-9]{3}/;

const isRuleTitle = (s: string): boolean => s.length >= 8 && TITLE_END.test(s);

/** Reads the labelled values in `lines`; a value may stand on the line below its label. */
export function labelsOf(lines: readonly Line[]): Label[] {
  const labels: Label[] = [];
  lines.forEach((line, i) => {
    const marks = marksIn(line.trimmed);
    marks.forEach((mark, k) => {
      const stop = marks[k + 1]?.start ?? line.trimmed.length;
      const here = span(line, mark.end, stop);
      if (here) labels.push({ name: mark.name, printed: mark.printed, ...here });
      else if (k === marks.length - 1) {
        const below = lines[i + 1];
        if (
          below &&
          marksIn(below.trimmed).length === 0 &&
          !isLabelRow(below) &&
          !(mark.name === 'other' && (HEADLINE.test(below.trimmed) || isRuleTitle(below.trimmed)))
        )
          labels.push({
            name: mark.name,
            printed: mark.printed,
            value: below.trimmed,
            start: below.start,
            end: below.end,
          });
      }
    });
  });
  return [...labels, ...cellLabels(lines)];
}

/** Whether the line carries a label of a page's table. */
export const hasLabel = (line: Line): boolean => marksIn(line.trimmed).length > 0 || isLabelRow(line);

interface Mark {
  name: LabelName;
  printed: string;
  start: number;
  end: number;
}

/** A label that the value before it stuck to: 县司法局成文日期：2025-03-02. */
const GLUED =
  /(?<=[\p{Script=Han}0-9])(?:主题分类|发文字号|发文机关|发布机构|成文日期|成文时间|签发日期|发布日期|发布时间|公布日期|公开日期|实施日期|施行日期|失效日期|废止日期|有效性|时\s?效\s?性|统一登记号|文\s{1,4}号)(?=[:：])[:：]/gu;

/** 来源：建设局（分局）日期：2023-03-30: the day beside a source, however they stick together. */
const BESIDE_SOURCE = /(?<=^(?:信息)?来源[:：][^:：\n]{2,40})(?:日期|时间)[:：](?=\s{0,4}[12]\d{3})/gu;

function marksIn(s: string): Mark[] {
  const marks: Mark[] = [];
  const take = (printed: string, start: number, end: number): void => {
    const name = labelNamed(printed);
    if (name && !marks.some((m) => start < m.end && m.start < end)) marks.push({ name, printed, start, end });
  };
  const head = s.slice(0, 2000);
  for (const m of head.matchAll(LABEL)) take(m[1]!.replace(/\s+/g, ''), m.index, m.index + m[0].length);
  for (const m of head.matchAll(BESIDE_SOURCE)) take(m[0].slice(0, -1), m.index, m.index + m[0].length);
  for (const m of head.matchAll(GLUED)) take(m[0].replace(/[\s:：]+/g, ''), m.index, m.index + m[0].length);
  return marks.sort((a, b) => a.start - b.start);
}

function span(line: Line, from: number, to: number): { value: string; start: number; end: number } | null {
  const raw = line.trimmed.slice(from, to);
  const value = raw
    .replace(/^[\s|｜]+|[\s|｜]+$/g, '')
    .replace(/[）)】\]]$/, (close) => (/[（(【[]/.test(raw) ? close : ''));
  if (value === '') return null;
  const start = line.start + from + raw.indexOf(value);
  return { value, start, end: start + value.length };
}
