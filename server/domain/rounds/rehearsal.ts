import type { Validity } from '../codes.ts';
import type { Day } from '../day.ts';
import type { EventFact } from '../documents/facts.ts';
import { catalogueDiff, foreseenCatalogue, type CatalogueDiff, type CatalogueLine } from './catalogue.ts';
import { CONCLUSIONS } from './codes.ts';
import type { Conclusion, Contradiction, OutcomeNote } from './codes.ts';
import type { HeldLine, PlannedLine, RoundPlanned } from './plan.ts';

/** As many rows of a list as were asked for, and how many there are. */
export interface Part<T> {
  total: number;
  rows: T[];
}

/** A document that is to get a conclusion, and what publishing does to it. */
export interface RehearsedLine {
  documentId: number;
  title: string;
  docNumber: string | null;
  /** Null: no list names it and the decision strikes it. */
  itemId: number | null;
  conclusion: Conclusion | null;
  validity: Validity;
  since: Day | null;
  contradiction: Contradiction | null;
  notes: OutcomeNote[];
  events: { kind: EventFact['kind']; on: Day | null; until: Day | null }[];
}

/** A document that falls under the round and is in none of its lists. */
export interface UnlistedLine {
  documentId: number;
  title: string;
  docNumber: string | null;
  issuerName: string | null;
  validity: Validity;
}

/** What publishing would do, as data that travels between processes: plain values, long lists cut to `most` rows. */
export interface Rehearsed {
  on: Day;
  documents: number;
  events: number;
  lines: Part<RehearsedLine>;
  blocked: Part<RehearsedLine>;
  noted: Part<RehearsedLine>;
  unlisted: Part<UnlistedLine>;
  catalogues: Record<Conclusion, Part<CatalogueLine>>;
  diff: CatalogueDiff;
  /** How many rows each part of the difference has. */
  differs: Record<keyof CatalogueDiff, number>;
}

const lineOf = ({ line, item, conclusion, outcome }: PlannedLine): RehearsedLine => ({
  documentId: line.id,
  title: line.title,
  docNumber: line.docNumber,
  itemId: item?.id ?? null,
  conclusion,
  validity: outcome.before.validity,
  since: outcome.before.since,
  contradiction: outcome.contradiction,
  notes: outcome.notes,
  events: outcome.events.map(({ kind, on, until }) => ({ kind, on, until: until ?? null })),
});

const unlistedOf = ({ line: { id, title, docNumber, issuerName, validity } }: HeldLine): UnlistedLine => ({
  documentId: id,
  title,
  docNumber,
  issuerName,
  validity,
});

/** A plan in the words of {@link Rehearsed}, compared with the catalogues before. */
export function rehearsed(
  plan: RoundPlanned,
  before: readonly CatalogueLine[],
  most: number,
  amendBy: Day | null = null,
): Rehearsed {
  const part = <A, B>(all: readonly A[], say: (one: A) => B): Part<B> => ({
    total: all.length,
    rows: all.slice(0, most).map(say),
  });
  const same = <T>(one: T): T => one;
  const catalogue = foreseenCatalogue(plan, amendBy);
  const diff = catalogueDiff(catalogue, before);
  const lists = CONCLUSIONS.map(
    (list) =>
      [
        list,
        part(
          catalogue.filter((line) => line.list === list),
          same,
        ),
      ] as const,
  );
  return {
    on: plan.on,
    documents: plan.lines.length,
    events: plan.lines.reduce((sum, one) => sum + one.outcome.events.length, 0),
    lines: part(plan.lines, lineOf),
    blocked: part(
      plan.lines.filter((one) => one.outcome.contradiction !== null),
      lineOf,
    ),
    noted: part(
      plan.lines.filter((one) => one.outcome.contradiction === null && one.outcome.notes.length > 0),
      lineOf,
    ),
    unlisted: part(plan.unlisted, unlistedOf),
    catalogues: Object.fromEntries(lists) as Rehearsed['catalogues'],
    diff: { added: diff.added.slice(0, most), gone: diff.gone.slice(0, most), changed: diff.changed.slice(0, most) },
    differs: { added: diff.added.length, gone: diff.gone.length, changed: diff.changed.length },
  };
}
