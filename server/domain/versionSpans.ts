import { DAWN, FOREVER, type Day } from './day.ts';
import { dayBefore } from './lifeEvents.ts';
import type { ValiditySpan } from './validity.ts';

/** A text version as far as validity cares. `startsOn` null is the document's own first day. */
export interface VersionStart {
  id: number;
  startsOn: Day | null;
  ordinal: number;
}

/**
 * Spans of each text version (by id): 尚未施行 before it starts, 已修改 from the day its successor starts, in between the
 * validity of the document. The first wording that we hold reaches back to the beginning, so that on each day exactly one
 * version carries the document's validity.
 */
export function versionSpans(
  document: readonly ValiditySpan[],
  versions: readonly VersionStart[],
): Map<number, ValiditySpan[]> {
  const ordered = [...versions].sort(
    (a, b) => compare(a.startsOn ?? DAWN, b.startsOn ?? DAWN) || a.ordinal - b.ordinal || a.id - b.id,
  );
  return new Map(
    ordered.map((version, i) => {
      const from = i === 0 ? DAWN : (version.startsOn ?? DAWN);
      const successor = ordered[i + 1];
      const replaced = successor ? (successor.startsOn ?? DAWN) : null;
      const spans: ValiditySpan[] = [];
      if (from > DAWN) push(spans, { from: DAWN, to: dayBefore(from), validity: 'upcoming' });
      const last = replaced === null ? FOREVER : replaced > DAWN ? dayBefore(replaced) : null;
      for (const span of last === null ? [] : document) {
        if (span.to < from || span.from > last!) continue;
        push(spans, {
          from: span.from > from ? span.from : from,
          to: span.to < last! ? span.to : last!,
          validity: span.validity,
        });
      }
      if (replaced !== null) push(spans, { from: replaced, to: FOREVER, validity: 'superseded' });
      return [version.id, spans];
    }),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function push(spans: ValiditySpan[], span: ValiditySpan): void {
  const last = spans.at(-1);
  if (last?.validity === span.validity) last.to = span.to;
  else if (span.from <= span.to) spans.push(span);
}
