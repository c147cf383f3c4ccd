import { cellsOf } from './columns.ts';
import { DOCUMENT_NOUN } from './grammar.ts';
import { M, mentionAt } from './signs.ts';
import type { Skeleton, Span } from './signs.ts';
import { GENRE_END, INDEX, numbers, untitled } from './rowParts.ts';
import type { Row } from './rowParts.ts';
import { runTogether } from './runRows.ts';
import { isDocument } from './targets.ts';

const TITLE_END = new RegExp(`(?:${DOCUMENT_NOUN}|的通知|要求|办法|（[^）]{1,16}）)$`);
/** How a title goes on behind the marks inside it. */
const AROUND =
  /^[^\ue001-\ue003，。；（）]{0,24}?(?:通知|办法|规定|细则|规则|意见|决定|方案|通告|公告|批复|措施|制度)(?:（[^）\ue002]{1,16}）)?(?=\ue002|（|$)/;
/** The names of the columns run into the first row, or the second row into the first. */
const COLUMN_HEADS =
  /^(?:(?:序号|文件名称|文号|标题)[^\ue001-\ue003]{2,30}?1[.、．]?(?=[\u4e00-\u9fa5\ue002])|1[.、．]?[\u4e00-\u9fa5][^\n]*?[\ue002）]2[.、．]?(?=[\u4e00-\u9fa5]))/;
/** （2008年新的《某法》施行后: why a row stands in a list. */
const REASON = /^（|(?:新的?|根据|依据|按照|因|由于|与|现行|已被|被)$/;
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
  const around = listed ? titleAround(s, row, marks, lead) : null;
  if (around && marks.length <= around.marks + 1) return { targets: [around.row], rest: null };
  const indexes = marks.filter((at) => /\d[.、．]?$/.test(s.text.slice(Math.max(row.start, at - 3), at))).length;
  const run = listed && !first.bracketed ? marks.length > 1 : indexes < marks.length && indexes > 1 && text.length > 90;
  if (first.bracketed && !run)
    return { targets: lead.length <= 14 && !REASON.test(lead) ? bracketed(s, row, marks) : [], rest: null };
  if (!listed) return { targets: [], rest: null };
  return {
    targets:
      marks.length > 1 || COLUMN_HEADS.test(text)
        ? runTogether(s, row, marks)
        : [numbered(s, row, marks[0]!, lead, pending)],
    rest: null,
  };
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
  const index = pending === null ? '' : s.text.slice(pending.start, pending.end);
  const next = s.text.slice(row.end + 1, row.end + 6);
  if (/^\d{1,3}[.、．]?$/.test(index) && GENRE_END.test(text) && /^(?:[/无—-]|\d{1,3}(?:\n|$)|附件|$)/.test(next))
    return { targets: [untitled(s, row.start, row.end, null, row.start, '')], rest: null };
  return { targets: [], rest: { start: pending?.start ?? row.start, end: row.end } };
}

function bracketed(s: Skeleton, row: Span, marks: number[]): Row[] {
  const rows: Row[] = [];
  for (const [i, at] of marks.entries()) {
    const mention = mentionAt(s, at)!;
    const gap = i === 0 ? '' : s.text.slice(marks[i - 1]! + 1, at);
    if (i > 0 && numbers(rows.at(-1), mention, gap)) continue;
    if (i > 0 && !/^(?:[、，]|和|及|以及|与|\d{1,3}[.、．]?)+$/.test(gap)) break;
    const to = marks[i + 1] ?? row.end;
    if (isDocument(mention)) rows.push({ target: { at, mention, parts: null }, verdict: s.text.slice(at + 1, to) });
  }
  return rows;
}

/** 清河县实施《某法》办法, 关于印发《甲》和《乙》的通知: the marks stand inside a title that has none of its own. */
function titleAround(s: Skeleton, row: Span, marks: number[], lead: string): { row: Row; marks: number } | null {
  const first = mentionAt(s, marks[0]!)!;
  if (!first.bracketed || first.docNumber !== null) return null;
  const inside = /^\ue002(?:[、和及与]\ue002)*/.exec(s.text.slice(marks[0]!, row.end))![0];
  if (marks.some((at) => at < marks[0]! + inside.length && mentionAt(s, at)!.docNumber !== null)) return null;
  const behind = marks[0]! + inside.length;
  const tail = AROUND.exec(s.text.slice(behind, row.end));
  if (!tail || mentionAt(s, behind)?.bracketed) return null;
  const end = behind + tail[0].length;
  const number = mentionAt(s, end) ?? mentionAt(s, end + 1);
  const at = number && !number.bracketed ? s.text.indexOf(M, end) : marks[0]!;
  const docNumber = number && !number.bracketed ? number.docNumber : null;
  const verdict = s.text.slice(docNumber === null ? end : at + 1, row.end);
  return {
    row: untitled(s, marks[0]! - lead.length, end, docNumber, at, verdict),
    marks: inside.replace(/[^\ue002]/g, '').length,
  };
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

function marksIn(text: string, from: number): number[] {
  const marks: number[] = [];
  for (let i = text.indexOf(M); i >= 0; i = text.indexOf(M, i + 1)) marks.push(from + i);
  return marks;
}
