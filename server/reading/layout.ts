/** A line of a text: `text.slice(start, end)` is `trimmed`, without the blanks around it; never empty. */
export interface Line {
  trimmed: string;
  start: number;
  end: number;
}

/** The lines of a text that hold something, trimmed, with UTF-16 offsets. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const m of text.matchAll(/[^\n\r\f\u2028\u2029]+/g)) {
    const trimmed = m[0].trim();
    if (trimmed === '') continue;
    const start = m.index + m[0].length - m[0].trimStart().length;
    lines.push({ trimmed, start, end: start + trimmed.length });
  }
  return lines;
}
