import type { HintStrength } from '../../domain/hints.ts';

/** A stretch of text to be shown differently: UTF-16 offsets, end exclusive. Spans may overlap and nest. */
export interface Span {
  start: number;
  end: number;
  kind: 'hit' | 'evidence' | 'label' | 'risk' | 'place';
  /** HTML id, put on the first piece of the span. */
  id?: string;
  /** For evidence and risks: the form field or the hint it speaks for. */
  field?: string;
  sure?: boolean;
  /** For risks. */
  strength?: HintStrength;
}

/** A run of text under one set of spans; `opens` are those that begin with it. */
export interface Piece {
  text: string;
  spans: Span[];
  opens: Set<Span>;
}

export interface Line {
  start: number;
  end: number;
}

/** The lines of `text` between two offsets, without their line feeds; the gaps between them are exactly the line feeds. */
export function linesOf(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let at = start;
  while (at <= end) {
    const feed = text.indexOf('\n', at);
    const stop = feed === -1 || feed >= end ? end : feed;
    lines.push({ start: at, end: stop });
    if (stop === end) break;
    at = stop + 1;
  }
  return lines;
}

/** Cuts one line at every border of the spans that touch it. The pieces together are the line. */
export function cut(text: string, line: Line, spans: readonly Span[]): Piece[] {
  const here = spans.filter((s) => s.start < line.end && s.end > line.start && s.end > s.start);
  const borders = new Set([line.start, line.end]);
  for (const s of here) {
    borders.add(Math.max(s.start, line.start));
    borders.add(Math.min(s.end, line.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] ?? line.end;
    const over = here.filter((s) => s.start < to && s.end > from).sort((a, b) => a.start - b.start || b.end - a.end);
    return { text: text.slice(from, to), spans: over, opens: new Set(over.filter((s) => opensAt(s, from, text))) };
  });
}

/** A span that begins with line feeds opens on the first line that has text of it. */
function opensAt(span: Span, from: number, text: string): boolean {
  return span.start === from || (span.start < from && /^\n+$/.test(text.slice(span.start, from)));
}
