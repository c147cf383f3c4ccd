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
/** The frames of the last two pages with two columns each. */
const KEPT_FRAMES = 4;
const CLOSING = /[，。、；：！？）》〉”’」』】〕,.;:!?)\]]$/u;

/** The size of type that most characters of running text are set in, in points; tables are set as they please and count only where nothing else stands. */
export function bodySize(lines: readonly Line[]): number {
  const running = lines.filter((line) => !line.row);
  const chars = new Map<number, number>();
  for (const line of running.length > 0 ? running : lines) {
    const size = Math.round(line.size * 2) / 2;
    chars.set(size, (chars.get(size) ?? 0) + line.text.length);
  }
  return [...chars].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The size of a flow's own text (an annex may be set smaller than the letter before it); of few lines that of the document. */
export function flowSize(flow: readonly Line[], whole: number): number {
  const own = bodySize(flow);
  return bodyLines(flow, own).length >= LEAST_LINES ? own : whole;
}

/** A frame for every flow of every page: its own where it has lines enough, else that of the nearest flow into which its lines fit, else that of all lines. */
export function frameFinder(pages: readonly Page[], size: number): (flow: readonly Line[]) => Frame {
  const flows = pages.flatMap((page) => page.flows);
  const whole = frameOf(flows.flat(), size);
  const frames = new Map<readonly Line[], Frame>();
  let last: Frame[] = [];
  for (const flow of flows) {
    const own = flowSize(flow, size);
    const lines = bodyLines(flow, own);
    const frame = lines.length >= LEAST_LINES ? frameOf(flow, own) : null;
    const fitting = last.find((other) =>
      lines.every((line) => line.x > other.left - own && line.right < other.right + own),
    );
    frames.set(flow, frame ?? fitting ?? whole);
    if (frame) last = [frame, ...last.slice(0, KEPT_FRAMES - 1)];
  }
  return (flow) => frames.get(flow) ?? whole;
}

function bodyLines(flow: readonly Line[], size: number): Line[] {
  return flow.filter((line) => !line.row && Math.abs(line.size - size) < size * 0.12);
}

function frameOf(flow: readonly Line[], size: number): Frame {
  const body = bodyLines(flow, size);
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
