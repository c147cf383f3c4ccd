import type { Line } from '../pdf/line.ts';
import type { Page } from '../pdf/page.ts';

/** A page that OCR has read; null for a page of text. */
export type MaybeScanned = { page: Page; height: number } | null;

/** Lines at either edge that may be heads and feet. */
const DEPTH = 2;
const SHARE = 0.4;
/** How far apart, in points, the same head may stand on two sheets. */
const NEAR = 12;
const ALIKE = 0.55;
const FOOT = 0.13;
/** — 1 — as OCR may read it: dashes as 一, the number lost. */
const PAGE_NUMBER = /^[\p{P}\p{S}一二三\s]*[\dlIOo]{0,3}[\p{P}\p{S}一二三\s]*$/u;
const LONGEST_NUMBER = 9;

/** Heads, feet and page numbers of scanned pages: like those of print, but two readings of one head may differ in a sign and in height. */
export function scannedFurniture(pages: readonly MaybeScanned[]): Set<Line> {
  const edges = pages.map((scanned) => (scanned ? edgeLines(scanned.page) : []));
  const count = pages.filter((scanned) => scanned !== null).length;
  const needed = Math.max(2, Math.ceil(count * SHARE));
  const dropped = new Set<Line>();
  edges.forEach((lines, at) => {
    const isHead = (line: Line): boolean => {
      const others = edges.filter((other, place) => place !== at && other.some((one) => isSame(one, line)));
      return others.length + 1 >= needed || isPageNumber(line, pages[at]?.height ?? 0);
    };
    // From each edge inwards, as long as it goes on: what stands behind a line of text is text.
    for (const side of [lines.slice(0, DEPTH), lines.slice(-DEPTH).reverse()])
      for (const line of side) {
        if (!isHead(line)) break;
        dropped.add(line);
      }
  });
  return dropped;
}

/** The outermost lines of a page, from the top. */
function edgeLines(page: Page): Line[] {
  const lines = page.flows.flat().filter((line) => !line.row);
  lines.sort((a, b) => b.y - a.y);
  return lines.length <= 2 * DEPTH ? lines : [...lines.slice(0, DEPTH), ...lines.slice(-DEPTH)];
}

function isPageNumber(line: Line, height: number): boolean {
  const text = line.text.trim();
  return line.y < height * FOOT && text.length <= LONGEST_NUMBER && PAGE_NUMBER.test(text);
}

function isSame(a: Line, b: Line): boolean {
  return Math.abs(a.y - b.y) <= NEAR && Math.abs(a.x - b.x) <= NEAR * 2 && likeness(a.text, b.text) >= ALIKE;
}

/** Share of the pairs of signs that two texts have in common; figures count as alike. */
function likeness(a: string, b: string): number {
  const [one, two] = [pairs(a), pairs(b)];
  if (one.size === 0 || two.size === 0) return a === b ? 1 : 0;
  const shared = [...one].filter((pair) => two.has(pair)).length;
  return (2 * shared) / (one.size + two.size);
}

function pairs(text: string): Set<string> {
  const signs = [...text.replace(/\s/g, '').replace(/\d+/g, '#')];
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
}
