import { DOCUMENT_NOUN } from './grammar.ts';
import { M, mentionAt } from './signs.ts';
import type { MentionSign, Skeleton, Span } from './signs.ts';
import { isDocument } from './targets.ts';
import type { Target } from './targets.ts';

/** A row's document and what the row says behind it (its verdict column). */
export interface Row {
  target: Target;
  verdict: string;
}

const INDEX = /^(?:[（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）.、．]{0,2}|[-·•●■])+/;
/** What an untitled row must end with to be a document at all. */
const GENRE_END =
  /(?:办法|规定|细则|规则|规程|通知|意见|决定|通告|公告|方案|条例|制度|批复|函|预案|规划|措施)(?:（[^）]{1,16}）)?$/;
const TITLE_END = new RegExp(`(?:${DOCUMENT_NOUN}|的通知|要求|办法|（[^）]{1,16}）)$`);
const COLUMNS = /序号|文件名称|文号|备注|清理|责任单位|起草单位|实施单位|名称|发文/;

/** The documents that one row (or several rows run together) names. `pending` is text of the lines before it that belongs to no row yet. */
export function rowTargets(
  s: Skeleton,
  row: Span,
  pending: Span | null,
  listed: boolean,
): { targets: Row[]; rest: Span | null } {
  const text = s.text.slice(row.start, row.end);
  const cells = cellsOf(s, row);
  if (cells.length > 2) {
    const target = fromCells(s, cells);
    if (target && (listed || mentionAt(s, target.target.at)?.bracketed)) return { targets: [target], rest: null };
  }
  const marks = marksIn(text, row.start);
  if (marks.length === 0) return withoutMark(s, row, text, pending, listed);
  const first = mentionAt(s, marks[0]!)!;
  const lead = text.slice(0, marks[0]! - row.start).replace(INDEX, '');
  if (first.bracketed) return { targets: lead.length <= 14 ? bracketed(s, row, marks) : [], rest: null };
  if (!listed) return { targets: [], rest: null };
  return {
    targets: marks.length > 1 ? runTogether(s, row, marks) : [numbered(s, row, marks[0]!, lead, pending)],
    rest: null,
  };
}

/** The cells of a table's row; one when it has no tabs. */
function cellsOf(s: Skeleton, row: Span): Span[] {
  const cells: Span[] = [];
  let from = row.start;
  for (let i = row.start + 1; i <= row.end; i++) {
    if (i < row.end && !s.cells.has(i)) continue;
    cells.push({ start: from, end: i });
    from = i;
  }
  return cells;
}

/** The document of a row in cells: the cell that reads as a title, the one that is a number, and what the others say of it. */
function fromCells(s: Skeleton, cells: readonly Span[]): Row | null {
  const textOf = (c: Span): string => s.text.slice(c.start, c.end);
  const numberCell = cells.find((c) => textOf(c) === M && mentionAt(s, c.start)?.title === null);
  const titleCell = cells.find(
    (c) => c !== numberCell && (GENRE_END.test(textOf(c)) || mentionAt(s, c.start)?.bracketed) && textOf(c).length > 0,
  );
  if (!titleCell) return null;
  const mention = mentionAt(s, titleCell.start);
  const docNumber = (numberCell && mentionAt(s, numberCell.start)?.docNumber) ?? mention?.docNumber ?? null;
  const verdict = cells
    .filter((c) => c !== numberCell && c !== titleCell)
    .map(textOf)
    .join('，');
  if (mention?.bracketed && textOf(titleCell) === M)
    return isDocument(mention)
      ? { target: { at: titleCell.start, mention: { ...mention, docNumber }, parts: null }, verdict }
      : null;
  if (COLUMNS.test(textOf(titleCell)) && docNumber === null) return null;
  return untitled(s, titleCell.start, titleCell.end, docNumber, numberCell?.start ?? titleCell.start, verdict);
}

/** A title without number and brackets, on a numbered line; otherwise the line waits for the next. */
function withoutMark(
  s: Skeleton,
  row: Span,
  text: string,
  pending: Span | null,
  listed: boolean,
): { targets: Row[]; rest: Span | null } {
  if (!listed || COLUMNS.test(text) || text.length > 160) return { targets: [], rest: null };
  const title = text.replace(INDEX, '');
  const indexed = title.length < text.length;
  if (indexed && title.length >= 10 && GENRE_END.test(title) && s.text[row.end] !== '。') {
    const at = row.end - title.length;
    return { targets: [untitled(s, at, row.end, null, at, '')], rest: { start: at, end: row.end } };
  }
  return { targets: [], rest: { start: pending?.start ?? row.start, end: row.end } };
}

function bracketed(s: Skeleton, row: Span, marks: number[]): Row[] {
  const rows: Row[] = [];
  for (const [i, at] of marks.entries()) {
    const mention = mentionAt(s, at)!;
    const gap = i === 0 ? '' : s.text.slice(marks[i - 1]! + 1, at);
    if (i > 0 && !/^(?:[、，]|和|及|以及|与|\d{1,3}[.、．]?)+$/.test(gap)) break;
    const to = marks[i + 1] ?? row.end;
    if (isDocument(mention)) rows.push({ target: { at, mention, parts: null }, verdict: s.text.slice(at + 1, to) });
  }
  return rows;
}

/** One number on the line: the title stands before it, on the lines above, or behind it. */
function numbered(s: Skeleton, row: Span, at: number, lead: string, pending: Span | null): Row {
  const { docNumber } = mentionAt(s, at)!;
  const behind = s.text.slice(at + 1, row.end);
  const leadStart = at - lead.length;
  const above = pending === null ? '' : s.text.slice(pending.start, pending.end);
  if (lead.length >= 4) {
    const continued = above !== '' && INDEX.test(above) && leadStart === row.start;
    return untitled(s, continued ? pending!.start : leadStart, at, docNumber, at, behind);
  }
  if (TITLE_END.test(above.replace(/\n/g, ''))) return untitled(s, pending!.start, pending!.end, docNumber, at, behind);
  const length = titleLength(s, at + 1, row.end);
  if (length > 0) return untitled(s, at + 1, at + 1 + length, docNumber, at, behind.slice(length));
  return { target: { at, mention: mentionAt(s, at)!, parts: null }, verdict: behind };
}

/** How far a title behind its number reaches: to a genre word where the source has a blank or the row ends. */
function titleLength(s: Skeleton, from: number, to: number): number {
  for (let end = from + 6; end <= to; end++) {
    const apart = end === to || s.start[end]! > s.end[end - 1]!;
    if (apart && GENRE_END.test(s.text.slice(Math.max(from, end - 24), end))) return end - from;
  }
  const glued = /^[^\ue001-\ue003]{6,120}(?:通知|办法|规定|意见|决定|通告|公告|方案|细则|规则|批复|措施)/.exec(
    s.text.slice(from, to),
  );
  return glued?.[0].length ?? 0;
}

/** A table whose rows lost their line breaks: the running index tells where each title begins. */
function runTogether(s: Skeleton, row: Span, marks: number[]): Row[] {
  const rows: Row[] = [];
  let from = row.start;
  let expected: number | null = null;
  for (const [i, at] of marks.entries()) {
    const between = s.text.slice(from, at);
    const index = lastIndexNumber(between, expected);
    const start = index === null ? from + (INDEX.exec(between)?.[0].length ?? 0) : from + index.end;
    expected = index === null ? expected : index.value + 1;
    const next = s.text.slice(at + 1, marks[i + 1] ?? row.end);
    if (at - start >= 4)
      rows.push(
        untitled(s, start, at, mentionAt(s, at)!.docNumber, at, next.replace(/\d{1,3}[\u4e00-\u9fa5][\s\S]*$/, '')),
      );
    from = at + 1;
  }
  return rows;
}

function lastIndexNumber(text: string, expected: number | null): { value: number; end: number } | null {
  const found = [...text.matchAll(/(?<![0-9.〔年第])(\d{1,3})[.、．]?(?=[\u4e00-\u9fa5])(?!年|月|日|个|件|号|级|期)/g)];
  const match = expected === null ? found.find((m) => m[1] === '1') : found.find((m) => Number(m[1]) === expected);
  return match ? { value: Number(match[1]), end: match.index + match[0].length } : null;
}

function untitled(s: Skeleton, from: number, to: number, docNumber: string | null, at: number, verdict: string): Row {
  const start = from + (INDEX.exec(s.text.slice(from, to))?.[0].length ?? 0);
  let end = to;
  while (end > start + 1 && '（，、：'.includes(s.text[end - 1]!)) end--;
  const mention: MentionSign = { kind: 'mention', title: null, docNumber, alias: null, note: '', bracketed: false };
  return { target: { at, mention, parts: null, title: { start, end } }, verdict };
}

function marksIn(text: string, from: number): number[] {
  const marks: number[] = [];
  for (let i = text.indexOf(M); i >= 0; i = text.indexOf(M, i + 1)) marks.push(from + i);
  return marks;
}
