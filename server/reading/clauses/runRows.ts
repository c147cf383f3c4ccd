import { GENRE_END, INDEX, numbers, untitled } from './rowParts.ts';
import type { Row } from './rowParts.ts';
import { mentionAt } from './signs.ts';
import type { Skeleton, Span } from './signs.ts';
import { isDocument } from './targets.ts';

/** A table whose rows lost their line breaks: the running index tells where each title begins. */
export function runTogether(s: Skeleton, row: Span, marks: number[]): Row[] {
  const rows: Row[] = [];
  let from = row.start;
  let expected: number | null = null;
  for (const [i, at] of marks.entries()) {
    const mention = mentionAt(s, at)!;
    const pieces = piecesOf(s, { start: from, end: at }, expected);
    expected = pieces.next;
    const gap = s.text.slice(from, at);
    from = at + 1;
    if (i > 0 && numbers(rows.at(-1), mention, gap)) continue;
    const last = pieces.spans.pop();
    for (const piece of pieces.spans) rows.push(...numberless(s, piece));
    const verdict = s.text.slice(at + 1, marks[i + 1] ?? row.end).replace(/\d{1,3}[\u4e00-\u9fa5][\s\S]*$/, '');
    if (mention.bracketed) {
      if (isDocument(mention)) rows.push({ target: { at, mention, parts: null }, verdict });
    } else if (last && at - last.start >= 4) rows.push(untitled(s, last.start, at, mention.docNumber, at, verdict));
  }
  const rest = piecesOf(s, { start: from, end: row.end }, expected);
  if (expected !== null) for (const piece of rest.spans.slice(1)) rows.push(...numberless(s, piece));
  return rows;
}

/** A title whose number is not printed. */
const numberless = (s: Skeleton, { start, end }: Span): Row[] =>
  end - start >= 10 && GENRE_END.test(s.text.slice(start, end)) ? [untitled(s, start, end, null, start, '')] : [];

/** The stretch cut at its running indexes, which go on from `expected`; each piece begins behind its index. */
function piecesOf(s: Skeleton, stretch: Span, expected: number | null): { spans: Span[]; next: number | null } {
  const spans: Span[] = [];
  let { start } = stretch;
  let next = expected;
  for (;;) {
    const text = s.text.slice(start, stretch.end);
    const index = indexIn(text, next);
    if (index === null) {
      const lead = spans.length === 0 && next === expected ? (INDEX.exec(text)?.[0].length ?? 0) : 0;
      spans.push({ start: start + lead, end: stretch.end });
      return { spans, next };
    }
    // What stands before the first index is the head of the table.
    if (next !== null || spans.length > 0) spans.push({ start, end: start + index.start });
    start += index.end;
    next = index.value + 1;
  }
}

function indexIn(text: string, expected: number | null): { value: number; start: number; end: number } | null {
  const found = [
    ...text.matchAll(/(?<![0-9.〔年第])(\d{1,3})[.、．]?(?=[\u4e00-\u9fa5\ue002]|$)(?!年|月|日|个|件|号|级|期)/g),
  ];
  const match = expected === null ? found.find((m) => m[1] === '1') : found.find((m) => Number(m[1]) === expected);
  return match ? { value: Number(match[1]), start: match.index, end: match.index + match[0].length } : null;
}
