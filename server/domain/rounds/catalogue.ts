import type { Day } from '../day.ts';
import type { Conclusion } from './codes.ts';
import type { PlannedLine, RoundPlanned } from './plan.ts';
import type { CleanupEntryRow } from './rows.ts';

/** One line of a catalogue, published or only foreseen. */
export type CatalogueLine = Omit<CleanupEntryRow, 'id' | 'version' | 'roundId' | 'eventIds'>;

/** How a planned document stands in its catalogue; `amendBy`: the limit of what is to be amended where its conclusion names none. */
export const catalogueLine = (
  { line, item, outcome }: PlannedLine,
  list: Conclusion,
  ordinal: number,
  amendBy: Day | null,
): CatalogueLine => ({
  documentId: line.id,
  list,
  ordinal,
  title: line.title,
  docNumber: line.docNumber,
  issuerName: line.issuerName,
  publishedOn: line.publishedOn ?? line.signedOn,
  effectiveOn: line.effectiveOn,
  validUntil: outcome.until,
  reason: item?.reason ?? null,
  basis: item?.basis ?? null,
  amendBy: list === 'amend' ? (item?.amendBy ?? amendBy) : null,
  unlisted: item === null,
});

/** Documents with a conclusion, numbered in each catalogue. */
export function numbered(plan: RoundPlanned): { one: PlannedLine; list: Conclusion; ordinal: number }[] {
  const ordinals = new Map<Conclusion, number>();
  return plan.lines.flatMap((one) => {
    const { conclusion } = one;
    if (conclusion === null) return [];
    const ordinal = (ordinals.get(conclusion) ?? 0) + 1;
    ordinals.set(conclusion, ordinal);
    return [{ one, list: conclusion, ordinal }];
  });
}

/** The catalogues as publishing would make them. */
export const foreseenCatalogue = (plan: RoundPlanned, amendBy: Day | null = null): CatalogueLine[] =>
  numbered(plan).map(({ one, list, ordinal }) => catalogueLine(one, list, ordinal, amendBy));

/** What differs between two published catalogues. */
export interface CatalogueDiff<L extends CatalogueLine = CatalogueLine> {
  /** Not in the one before. */
  added: L[];
  /** Went on by the one before and is in no list of this one. */
  gone: CatalogueLine[];
  /** In another list than before. */
  changed: { entry: L; was: Conclusion }[];
}

const GOES_ON: ReadonlySet<Conclusion> = new Set(['keep', 'amend']);

/** What is new, gone and changed since the catalogues before. */
export function catalogueDiff<L extends CatalogueLine>(
  entries: readonly L[],
  before: readonly CatalogueLine[],
): CatalogueDiff<L> {
  const now = new Set(entries.map((entry) => entry.documentId));
  const then = new Map(before.map((entry) => [entry.documentId, entry]));
  return {
    added: entries.filter((entry) => !then.has(entry.documentId)),
    gone: before.filter((entry) => GOES_ON.has(entry.list) && !now.has(entry.documentId)),
    changed: entries.flatMap((entry) => {
      const was = then.get(entry.documentId)?.list;
      return was === undefined || was === entry.list ? [] : [{ entry, was }];
    }),
  };
}
