import type { Day } from '../domain/day.ts';
import type { FlagKind } from '../domain/codes.ts';

/** A flag that a proposal of other rules would bring or take away. */
export interface RehearsedLine {
  kind: FlagKind;
  dueOn: Day;
  rule: string;
  documentId: number | null;
}

/** What a proposal does to the duties of a day: which come, which go, and which stand before and after for another day. */
export interface RehearsedTurns {
  appears: readonly RehearsedLine[];
  vanishes: readonly RehearsedLine[];
  moves: readonly { from: RehearsedLine; to: RehearsedLine }[];
}

const keyOf = (line: RehearsedLine): string | null =>
  line.documentId === null ? null : `${line.kind} ${line.documentId}`;

const byKey = (lines: readonly RehearsedLine[]): Map<string, RehearsedLine[]> => {
  const found = new Map<string, RehearsedLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key !== null) found.set(key, [...(found.get(key) ?? []), line]);
  }
  return found;
};

/**
 * Tells apart what comes, what goes and what only moves: a duty that goes while one of its kind comes to the same document.
 * A document with several of one kind (its filing lines) is left as it is, since nobody can say which belongs to which.
 */
export function rehearsedTurns(appears: readonly RehearsedLine[], vanishes: readonly RehearsedLine[]): RehearsedTurns {
  const coming = byKey(appears);
  const going = byKey(vanishes);
  const moves = [...going].flatMap(([key, [from, ...more]]) => {
    const [to, ...others] = coming.get(key) ?? [];
    return from === undefined || to === undefined || more.length + others.length > 0 ? [] : [{ from, to }];
  });
  const moved = new Set(moves.flatMap(({ from, to }) => [from, to]));
  const rest = (lines: readonly RehearsedLine[]) => lines.filter((line) => !moved.has(line));
  return { appears: rest(appears), vanishes: rest(vanishes), moves };
}
