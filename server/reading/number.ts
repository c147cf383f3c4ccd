import { findDocNumbers } from '../domain/docNumber.ts';
import type { FoundDocNumber } from '../domain/docNumber.ts';
import { TITLE_END } from './genre.ts';
import type { Headnote } from './headnote.ts';
import type { Layout } from './layout.ts';
import { isOrgan } from './organs.ts';
import type { FoundTitle } from './titleText.ts';

export interface OwnNumber {
  number: FoundDocNumber;
  sure: boolean;
}

/** How far behind the title the number may stand in a text without line breaks. */
const HEAD = 20_000;
const NEAR = 40;

/** The document's own 文号: labelled, on a line of its own in the head, beside the title, or in the headnote. Numbers that it cites never count. */
export function findOwnNumber(layout: Layout, title: FoundTitle | null, headnote: Headnote): OwnNumber | null {
  const printed = inHead(layout, title);
  const labelled = layout.labels
    .filter((l) => l.name === 'docNumber')
    .flatMap((l) => {
      // a narrow column breaks the number off: 清府办〔2020〕1 above 8号
      const found = findDocNumbers(l.value)[0];
      const whole = found && findDocNumbers(layout.text.slice(l.start, l.end + NEAR))[0];
      const own =
        whole && whole.start === found.start && /^[\s0-9]*号?$/.test(layout.text.slice(l.end, l.start + whole.end))
          ? whole
          : found;
      return own ? [{ ...own, start: l.start + own.start, end: l.start + own.end }] : [];
    })[0];
  if (labelled) {
    // an order's printed name is fuller than the table's short one (省政府令 / 江西省人民政府令)
    const fuller = printed.find(
      (n) =>
        labelled.form === 'order' &&
        n.form === 'order' &&
        n.serial === labelled.serial &&
        n.prefix.length > labelled.prefix.length &&
        /政府令$/.test(n.prefix),
    );
    return { number: fuller ?? labelled, sure: true };
  }
  if (headnote.order) return { number: headnote.order, sure: true };
  const own = printed.find((n) => n.form !== 'code') ?? null;
  // 规〔2020〕8号 is the end of a number that a line broke
  if (own) return { number: own, sure: own.form !== 'bracket' || own.prefix.length !== 1 };
  const announced = findDocNumbers(layout.text.slice(0, Math.min(layout.bodyStart, HEAD))).find(
    (n) => n.form === 'order' && /^\s{0,4}(?:公布|发布|颁布)/.test(layout.text.slice(n.end, n.end + 8)),
  );
  if (announced && !headnote.published) return { number: announced, sure: false };
  const enclosed = promulgatedAs(layout);
  if (enclosed) return { number: enclosed, sure: true };
  const beside = besideTitle(layout, title);
  return beside ? { number: beside, sure: true } : null;
}

/** 《某某办法》已经…通过，现予公布。…2023年5月10日, then 清府规〔2023〕3号 alone above the rule's own title, or stuck to it. */
function promulgatedAs({ lines, bodyStart }: Layout): FoundDocNumber | null {
  const at = lines.findIndex((l) => l.start >= bodyStart);
  if (at < 0 || !/^《[^《》]{4,120}》.{0,200}现予(?:公布|发布)/.test(lines[at]!.trimmed)) return null;
  for (const line of lines.slice(at + 1, at + 8)) {
    const number = findDocNumbers(line.trimmed.slice(0, NEAR))[0];
    if (number?.form !== 'bracket' || number.start > 0) continue;
    const behind = line.trimmed.slice(number.end).trim();
    if (behind === '' || TITLE_END.test(behind))
      return { ...number, start: line.start + number.start, end: line.start + number.end };
  }
  return null;
}

/** Numbers that fill a line of the head (several lines when broken), apart from brackets around them. */
function inHead(layout: Layout, title: FoundTitle | null): FoundDocNumber[] {
  const text = layout.text.slice(0, Math.min(layout.bodyStart, HEAD));
  return findDocNumbers(text).filter((n) => {
    if (title && n.start >= title.start && n.end <= title.end) return false;
    const lineStart = text.lastIndexOf('\n', n.start - 1) + 1;
    const lineEnd = text.indexOf('\n', n.end);
    const before = text.slice(lineStart, n.start).trim();
    const after = text.slice(n.end, lineEnd < 0 ? text.length : lineEnd).trim();
    const bare =
      /^(?:[12][0-9]{3}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?\s*)?[（(【[]?$/.test(before) || /文件\s*$/.test(before);
    return (
      (bare &&
        (isOrgan(after) ||
          /^[）)】\]]?[★☆]?(?:\{[^}]*\}|\s*[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日[）)】\]]?)?$/.test(after))) ||
      (/[（(【[]$/.test(before) && /^[）)】\]]/.test(after) && title !== null && before.length > 6)
    );
  });
}

/** 某公告〔2019〕16号自发布以来…: a sentence about another document. */
const GOES_ON = /^(?:[自的、，）》]|规定|要求|文件|精神|发布|印发|第[一二三四五六七八九十])/;

/** In a run: directly before or behind the title, or behind 某某局文件. */
function besideTitle(layout: Layout, title: FoundTitle | null): FoundDocNumber | null {
  const opening = layout.text.slice(layout.bodyStart, layout.bodyStart + NEAR * 2);
  const first = findDocNumbers(opening)[0];
  if (
    first &&
    first.form !== 'code' &&
    opening.slice(0, first.start).trim() === '' &&
    !GOES_ON.test(opening.slice(first.end))
  )
    return { ...first, start: layout.bodyStart + first.start, end: layout.bodyStart + first.end };
  if (!title) return null;
  const from = Math.max(0, title.start - 160);
  const window = layout.text.slice(from, title.end + NEAR + 40);
  for (const n of findDocNumbers(window)) {
    const start = from + n.start;
    const end = from + n.end;
    const behind =
      start >= title.end &&
      /^[\s（(【[]*(?:(?:文\s*号|发文字号)\s*[:：])?\s*$/.test(layout.text.slice(title.end, start));
    const before = end <= title.start && layout.text.slice(end, title.start).trim() === '';
    if (behind || before) return { ...n, start, end };
  }
  return null;
}
