import type { JSX } from 'preact';
import type { Marked } from '../../domain/search.ts';

/** Splits a text at its marks; the pieces together are the text. Marks may touch or overlap. */
export function pieces(
  text: string,
  marks: readonly (readonly [number, number])[],
): { text: string; marked: boolean }[] {
  const sorted = [...marks].sort((a, b) => a[0] - b[0]);
  const out: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of sorted) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    if (from > at) out.push({ text: text.slice(at, from), marked: false });
    out.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) out.push({ text: text.slice(at), marked: false });
  return out;
}

/** A marked text without its first `length` characters. */
export const withoutStart = ({ text, marks }: Marked, length: number): Marked => ({
  text: text.slice(length),
  marks: marks.map(([start, end]) => [Math.max(0, start - length), Math.max(0, end - length)]),
});

/** A text with its hits marked, character for character the original. */
export function MarkedText({ marked }: { marked: Marked }): JSX.Element {
  return <>{pieces(marked.text, marked.marks).map((p) => (p.marked ? <mark>{p.text}</mark> : p.text))}</>;
}
