import { TITLE_END } from './genre.ts';
import type { Layout } from './layout.ts';
import { compact, isTitle, tidyTitle } from './titleText.ts';
import { HEADING } from './titleLines.ts';
import type { FoundTitle } from './titleText.ts';

/** An order without a printed title of its own names what it promulgates: 《某某办法》已经…通过，现予公布; of several the first. */
export function titleInOrder(layout: Layout): FoundTitle | null {
  const window = layout.text.slice(layout.bodyStart, layout.bodyStart + 600);
  const m =
    /^.{0,60}?(?<!根据|依据|依照|按照|修改|修订)《([^《》]{4,80}(?:〈[^〈〉]{2,60}〉[^《》]{0,40})?)》(?=(?:[、和]《[^《》]{4,80}》){0,4}(?:已|[经于由]|[，,\s]{0,3}[现自])|(?<=(?:发布|公布)《[^。]{4,160}))[^。]{0,260}?(?:公布|发布)/s.exec(
      window,
    );
  if (
    !m ||
    !/令/.test(
      layout.text.slice(Math.max(0, layout.bodyStart - 60), layout.bodyStart) + window.slice(0, m[0].indexOf('《')),
    )
  )
    return null;
  const start = layout.bodyStart + m[0].indexOf(m[1]!);
  return { title: tidyTitle(m[1]!), start, end: start + m[1]!.length, sure: true };
}

/** 《某某关于修改〈办法〉的决定》已经…通过，现予发布 below a page title that lost its beginning. */
export function titlePromulgated(layout: Layout, printed: FoundTitle): FoundTitle | null {
  const window = layout.text.slice(layout.bodyStart, layout.bodyStart + 400);
  const m = /^\s*《((?:[^《》]|《[^《》]{2,80}》){4,140})》\s*(?:已|[经于])[^。]{0,200}?(?:公布|发布)/.exec(window);
  if (!m || m[1]!.length <= printed.title.length) return null;
  const same = (s: string): string => compact(s).replace(/[《》〈〉]/g, '');
  if (!same(m[1]!).endsWith(same(printed.title)) || same(m[1]!) === same(printed.title)) return null;
  const line = lineOf(layout, m[1]!, layout.bodyStart + m[0].length);
  if (line) return { ...line, sure: true };
  const start = layout.bodyStart + m[0].indexOf(m[1]!);
  return { title: tidyTitle(m[1]!), start, end: start + m[1]!.length, sure: false };
}

/** A letter without a title says what it carries: 《某某方案》已经…同意，现印发给你们, and prints it below. Never sure. */
export function titleCarried(layout: Layout): FoundTitle | null {
  const window = layout.text.slice(layout.bodyStart, layout.bodyStart + 900);
  const m =
    /(?:现将|将)《([^《》]{4,80}(?:〈[^〈〉]{2,60}〉[^《》]{0,40})?)》(?:[（(][^（）()]{1,30}[）)])?[^。]{0,12}(?:印发|转发|发给|予以公布)|《([^《》]{4,80})》(?:已|[经业])[^。]{0,120}?现(?:予)?(?:以)?(?:印发|转发|公布|发给)/.exec(
      window,
    );
  const name = m?.[1] ?? m?.[2];
  if (!m || name === undefined || !isTitle(name)) return null;
  const line = lineOf(layout, name, layout.bodyStart + m.index + m[0].length);
  return line && { ...line, sure: false };
}

/** The line above 第一章 or 第一条, where words of a page stand above it. Never sure. */
export function titleAbove(layout: Layout): FoundTitle | null {
  const first = layout.lines.findIndex((l) => /^第\s*[一1]\s*[章条](?=\s|$)/.test(l.trimmed));
  const line = first > 0 && first < 12 ? layout.lines[first - 1]! : null;
  if (
    !line ||
    line.trimmed.length > 60 ||
    HEADING.test(line.trimmed) ||
    !TITLE_END.test(line.trimmed) ||
    !isTitle(tidyTitle(line.trimmed))
  )
    return null;
  return { title: tidyTitle(line.trimmed), start: line.start, end: line.end, sure: false };
}

/** The lines behind `from` that print `title` and nothing else. */
function lineOf(layout: Layout, title: string, from: number): Omit<FoundTitle, 'sure'> | null {
  const wanted = compact(title).replace(/[《》〈〉]/g, '');
  const lines = layout.lines.filter((l) => l.start >= from).slice(0, 40);
  for (const [i, line] of lines.entries()) {
    for (let k = i; k < Math.min(i + 4, lines.length); k++) {
      const raw = layout.text.slice(line.start, lines[k]!.end);
      const found = compact(raw).replace(/[《》〈〉]/g, '');
      if (found === wanted) return { title: tidyTitle(raw), start: line.start, end: lines[k]!.end };
      if (!wanted.startsWith(found)) break;
    }
  }
  return null;
}
