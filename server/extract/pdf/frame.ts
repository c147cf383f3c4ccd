import type { Line } from './line.ts';
import type { Page } from './page.ts';

/** Where the lines of a flow begin and end, and how far apart they stand; in points. */
export interface Frame {
  left: number;
  right: number;
  leading: number;
}

const LEAST_LINES = 6;
const SUPPORT = 2;
const CLOSING = /[，。、；：！？）》〉”’」』】〕,.;:!?)\]]$/u;

/** The size of type that most characters of the document are set in, in points. */
export function bodySize(pages: readonly Page[]): number {
  const chars = new Map<number, number>();
  for (const line of pages.flatMap((page) => page.flows.flat())) {
    const size = Math.round(line.size * 2) / 2;
    chars.set(size, (chars.get(size) ?? 0) + line.text.length);
  }
  return [...chars].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Frame of a flow, from its own lines of body type; from `fallback` where it has too few of them. */
export function frameOf(flow: readonly Line[], size: number, fallback: Frame | null): Frame {
  const body = flow.filter((line) => !line.row && Math.abs(line.size - size) < size * 0.12);
  if (fallback && body.length < LEAST_LINES) return fallback;
  const lefts = body.map((line) => line.x).sort((a, b) => a - b);
  // Punctuation may hang over the margin, so that lines which end in it do not show where the margin is.
  const rights = body.filter((line) => !CLOSING.test(line.text)).map((line) => -line.right);
  const right = -edge(
    rights.sort((a, b) => a - b),
    size * 0.6,
  );
  return { left: edge(lefts, size * 0.4), right, leading: leading(body) };
}

/** The smallest place that at least two others share. */
function edge(places: readonly number[], within: number): number {
  const shared = places.find((place, at) => (places[at + SUPPORT - 1] ?? Infinity) - place <= within);
  return shared ?? places[0] ?? 0;
}

function leading(lines: readonly Line[]): number {
  const steps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y);
  const down = steps.filter((step) => step > 0).sort((a, b) => a - b);
  return down[Math.floor(down.length / 2)] ?? 0;
}
