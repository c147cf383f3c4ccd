import type { Line } from './line.ts';
import type { Page } from './page.ts';

/** Most lines of a head or foot. */
const DEPTH = 3;
const SHARE = 0.4;
const PAGE_NUMBERS = [
  /^[-—–－─一~·•.\s]{1,4}[0-9０-９]{1,4}[-—–－─一~·•.\s]{1,4}$/u,
  /^第\s*[0-9０-９一二三四五六七八九十百]+\s*页[\s/，,（(]*(?:共\s*[0-9０-９一二三四五六七八九十百]+\s*页[）)]?)?$/u,
  /^(?:Page\s*)?\d{1,4}\s*(?:\/|of)\s*\d{1,4}$/iu,
];
const BARE_NUMBER = /^[0-9０-９]{1,4}$/;

/** Pages without running heads, feet and page numbers: what recurs at the same height at the edge of many pages, digits aside, or reads as a page number. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const edges = pages.map(edgeLines);
  const seen = new Map<string, number>();
  for (const lines of edges) for (const key of new Set([...lines].map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const needed = Math.max(2, Math.ceil(pages.length * SHARE));
  // Odd and even pages may carry different heads: half the share is enough in a longer document.
  const enough = pages.length >= 6 ? Math.max(3, Math.ceil(needed / 2)) : needed;
  const counted = bareNumbers(edges);
  return pages.map((page, at) => {
    const dropped = new Set(
      [...(edges[at] ?? [])].filter(
        (line) => counted.has(line) || isPageNumber(line) || (seen.get(keyOf(line)) ?? 0) >= enough,
      ),
    );
    return dropped.size === 0
      ? page
      : {
          flows: page.flows.map((flow) => flow.filter((line) => !dropped.has(line))).filter((flow) => flow.length > 0),
        };
  });
}

/** The lines at the upper and at the lower edge of a page, rows of tables aside: what a gap sets apart from the text, else the outermost line only. */
function edgeLines(page: Page): Set<Line> {
  const lines = page.flows.flat().sort((a, b) => b.y - a.y);
  const steps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y);
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  const apart = (from: number, step: number) => {
    for (let at = 0; at < DEPTH; at++) if ((steps[from + at * step] ?? 0) > usual * 1.25) return at + 1;
    return 1;
  };
  const edges = [...lines.slice(0, apart(0, 1)), ...lines.slice(-apart(steps.length - 1, -1))];
  return new Set(edges.filter((line) => !line.row));
}

/** 附件1, 附件2 … at the tops of pages, 表3, 第二章: their numbers grow as page numbers do, but they name what follows. */
const NAMES_PART =
  /^(?:附\s*[件表录图]|[表图]|第\s*[0-9０-９一二三四五六七八九十百]+\s*[编章节条部])\s*[0-9０-９一二三四五六七八九十]*(?!\s*页)/u;

/** What a line says with digits folded, and at which height it stands. */
function keyOf(line: Line): string {
  const folded = (NAMES_PART.test(line.text) ? line.text : line.text.replace(/[0-9０-９]+/g, '#')).replace(/\s/g, '');
  return `${folded}@${Math.round(line.y / 6)}`;
}

function isPageNumber(line: Line): boolean {
  return PAGE_NUMBERS.some((pattern) => pattern.test(line.text));
}

/** Numbers that stand alone at page edges and grow with the pages: at least two pages with the same difference between number and place. */
function bareNumbers(edges: readonly Set<Line>[]): Set<Line> {
  const byShift = new Map<number, Line[]>();
  edges.forEach((lines, at) => {
    for (const line of lines) {
      if (!BARE_NUMBER.test(line.text)) continue;
      const shift = Number(line.text.normalize('NFKC')) - at;
      byShift.set(shift, [...(byShift.get(shift) ?? []), line]);
    }
  });
  return new Set([...byShift.values()].filter((lines) => lines.length >= 2).flat());
}
