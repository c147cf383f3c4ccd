import { DAWN } from './day.ts';
import type { Day } from './day.ts';

/** What can happen to a law by name: it ends, is made anew under the same name, takes another name, or is revised. */
export const LAW_CHANGES = ['repealed', 'reissued', 'renamed', 'revised'] as const;
export type LawChangeKind = (typeof LAW_CHANGES)[number];

/** One dated change with the text that says so. */
export interface LawChange {
  /** First day of the new state; of a revision whose effect `source` does not state, the day on which it was passed. */
  on: Day;
  kind: LawChangeKind;
  /** The law or decision that made the change, its name from then on for `renamed`. */
  by: string;
  /** Where it can be read: 《…》第…条, 文号, address. */
  source: string;
}

/** A national law or regulation and what became of it. */
export interface Law {
  name: string;
  /** Other names that it is cited by. */
  short: string[];
  /** Days on which parts of it were amended (修正), by the headnote of its text; its articles mostly keep their numbers. */
  amended: Day[];
  /** Ascending by day. */
  changes: LawChange[];
}

/** How a law stands on a day. */
export interface LawStanding {
  ended: LawChange | null;
  /** The last revision or new issue by then. */
  revised: LawChange | null;
}

export interface LawTable {
  laws: readonly Law[];
  /** The law of this name, in full or short, with or without 中华人民共和国; null where the table has none. */
  find(name: string): Law | null;
}

/** Names as they are compared: no blanks, one width, one kind of brackets, without the name of the state. */
export function lawKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s《》〈〉<>]+/g, '')
    .replace(/[〔［[]/g, '(')
    .replace(/[〕］\]]/g, ')')
    .replace(/^中华人民共和国(?=.{2})/, '');
}

/** A table for look-ups; where two laws share a name, the one that changed last is found. */
export function createLawTable(laws: readonly Law[]): LawTable {
  const byKey = new Map<string, Law>();
  const lastOf = (law: Law): Day => law.changes.at(-1)?.on ?? DAWN;
  for (const law of laws) {
    for (const name of [law.name, ...law.short]) {
      const key = lawKey(name);
      const held = byKey.get(key);
      if (held === undefined || lastOf(held) < lastOf(law)) byKey.set(key, law);
    }
  }
  return { laws, find: (name) => byKey.get(lawKey(name)) ?? null };
}

/** What had become of `law` by `on`, that day included. A law made anew under its name has not ended. */
export function lawOn(law: Law, on: Day): LawStanding {
  const standing: LawStanding = { ended: null, revised: null };
  for (const change of law.changes) {
    if (change.on > on) break;
    if (change.kind === 'repealed' || change.kind === 'renamed') standing.ended = change;
    else {
      standing.ended = null;
      standing.revised = change;
    }
  }
  return standing;
}

/**
 * Laws that carry every word of `query` in a name, in the name of what changed them or in a source; those that changed last come first.
 * Without words: all that had a change of `kind`.
 */
export function lawsMatching({ laws }: LawTable, query: string, kind?: LawChangeKind): Law[] {
  const words = query
    .split(/[\s,，、]+/)
    .map(lawKey)
    .filter((word) => word !== '');
  const textOf = (law: Law): string =>
    [law.name, ...law.short, ...law.changes.flatMap((change) => [change.by, change.source])].map(lawKey).join('\n');
  const last = (law: Law): Day => law.changes.at(-1)?.on ?? law.amended.at(-1) ?? DAWN;
  return laws
    .filter((law) => kind === undefined || law.changes.some((change) => change.kind === kind))
    .filter((law) => words.length === 0 || words.every((word) => textOf(law).includes(word)))
    .toSorted((a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : a.name < b.name ? -1 : 1));
}
