import { TITLE_END } from './genre.ts';
import type { Layout } from './layout.ts';
import { continues, isApart, STARTS_TITLE } from './titleJoin.ts';
import { isFurniture, isOrderName, trimLine } from './titleLines.ts';
import { compact, isTitle, tidyTitle } from './titleText.ts';
import type { FoundTitle } from './titleText.ts';

/** Titles have been seen over six lines. */
const MOST_LINES = 7;

/** Every block of one to seven lines in the head that reads as a title, in order. */
export function titleBlocks(layout: Layout): FoundTitle[] {
  const usable = layout.head.map((line, i) =>
    isFurniture(line, layout.head[i - 1], layout.labels) || isOrderName(line, layout.head[i + 1])
      ? null
      : trimLine(layout.text, line),
  );
  const blocks: FoundTitle[] = [];
  usable.forEach((line, i) => {
    if (line === null || !TITLE_END.test(despaced(line.trimmed))) return;
    let from = i;
    let loose = false;
    while (from > 0 && i - from < MOST_LINES - 1) {
      const above = usable[from - 1];
      // the page's title above the printed one is a second copy, not its first line
      if (above && compact(above.trimmed).startsWith(textOf(layout, usable[from]!.start, line.end))) break;
      if (!above || layout.text.startsWith('#', layout.head[from]!.start)) break;
      const joined = continues(above, textOf(layout, usable[from]!.start, line.end));
      if (joined === 'no' || (joined === 'perhaps' && isApart(layout, from))) break;
      loose ||= joined === 'perhaps' && !STARTS_TITLE.test(above.trimmed);
      from--;
    }
    const start = usable[from]!.start;
    const below = usable[i + 1];
    const end = below && SUFFIX_LINE.test(below.trimmed) ? below.end : line.end;
    const title = tidyTitle(layout.text.slice(start, end));
    if (isTitle(title)) blocks.push({ title, start, end, sure: !loose });
  });
  return blocks;
}

/** （试行）, （征求意见稿） on the line below a title belong to it. */
const SUFFIX_LINE =
  /^[（(]\s*(?:试\s*行|暂\s*行|修\s*订|修\s*正|征\s*求\s*意\s*见\s*稿|草\s*案|送\s*审\s*稿|20[0-9]{2}\s*年.{0,6}版|.{1,6}版)\s*[）)]$/;

/** 公 告, set in spaced letters, is one word. */
const despaced = (s: string): string => (/^(?:\S\s+){1,30}\S$/.test(s) ? s.replace(/\s+/g, '') : s);

const textOf = (layout: Layout, start: number, end: number): string => compact(layout.text.slice(start, end));
