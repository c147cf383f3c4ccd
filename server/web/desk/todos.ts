import { FLAG_KINDS, type FlagKind } from '../../domain/codes.ts';
import { FLAG_ACT } from '../../text/labels.ts';

/** What is to be done: kinds of duties that one and the same act settles go together, under the first of them. */
export const TODO_OF: Readonly<Record<FlagKind, FlagKind>> = (() => {
  const first = new Map<string, FlagKind>();
  for (const kind of FLAG_KINDS) if (!first.has(FLAG_ACT[kind])) first.set(FLAG_ACT[kind], kind);
  return Object.fromEntries(FLAG_KINDS.map((kind) => [kind, first.get(FLAG_ACT[kind]) ?? kind])) as Record<
    FlagKind,
    FlagKind
  >;
})();

/** One thing to be done, and how many duties of the view ask for it. */
export interface Todo {
  key: FlagKind;
  count: number;
  /** How many of them are overdue. */
  late: number;
}
