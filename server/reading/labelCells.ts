import { isPlainLabel, labelNamed } from './labelNames.ts';
import type { Label } from './labels.ts';
import type { Line } from './layout.ts';

interface Cell {
  text: string;
  start: number;
  end: number;
}

/** The cells of a table's row: tabs or upright strokes part them. A line without either is one cell. */
function cellsOf(line: Line): Cell[] {
  const cells: Cell[] = spacedCells(line);
  if (cells.length > 0) return cells;
  for (const m of line.trimmed.matchAll(/[^\t|｜]+/g)) {
    const text = m[0].trim();
    if (text === '' || /^[-:]+$/.test(text)) continue;
    const start = line.start + m.index + m[0].indexOf(text);
    cells.push({ text, start, end: start + text.length });
  }
  return cells;
}

/** 发布机构 县政府办公室 成文日期 2023-11-02: labels and values in turn, blanks alone between them. */
function spacedCells(line: Line): Cell[] {
  const first = /^[^\s\u3000]{2,12}(?=[\s\u3000])/.exec(line.trimmed)?.[0];
  if (first === undefined || labelNamed(first) === null) return [];
  if (line.trimmed.length > 200 || /[\t|｜]/.test(line.trimmed)) return [];
  const cells = Array.from(line.trimmed.matchAll(/[^\s\u3000]+/g), (m) => ({
    text: m[0],
    start: line.start + m.index,
    end: line.start + m.index + m[0].length,
  }));
  const labels = cells.filter((_, i) => i % 2 === 0);
  const inTurn =
    cells.length % 2 === 0 &&
    labels.every((cell) => labelNamed(cell.text) !== null) &&
    labels.some((cell) => isPlainLabel(cell.text)) &&
    !cells.some((cell, i) => i % 2 === 1 && isPlainLabel(cell.text));
  return inTurn && (cells.length >= 4 || (cells.length === 2 && fits(cells[0]!, cells[1]!))) ? cells : [];
}

/** Labels only where a value stands beside them. */
const HEADING = /^(?:标\s*题|名\s*称|来\s*源|主\s*题\s*词)[:：]?$/;

const isDay = (s: string): boolean => /^[12１２][0-9０-９]{3}\s{0,3}[-./年．－]/.test(s);

/** Whether the line is (part of) a page's table whose labels have no colon. */
export const isLabelRow = (line: Line): boolean =>
  line.trimmed.length < 400 && cellsOf(line).some((cell) => isPlainLabel(cell.text)) && wellFormed(cellsOf(line));

/** 序号 文件名称 文号 理由 heads a list of documents, not our own table. */
const wellFormed = (cells: readonly Cell[]): boolean =>
  cells.length < 9 && !cells.some((c) => /^序\s*号$/.test(c.text));

/**
 * Labels set in cells: `成文日期⇥2026-05-20`, several pairs in a row, a row of labels above a row of values, or a label alone above its day or
 * number. An empty value takes nothing from its neighbours.
 */
export function cellLabels(lines: readonly Line[]): Label[] {
  const labels: Label[] = [];
  const put = (label: Cell, value: Cell): void => {
    const printed = label.text.replace(/[:：\s]+/g, '');
    labels.push({
      name: labelNamed(printed) ?? 'other',
      printed,
      value: value.text,
      start: value.start,
      end: value.end,
    });
  };
  lines.forEach((line, i) => {
    if (!isLabelRow(line)) return;
    const cells = cellsOf(line);
    const isName = (c: Cell): boolean => isPlainLabel(c.text) || (cells.length > 1 && HEADING.test(c.text));
    const names = cells.filter(isName);
    const below = lines[i + 1] ? cellsOf(lines[i + 1]!) : [];
    if (names.length === cells.length) {
      const paired = below.length === names.length && !below.some((c) => isPlainLabel(c.text));
      // 成文日期 on a line of its own: only a day or a number below can be its value
      if (paired && (names.length > 1 || fits(names[0]!, below[0]!))) names.forEach((name, k) => put(name, below[k]!));
      return;
    }
    cells.forEach((cell, k) => {
      const value = cells[k + 1];
      if (isName(cell) && value && !isName(value)) put(cell, value);
    });
  });
  return labels;
}

function fits(label: Cell, value: Cell): boolean {
  const name = labelNamed(label.text.replace(/[:：\s]+/g, ''));
  if (name === 'signedOn' || name === 'publishedOn') return isDay(value.text);
  return name === 'docNumber' && /[〔［[（(【][12][0-9]{3}/.test(value.text) && value.text.length < 40;
}
