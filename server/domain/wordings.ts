import { DAWN, type Day } from './day.ts';
import { dayBefore } from './lifeEvents.ts';
import type { TextVersionRow } from './model.ts';

type Started = Pick<TextVersionRow, 'id' | 'ordinal' | 'startsOn'>;

/** The wordings of a document in the order in which they hold: by their first day, then as they were recorded. */
export function inOrder<V extends Started>(versions: readonly V[]): V[] {
  const first = (version: V): string => version.startsOn ?? DAWN;
  return [...versions].sort((a, b) => first(a).localeCompare(first(b)) || a.ordinal - b.ordinal || a.id - b.id);
}

/** The wording of a day: the latest that has started; before the first one starts, the first; null for a document without text. */
export function wordingOn<V extends Started>(versions: readonly V[], on: Day): V | null {
  const ordered = inOrder(versions);
  return ordered.findLast((row) => row.startsOn === null || row.startsOn <= on) ?? ordered[0] ?? null;
}

/** A wording with its days; null: from the document's own beginning, or until further notice. */
export interface Wording<V extends Started> {
  version: V;
  /** Counted from 1 in the order in which they hold. */
  nth: number;
  from: Day | null;
  /** Its last day, inclusive. */
  to: Day | null;
}

/** All wordings with their days, oldest first. The first reaches back to the document's beginning. */
export function wordingsOf<V extends Started>(versions: readonly V[]): Wording<V>[] {
  const ordered = inOrder(versions);
  return ordered.map((version, i) => {
    const next = ordered[i + 1]?.startsOn;
    return {
      version,
      nth: i + 1,
      from: i === 0 ? null : version.startsOn,
      to: next == null ? null : dayBefore(next),
    };
  });
}
