import { bodySize, flowSize, frameFinder } from './frame.ts';
import { continues, glue, type Start } from './continues.ts';
import type { Line } from './line.ts';
import type { Page } from './page.ts';

/**
 * Text of all pages: wrapped lines joined into paragraphs, over the ends of columns and pages too; footnotes after the paragraph that runs over them.
 * `pageStarts[i]` is the UTF-16 offset of the first character that stands on page i (the end of the text so far for an empty page).
 */
export function joinPages(pages: readonly Page[]): { text: string; pageStarts: number[] } {
  const size = bodySize(pages.flatMap((page) => page.flows.flat()));
  const frameOf = frameFinder(pages, size);
  const pageStarts: number[] = [];
  let text = '';
  let before: Start | null = null;
  let held: Line[] = [];

  const paragraph = (line: Line) => {
    if (text) text += '\n';
    text += line.text;
  };
  const release = () => {
    held.forEach(paragraph);
    held = [];
  };

  for (const page of pages) {
    let first = true;
    const begin = () => {
      if (first) pageStarts.push(text.length);
      first = false;
    };
    for (const flow of page.flows) {
      const frame = frameOf(flow);
      const { body, notes } = withoutNotes(flow, flowSize(flow, size));
      for (const [at, line] of body.entries()) {
        const current: Start = { line, frame, first: true, breaks: at === 0 };
        if (before && continues(before, current)) {
          text += glue(before.line.text, line.text);
          begin();
          text += line.text;
          before = { ...current, first: false };
          continue;
        }
        release();
        if (text) text += '\n';
        begin();
        text += line.text;
        before = current;
      }
      held.push(...notes);
    }
    begin();
  }
  release();
  return { text, pageStarts };
}

const NOTE = /^(?:\d{1,3}|[①-⑳]|[*＊]|\[\d+\]|〔\d+〕)/u;

/** The footnotes at the end of a flow: lines in smaller type, the first of which begins with a mark. */
function withoutNotes(flow: readonly Line[], size: number): { body: readonly Line[]; notes: readonly Line[] } {
  let from = flow.length;
  while (from > 0 && isSmall(flow[from - 1], size)) from -= 1;
  const start = flow.findIndex((line, at) => at >= from && NOTE.test(line.text));
  return start < 1 ? { body: flow, notes: [] } : { body: flow.slice(0, start), notes: flow.slice(start) };
}

function isSmall(line: Line | undefined, size: number): boolean {
  return line !== undefined && !line.row && line.size < size * 0.85;
}
