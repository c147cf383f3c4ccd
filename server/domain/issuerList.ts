import type { IssuerKind, Tier } from './codes.ts';
import type { Day } from './day.ts';
import type { HeldIssuer } from './issuers.ts';

/** Columns of a list of bodies, in the order in which it is given out. */
export const LIST_COLUMNS = [
  'name',
  'shortNames',
  'codes',
  'kind',
  'tier',
  'parent',
  'ownReviewer',
  'activeFrom',
  'activeTo',
  'successor',
  'endBasis',
  'formerNames',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** What is wrong with a row of a list; each code has its sentence in `text`. */
export interface RowIssue {
  column: ListColumn;
  code: 'empty' | 'kind' | 'tier' | 'day' | 'flag' | 'unknown' | 'twice' | 'self' | 'end_day' | 'circle' | 'double';
  said: string;
}

/** A body as a row of a list says it; bodies above and after it by their names. A column that is not there is undefined. */
export interface ListedIssuer {
  /** Number of the row in the list, from 1. */
  row: number;
  name: string;
  shortNames?: string[];
  codes?: string[];
  kind: IssuerKind;
  tier: Tier;
  /** Kind or tier was guessed from the name. */
  guessed: boolean;
  /** Not even the name says what it is: the kind is only the most frequent one. */
  unclear?: true;
  parent?: string | null;
  ownReviewer?: boolean;
  activeFrom?: Day | null;
  activeTo?: Day | null;
  successor?: string | null;
  endBasis?: string | null;
}

export interface PlannedIssuer {
  row: number;
  name: string;
  outcome: 'new' | 'changed' | 'same' | 'refused';
  guessed: boolean;
  /** What an import would change of a body that is held. */
  changes: { column: ListColumn; before: unknown; after: unknown }[];
  issues: RowIssue[];
  said: ListedIssuer | null;
  heldId: number | null;
}

const PLAIN = ['shortNames', 'codes', 'kind', 'tier', 'ownReviewer', 'activeFrom', 'activeTo', 'endBasis'] as const;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What importing a list would do, row by row: bodies are known again by their full name. Columns that the list does not have
 * stay as they are; nothing is ever removed by being left out.
 */
export function planList(
  rows: readonly (ListedIssuer | { row: number; name: string; issues: RowIssue[] })[],
  held: readonly HeldIssuer[],
): PlannedIssuer[] {
  const byName = new Map(held.filter((row) => row.mergedIntoId === null).map((row) => [row.name, row]));
  const doubles = new Set(held.filter((row) => row.mergedIntoId !== null).map((row) => row.name));
  const nameOf = (id: number | null): string | null => held.find((row) => row.id === id)?.name ?? null;
  const listed = new Map(rows.map((row) => [row.name, row]));
  const seen = new Set<string>();
  const planned: PlannedIssuer[] = rows.map((said) => {
    const base = { row: said.row, name: said.name, changes: [], heldId: null, guessed: false };
    if ('issues' in said) return { ...base, outcome: 'refused', issues: said.issues, said: null };
    const issues: RowIssue[] = [];
    const wrong = (column: ListColumn, code: RowIssue['code'], text: string): void =>
      void issues.push({ column, code, said: text });
    if (seen.has(said.name)) wrong('name', 'twice', said.name);
    if (doubles.has(said.name)) wrong('name', 'double', said.name);
    seen.add(said.name);
    for (const column of ['parent', 'successor'] as const) {
      const name = said[column];
      if (name === said.name) wrong(column, 'self', name);
      else if (name != null && !byName.has(name) && !listed.has(name)) wrong(column, 'unknown', name);
      else if (name != null && circles(said.name, column, listed, byName, nameOf)) wrong(column, 'circle', name);
    }
    const known = byName.get(said.name);
    const activeTo = said.activeTo === undefined ? (known?.activeTo ?? null) : said.activeTo;
    if (said.successor != null && activeTo === null) wrong('activeTo', 'end_day', said.successor);
    if (issues.length > 0) return { ...base, outcome: 'refused', issues, said };
    if (known === undefined) return { ...base, guessed: said.guessed, outcome: 'new', issues, said };
    const changes: PlannedIssuer['changes'] = PLAIN.flatMap((column) => {
      // A guess never overrules what somebody has entered.
      if (said.guessed && (column === 'kind' || column === 'tier')) return [];
      const after = said[column];
      return after === undefined || same(after, known[column]) ? [] : [{ column, before: known[column], after }];
    });
    for (const [column, id] of [
      ['parent', known.parentId],
      ['successor', known.successorId],
    ] as const)
      if (said[column] !== undefined && said[column] !== nameOf(id))
        changes.push({ column, before: nameOf(id), after: said[column] });
    const outcome = changes.length === 0 ? 'same' : 'changed';
    return { ...base, outcome, changes, issues, said, heldId: known.id };
  });
  return withoutOrphans(planned, byName);
}

/** A row that names a body of a refused row is refused as well, and so on up. */
function withoutOrphans(planned: PlannedIssuer[], held: ReadonlyMap<string, unknown>): PlannedIssuer[] {
  const there = new Set(planned.flatMap((one) => (one.outcome === 'refused' ? [] : [one.name])));
  const orphan = (one: PlannedIssuer): RowIssue[] =>
    (['parent', 'successor'] as const).flatMap((column) => {
      const name = one.said?.[column];
      return name == null || held.has(name) || there.has(name) ? [] : [{ column, code: 'unknown', said: name }];
    });
  const next = planned.map((one) => {
    const issues = one.outcome === 'refused' ? [] : orphan(one);
    return issues.length === 0 ? one : { ...one, outcome: 'refused' as const, issues, changes: [] };
  });
  return next.some((one, i) => one !== planned[i]) ? withoutOrphans(next, held) : next;
}

/** Whether climbing from a body by a column comes back to it, the list's words before those that are held. */
function circles(
  start: string,
  column: 'parent' | 'successor',
  listed: ReadonlyMap<string, unknown>,
  byName: ReadonlyMap<string, HeldIssuer>,
  nameOf: (id: number | null) => string | null,
): boolean {
  const next = (name: string): string | null => {
    const row = listed.get(name) as Partial<ListedIssuer> | undefined;
    if (row?.[column] !== undefined) return row[column] ?? null;
    const held = byName.get(name);
    return nameOf((column === 'parent' ? held?.parentId : held?.successorId) ?? null);
  };
  const passed = new Set<string>();
  for (let at = next(start); at !== null && !passed.has(at); at = next(at)) {
    if (at === start) return true;
    passed.add(at);
  }
  return false;
}
