import type { Day } from '../../domain/day.ts';
import { firstDayOf, lastDayOf } from './calendar.ts';
import { D, dateAt, M } from './signs.ts';
import type { Skeleton, Span } from './signs.ts';

/** A column of days in a list: the new or remaining last day, or the day of the act itself. */
export type DayColumn = 'end' | 'act';

const NAMED: Readonly<Record<DayColumn, RegExp>> = {
  end: /有效期(?:限)?(?:延长|延续|顺延)?(?:至|到|止|截止)|(?:延长|延续|顺延|延期|调整)后的?有效期|新有效期|到期(?:日|时间)|延(?:长|续)至|截止(?:日期|时间)|^有效期$/,
  act: /(?:废止|失效|停止执行|宣布失效|执行)(?:日期|时间|之日)$/,
};

/** Cells of a table's row; one when it has no tabs. */
export function cellsOf(s: Skeleton, row: Span): Span[] {
  const cells: Span[] = [];
  let from = row.start;
  for (let i = row.start + 1; i <= row.end; i++) {
    if (i < row.end && !s.cells.has(i)) continue;
    cells.push({ start: from, end: i });
    from = i;
  }
  return cells;
}

function lineAt(s: Skeleton, at: number): Span {
  const end = s.text.indexOf('\n', at);
  return { start: s.text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, end: end < 0 ? s.text.length : end };
}

/** Tells for the row of a list's table what day stands in its column of a kind; null where it has no such column or no day. */
export function dayColumns(s: Skeleton): (at: number, column: DayColumn) => Day | null {
  const heads = headsOf(s);
  return (at, column) => {
    const head = heads.findLast((one) => one.start < at);
    const index = head?.columns[column];
    if (index === undefined) return null;
    const cells = cellsOf(s, lineAt(s, at));
    const cell = cells[index - head!.width + cells.length] ?? cells[index];
    const place = cell ? s.text.slice(cell.start, cell.end).lastIndexOf(D) : -1;
    const date = place < 0 ? null : dateAt(s, cell!.start + place);
    if (date === null) return null;
    return column === 'end' ? lastDayOf(date, null) : firstDayOf(date, null);
  };
}

interface Head {
  start: number;
  width: number;
  columns: Partial<Record<DayColumn, number>>;
}

/** Rows that name columns: 序号 文件名称 文号 有效期至. */
function headsOf(s: Skeleton): Head[] {
  const heads: Head[] = [];
  for (let start = 0; start < s.text.length; start = s.text.indexOf('\n', start) + 1 || s.text.length) {
    const line = lineAt(s, start);
    const text = s.text.slice(line.start, line.end);
    if (text.length > 120 || text.includes(M) || text.includes(D) || !/名称|标题|文号|序号/.test(text)) continue;
    const cells = cellsOf(s, line).map((cell) => s.text.slice(cell.start, cell.end));
    if (cells.length < 3) continue;
    const columns: Head['columns'] = {};
    for (const kind of ['end', 'act'] as const) {
      const index = cells.findIndex((cell) => NAMED[kind].test(cell));
      if (index >= 0) columns[kind] = index;
    }
    heads.push({ start: line.start, width: cells.length, columns });
  }
  return heads;
}
